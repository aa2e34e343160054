/** *Real emergency* in every room (EX-1): one touch away, asked once; whoever is there may end it again. */
import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { actFrom, useCommand } from '../live/useAct.ts';
import { useLife } from '../live/useLife.ts';
import { useSeen, useWelcome } from '../live/useLive.ts';
import { Dialog } from './Dialog.tsx';
import { Refusal } from './Refusal.tsx';

export function EmergencyButton(): ReactElement | null {
  const { t } = useTranslation();
  const { place } = useWelcome();
  const seat = place.seats[0] ?? '';
  const life = useLife();
  const { send, busy, refused } = useCommand();
  const [open, setOpen] = useState(false);
  const [what, setWhat] = useState('');
  if (life !== 'running' && life !== 'paused') return null;
  const freeze = async (): Promise<void> => {
    if (await send(actFrom(seat, 'exercise.freeze', {}, what.trim() === '' ? {} : { what }))) setOpen(false);
  };
  return (
    <>
      <Button flex="none" color="red" variant="outline" size="compact-sm" onClick={() => setOpen(true)}>
        {t('app.emergency')}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t('app.emergencyAsk')}>
        <Stack>
          <TextInput
            label={t('app.emergencyWhat')}
            value={what}
            onChange={({ currentTarget }) => setWhat(currentTarget.value)}
            maxLength={300}
            autoFocus
          />
          <Refusal of={refused} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              {t('app.emergencyNo')}
            </Button>
            <Button color="red" loading={busy} onClick={() => void freeze()}>
              {t('app.emergencyYes')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}

export function FrozenNotice(): ReactElement | null {
  const { t } = useTranslation();
  const { place } = useWelcome();
  const seat = place.seats[0] ?? '';
  const life = useLife();
  const { entries } = useSeen(seat);
  if (life !== 'frozen') return null;
  const last = entries.findLast((entry) => entry.do === 'exercise.freeze');
  const what = last?.with?.['what'];
  return (
    <Alert color="red" variant="filled" radius={0} role="alert" title={t('app.frozenTitle')}>
      {typeof what === 'string' ? <Text fw={600}>{what}</Text> : null}
      <Text>{t('app.frozenWhat')}</Text>
    </Alert>
  );
}
