/** What really happened, of every incident and of every inject that held something back; the director reveals it one by one. */
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { capital, plain } from '../../src/picture/words.ts';
import { Refusal } from '../app/Refusal.tsx';
import { actFrom, useCommand } from '../live/useAct.ts';
import { useLife } from '../live/useLife.ts';
import { useSeen } from '../live/useLive.ts';
import { revealedIn } from './reflections.ts';
import { truthsIn } from './truths.ts';

export function RevealList(): ReactElement {
  const { t } = useTranslation();
  const { entries } = useSeen('director');
  const life = useLife();
  const { send, busy, refused } = useCommand();
  const revealed = new Set(revealedIn(entries).map(({ what }) => what));
  const mayReveal = life === 'ended' || life === 'hotWash';
  return (
    <Stack gap="sm">
      {mayReveal ? null : <Text>{t('hotwash.revealAfter')}</Text>}
      <Refusal of={refused} />
      {truthsIn(entries).map(({ what, title, rows }) => (
        <Paper key={what} withBorder p="sm">
          <Group justify="space-between" wrap="nowrap" align="start">
            <div>
              <Text fw={600}>{title}</Text>
              {rows.map(([row, is]) => (
                <Text key={row} size="sm">
                  {capital(plain(row))}: {is}
                </Text>
              ))}
            </div>
            <Button
              flex="none"
              size="compact-sm"
              disabled={!mayReveal || revealed.has(what)}
              loading={busy}
              onClick={() => void send(actFrom('director', 'truth.reveal', {}, { what }))}
            >
              {t(revealed.has(what) ? 'hotwash.revealed' : 'hotwash.reveal')}
            </Button>
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}
