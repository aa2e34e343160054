/** What players put to control and what came of it, what cells decided, and what evaluators observed. */
import type { Entry } from '../../contract/entry.ts';
import type { Text } from '../../contract/act/act.ts';
import { askVerbs } from '../../contract/act/room.ts';
import type { Seat } from '../../contract/subject.ts';
import { actingParty, actingSeat, fieldText, inEnglish, tookEffect } from '../chronicle.ts';
import type { Chronicle } from '../chronicle.ts';

export interface AnswerFacts {
  readonly at: string;
  readonly entry: number;
  readonly how: string;
  readonly text: string;
  /** Whom it was given to: `seat`, `party` or `all`. */
  readonly to: string | null;
  /** The body in whose name it was given. */
  readonly from: string | null;
}

export interface AskFacts {
  /** The name that its party gave it, such as `us:logs`. */
  readonly name: string;
  readonly at: string;
  readonly entry: number;
  readonly by: Seat;
  readonly do: string;
  readonly text: string;
  /** The body that was written to, or toward whom the act was. */
  readonly to: string | null;
  readonly aim: string | null;
  readonly incident: string | null;
  /** When an answer comes that was to take time, and has not come. */
  readonly comes: string | null;
  /** Null: it was never answered. */
  readonly answer: AnswerFacts | null;
}

export interface DecisionFacts {
  readonly name: string;
  readonly at: string;
  readonly entry: number;
  readonly by: Seat;
  readonly question: string;
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
    readonly marks: readonly { readonly of: string; readonly is: string }[];
  }[];
  readonly chosen: string;
  readonly decidedBy: readonly string[];
  readonly why: string;
  readonly dissent: string | null;
}

export interface ObservationFacts {
  readonly at: string;
  readonly entry: number;
  readonly by: Seat;
  readonly text: string;
  readonly rating: string | null;
  readonly objective: string | null;
  readonly task: string | null;
  readonly seen: string | null;
  /** The entry that it is of. */
  readonly of: number | null;
  /** Or the time in the room, and the cell. */
  readonly wallFrom: string | null;
  readonly cell: string | null;
}

export interface ReflectionFacts {
  readonly at: string;
  readonly entry: number;
  readonly by: Seat;
  readonly is: 'strength' | 'gap';
  readonly text: string;
  /** The question of the hot wash that it was written on. */
  readonly question: string | null;
}

const maybe = (entry: Entry, field: string): string | null => fieldText(entry, field) || null;
const namedBy = (entry: Entry): string => `${actingParty(entry) ?? ''}:${fieldText(entry, 'name')}`;

export function asksOf({ entries }: Chronicle): AskFacts[] {
  const asks = new Map<string, AskFacts>();
  for (const entry of entries.filter(tookEffect)) {
    if (askVerbs.some((verb) => verb === entry.do)) asks.set(namedBy(entry), askIn(entry));
    const asked = entry.do === 'control.answer' ? asks.get(fieldText(entry, 'asked')) : undefined;
    if (asked) asks.set(asked.name, answered(asked, entry));
  }
  return [...asks.values()];
}

const askIn = (entry: Entry): AskFacts => ({
  name: namedBy(entry),
  at: entry.at,
  entry: entry.seq,
  by: actingSeat(entry),
  do: entry.do,
  text: fieldText(entry, 'what') || fieldText(entry, 'text'),
  to: maybe(entry, 'to') ?? maybe(entry, 'whom'),
  aim: maybe(entry, 'aim'),
  incident: maybe(entry, 'incident'),
  comes: null,
  answer: null,
});

function answered(asked: AskFacts, entry: Entry): AskFacts {
  const comes = maybe(entry, 'comes');
  if (comes !== null) return { ...asked, comes };
  const answer = {
    at: entry.at,
    entry: entry.seq,
    how: fieldText(entry, 'how'),
    text: fieldText(entry, 'text'),
    to: maybe(entry, 'to'),
    from: maybe(entry, 'from'),
  };
  return { ...asked, comes: null, answer };
}

export function decisionsOf({ entries }: Chronicle): DecisionFacts[] {
  return entries
    .filter((entry) => entry.do === 'decision.record' && tookEffect(entry))
    .map((entry) => {
      const { options, by } = entry.with as unknown as {
        options: readonly { id: string; text: Text; marks?: Readonly<Record<string, string | number>> }[];
        by: readonly string[];
      };
      return {
        name: namedBy(entry),
        at: entry.at,
        entry: entry.seq,
        by: actingSeat(entry),
        question: fieldText(entry, 'question'),
        options: options.map(({ id, text, marks = {} }) => ({
          id,
          text: inEnglish(text),
          marks: Object.entries(marks).map(([of, is]) => ({ of, is: String(is) })),
        })),
        chosen: fieldText(entry, 'chosen'),
        decidedBy: by,
        why: fieldText(entry, 'why'),
        dissent: maybe(entry, 'dissent'),
      };
    });
}

export function observationsOf({ entries }: Chronicle): ObservationFacts[] {
  return entries
    .filter((entry) => entry.do === 'observation.write' && tookEffect(entry))
    .map((entry) => {
      const of = entry.with?.['entry'];
      return {
        at: entry.at,
        entry: entry.seq,
        by: actingSeat(entry),
        text: fieldText(entry, 'text'),
        rating: maybe(entry, 'rating'),
        objective: maybe(entry, 'objective'),
        task: maybe(entry, 'task'),
        seen: maybe(entry, 'seen'),
        of: typeof of === 'number' ? of : null,
        wallFrom: maybe(entry, 'wallFrom'),
        cell: maybe(entry, 'cell'),
      };
    });
}

export function reflectionsOf({ entries }: Chronicle): ReflectionFacts[] {
  return entries
    .filter((entry) => entry.do === 'reflection.write' && tookEffect(entry))
    .map((entry) => ({
      at: entry.at,
      entry: entry.seq,
      by: actingSeat(entry),
      is: fieldText(entry, 'is') === 'gap' ? 'gap' : 'strength',
      text: fieldText(entry, 'text'),
      question: maybe(entry, 'question'),
    }));
}
