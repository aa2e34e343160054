/** The end of a lesson: how it went, in one sentence. */
import { Alert } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Walk } from '../../src/contract/http/lesson.ts';

export function Ending({ walk: { steps } }: { readonly walk: Walk }): ReactElement {
  const { t } = useTranslation();
  const judged = steps.filter(({ right }) => right !== null);
  const right = judged.filter((one) => one.right === true).length;
  return (
    <Alert color="teal" title={t('walk.theEnd')} role="status">
      <p>{t('walk.summary', { right, asked: judged.length })}</p>
      <p>{t('walk.theEndWhat')}</p>
    </Alert>
  );
}
