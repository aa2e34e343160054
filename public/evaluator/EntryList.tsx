/** What happens, in sentences, the newest first, with a search over all of it; each can be noted on. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatEntry } from '../../src/contract/view.ts';
import { dayAndTime } from '../app/times.ts';
import type { Teller } from '../text/tell.ts';

interface EntryListProps {
  readonly entries: readonly SeatEntry[];
  readonly teller: Teller;
  /** Without it there is nothing to note on. */
  readonly onNote?: (entry: SeatEntry) => void;
}

const PAGE = 100;

export function EntryList({ entries, teller, onNote }: EntryListProps): ReactElement {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const [most, setMost] = useState(PAGE);
  const search = useDeferredValue(wanted.trim().toLowerCase());
  const told = useMemo(
    () =>
      entries
        .map((entry) => ({ entry, says: teller.sentence(entry) }))
        .filter(({ says }) => says !== '')
        .reverse(),
    [entries, teller],
  );
  const found = useMemo(
    () =>
      search === ''
        ? told
        : told.filter(({ says, entry }) =>
            `${says} ${entry.entry ?? ''} ${entry.do ?? ''} ${entry.item ?? ''}`
              .toLowerCase()
              .includes(search),
          ),
    [told, search],
  );
  return (
    <section aria-label={t('evaluator.timeline')}>
      <Group align="end" gap="sm" mb="xs">
        <TextInput
          label={t('evaluator.search')}
          placeholder={t('evaluator.searchHint')}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          flex={1}
        />
        <Text size="sm" c="dimmed" role="status">
          {t('evaluator.shown', { count: found.length, all: told.length })}
        </Text>
      </Group>
      {found.length === 0 ? (
        <Text>{t(told.length === 0 ? 'evaluator.none' : 'evaluator.noneFound')}</Text>
      ) : null}
      <ol className="entry-list">
        {found.slice(0, most).map(({ entry, says }) => (
          <li key={entry.n}>
            <div>
              <Text size="xs" c="dimmed">
                {dayAndTime(Date.parse(entry.at))}
                {entry.entry === undefined ? '' : ` · ${t('evaluator.entry', { n: entry.entry })}`}
              </Text>
              <Text size="sm">
                {entry.item === undefined ? '' : `${entry.item} · `}
                {says}
              </Text>
            </div>
            {onNote === undefined || entry.entry === undefined ? null : (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('evaluator.noteOnEntry', { n: entry.entry })}
                onClick={() => onNote(entry)}
              >
                {t('evaluator.noteOn')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {found.length > most ? (
        <Button variant="default" size="xs" onClick={() => setMost(most + 4 * PAGE)}>
          {t('evaluator.earlier')}
        </Button>
      ) : null}
    </section>
  );
}
