/** One item followed through a log: when it was set, when it came up, how its conditions stood, who nearly did it. */
import { actOf } from '../../contract/act/acts.ts';
import type { Entry } from '../../contract/entry.ts';
import type { ActInput } from '../../contract/input.ts';
import { isAct } from '../../contract/scenario.ts';
import type { StoryItem } from '../../contract/scenario.ts';
import { partyOf } from '../../contract/subject.ts';
import type { SubjectRef } from '../../contract/subject.ts';
import { iso } from '../../contract/time.ts';
import type { Due } from '../../engine/agenda.ts';
import { find } from '../../engine/condition.ts';
import { isOpen, unlike } from '../../engine/expected.ts';
import type { Difference } from '../../engine/expected.ts';
import { inputOf } from '../../engine/replay.ts';
import type { State } from '../../engine/state.ts';
import { itemId } from '../../engine/story.ts';
import { actingSeat } from '../chronicle.ts';
import { momentOfEntry } from './because.ts';
import type { Moment } from './because.ts';
import type { SteppedLog } from './steppedLog.ts';
import { traced } from './trace.ts';
import type { Traced } from './trace.ts';

/** How the conditions of the item stood after an entry. */
interface Asked {
  readonly when: Traced | null;
  readonly if: Traced | null;
}

/** A time that the item was on the agenda. */
interface Setting extends Moment {
  readonly dueAt: string;
  readonly asked: Asked;
  /** When it left the agenda without coming up. */
  gone: Moment | null;
}

/** A time that the item came up, with how things stood before. */
interface ComingUp {
  readonly entry: Entry;
  readonly before: State;
  readonly asked: Asked;
}

/** An act that did not count for the expected action, and what it lacked. */
export interface NearMiss {
  readonly entry: Entry;
  readonly seat: string;
  readonly differs: readonly Difference[];
  /** Where the item stood when the act was done, and whether an act could not count for it then. */
  readonly status: string | null;
  readonly closed: boolean;
}

export interface Followed {
  /** The state after the last entry that this engine replays. */
  readonly state: State | null;
  /** How the conditions stand after it. */
  readonly asked: Asked;
  readonly settings: readonly Setting[];
  readonly comingsUp: readonly ComingUp[];
  readonly nearMisses: readonly NearMiss[];
}

export function follow({ steps }: SteppedLog, item: StoryItem): Followed {
  const settings: Setting[] = [];
  const comingsUp: ComingUp[] = [];
  const nearMisses: NearMiss[] = [];
  let asked: Asked = { when: null, if: null };
  for (const { entry, before, after } of steps) {
    const [was, is] = [pendingIn(before, item), pendingIn(after, item)];
    if (before && entry.due === itemId(item.id)) comingsUp.push({ entry, before, asked });
    else if (was && !is) leaves(settings.at(-1), entry);
    asked = askedAfter(after, item, asked, entry);
    if (is && is !== was) settings.push({ ...momentOfEntry(entry), dueAt: iso(is.at), asked, gone: null });
    const miss = before && nearMiss(before, after, item, entry);
    if (miss) nearMisses.push(miss);
  }
  return { state: steps.at(-1)?.after ?? null, asked, settings, comingsUp, nearMisses };
}

const pendingIn = (state: State | null, item: StoryItem): Due | undefined =>
  state?.agenda.pending.get(itemId(item.id));

function leaves(setting: Setting | undefined, entry: Entry): void {
  if (setting) setting.gone = momentOfEntry(entry);
}

/** `when` is waited for only until something has become of the item. */
function askedAfter(state: State, item: StoryItem, before: Asked, entry: Entry): Asked {
  const waits = !state.items.has(item.id);
  return {
    when: item.when && waits ? traced(before.when, find(state, item.when), entry) : before.when,
    if: item.if ? traced(before.if, find(state, item.if), entry) : null,
  };
}

/**
 * The same verb by the same seat, and yet not what was expected, unless another item expected it; or just what was expected, but by
 * another seat of the side, refused, counted for another item, or when it was not open.
 */
function nearMiss(before: State, after: State, item: StoryItem, entry: Entry): NearMiss | null {
  if (!isAct(item) || item.skip === true || entry.item !== undefined || entry.fulfils === item.id)
    return null;
  const input = tried(entry);
  const seat = actingSeat(entry);
  if (input?.do !== item.do || partyOf(seat) !== partyOf(item.as)) return null;
  const status = before.items.get(item.id)?.status ?? null;
  if (status === 'done' || status === 'skipped') return null;
  const on = entry.on as SubjectRef | undefined;
  // what counted for another item has its name from then on
  const asked = entry.fulfils === undefined ? after : before;
  const differs = on ? unlike(asked, item, input, { ref: on, incident: entry.incident ?? null }) : [];
  const own = seat === item.as && !entry.refused && entry.fulfils === undefined;
  if (differs.length > 0 && !own) return null;
  return { entry, seat, differs, status, closed: !isOpen(before, item) };
}

/** The act of an entry, also of one that was refused; null for what is no act, or only planned. */
function tried(entry: Entry): ActInput | null {
  if (entry.effectiveAt !== undefined) return null;
  if (actOf(entry.do)) return inputOf({ ...entry, due: undefined }) as ActInput;
  if (!entry.refused) return null;
  const { do: verb, with: fields } = entry.with as { do: string; with: Entry['with'] };
  return inputOf({ ...entry, do: verb, with: fields, due: undefined }) as ActInput;
}
