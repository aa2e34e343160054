/** What a seat knew at a moment: what it had just been shown, and how everything stood that it knew of. */
import { Table, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatEntry, SeatView } from '../../src/contract/view.ts';
import { viewAfter } from '../../src/engine/viewAfter.ts';
import { stateWords } from '../../src/picture/words.ts';
import i18next from 'i18next';
import { dayAndTime } from '../app/times.ts';
import type { Teller } from '../text/tell.ts';

interface ThenKnownProps {
  readonly seat: string;
  readonly entries: readonly SeatEntry[];
  readonly at: number;
  readonly teller: Teller;
}

const JUST = 8;

export function ThenKnown({ seat, entries, at, teller }: ThenKnownProps): ReactElement {
  const { t } = useTranslation();
  const until = entries.findLastIndex((entry) => Date.parse(entry.at) <= at) + 1;
  const view = useMemo(() => viewUntil(seat, entries.slice(0, until)), [seat, entries, until]);
  const just = entries
    .slice(0, until)
    .filter((entry) => teller.sentence(entry) !== '')
    .slice(-JUST)
    .reverse();
  const known = Object.entries(view.states).filter(([ref]) => ref !== 'exercise');
  return (
    <>
      <section aria-labelledby="just-title">
        <Title order={2} size="h5" id="just-title">
          {t('after.just')}
        </Title>
        {just.length === 0 ? <Text>{t('after.justNone')}</Text> : null}
        <ol className="plain-list">
          {just.map((entry) => (
            <li key={entry.n}>
              <Text size="sm" c="dimmed" span>
                {dayAndTime(Date.parse(entry.at))}
              </Text>{' '}
              {teller.sentence(entry)}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="known-title">
        <Title order={2} size="h5" id="known-title">
          {t(seat === 'director' ? 'after.stood' : 'after.known')}
        </Title>
        {known.length === 0 ? (
          <Text>{t('after.knownNone')}</Text>
        ) : (
          <StatesTable view={view} teller={teller} />
        )}
      </section>
    </>
  );
}

/** A channel that stands as usual needs no row. */
const ready: readonly string[] = ['operational', 'planned'];
/** States of a side region that are the usual ones. */
const usual: readonly string[] = ['none', 'off', 'open', 'waiting', 'confidential', 'kept', 'idle', 'met'];

export function StatesTable({
  view,
  teller,
}: {
  readonly view: SeatView;
  readonly teller: Teller;
}): ReactElement {
  const { t } = useTranslation();
  const rows = Object.entries(view.states).filter(
    ([ref, regions]) =>
      ref !== 'exercise' && !(ref.startsWith('channel/') && ready.includes(standingOf(regions))),
  );
  return (
    <Table withTableBorder fz="sm" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('after.subject')}</Table.Th>
          <Table.Th>{t('after.states')}</Table.Th>
          <Table.Th>{t('after.pending')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([ref, regions]) => (
          <Table.Tr key={ref}>
            <Table.Td>{teller.subject(ref)}</Table.Td>
            <Table.Td>{standingOf(regions)}</Table.Td>
            <Table.Td>
              {Object.entries(view.deadlines)
                .filter(([id]) => id.startsWith(`${ref} `))
                .map(([id, due]) => `${dueWords(id.slice(ref.length + 1))} ${dayAndTime(Date.parse(due))}`)
                .join('; ')}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What comes due, such as the `answer` of a request. */
const dueWords = (name: string): string => i18next.t(`after.due.${name}`, { defaultValue: name });

function standingOf(regions: Readonly<Record<string, string>>): string {
  return Object.entries(regions)
    .flatMap(([region, leaf]) => {
      const is = stateWords(region === '' ? leaf : leaf.slice(region.length + 1));
      if (['', 'life', 'spine'].includes(region)) return [is];
      return usual.includes(is) ? [] : [region === is ? is : `${region} ${is}`];
    })
    .join('; ');
}

const viewUntil = (seat: string, entries: readonly SeatEntry[]): SeatView =>
  entries.reduce(viewAfter, { seat, n: 0, states: {}, deadlines: {} });
