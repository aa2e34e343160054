/** Expected actions (design §6): which item an act of a person or a policy fulfils, and what the file's names mean from then on. */
import type { ActInput } from '../contract/input.ts';
import { isAct } from '../contract/scenario.ts';
import type { ActItem } from '../contract/scenario.ts';
import { machineOf, nameOf, partyOf } from '../contract/subject.ts';
import type { Party, Seat, SubjectRef } from '../contract/subject.ts';
import { watchKey } from './condition.ts';
import { actOfItem } from './item.ts';
import { belongsTo, isNotMeant, meant, nameInFile, standsFor } from './meant.ts';
import { resolve } from './state.ts';
import type { State } from './state.ts';
import { itemId, resolveItem } from './story.ts';
import { madeBy, storyIndex } from './storyIndex.ts';
import type { Found } from './subjectFor.ts';
import type { Work } from './work.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The item of the script that was performed is done; what it brought into being is what the file means by its name. */
export function performed(work: Work, id: string, ref: SubjectRef): void {
  resolveItem(work, id, 'done');
  const item = storyIndex(work.state.opening.scenario).items.get(id);
  if (item && isAct(item)) name(work, item, ref);
}

/** Gives the file's name to what came to be in its place. An incident is never renamed: each side's own has its own name. */
function name(work: Work, item: ActItem, ref: SubjectRef): void {
  const made = madeBy(item);
  if (made !== null && made !== ref && machineOf(ref) !== 'incident') standsFor(work, made, ref);
}

/**
 * An act of a person or a policy was accepted: it fulfils the item that expected it, if there is one. What it brought into being under
 * a name of the file, and is about something else, is not what the file means.
 */
export function fulfil(
  work: Work,
  input: ActInput,
  seat: Seat,
  found: Found,
  isNew: boolean,
): ActItem | null {
  const party = partyOf(seat);
  if (isNew && bearsNameByChance(work.state, found, party)) isNotMeant(work, found.ref);
  const item = fulfilledBy(work.state, input, seat, found);
  if (!item) return null;
  resolveItem(work, item.id, 'done');
  name(work, item, found.ref);
  return item;
}

function bearsNameByChance(state: State, { ref, incident }: Found, party: Party | null): boolean {
  const { made, madeNames } = storyIndex(state.opening.scenario);
  if (!madeNames.has(watchKey(ref))) return false;
  return !(made.get(ref) ?? []).some((about) => sameIncident(state, about, incident, party));
}

/** Of the items that fit: one that calls its subject as it is called, else the first in the file that names the incident. */
function fulfilledBy(state: State, input: ActInput, seat: Seat, found: Found): ActItem | null {
  const candidates = storyIndex(state.opening.scenario).expected.get(`${seat} ${input.do}`) ?? [];
  const fitting = candidates.filter(
    (item) => isOpen(state, item) && unlike(state, item, input, found).length === 0,
  );
  const called = fitting.find((item) => madeBy(item) === found.ref);
  return called ?? fitting.find(({ incident }) => incident !== undefined) ?? fitting[0] ?? null;
}

/** Where an act of an item's verb is not what it expects: on another subject, about another incident, with another value of a field. */
export function unlike(state: State, item: ActItem, input: ActInput, found: Found): Difference[] {
  const party = partyOf(item.as);
  const differs = sameSubject(state, item, input, found.ref, party) ? [] : [subjectOf(item, input, found)];
  if (!sameIncident(state, item.incident, found.incident, party))
    differs.push({ field: 'incident', wanted: item.incident, found: found.incident });
  differs.push(...otherFields(state, item, input));
  return differs.filter(({ field }, index) => differs.findIndex((one) => one.field === field) === index);
}

/** A clearance is called by the text that it is for, and what that belongs to. */
function subjectOf(item: ActItem, input: ActInput, { ref }: Found): Difference {
  const machine = machineOf(ref);
  if (machine === 'clearance' && madeBy(item) !== null) {
    const [ours, theirs] = [item.with ?? {}, input.with];
    const field = ours['text'] === theirs['text'] ? 'of' : 'text';
    return { field, wanted: ours[field], found: theirs[field] };
  }
  const named = machine === 'exercise' || machine === 'dossier' ? undefined : item[machine];
  return { field: machine, wanted: named, found: nameOf(ref) };
}

/** One field in which an act is not what an item expects. */
export interface Difference {
  readonly field: string;
  readonly wanted: unknown;
  readonly found: unknown;
}

/** It is awaited, was missed, or has not come up yet; what an option releases is not open before that. */
export function isOpen(state: State, { id }: ActItem): boolean {
  const status = state.items.get(id)?.status;
  if (status !== undefined) return status === 'awaited' || status === 'missed';
  return !storyIndex(state.opening.scenario).optional.has(id) || state.agenda.pending.has(itemId(id));
}

/** What an item would bring into being can be what the act did bring into being, if the file does not mean that by another name. */
function sameSubject(
  state: State,
  item: ActItem,
  input: ActInput,
  ref: SubjectRef,
  party: Party | null,
): boolean {
  const machine = machineOf(ref);
  if (machine === 'exercise' || machine === 'dossier') return true;
  const made = madeBy(item);
  if (made === null) {
    const named = item[machine];
    return named === undefined || meant(state, machine, named, party)?.ref === ref;
  }
  if (machine === 'clearance') return sameText(state, item, input, party);
  const alias = state.aliases.get(made);
  if (alias !== undefined && alias !== null) return alias === ref;
  if (alias === undefined && state.subjects.has(made)) return made === ref;
  return machine !== 'incident' && !isMeant(state, ref);
}

/** Clearances are asked for a kind of text and what it belongs to, which need not be there yet. */
function sameText(state: State, item: ActItem, input: ActInput, party: Party | null): boolean {
  const [ours, theirs] = [item.with ?? {}, input.with];
  if (ours['text'] !== theirs['text']) return false;
  const machine = belongsTo(ours['text']);
  const about = meant(state, machine, String(ours['of']), party);
  const given = resolve(state, machine, String(theirs['of']), party);
  if (about || machine === 'incident')
    return about === given && (about !== undefined || ours['of'] === theirs['of']);
  return given === undefined || !isMeant(state, given.ref);
}

function isMeant(state: State, ref: SubjectRef): boolean {
  const named = nameInFile(state, ref);
  return named !== null && (named !== ref || storyIndex(state.opening.scenario).made.has(named));
}

const sameIncident = (
  state: State,
  named: string | undefined,
  incident: string | null,
  party: Party | null,
): boolean => named === undefined || meant(state, 'incident', named, party)?.incident === incident;

/** Fields are compared only where the item says `match`. */
function otherFields(state: State, item: ActItem, input: ActInput): Difference[] {
  if (item.match === undefined) return [];
  const { with: wanted } = actOfItem(state, item, input.at);
  return item.match
    .filter((field) => !same(wanted[field], input.with[field]))
    .map((field) => ({ field, wanted: wanted[field], found: input.with[field] }));
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same((a as Fields)[key], (b as Fields)[key]));
}
