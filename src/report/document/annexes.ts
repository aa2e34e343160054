/** Annexes: the timeline with every transition, what the agreement rests on as it was played, and the sources. */
import { inEnglish } from '../chronicle.ts';
import type { Reading } from '../facts/reading.ts';
import type { GroundFacts } from '../facts/grounds.ts';
import { timelineRows } from '../timeline.ts';
import type { TimelineRow } from '../timeline.ts';
import { dateWords, localTime, timeOfDay } from '../dates.ts';
import { countOf, plainWords } from '../wording.ts';
import { group, list, quiet, strong, table, text } from './block.ts';
import type { Block, Day, Section } from './block.ts';
import type { Teller } from './teller.ts';

export function timelineAnnex({ facts }: Teller, { chronicle, shown }: Reading): Section {
  const { opening } = chronicle;
  const capitals = Object.values(opening.profile.parties).map(({ capital }) => ({
    name: inEnglish(capital.name),
    zone: capital.zone,
  }));
  const days: { title: string; rows: Day['rows'][number][] }[] = [];
  let before = '';
  for (const row of timelineRows(opening, shown, 0, true)) {
    const title = dateWords(row.at);
    if (days.at(-1)?.title !== title) days.push({ title, rows: [] });
    const times =
      row.at === before ? [] : [timeOfDay(row.at), ...capitals.map(({ zone }) => localTime(row.at, zone))];
    days.at(-1)?.rows.push({ entry: entryOf(row, facts.overview.run !== null), times, said: row.said });
    before = row.at;
  }
  return {
    id: 'timeline',
    title: 'Timeline',
    annex: true,
    blocks: [{ is: 'timeline', capitals: capitals.map(({ name }) => name), days }],
  };
}

const entryOf = ({ entry }: TimelineRow, numbered: boolean): number | null => (numbered ? entry : null);

const groups: Readonly<Record<string, string>> = {
  'in-force': 'In force',
  parties: 'Parties, institutions and seats',
  tracks: 'Tracks',
  contacts: 'Contact points',
  channels: 'Channels',
  deadlines: 'Deadlines',
  request: 'Requests',
  preservation: 'Preservation',
  hotline: 'Hotline',
  review: 'Meetings of ministers',
  closing: 'Closing',
  thresholds: 'Thresholds',
  clauses: 'The clauses',
  glossary: 'Words in both languages',
  because: 'Who may do what, and what a request owes',
};

export function agreementAnnex({ facts, when }: Teller): Section {
  const documented = facts.grounds.filter((one) => one.documented).length;
  const assumed = facts.grounds.length - documented;
  const named = [...new Set(facts.grounds.map(({ group: name }) => name))];
  const amended: Block[] =
    facts.amendments.length === 0
      ? []
      : [
          group('amended', 'Changed while it was played', [
            list(
              facts.amendments.map(({ at, text: words, changes }) => [
                strong(when(at)),
                words === null ? '' : ` ${words}`,
                ...changes.map(({ path, from, to }) => quiet(`\n${path}: ${said(from)} → ${said(to)}`)),
              ]),
            ),
          ]),
        ];
  return {
    id: 'agreement',
    title: 'The agreement as it was played: documented and assumed',
    annex: true,
    blocks: [
      text(facts.overview.agreement.summary),
      text(
        `${countOf(documented, 'value')} of this profile ${documented === 1 ? 'is' : 'are'} documented, with the source; ${assumed} ${assumed === 1 ? 'is an assumption' : 'are assumptions'}, with the reason.`,
      ),
      ...amended,
      ...named.map((name) =>
        group(
          `grounds-${name}`,
          groups[name] ?? name,
          table(
            ['Value', 'As played', '', 'Source, or reason for the assumption'],
            ['words', 'words', 'name', 'words'],
            facts.grounds.filter((one) => one.group === name).map(groundRow),
            true,
          ),
        ),
      ),
    ],
  };
}

/** Parts of the profile that give one reason for a whole table. */
const tables: Readonly<Record<string, string>> = {
  'because.may': 'Who may do what',
  'because.owes': 'What each kind of message owes',
};

const said = (value: unknown): string =>
  value === null ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);

/** `us › seats › desk`; the place in a list says nothing. */
const groundRow = ({ group: first, path, value, documented, because }: GroundFacts) => [
  path === first
    ? (groups[first] ?? first)
    : (tables[path] ??
      path
        .slice(first.length + 1)
        .replace(/\.\d+$/, '')
        .split('.')
        .map(plainWords)
        .join(' › ')),
  value === '' ? 'as the profile lists it' : value,
  documented ? [strong('documented')] : 'assumption',
  because,
];

export function sourcesAnnex({ facts }: Teller): Section | null {
  if (facts.sources.length === 0) return null;
  return {
    id: 'sources',
    title: 'Sources',
    annex: true,
    blocks: table(
      ['Key', 'Source'],
      ['name', 'words'],
      facts.sources.map(({ key, citation }) => [[strong(key)], citation]),
      true,
    ),
  };
}
