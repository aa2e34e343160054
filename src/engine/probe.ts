/**
 * Fields to ask an act with, when only whether it would be accepted is to be known: what must be given, then everything, then each
 * field in turn with each value that may matter. They are read off the act's declaration and what the exercise names.
 */
import { fieldAccepts } from '../contract/act/act.ts';
import type { ActDefinition } from '../contract/act/act.ts';
import { acts } from '../contract/act/acts.ts';
import type { Verb } from '../contract/act/acts.ts';
import { fieldOptions } from '../contract/act/fieldOptions.ts';
import { isAct, isChoice, isInject } from '../contract/scenario.ts';
import type { Seat } from '../contract/subject.ts';
import { leaves } from '../../machines/stepMachine.ts';
import { fieldStock } from './fieldStock.ts';
import type { StockAround } from './fieldStock.ts';
import type { Subject } from './state.ts';
import { isToCome } from './story.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface ProbeAround extends StockAround {
  readonly seat: Seat;
  /** Names of the incidents that the side knows. */
  readonly incidents: readonly string[];
}

/** Values of a field are tried one by one up to this many. */
const MOST_VALUES = 24;

/** Names that are not known from the agreement: they stand in the subject itself, or in the storyline. */
const byName: Readonly<Record<string, (around: ProbeAround, subject: Subject | null) => readonly unknown[]>> =
  {
    name: ({ state, side }) => [fresh((name) => isFree(state, `${side ?? ''}:${name}`))],
    new: ({ state, side }) => [fresh((name) => !state.subjects.has(`incident/${side ?? ''}:${name}`))],
    of: () => ['x'],
    chosen: () => ['a'],
    other: ({ incidents }) => incidents,
    into: ({ incidents }) => incidents,
    office: (around, subject) => [...(fieldStock['office']?.(around) ?? []), ...namesIn(subject, 'offices')],
    point: (_, subject) => ['x', ...namesIn(subject, 'points')],
    line: (_, subject) => ['x', ...namesIn(subject, 'lines')],
    choice: awaitedChoices,
    option: (around) => optionsOf(around),
    item: toCome,
    what: ({ state }) => withTruth(state),
    asked: ({ state }) => [...state.asks].flatMap(([name, { status }]) => (status === 'open' ? [name] : [])),
    subject: () => ['exercise'],
    to: (around) => [...stateOfExercise(around), ...(fieldStock['to']?.(around) ?? [])],
    with: () => [{}],
    takes: () => ['1h'],
  };

/** Asks one verb of any number of subjects. */
export type Prober = (subject: Subject | null) => Generator<Fields>;

/** The first is what must be given and no more; the rest is in no order that matters. */
export function proberFor(verb: Verb, around: ProbeAround): Prober {
  const definition: ActDefinition = acts[verb];
  const fields = Object.keys(definition.with.shape);
  const optional = new Set(fields.filter((field) => fieldOptions(definition, field).includes(undefined)));
  const usual = new Map(fields.map((field) => [field, valuesOf(definition, field, around, null)]));
  return function* (subject) {
    const values = fields.some((field) => ofSubject.includes(field))
      ? new Map(fields.map((field) => [field, valuesOf(definition, field, around, subject)]))
      : usual;
    const all = Object.fromEntries([...values].map(([field, [first]]) => [field, first]));
    const must = Object.fromEntries(Object.entries(all).filter(([field]) => !optional.has(field)));
    yield must;
    if (optional.size > 0) yield all;
    for (const [field, options] of values)
      for (const value of options.slice(field in must ? 1 : 0, MOST_VALUES))
        yield { ...must, [field]: value };
  };
}

/** Fields whose values stand in the subject. */
const ofSubject: readonly string[] = ['office', 'point', 'line'];

function valuesOf(
  definition: ActDefinition,
  field: string,
  around: ProbeAround,
  subject: Subject | null,
): readonly unknown[] {
  const words = fieldOptions(definition, field).filter((option) => option !== undefined);
  if (words.length > 1) return words;
  const named = (byName[field]?.(around, subject) ?? fieldStock[field]?.(around) ?? []).filter((value) =>
    fieldAccepts(definition, field, value),
  );
  return named.length > 0 ? named : words;
}

function fresh(isFreeName: (name: string) => boolean): string {
  let number = 1;
  while (!isFreeName(`new-${number}`)) number += 1;
  return `new-${number}`;
}

const isFree = ({ asks, decisions }: ProbeAround['state'], name: string): boolean =>
  !asks.has(name) && !decisions.has(name);

/** What a field of the subject's context names. */
function namesIn(subject: Subject | null, field: string): readonly string[] {
  const value = (subject?.snapshot.context as Fields | undefined)?.[field];
  if (Array.isArray(value)) return value as string[];
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

const storylineOf = ({ state }: ProbeAround) => state.opening.scenario.storyline;

function awaitedChoices(around: ProbeAround): readonly string[] {
  return storylineOf(around)
    .filter((item) => isChoice(item) && item.choice.seat === around.seat)
    .filter(({ id }) => around.state.items.get(id)?.status === 'awaited')
    .map(({ id }) => id);
}

function optionsOf(around: ProbeAround): readonly string[] {
  const [first] = awaitedChoices(around);
  const item = storylineOf(around).find(({ id }) => id === first);
  return item && isChoice(item) ? item.choice.options.map(({ id }) => id) : [];
}

/** The storyline is long, and looked through for each act on an item. */
const kept = new WeakMap<ProbeAround, readonly string[]>();

/** One item of each kind that control can still have its hand in. */
function toCome(around: ProbeAround): readonly string[] {
  if (around.side !== null) return ['x'];
  const items = kept.get(around) ?? itemsToCome(around);
  kept.set(around, items);
  return items;
}

function itemsToCome(around: ProbeAround): readonly string[] {
  const { state } = around;
  const ahead = storylineOf(around).filter(({ id }) => isToCome(state, id) || !state.items.has(id));
  const awaited = storylineOf(around).filter(({ id }) => state.items.get(id)?.status === 'awaited');
  const some = [
    ahead.find(({ id }) => isToCome(state, id)),
    ahead.find(isInject),
    ahead.find(isAct),
    ahead[0],
    awaited.find(isAct),
  ];
  return some.flatMap((item) => (item ? [item.id] : []));
}

function withTruth({ opening: { scenario } }: ProbeAround['state']): readonly string[] {
  return [
    ...Object.keys(scenario.incidents).filter((name) => scenario.incidents[name]?.truth !== undefined),
    ...scenario.storyline.flatMap((item) => (isInject(item) && item.truth !== undefined ? [item.id] : [])),
  ];
}

const stateOfExercise = ({ state, side }: ProbeAround): readonly string[] => {
  const exercise = state.subjects.get('exercise');
  return side === null && exercise ? leaves(exercise.snapshot).slice(0, 1) : [];
};
