/** Rules, refusals, expectations and artificialities: how the mechanism fared, and what control did to the exercise. */
import { RULES, ruleIds } from '../../contract/rule.ts';
import type { RuleForce } from '../../contract/rule.ts';
import { readableInstants } from '../dates.ts';
import { whyWords } from '../sentence/whyWords.ts';
import type { ObjectiveFacts } from '../facts/storyline.ts';
import type { RuleFacts } from '../facts/ruleRecords.ts';
import { countOf, listOf, plainWords } from '../wording.ts';
import { good, group, joined, late, piece, strong, table, text } from './block.ts';
import type { Block, Section, Words } from './block.ts';
import { dueWords } from './ruleWords.ts';
import type { Teller } from './teller.ts';

export function rules(teller: Teller): Section {
  const { facts } = teller;
  const untried = (...forces: readonly RuleForce[]): string[] =>
    ruleIds.filter((id) => forces.includes(RULES[id].force) && !facts.rules.some((rule) => rule.id === id));
  return {
    id: 'rules',
    title: 'Rules',
    annex: false,
    blocks: [
      text(
        'A rule is met, later than this profile assumes, or departed from. None of this says that a government kept or broke an agreement: most of what is counted here is an assumption of the profile.',
      ),
      ...table(
        ['Rule', 'In plain words', 'Clause or source', 'Met', 'Later, departed from, set aside or refused'],
        ['name', 'words', 'words', 'number', 'words'],
        facts.rules.map((rule) => ruleRow(rule, teller)),
      ),
      text(
        joined(
          [
            notHeld(untried('due', 'soft'), 'Nothing in this run was held against'),
            notHeld(
              untried('hard').filter((id) => !id.startsWith('EX-')),
              'Nothing was refused by',
            ),
          ],
          ' ',
        ),
      ),
    ],
  };
}

const notHeld = (ids: readonly string[], words: string): string =>
  ids.length === 0 ? '' : `${words} ${listOf(ids)}.`;

function ruleRow(rule: RuleFacts, teller: Teller): Words[] {
  const { naming, when, entry } = teller;
  const lateWords = rule.late.map((one) =>
    late(`${dueWords(rule.id, one, naming)}, due ${when(one.dueAt)}\n`),
  );
  const departed = rule.departed.map((one) =>
    piece(
      'flag',
      `departed from by ${naming.seat(one.by ?? '')}, ${naming.subject(one.ref)}, ${when(one.at)}${entry(one.entry)}\n`,
    ),
  );
  const aside = rule.aside.map((one) =>
    piece(
      'flag',
      `set aside by the director, ${naming.subject(one.ref)}, ${when(one.at)}${entry(one.entry)}\n`,
    ),
  );
  const refused = rule.refused.map(
    (one) => `refused to ${naming.seat(one.by ?? '')}, ${when(one.at)}${entry(one.entry)}\n`,
  );
  return [
    [strong(rule.id)],
    rule.text,
    /^\d[a-z]?(,|$)/.test(rule.source) ? `clause ${rule.source}` : rule.source,
    rule.kept === 0 ? '' : String(rule.kept),
    [...lateWords, ...departed, ...aside, ...refused],
  ];
}

