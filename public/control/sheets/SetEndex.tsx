/** ENDEX is moved (EX-4). */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeen } from '../../live/useLive.ts';
import { useNow } from '../../live/useNow.ts';
import { momentMs, openedScenario } from '../agenda.ts';
import { asInstant, InstantInput } from '../InstantInput.tsx';
import { useControl } from '../room.ts';
import type { Does } from './SetState.tsx';

export function SetEndex({ does }: { readonly does: Does }): ReactElement {
  const { t } = useTranslation();
  const { holds, seat } = useControl();
  const { entries } = useSeen(seat);
  const now = useNow(60_000) ?? 0;
  const scenario = openedScenario(entries);
  const moved = entries.findLast(({ do: verb }) => verb === 'endex.set')?.with?.['at'];
  const stands =
    typeof moved === 'string'
      ? Date.parse(moved)
      : (momentMs(scenario?.endex, Date.parse(scenario?.startex ?? '')) ?? now);
  const [at, setAt] = useState(() => asInstant(stands));
  return (
    <>
      <InstantInput label={t('control.hand.endexAt')} value={at} onChange={setAt} />
      <Button disabled={!holds || at === ''} onClick={() => void does('endex.set', { at })}>
        {t('control.hand.set')}
      </Button>
    </>
  );
}
