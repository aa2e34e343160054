/** What was written down so far, the newest first, with a search. */
import { Badge, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../app/times.ts';
import { useSetting } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import type { Observation } from './observations.ts';

export function ObservationList({
  observations,
}: {
  readonly observations: readonly Observation[];
}): ReactElement {
  const { t } = useTranslation();
  const { parties } = useSetting();
  const [wanted, setWanted] = useState('');
  const search = wanted.trim().toLowerCase();
  const found = observations
    .filter(({ text, objective, rating }) =>
      [text, objective, rating].join(' ').toLowerCase().includes(search),
    )
    .toReversed();
  const placeOf = ({ entry, wallFrom, cell }: Observation): string => {
    if (entry !== undefined) return t('evaluator.entry', { n: entry });
    if (wallFrom === undefined || cell === undefined) return '';
    const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(
      new Date(wallFrom),
    );
    return t('evaluator.inRoom', { cell: inWords(parties[cell]?.name) || cell, time });
  };
  return (
    <section aria-label={t('evaluator.observations', { count: observations.length })}>
      {observations.length === 0 ? (
        <Text>{t('evaluator.observationsNone')}</Text>
      ) : (
        <TextInput
          aria-label={t('evaluator.observationSearch')}
          placeholder={t('evaluator.observationSearch')}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      )}
      <ol className="entry-list">
        {found.map((one) => (
          <li key={one.n}>
            <div>
              <Group gap="xs">
                <Text size="xs" c="dimmed">
                  {[dayAndTime(Date.parse(one.at)), placeOf(one), one.objective ?? '']
                    .filter((part) => part !== '')
                    .join(' · ')}
                </Text>
                {one.rating === undefined ? null : (
                  <Badge size="sm" variant="outline" color="gray">
                    {one.rating}
                  </Badge>
                )}
              </Group>
              <Text size="sm">{one.text}</Text>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
