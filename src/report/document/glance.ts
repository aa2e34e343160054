/** The first page: what was exercised, by whom, when and under which agreement, and what came of it in numbers. */
import { dateWords } from '../dates.ts';
import type { PlayerFacts } from '../facts/players.ts';
import { cadenceWords } from '../reviews.ts';
import { isFalse } from '../../picture/calls.ts';
import { stateWords } from '../../picture/words.ts';
import { countOf, listOf } from '../wording.ts';
import { group, joined, list, strong, table, terms, text } from './block.ts';
import type { Block, Section, Words } from './block.ts';
import { happeningsIn } from './happenings.ts';
import type { Teller } from './teller.ts';

export function glance(teller: Teller): Section {
  const { overview } = teller.facts;
  const blocks: Block[] = [
    ...(overview.summary === null ? [] : [text(overview.summary)]),
    figuresIn(teller),
    group('outstanding', 'What stands out', outstanding(teller)),
    group('particulars', 'Particulars', terms(about(teller))),
    group('players', 'Who played', players(teller)),
  ];
  return { id: 'glance', title: 'The exercise at a glance', annex: false, blocks };
}

function about({ facts, date }: Teller): [string, Words][] {
  const { overview } = facts;
  const { agreement, run, startex, endex, now } = overview;
  const isOver = ['ended', 'hotWash', 'closed'].includes(overview.exercise);
  const finished = run === null || run.finished ? '' : ' The log has no closing entry: it is unfinished.';
  return [
    [
      'Exercise',
      [
        strong(overview.title),
        ` (${overview.scenario}${overview.variant === null ? '' : `, variant ${overview.variant}`})`,
      ],
    ],
    [
      'Kind',
      overview.fictional
        ? 'A fictional case. Everything and everybody in it is invented.'
        : 'Told from the public record, with a source for each row.',
    ],
    ['Agreement', `${agreement.title} (${agreement.id})`],
    ['In force from', agreement.inForceFrom === null ? '' : date(agreement.inForceFrom)],
    ['STARTEX', date(startex)],
    ['ENDEX', isOver && now !== endex ? `${date(now)}; planned for ${date(endex)}` : date(endex)],
    ['Stands at', now === endex ? '' : `${date(now)}: ${stateWords(overview.exercise)}.${finished}`],
    ['Result', result(facts)],
    ['Capitals', listOf(overview.parties.map(({ capital, name }) => `${capital} (${name})`))],
    ['Seed', run === null ? '' : String(run.seed)],
    [
      'Log',
      run === null ? '' : `${countOf(run.entries, 'entry', 'entries')}; hash of the last line ${run.logHash}`,
    ],
    ['Made by', run === null ? '' : `hotline ${run.version}, machines ${run.machines.slice(0, 16)}`],
  ];
}

function result({ objectives, refusals }: Teller['facts']): string {
  const expectations = objectives.flatMap((objective) => objective.expectations);
  if (expectations.length === 0) return '';
  const met = expectations.filter((one) => one.met === true).length;
  const open = expectations.filter((one) => one.met === null).length;
  const refused = refusals.filter(({ expected }) => !expected).length;
  return `${joined(
    [
      `${met} of ${countOf(expectations.length, 'expectation')} met`,
      open === 0 ? '' : `${open} not yet due`,
      refused === 0 ? '' : `${countOf(refused, 'act')} refused that the scenario did not allow for`,
    ],
    ', ',
  )}.`;
}

function figuresIn({ facts }: Teller): Block {
  const { requests, meetings, incidents, rules, artificialities } = facts;
  const [real, alleged] = [facts.calls.filter(({ test }) => !test), facts.calls.filter(isFalse)];
  const calls = real.filter((call) => !isFalse(call));
  const sent = requests.filter(({ sentAt }) => sentAt !== null);
  const answers = sent.flatMap(({ timeliness }) => timeliness.answer ?? []);
  const inTime = answers.filter((one) => one.result === 'met').length;
  const late = answers.filter((one) => one.result === 'late' || one.result === 'never').length;
  const held = meetings.filter(({ date }) => date !== null);
  const departed = rules.reduce((sum, rule) => sum + rule.departed.length, 0);
  const closed = incidents.filter(({ state }) => state === 'closed').length;
  const figure = (value: number | string, says: string, isLate = false) => ({
    value: String(value),
    says,
    late: isLate,
  });
  const figures = [
    figure(incidents.length, `${incidents.length === 1 ? 'incident' : 'incidents'}, ${closed} closed`),
    figure(sent.length, `${sent.length === 1 ? 'request' : 'requests'} sent`),
    figure(inTime, `first ${inTime === 1 ? 'answer' : 'answers'} in time`),
    figure(
      late,
      `first ${late === 1 ? 'answer' : 'answers'} later than this profile assumes, or not given`,
      late > 0,
    ),
    figure(
      calls.length,
      `${calls.length === 1 ? 'call' : 'calls'} placed, ${calls.filter(({ connectedAt }) => connectedAt !== null).length} in session`,
    ),
    figure(
      alleged.length,
      `${alleged.length === 1 ? 'call' : 'calls'} in the name of a side, by somebody else`,
    ),
    figure(held.length, `${held.length === 1 ? 'meeting' : 'meetings'} of ministers held`),
    figure(departed, `${departed === 1 ? 'departure' : 'departures'} from a rule`, departed > 0),
    figure(artificialities.length, artificialities.length === 1 ? 'artificiality' : 'artificialities'),
  ];
  const { hotline, daysBetweenMeetings } = facts.figures;
  const since = [
    ...(hotline.days === null
      ? []
      : [figure(hotline.days, 'days from the promise of the hotline to its launch')]),
    ...(daysBetweenMeetings.length < 2
      ? []
      : [figure(daysBetweenMeetings.join(' · '), cadenceWords(facts.meetings))]),
  ];
  return { is: 'figures', figures: [...figures.filter(({ value }) => value !== '0'), ...since] };
}

function outstanding(teller: Teller): Block[] {
  const happenings = happeningsIn(teller);
  if (happenings.length === 0) return [text('Nothing was late, refused, departed from or left open.')];
  return [
    list(happenings.map(({ at, words }) => (at === null ? [words] : [strong(teller.when(at)), ` ${words}`]))),
  ];
}

function players({ facts, naming }: Teller): Block[] {
  const seats = facts.players.filter(
    ({ acts, playedBy }) => acts > 0 || playedBy.some(({ by }) => by !== 'script'),
  );
  const told = seats.some(({ playedBy }) => playedBy.length > 0);
  const rows = seats.map((player) => [
    naming.seat(player.seat),
    joined([...new Set([player.title ?? '', player.institution ?? ''])], ', '),
    ...(told ? [playedWords(player)] : []),
    String(player.acts),
  ]);
  return [
    text('By seat, not by person. Counted are acts that took effect.'),
    ...table(
      ['Seat', 'Role', ...(told ? ['Played by'] : []), 'Acts'],
      ['name', 'words', ...(told ? (['words'] as const) : []), 'number'],
      rows,
    ),
  ];
}

function playedWords({ playedBy }: PlayerFacts): string {
  const words = playedBy.map(({ by, from }) => (from === null ? by : `from ${dateWords(from)} ${by}`));
  return joined(words, ', ');
}
