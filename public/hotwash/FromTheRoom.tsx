/** What the room named; the director puts it under the question on the wall, without a name. */
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../app/Refusal.tsx';
import { useCommand } from '../live/useAct.ts';
import { useLive, useSeen, useSetting, useWelcome } from '../live/useLive.ts';
import { tellerOf } from '../text/tell.ts';
import { reflectionsIn } from './reflections.ts';
import type { Reflection } from './reflections.ts';

export function FromTheRoom(): ReactElement {
  const { t } = useTranslation();
  const setting = useSetting();
  const { place } = useWelcome();
  const { entries } = useSeen(place.seats[0] ?? '');
  const shows = useLive((state) => state.wall);
  const { send, refused } = useCommand();
  const reflections = reflectionsIn(entries);
  const { seat } = tellerOf(setting, []);
  const lines = shows.lines ?? [];
  const isShown = ({ is, text }: Reflection): boolean =>
    lines.some((line) => line.is === is && line.text === text);
  const turn = (one: Reflection): void => {
    const next = isShown(one)
      ? lines.filter((line) => line.text !== one.text)
      : [...lines, { is: one.is, text: one.text }];
    void send({ kind: 'wall', shows: { ...shows, view: 'question', lines: next } });
  };
  if (reflections.length === 0) return <Text>{t('hotwash.fromRoomNone')}</Text>;
  return (
    <Stack gap="sm">
      <Refusal of={refused} />
      {reflections.map((one) => (
        <Paper key={one.n} withBorder p="sm">
          <Group justify="space-between" wrap="nowrap" align="start">
            <div>
              <Text size="sm" c="dimmed">
                {t(one.is === 'strength' ? 'hotwash.strengths' : 'hotwash.gaps')} · {seat(one.by)}
                {one.question === null ? '' : ` · ${one.question}`}
              </Text>
              <Text>{one.text}</Text>
            </div>
            <Button
              size="compact-sm"
              variant={isShown(one) ? 'filled' : 'default'}
              aria-pressed={isShown(one)}
              onClick={() => turn(one)}
            >
              {t(isShown(one) ? 'hotwash.showing' : 'hotwash.show')}
            </Button>
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}
