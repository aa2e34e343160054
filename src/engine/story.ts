/**
 * The storyline (design §6): when items come up, what became of them, and whom that wakes. Everything here adds to the work of one
 * entry; an item that is woken goes on the agenda and comes up as an entry of its own.
 */
import { afterOf, isAct, isChoice, isInject } from '../contract/scenario.ts';
import type { ActItem, ChoiceItem, StoryItem } from '../contract/scenario.ts';
import { partyOf } from '../contract/subject.ts';
import type { Seat, SubjectRef } from '../contract/subject.ts';
import { instant, iso, parseDuration } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { cancel, precedence, schedule } from './agenda.ts';
import type { DueWhat } from './agenda.ts';
import { holds, watchKey } from './condition.ts';
import { momentOf, playerOf, startexOf } from './state.ts';
import type { ItemState, ItemStatus, State, Value } from './state.ts';
import { storyIndex } from './storyIndex.ts';
import type { Work } from './work.ts';

export const itemId = (item: string): string => `item ${item}`;
const missId = (item: string): string => `miss ${item}`;
const lapseId = (item: string): string => `lapse ${item}`;

const ms = (text: string | undefined): number => (text === undefined ? 0 : (parseDuration(text) ?? 0));

/** At the opening: what has a moment goes on the agenda, and conditions that hold already are woken. */
export function armStory(work: Work): void {
  const { opening } = work.state;
  const startex = startexOf(opening);
  for (const item of opening.scenario.storyline) {
    if (item.at !== undefined)
      put(work, itemId(item.id), momentOf(item.at, startex), orderOf(item), { kind: 'item', item: item.id });
    if (item.when?.until !== undefined) {
      put(work, lapseId(item.id), momentOf(item.when.until, startex), precedence.condition, {
        kind: 'lapse',
        item: item.id,
      });
    }
    if (item.when) wake(work, item);
  }
}

const orderOf = (item: StoryItem): number =>
  isInject(item) || isChoice(item) ? precedence.inject : precedence.act;

function put(work: Work, id: string, at: Instant, order: number, what: DueWhat): void {
  const moment = at < work.state.now ? work.state.now : at;
  if (what.kind === 'item' && work.state.held.has(what.item)) {
    work.state.held = work.state.held.set(what.item, moment);
    return;
  }
  work.state.agenda = schedule(cancel(work.state.agenda, id), { id, at: moment, order, what });
  work.added.push({ id, at: iso(moment), what: what.kind });
}

/** When an item would come up: as the agenda has it, or as it would have it if control did not hold the item. */
const comesUpAt = ({ agenda, held }: State, item: string): Instant | null =>
  agenda.pending.get(itemId(item))?.at ?? held.get(item) ?? null;

/** It has not come up yet, or comes up again: on the agenda, or held by control. */
export const isToCome = (state: State, item: string): boolean =>
  state.agenda.pending.has(itemId(item)) || state.held.has(item);

/** It comes up no more by itself, and does not lapse. */
export function holdItem(work: Work, { id }: StoryItem): void {
  const at = comesUpAt(work.state, id);
  take(work, itemId(id));
  take(work, lapseId(id));
  work.state.held = work.state.held.set(id, at);
}

/** It comes up at once, before anything else of this instant. */
export function releaseItem(work: Work, item: StoryItem): void {
  work.state.held = work.state.held.delete(item.id);
  put(work, itemId(item.id), work.state.now, precedence.director, {
    kind: 'item',
    item: item.id,
    byHand: true,
  });
}

/** It comes up at this instant, and not before; one that is held stays held. */
export function moveItem(work: Work, item: StoryItem, at: Instant): void {
  take(work, lapseId(item.id));
  put(work, itemId(item.id), at, orderOf(item), { kind: 'item', item: item.id });
}

function take(work: Work, id: string): void {
  if (!work.state.agenda.pending.has(id)) return;
  work.state.agenda = cancel(work.state.agenda, id);
  work.dropped.push(id);
}

