/**
 * The MSEL by hand (EX-3): control holds an item back, lets it come up, changes an inject before it is delivered, or says what became
 * of an expected action.
 */
import type { Refusal } from '../contract/entry.ts';
import type { ActInput } from '../contract/input.ts';
import { isAct, isInject } from '../contract/scenario.ts';
import type { StoryItem } from '../contract/scenario.ts';
import { iso, parseMoment } from '../contract/time.ts';
import type { Effects } from './effect.ts';
import { refuse, refuseUnknown } from './refusal.ts';
import { parties, seatsOf, startexOf } from './state.ts';
import type { ItemEdit, State } from './state.ts';
import { holdItem, isToCome, moveItem, releaseItem, resolveItem } from './story.ts';
import { storyIndex } from './storyIndex.ts';
import type { Work } from './work.ts';

export const mselEffects: Effects = {
  'item.skip': (work, input) => {
    const item = String(input.with['item']);
    if (!isToCome(work.state, item))
      return refuse('unknown-subject', `item.skip: no item ${item} is waiting.`);
    resolveItem(work, item, 'skipped');
    return null;
  },
  'item.hold': (work, input) => {
    const item = named(work.state, input);
    if ('code' in item) return item;
    if (work.state.held.has(item.id)) return refuse('not-now', `item.hold: ${item.id} is held already.`);
    if (isOver(work.state, item)) return over(work.state, input, item);
    holdItem(work, item);
    return null;
  },
  'item.release': (work, input) => {
    const item = named(work.state, input);
    if ('code' in item) return item;
    if (isOver(work.state, item)) return over(work.state, input, item);
    releaseItem(work, item);
    return null;
  },
  'item.edit': edit,
  'inject.deliver': ({ state }, input) => strangerIn(state, input, input.with['to'] as string[]),
  'item.mark': (work, input) => {
    const item = named(work.state, input);
    if ('code' in item) return item;
    if (!isAct(item)) return refuse('malformed', `item.mark: ${item.id} is no expected action.`);
    const status = work.state.items.get(item.id)?.status;
    const as = input.with['as'] === 'done' ? 'done' : 'missed';
    const open = status === undefined || status === 'awaited' || (status === 'missed' && as === 'done');
    if (!open && !isToCome(work.state, item.id)) return over(work.state, input, item);
    resolveItem(work, item.id, as);
    return null;
  },
};

function named({ opening: { scenario } }: State, input: ActInput): StoryItem | Refusal {
  const { items, ids } = storyIndex(scenario);
  const id = String(input.with['item']);
  return items.get(id) ?? refuseUnknown(input.do, 'item', id, ids);
}

/** It has come up, and comes up no more. */
const isOver = (state: State, { id }: StoryItem): boolean => state.items.has(id) && !isToCome(state, id);

function over({ items }: State, input: ActInput, { id }: StoryItem): Refusal {
  return refuse('not-now', `${input.do}: ${id} has come up; it is ${items.get(id)?.status ?? 'over'}.`);
}

function edit(work: Work, input: ActInput): Refusal | null {
  const { state } = work;
  const item = named(state, input);
  if ('code' in item) return item;
  if (!isInject(item)) return refuse('malformed', `item.edit: ${item.id} is no inject.`);
  if (isOver(state, item)) return over(state, input, item);
  const { title, body, to, at } = input.with as ItemEdit & { to?: string[]; at?: string };
  if (title === undefined && body === undefined && to === undefined && at === undefined)
    return refuse('malformed', 'item.edit: nothing is changed; it takes title, body, to and at.');
  const stranger = strangerIn(state, input, to ?? []);
  if (stranger) return stranger;
  const moment = at === undefined ? null : parseMoment(at, startexOf(state.opening));
  if (at !== undefined && (moment === null || moment < state.now))
    return refuse('malformed', `item.edit: 'at' must be a moment that is not before ${iso(state.now)}.`);
  const change: ItemEdit = {
    ...state.edits.get(item.id),
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body }),
    ...(to === undefined ? {} : { inject: to }),
    ...(moment === null ? {} : { moved: true as const }),
  };
  work.state.edits = state.edits.set(item.id, change);
  if (moment !== null) moveItem(work, item, moment);
  return null;
}

/** An inject goes to those alone who are there. */
function strangerIn(state: State, { do: verb }: ActInput, to: readonly string[]): Refusal | null {
  const beside = ['director', 'controller', 'evaluator', 'observer'];
  const known = ['all', ...parties(state), ...seatsOf(state), ...beside];
  const stranger = to.find((one) => !known.includes(one));
  return stranger === undefined ? null : refuseUnknown(verb, 'seat', stranger, known);
}
