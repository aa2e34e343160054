/** ENDEX is moved (EX-4). */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeen } from '../../live/useLive.ts';
import { useNow } from '../../live/useNow.ts';
import { endexOf } from '../agenda.ts';
import { asInstant, InstantInput } from '../InstantInput.tsx';
import { useControl } from '../room.ts';
import type { Does } from './SetState.tsx';

export function SetEndex({ does }: { readonly does: Does }): ReactElement {
  const { t } = useTranslation();
  const { holds, seat } = useControl();
  const { entries } = useSeen(seat);
  const now = useNow(60_000) ?? 0;
  const [at, setAt] = useState(() => asInstant(endexOf(entries) ?? now));
  return (
    <>
      <InstantInput label={t('control.hand.endexAt')} value={at} onChange={setAt} />
      <Button disabled={!holds || at === ''} onClick={() => void does('endex.set', { at })}>
        {t('control.hand.set')}
      </Button>
    </>
  );
}