/** Notes what became of an item, wakes what comes after it, and does what it sets. */
export function resolveItem(work: Work, id: string, status: ItemStatus): void {
  const item = storyIndex(work.state.opening.scenario).items.get(id);
  if (!item) return;
  const before = work.state.items.get(id);
  const comesUp = status === 'awaited' || (status === 'done' && !isOrWasAwaited(before));
  const times = (before?.times ?? 0) + (comesUp ? 1 : 0);
  work.state.items = work.state.items.set(id, { status, at: work.state.now, times });
  work.woken.add(`item ${id}`);
  work.state.held = work.state.held.delete(id);
  if (status === 'awaited') return;
  if (status === 'done') assign(work, item.set);
  if (before?.status !== 'missed') {
    for (const pending of waitingFor(item)) take(work, pending);
    if (status === 'done' || status === 'missed') repeat(work, item, times, before);
  }
  if (isChoice(item) && status === 'done') return;
  follow(work, item, status);
}

/** What the agenda may hold for an item. */
const waitingFor = (item: StoryItem): string[] => [
  ...(isChoice(item) || (isAct(item) && item.within !== undefined) ? [missId(item.id)] : []),
  ...(item.when?.until === undefined ? [] : [lapseId(item.id)]),
  itemId(item.id),
];

/** Whether it has come up and waits for its seat, or has waited in vain. */
const isOrWasAwaited = (item: ItemState | undefined): boolean =>
  item?.status === 'awaited' || item?.status === 'missed';

/** A skipped item releases its followers; one that was missed, refused or has lapsed only those that say `or-missed`. */
function follow(work: Work, item: StoryItem, status: ItemStatus): void {
  const named = namedByOptions(item);
  for (const follower of storyIndex(work.state.opening.scenario).followers.get(item.id) ?? []) {
    const after = afterOf(follower);
    if (!after || named.has(follower.id) || work.state.items.has(follower.id)) continue;
    if (status !== 'done' && status !== 'skipped' && after['or-missed'] !== true) continue;
    if (comesUpAt(work.state, follower.id) !== null) continue;
    release(work, follower, after.by);
  }
}

/** What an option of a choice names comes up when that option is taken, and in no other way. */
const namedByOptions = (item: StoryItem): ReadonlySet<string> =>
  new Set(isChoice(item) ? item.choice.options.flatMap(({ then }) => then ?? []) : []);

function release(work: Work, item: StoryItem, by: string | undefined): void {
  put(work, itemId(item.id), instant(work.state.now + ms(by)), orderOf(item), {
    kind: 'item',
    item: item.id,
  });
}

/** Counted from the instant at which it came up, however long it was awaited. */
function repeat(work: Work, item: StoryItem, times: number, before: ItemState | undefined): void {
  if (!item.repeat || times >= item.repeat['at-most']) return;
  const from = before?.status === 'awaited' ? before.at : work.state.now;
  const next = instant(Math.max(from + ms(item.repeat.every), work.state.now));
  if (item.repeat.until !== undefined && next > momentOf(item.repeat.until, startexOf(work.state.opening)))
    return;
  put(work, itemId(item.id), next, orderOf(item), { kind: 'item', item: item.id });
}

function assign(work: Work, set: StoryItem['set']): void {
  for (const [variable, to] of Object.entries(set ?? {})) {
    const before = work.state.variables.get(variable);
    const after: Value = typeof to === 'object' ? (typeof before === 'number' ? before : 0) + to.add : to;
    work.state.variables = work.state.variables.set(variable, after);
    work.woken.add(`variable ${variable}`);
  }
}

/** Departures of the party whose seat acted; what the director set aside is none. */
export function countDepartures(work: Work, seat: Seat): void {
  for (const { rule, how } of work.broken) {
    if (how !== 'departed') continue;
    const key = `${rule} ${partyOf(seat) ?? ''}`;
    const departures = work.state.departures.update(key, 0, (times) => times + 1);
    work.state.departures = departures;
    work.woken.add(`departure ${rule}`);
  }
}

