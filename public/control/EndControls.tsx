/** ENDEX, the hot wash, the close: each asked once. */
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../app/Dialog.tsx';
import { useLife } from '../live/useLife.ts';
import { useControl } from './room.ts';

export function EndControls(): ReactElement | null {
  const { t } = useTranslation();
  const { act, holds } = useControl();
  const life = useLife();
  const [asked, setAsked] = useState(false);
  const after = (
    <Button size="compact-sm" variant="default" component="a" href="#/seat/after">
      {t('control.bar.after')}
    </Button>
  );
  const closes = life === 'hotWash';
  if (life === 'planned' || life === '') return null;
  if (life === 'closed' || life === 'ended') return after;
  const verb = closes ? 'exercise.close' : 'exercise.end';
  return (
    <>
      {closes ? after : null}
      <Button
        size="compact-sm"
        variant="default"
        disabled={!holds || life === 'frozen'}
        onClick={() => setAsked(true)}
      >
        {t(closes ? 'control.bar.closeExercise' : 'control.bar.end')}
      </Button>
      <Dialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t(closes ? 'control.bar.closeExercise' : 'control.bar.end')}
      >
        <Text>{t(closes ? 'control.bar.closeAsk' : 'control.bar.endAsk')}</Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setAsked(false)}>
            {t('control.bar.no')}
          </Button>
          <Button color="red" onClick={() => void act(verb).then(() => setAsked(false))}>
            {t('control.bar.yes')}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
