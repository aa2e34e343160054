/** A seat is away from one instant to another (CALL-5, EX-4); its own side is told. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY } from '../../../src/contract/time.ts';
import { useSetting } from '../../live/useLive.ts';
import { useNow } from '../../live/useNow.ts';
import { inWords } from '../../text/inWords.ts';
import { asInstant, InstantInput } from '../InstantInput.tsx';
import { useControl } from '../room.ts';
import type { Does } from './SetState.tsx';

export function SetAway({ does }: { readonly does: Does }): ReactElement {
  const { t } = useTranslation();
  const { holds } = useControl();
  const { parties } = useSetting();
  const seats = Object.entries(parties).flatMap(([party, { short, seats: all }]) =>
    Object.entries(all).map(([seat, { title }]) => ({
      value: `${party}/${seat}`,
      label: `${short} · ${inWords(title)}`,
    })),
  );
  const now = useNow(60_000) ?? 0;
  const [seat, setSeat] = useState(seats[0]?.value ?? '');
  const [from, setFrom] = useState(() => asInstant(now));
  const [to, setTo] = useState(() => asInstant(now + DAY));
  const [reason, setReason] = useState('');
  const given = reason.trim() === '' ? {} : { reason };
  return (
    <>
      <NativeSelect
        label={t('control.hand.seat')}
        value={seat}
        onChange={({ currentTarget }) => setSeat(currentTarget.value)}
        data={seats}
      />
      <div className="two">
        <InstantInput label={t('control.hand.from')} value={from} onChange={setFrom} />
        <InstantInput label={t('control.hand.until')} value={to} onChange={setTo} />
      </div>
      <TextInput
        label={t('control.hand.reason')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button
        disabled={!holds || from === '' || to === ''}
        onClick={() => void does('availability.set', { seat, from, to, ...given })}
      >
        {t('control.hand.set')}
      </Button>
    </>
  );
}
