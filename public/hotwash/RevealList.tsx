/** What really happened, of every incident and of every inject that held something back; the director reveals it one by one. */
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../src/contract/scenario.ts';
import { capital, plain } from '../../src/picture/words.ts';
import { Refusal } from '../app/Refusal.tsx';
import { actFrom, useCommand } from '../live/useAct.ts';
import { useLife } from '../live/useLife.ts';
import { useSeen } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import { revealedIn, truthRows } from './reflections.ts';

export function RevealList(): ReactElement {
  const { t } = useTranslation();
  const { entries } = useSeen('director');
  const life = useLife();
  const { send, busy, refused } = useCommand();
  // the first entry of the log holds the whole scenario, and is the director's alone
  const scenario = entries[0]?.with?.['scenario'] as Scenario | undefined;
  const revealed = new Set(revealedIn(entries).map(({ what }) => what));
  const mayReveal = life === 'ended' || life === 'hotWash';
  return (
    <Stack gap="sm">
      {mayReveal ? null : <Text>{t('hotwash.revealAfter')}</Text>}
      <Refusal of={refused} />
      {scenario === undefined
        ? null
        : truthsIn(scenario).map(({ what, title, rows }) => (
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

interface Held {
  readonly what: string;
  readonly title: string;
  readonly rows: readonly (readonly [string, string])[];
}

function truthsIn({ incidents, storyline }: Scenario): readonly Held[] {
  const ofIncidents = Object.entries(incidents).flatMap(([what, { title, truth }]) =>
    truth === undefined ? [] : [{ what, title: inWords(title) || what, rows: truthRows(truth) }],
  );
  const ofInjects = storyline.flatMap((item): Held[] =>
    'inject' in item && item.truth !== undefined
      ? [
          {
            what: item.id,
            title: `${item.id} · ${inWords(item.title)}`,
            rows: [['truth', inWords(item.truth)]],
          },
        ]
      : [],
  );
  return [...ofIncidents, ...ofInjects];
}