export function refusals({ facts, naming, when, entry }: Teller): Section | null {
  const rows = [
    ...facts.refusals.map((one) => ({ ...one, note: one.expected ? 'The scenario allows for it.' : '' })),
    ...facts.tried.map((one) => ({
      ...one,
      item: null,
      entry: null,
      note: 'Tried by a person; kept beside the log.',
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  if (rows.length === 0) return null;
  return {
    id: 'refusals',
    title: 'Refusals',
    annex: false,
    blocks: table(
      ['When', 'Who', 'Tried', 'Refused because'],
      ['when', 'name', 'words', 'words'],
      rows.map((one) => [
        `${when(one.at)}${entry(one.entry)}`,
        naming.seat(one.by),
        joined([one.do, one.item ?? '', facts.items.find(({ id }) => id === one.item)?.title ?? ''], ', '),
        joined([one.message, one.note], ' '),
      ]),
    ),
  };
}

export function objectives(teller: Teller): Section | null {
  const { facts } = teller;
  if (facts.objectives.length === 0 && facts.items.length === 0) return null;
  return {
    id: 'objectives',
    title: 'Expectations by objective',
    annex: false,
    blocks: [
      ...(rated(facts) ? [text(RATING)] : []),
      ...facts.objectives.map((one) => objective(one, teller)),
      ...actions(teller),
    ],
  };
}

const RATING =
  'Whether an expectation is met is computed. The rating is the evaluator’s, by hand: P performed without challenges, S with some challenges, M with major challenges, U unable to be performed.';

/** What really happened is not rated. */
const rated = ({ objectives: all, overview }: Teller['facts']): boolean =>
  overview.fictional && all.some(({ id }) => id !== '');

function objective({ id, text: words, tasks, expectations }: ObjectiveFacts, { facts, when }: Teller): Block {
  const rows = expectations.map(({ id: name, says, met, why, by, at }): Words[] => [
    name,
    says ?? '',
    when(by),
    met === null
      ? 'not yet due'
      : met
        ? [good('met'), at === null ? '' : `, ${when(at)}`]
        : [late('not met'), `: ${whyWords(readableInstants(why, facts.overview.now))}`],
  ]);
  const title = id === '' ? 'Without an objective' : `${id}: ${words}`;
  return group(`objective-${id.toLowerCase()}`, title, [
    ...(tasks.length === 0
      ? []
      : [{ is: 'checks' as const, items: tasks.map((words) => ({ words, ticked: false })) }]),
    ...table(['Expectation', 'It says', 'By', 'Result'], ['name', 'words', 'when', 'words'], rows),
    ...(id === '' || !rated(facts) ? [] : [text('Rating by the evaluator: ☐ P ☐ S ☐ M ☐ U')]),
  ]);
}

/** What the storyline expected of seats, when not all of it came. */
function actions({ facts, naming }: Teller): Block[] {
  const of = (kind: string) => facts.items.filter((item) => item.kind === kind);
  const done = (kind: string) => of(kind).filter(({ result }) => result === 'done').length;
  const counts = joined(
    ['inject', 'expected action', 'choice'].map((kind) =>
      of(kind).length === 0 ? '' : `${done(kind)} of ${countOf(of(kind).length, kind)}`,
    ),
    ', ',
  );
  const allowed = new Set(
    facts.refusals.flatMap(({ item, expected }) => (expected && item !== null ? [item] : [])),
  );
  const others = facts.items.filter(({ result }) => result !== 'done');
  const results = {
    done: '',
    missed: 'not done in time',
    skipped: 'left out',
    lapsed: 'lapsed: its condition did not hold',
    refused: 'refused',
    awaited: 'still awaited',
    'not-come': 'did not come up',
  } as const;
  if (counts === '') return [];
  return [
    group('storyline', 'The storyline', [
      text(`Came as written: ${counts}.`),
      ...table(
        ['Item', 'Of', 'What', 'Result'],
        ['name', 'words', 'words', 'words'],
        others.map(({ id, seat, what, result }) => [
          id,
          listOf(seat.split(', ').map(naming.seat)),
          what,
          allowed.has(id)
            ? 'refused, as the scenario allows for'
            : result === 'missed' || result === 'refused'
              ? [late(results[result])]
              : results[result],
        ]),
      ),
    ]),
  ];
}

const artificial: Readonly<Record<string, string>> = {
  'deadline.extend': 'A deadline was given more time',
  'deadline.excuse': 'A deadline was excused',
  'item.skip': 'An item of the storyline was left out',
  'item.hold': 'An item of the storyline was held back',
  'item.release': 'An item of the storyline was let come up by hand',
  'item.edit': 'An inject was changed',
  'item.mark': 'An expected action was marked by hand',
  'endex.set': 'ENDEX was moved',
  'state.set': 'A state was set by hand',
};
const stops: Readonly<Record<string, string>> = {
  'exercise.pause': 'paused',
  'exercise.resume': 'went on',
  'exercise.freeze': 'REAL EMERGENCY, frozen',
  'exercise.unfreeze': 'emergency over, paused',
  'cast.set': 'a seat is played by another',
  'cell.askTime': 'a cell asked for time',
};

export function artificialities({ facts, naming, when, entry }: Teller): Section {
  const rows = facts.artificialities.map((one) => [
    `${when(one.at)}${entry(one.entry)}`,
    joined(
      [artificial[one.do] ?? `Done for a seat, or with a rule set aside: ${one.do}`, one.what ?? ''],
      ': ',
    ),
    one.on === null || one.on === 'exercise' ? '' : naming.subject(one.on),
    listOf(one.rules),
    one.why ?? 'no reason was given',
  ]);
  const halts = facts.stops.map((one) => [
    `${when(one.at)}${entry(one.entry)}`,
    stops[one.do] ?? plainWords(one.do),
    naming.seat(one.by),
    one.what ?? '',
  ]);
  return {
    id: 'artificialities',
    title: 'Artificialities',
    annex: false,
    blocks: [
      rows.length === 0
        ? text('Nothing was extended, excused, set, left out, changed or set aside by control (EX-3).')
        : text(
            'What control extended, excused, set, left out, changed or set aside (EX-3), and the reason given.',
          ),
      ...table(
        ['When', 'What', 'On', 'Rules set aside', 'Reason'],
        ['when', 'words', 'words', 'words', 'words'],
        rows,
      ),
      ...(halts.length === 0
        ? []
        : [
            group(
              'halts',
              'Stops and changes of hand',
              table(['When', 'What', 'By', 'Said'], ['when', 'words', 'name', 'words'], halts),
            ),
          ]),
    ],
  };
}
