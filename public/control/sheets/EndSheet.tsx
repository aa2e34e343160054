/** ENDEX, and after the hot wash the close: each asked once. */
import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLife } from '../../live/useLife.ts';
import { useControl } from '../room.ts';

export function EndSheet(): ReactElement {
  const { t } = useTranslation();
  const { act, open, holds } = useControl();
  const closes = useLife() === 'hotWash';
  const does = async (): Promise<void> => {
    if (await act(closes ? 'exercise.close' : 'exercise.end')) open(null);
  };
  return (
    <>
      <Text>{t(closes ? 'control.bar.closeAsk' : 'control.bar.endAsk')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => open(null)}>
          {t('control.bar.no')}
        </Button>
        <Button color="red" disabled={!holds} onClick={() => void does()}>
          {t('control.bar.yes')}
        </Button>
      </Group>
    </>
  );
}
