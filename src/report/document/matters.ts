/** Smaller sections: channels, choices, ground truth, discussion, and what is left to be filled in by hand. */
import type { ChoiceFacts } from '../facts/choices.ts';
import { stateWords } from '../../picture/words.ts';
import { countOf, listOf, plainWords } from '../wording.ts';
import { group, joined, list, quiet, strong, table, terms, text } from './block.ts';
import type { Block, Section, Words } from './block.ts';
import type { Teller } from './teller.ts';

/** What a channel was called before it was renamed: what it did then, it did under that name. */
function earlierNames(
  id: string,
  { amendments }: Teller['facts'],
  when: Teller['when'],
): Extract<Words, readonly unknown[]> {
  return amendments.flatMap(({ at, changes }) =>
    changes.flatMap(({ path, from }) =>
      [`channels.${id}.name`, `channels.${id}.name.en`].includes(path) && typeof from === 'string'
        ? [quiet(`\nuntil ${when(at)}: ${from}`)]
        : [],
    ),
  );
}

/** Only channels that moved, or stand otherwise than open or planned. */
export function channels({ facts, naming, when }: Teller): Section | null {
  const told = facts.channels.filter(
    ({ history, state }) =>
      new Set(history.map(({ at }) => at)).size > 1 || !['operational', 'planned', ''].includes(state),
  );
  if (told.length === 0) return null;
  const rows = told.map(({ id, name, history, suspensions }): Words[] => [
    [strong(name), ...earlierNames(id, facts, when)],
    joined(
      history.map(({ state, at }, index) =>
        index === 0 && history.length > 1 && state === 'planned'
          ? 'not yet open'
          : `${stateWords(state)} ${when(at)}`,
      ),
      ' → ',
    ),
    joined(
      suspensions.map(({ by, to, days }) => {
        const long = to === null ? 'not lifted' : countOf(days ?? 0, 'day');
        return `by ${listOf(by.map(naming.party))}, ${long}`;
      }),
    ),
  ]);
  const { hotline } = facts.figures;
  const promised =
    hotline.days === null || hotline.promisedAt === null || hotline.launchedAt === null
      ? []
      : [
          text(
            `The hotline was promised with the agreement, ${when(hotline.promisedAt)}, and launched ${when(hotline.launchedAt)}: ${countOf(hotline.days, 'day')}.`,
          ),
        ];
  return {
    id: 'channels',
    title: 'Channels',
    annex: false,
    blocks: [
      ...promised,
      ...table(['Channel', 'How it stood', 'Suspended'], ['words', 'words', 'words'], rows),
    ],
  };
}

export function choices(teller: Teller): Section | null {
  const { choices: all } = teller.facts;
  if (all.length === 0) return null;
  return {
    id: 'choices',
    title: 'Decisions put to a seat',
    annex: false,
    blocks: all.map((one) => choice(one, teller)),
  };
}

function choice(one: ChoiceFacts, { naming, when }: Teller): Block {
  const seat = one.seat === null ? '' : naming.seat(one.seat);
  const taken = one.options.find(({ id }) => id === one.taken);
  const how = {
    taken: `taken by ${seat}`,
    'by default': 'taken by default: nobody chose in time',
    open: 'open',
  }[one.how];
  return group(`choice-${one.id.toLowerCase()}`, joined([one.id, seat], ', '), [
    ...(one.ask === null
      ? []
      : [
          {
            is: 'quote' as const,
            who: one.putAt === null ? 'Asked' : `Asked ${when(one.putAt)}`,
            text: one.ask,
          },
        ]),
    ...(one.options.length === 0
      ? []
      : [
          {
            is: 'checks' as const,
            items: one.options.map(({ id, text: words }) => ({ words, ticked: id === one.taken })),
          },
        ]),
    ...terms([
      [
        'Came to',
        joined(
          [how, one.takenAt === null ? '' : when(one.takenAt), taken === undefined ? (one.taken ?? '') : ''],
          ', ',
        ),
      ],
      ['Why', one.why ?? ''],
    ]),
  ]);
}

export function truth({ facts, naming, when }: Teller): Section | null {
  if (facts.truths.length + facts.injectTruths.length === 0) return null;
  const whole = facts.reader.reads === 'everything';
  const told = facts.truths.map(({ incident, says }) => {
    const title = facts.incidents.find(({ id }) => id === incident)?.title ?? incident;
    return group(`truth-${incident}`, title, terms(says.map(({ what, is }) => [plainWords(what), is])));
  });
  const injects = table(
    ['Inject', 'When', 'What it held back'],
    ['words', 'when', 'words'],
    facts.injectTruths.map((one) => [joined([one.item ?? '', one.title], ' · '), when(one.at), one.truth]),
  );
  return {
    id: 'truth',
    title: 'Ground truth',
    annex: false,
    blocks: [
      text(
        whole
          ? 'For the director. It becomes known to the others after ENDEX as the director reveals it.'
          : `As the director reveals it after ENDEX, to ${naming.seat(facts.reader.seat)}.`,
      ),
      ...told,
      ...injects,
    ],
  };
}

export function discussion({ facts, naming }: Teller): Section | null {
  if (facts.questions.length === 0) return null;
  const items = facts.questions.map(({ ask, to, lookFor, objective }): Words => [
    strong(ask),
    ` (${joined([to === 'plenary' ? 'plenary' : naming.seat(to), objective ?? ''], ', ')})`,
    ...(lookFor === null ? [] : [quiet(`\nLook for: ${lookFor}`)]),
  ]);
  return { id: 'discussion', title: 'Questions for the discussion', annex: false, blocks: [list(items)] };
}

/** Observation, then what to do about it, by whom and until when: left empty, for the room to write. */
export function byHand(): Section {
  return {
    id: 'by-hand',
    title: 'Strengths, gaps and what follows',
    annex: false,
    blocks: [
      text(
        'To be written after the hot wash. A log can say what was late; why, and what to do about it, people say.',
      ),
      group('strengths', 'Strengths', [
        { is: 'blank', head: ['What went well', 'Seen in (entry, matter, call)'], rows: 3 },
      ]),
      group('gaps', 'Gaps', [
        {
          is: 'blank',
          head: ['What is to be better', 'Seen in (entry, matter, call)', 'Why it was so'],
          rows: 3,
        },
      ]),
      group('actions', 'What follows', [
        { is: 'blank', head: ['Action', 'Owner (by role)', 'Due', 'Checked by'], rows: 3 },
      ]),
    ],
  };
}
