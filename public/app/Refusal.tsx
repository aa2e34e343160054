/** Why something was refused: its rule, and what can be done, in the words of the server. */
import { Alert } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../../src/contract/live/reply.ts';
import { plainly } from '../text/plainly.ts';
import type { About } from '../text/plainly.ts';

interface RefusalProps {
  readonly of: Refused | null;
  readonly about?: About | null;
}

export function Refusal({ of, about = null }: RefusalProps): ReactElement | null {
  const { t } = useTranslation();
  if (of === null) return null;
  // nobody has refused what was not sent or not kept
  const plain = of.code === 'not-saved' ? 'app.notDone' : 'app.refused';
  const title = of.rule === null ? t(plain) : t('app.refusedBy', { rule: of.rule });
  return (
    <Alert color="red" role="alert" title={title} p="sm">
      {plainly(of.message, about)}
    </Alert>
  );
}
