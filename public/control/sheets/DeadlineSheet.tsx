/** A deadline is given more time, or excused; the reason stands in the report (EX-3). */
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY } from '../../../src/contract/time.ts';
import type { Verb } from '../../../src/contract/act/acts.ts';
import { useSeen } from '../../live/useLive.ts';
import { useNow } from '../../live/useNow.ts';
import { InstantInput, asInstant } from '../InstantInput.tsx';
import { useControl } from '../room.ts';

interface DeadlineSheetProps {
  readonly requestRef: string;
  readonly clock: string;
}

export function DeadlineSheet({ requestRef, clock }: DeadlineSheetProps): ReactElement {
  const { t } = useTranslation();
  const { act, open, seat } = useControl();
  const { view } = useSeen(seat);
  const now = useNow(60_000) ?? 0;
  const due = Date.parse(view.deadlines[`${requestRef} ${clock}`] ?? '') || now;
  const [to, setTo] = useState(() => asInstant(Math.max(due, now) + DAY));
  const [why, setWhy] = useState('');
  const does = (verb: Verb, fields: object): void => {
    const refs = { request: requestRef.slice('request/'.length) };
    void act(verb, { clock, why, ...fields }, refs).then((done) => {
      if (done) open(null);
    });
  };
  return (
    <Stack gap="sm">
      <InstantInput label={t('control.requests.to')} value={to} onChange={setTo} />
      <TextInput
        label={t('control.why')}
        required
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
      <Group>
        <Button disabled={why.trim() === '' || to === ''} onClick={() => does('deadline.extend', { to })}>
          {t('control.requests.extend')}
        </Button>
        <Button variant="default" disabled={why.trim() === ''} onClick={() => does('deadline.excuse', {})}>
          {t('control.requests.excuse')}
        </Button>
      </Group>
    </Stack>
  );
}
