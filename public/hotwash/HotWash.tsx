/** The hot wash for everyone: the question in the room, one's own strengths and gaps, and what is revealed, item by item. */
import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { capital, plain } from '../../src/picture/words.ts';
import { useLife } from '../live/useLife.ts';
import { useLive, useSeen, useWelcome } from '../live/useLive.ts';
import { countdownText, useCountdown } from '../live/useCountdown.ts';
import { HotWashPanel } from './HotWashPanel.tsx';
import { reflectionsIn, revealedIn } from './reflections.ts';
import type { Reflection } from './reflections.ts';
import { WriteReflection } from './WriteReflection.tsx';

export function HotWash(): ReactElement {
  const { t } = useTranslation();
  const { place } = useWelcome();
  const seat = place.seats[0] ?? '';
  const { entries } = useSeen(seat);
  const life = useLife();
  const shows = useLive((state) => state.wall);
  const left = useCountdown(shows.view === 'question' ? shows.until : undefined);
  const asked = shows.view === 'question' ? (shows.text ?? '') : '';
  return (
    <Stack component="section" aria-labelledby="hotwash-title" gap="md">
      <Title order={2} size="h3" id="hotwash-title">
        {t('hotwash.title')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Paper withBorder p="md" aria-live="polite">
          <Text size="sm" c="dimmed">
            {t('hotwash.asked')}
            {left === null ? '' : ` · ${countdownText(left)}`}
          </Text>
          {asked === '' ? (
            <Text>{t('hotwash.notAsked')}</Text>
          ) : (
            <Text fz="lg" fw={600} className="keeps-lines">
              {asked}
            </Text>
          )}
        </Paper>
        <Paper withBorder p="md">
          {life === 'closed' ? <Text>{t('hotwash.closed')}</Text> : <WriteReflection seat={seat} />}
        </Paper>
      </SimpleGrid>
      {place.kind === 'director' ? <HotWashPanel /> : null}
      <TwoLists reflections={reflectionsIn(entries)} />
      <Truths />
    </Stack>
  );
}

function TwoLists({ reflections }: { readonly reflections: readonly Reflection[] }): ReactElement | null {
  const { t } = useTranslation();
  if (reflections.length === 0) return null;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      {(['strength', 'gap'] as const).map((is) => (
        <div key={is}>
          <Title order={3} size="h5">
            {t(is === 'strength' ? 'hotwash.strengths' : 'hotwash.gaps')}
          </Title>
          <ul>
            {reflections
              .filter((one) => one.is === is)
              .map(({ n, text }) => (
                <li key={n}>{text}</li>
              ))}
          </ul>
        </div>
      ))}
    </SimpleGrid>
  );
}

function Truths(): ReactElement {
  const { t } = useTranslation();
  const { place } = useWelcome();
  const { entries } = useSeen(place.seats[0] ?? '');
  const revealed = revealedIn(entries);
  return (
    <section aria-labelledby="truth-title" aria-live="polite">
      <Title order={3} size="h4" id="truth-title">
        {t('hotwash.truth')}
      </Title>
      {revealed.length === 0 ? <Text>{t('hotwash.truthNone')}</Text> : null}
      {revealed.map(({ what, text, rows }) => (
        <Paper key={what} withBorder p="md" mt="sm">
          <Title order={4} size="h5">
            {capital(plain(what))}
          </Title>
          {text === '' ? null : <Text>{text}</Text>}
          <dl className="facts">
            {rows.map(([row, is]) => (
              <div key={row}>
                <dt>{capital(plain(row))}</dt>
                <dd>{is}</dd>
              </div>
            ))}
          </dl>
        </Paper>
      ))}
    </section>
  );
}