/** After everything in an entry: the conditions that watch what changed are asked, each once. */
export function wakeConditions(work: Work): void {
  const { watchers } = storyIndex(work.state.opening.scenario);
  if (watchers.size === 0) return;
  const changed = new Set(work.touched);
  for (const { ref } of work.moves) {
    changed.add(ref as SubjectRef);
    work.woken.add(`every ${ref.slice(0, ref.indexOf('/'))}`);
  }
  for (const ref of changed) work.woken.add(watchKey(ref));
  for (const [name, ref] of work.state.aliases)
    if (ref !== null && changed.has(ref)) work.woken.add(watchKey(name));
  const asked = new Set<StoryItem>();
  for (const key of work.woken) for (const item of watchers.get(key) ?? []) asked.add(item);
  for (const item of asked) wake(work, item);
}

/** `when` fires once, at the first instant at which it is true; with `for`, only if it stays true without a break. */
function wake(work: Work, item: StoryItem): void {
  if (!item.when || work.state.items.has(item.id) || work.state.edits.get(item.id)?.moved) return;
  const id = itemId(item.id);
  const waits = comesUpAt(work.state, item.id) !== null;
  const now = holds(work.state, item.when);
  if (now && !waits)
    put(work, id, instant(work.state.now + ms(item.when.for)), precedence.condition, {
      kind: 'item',
      item: item.id,
    });
  else if (!now && waits && item.when.for !== undefined) comesNoMore(work, item.id);
}

function comesNoMore(work: Work, item: string): void {
  take(work, itemId(item));
  const { held } = work.state;
  if (held.has(item)) work.state.held = held.set(item, null);
}

/** A seat that is played by a person or a policy is waited for, at the most as long as the item says. */
export function awaitAct(work: Work, item: ActItem): void {
  resolveItem(work, item.id, 'awaited');
  if (item.within !== undefined) putMiss(work, item.id, item.within);
}

function putMiss(work: Work, id: string, within: string): void {
  put(work, missId(id), instant(work.state.now + ms(within)), precedence.condition, {
    kind: 'miss',
    item: id,
  });
}

/** A choice is put to its seat; without a person it takes its default when its time is over, or at once. */
export function putChoice(work: Work, item: ChoiceItem, person: boolean): void {
  resolveItem(work, item.id, 'awaited');
  if (item.choice.within !== undefined) putMiss(work, item.id, item.choice.within);
  else if (!person) putMiss(work, item.id, '0s');
}

/** The option is taken: it sets what it sets, and releases what it names, and nothing of the other options. */
export function takeOption(work: Work, item: ChoiceItem, option: string): void {
  const chosen = item.choice.options.find(({ id }) => id === option);
  if (!chosen) throw new Error(`The choice ${item.id} has no option ${option}.`);
  work.state.choices = work.state.choices.set(item.id, option);
  resolveItem(work, item.id, 'done');
  assign(work, chosen.set);
  const { items, followers } = storyIndex(work.state.opening.scenario);
  const named = namedByOptions(item);
  for (const follower of followers.get(item.id) ?? []) {
    if (!named.has(follower.id) && !work.state.items.has(follower.id))
      release(work, follower, afterOf(follower)?.by);
  }
  for (const id of chosen.then ?? []) {
    const released = items.get(id);
    const after = released && afterOf(released);
    if (released) release(work, released, after?.item === item.id ? after.by : undefined);
  }
}

/** Seats that go to the script perform what was awaited of them now; a choice that waits for no person takes its default. */
export function playAwaited(work: Work, who: Seat): void {
  for (const item of work.state.opening.scenario.storyline) {
    const seat = isAct(item) ? item.as : isChoice(item) ? item.choice.seat : null;
    if (seat === null || (seat !== who && partyOf(seat) !== who)) continue;
    if (work.state.items.get(item.id)?.status !== 'awaited') continue;
    const { by } = playerOf(work.state, seat);
    if (isChoice(item) && by !== 'person' && item.choice.within === undefined) putMiss(work, item.id, '0s');
    if (!isAct(item) || by !== 'script') continue;
    take(work, missId(item.id));
    release(work, item, undefined);
  }
}
