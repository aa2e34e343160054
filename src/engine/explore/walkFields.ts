/**
 * Fields of an act on a walk, read off its declaration: what a field's shape accepts of a small stock, so that acts meet one another.
 * What a side keeps to itself bears a mark, by which it is known wherever it turns up.
 */
import { fieldAccepts } from '../../contract/act/act.ts';
import type { ActDefinition } from '../../contract/act/act.ts';
import { fieldAudience } from '../../contract/act/act.ts';
import { acts } from '../../contract/act/acts.ts';
import type { Verb } from '../../contract/act/acts.ts';
import { fieldOptions } from '../../contract/act/fieldOptions.ts';
import { isAboutItem } from '../../contract/act/review.ts';
import type { Refs } from '../../contract/input.ts';
import { nameOf } from '../../contract/subject.ts';
import type { Party } from '../../contract/subject.ts';
import { fieldStock } from '../fieldStock.ts';
import type { StockAround } from '../fieldStock.ts';
import type { Draw } from './draw.ts';
import { CHOICE, LATER } from './walkOpening.ts';

export interface Around extends StockAround {
  readonly draw: Draw;
}

export const stock = {
  incident: ['one', 'two', 'three'],
  request: ['r1', 'r2', 'r3'],
  call: ['c1', 'c2', 'c3'],
  review: ['m1', 'm2', 'm3'],
} as const;

/** The mark on what a side keeps to itself. */
export const secretOf = (side: Party | null): string => `SECRET-OF-${side ?? 'control'}`;

type Make = (around: Around) => readonly unknown[];
const names: Make = () => Object.values(stock).flat();

/** Values by the name of a field; those that the field's shape does not accept are left out. */
const byName: Readonly<Record<string, Make>> = {
  ...fieldStock,
  of: names,
  other: () => stock.incident,
  into: () => stock.incident,
  new: () => ['part', ...stock.incident],
  supersedes: () => stock.request,
  line: () => ['l1', 'l2'],
  point: () => ['p1', 'p2'],
  choice: () => [CHOICE],
  option: () => ['a', 'b'],
  item: () => LATER,
  incident: () => stock.incident,
  name: () => ['q1', 'q2', 'q3'],
  chosen: () => ['a'],
  with: () => [
    { deadlines: { ack: { is: '12h' } } },
    { deadlines: { counts: { is: 'contact-hours' } } },
    { harden: ['REQ-5'] },
    { harden: [] },
  ],
};

/** Fields that may be left out and that much depends on. */
const often: readonly string[] = ['kind', 'severity', 'elements', 'ground', 'at', 'evidence', 'findings'];

export function fieldsOf(verb: Verb, around: Around): Record<string, unknown> {
  const definition: ActDefinition = acts[verb];
  const fields: Record<string, unknown> = {};
  for (const field of Object.keys(definition.with.shape)) {
    const options = fieldOptions(definition, field);
    const optional = options.includes(undefined);
    if (optional && !around.draw.percent(often.includes(field) ? 60 : 25)) continue;
    const value = valueOf(definition, field, around);
    if (value !== undefined) fields[field] = value;
  }
  return fields;
}

function valueOf(definition: ActDefinition, field: string, around: Around): unknown {
  const words = fieldOptions(definition, field).filter((option) => option !== undefined);
  if (words.length > 1) return around.draw.of(words);
  const accepts = (value: unknown) => fieldAccepts(definition, field, value);
  const fitting = (byName[field]?.(around) ?? []).filter(accepts);
  if (fitting.length > 0) return around.draw.of(fitting);
  const [usual] = words;
  return typeof usual === 'string' && accepts(said(definition, field, around))
    ? said(definition, field, around)
    : usual;
}

/** Words of no consequence, marked when they are kept to oneself. */
function said(definition: ActDefinition, field: string, { side }: Around): string {
  switch (fieldAudience(definition, field)) {
    case 'shared':
      return 'Said.';
    case 'truth':
      return secretOf(null);
    default:
      return secretOf(side);
  }
}

export function refsOf(verb: Verb, around: Around): Refs {
  const { draw, state, side } = around;
  const incident = { incident: draw.of(stock.incident) };
  switch (acts[verb].on) {
    case 'incident':
    case 'dossier':
      return incident;
    case 'request':
      return { request: draw.of(stock.request), ...(acts[verb].creates ? incident : {}) };
    case 'call':
      return { call: draw.of(stock.call), ...(verb === 'call.place' && draw.percent(85) ? incident : {}) };
    case 'review':
      return {
        review: draw.of(stock.review),
        ...(isAboutItem(verb) ? incident : {}),
      };
    case 'channel':
      return { channel: draw.of(Object.keys(state.profile.channels)) };
    case 'clearance':
      return acts[verb].creates ? {} : { clearance: draw.of(clearancesOf(state, side)) };
    case 'exercise':
      return {};
  }
}

function clearancesOf(state: Around['state'], side: Party | null): string[] {
  const own = [...state.subjects.keys()].filter((ref) => ref.startsWith(`clearance/${side ?? ''}:`)).sort();
  return own.length > 0 ? own.map((ref) => nameOf(ref).slice(nameOf(ref).indexOf(':') + 1)) : ['request-r1'];
}
