/** What brings an item up, and whether it has: its moment, the item before it, its condition, the option that releases it. */
import { afterOf, isChoice } from '../../contract/scenario.ts';
import type { ChoiceItem, StoryItem } from '../../contract/scenario.ts';
import { durationText, iso, parseDuration, parseInstant } from '../../contract/time.ts';
import { find } from '../../engine/condition.ts';
import { momentOf, startexOf } from '../../engine/state.ts';
import type { Opening, State } from '../../engine/state.ts';
import { storyIndex } from '../../engine/storyIndex.ts';
import { because, momentOfEntry } from './because.ts';
import type { Because } from './because.ts';
import type { Became } from '../becoming.ts';
import { asFound } from './trace.ts';

/** What every reason is read from. */
export interface Case {
  readonly opening: Opening;
  /** The instant that is asked about. */
  readonly now: string;
  readonly became: ReadonlyMap<string, readonly Became[]>;
  /** The state after the last entry that this engine replays. */
  readonly state: State | null;
  /** When the exercise ended; null while it has not. */
  readonly endedAt: string | null;
}

export const latest = ({ became }: Case, id: string): Became | undefined => became.get(id)?.at(-1);

/** A later instant, as ISO text. */
export const laterBy = (at: string, duration: string | undefined): string =>
  iso((parseInstant(at) ?? Number.NaN) + (duration === undefined ? 0 : (parseDuration(duration) ?? 0)));

/** `when` is told by whoever has followed it through the log; without that, as it stands. */
export function comesUp(kase: Case, item: StoryItem, whenTold?: readonly Because[]): Because[] {
  const choices = choicesNaming(kase, item.id);
  const after = afterOf(item);
  const reasons = [
    ...(item.at === undefined ? [] : [itsMoment(kase, item.at)]),
    ...(after && !choices.some(({ id }) => id === after.item) ? [itComesAfter(kase, after)] : []),
    ...(item.when ? (whenTold ?? whenStands(kase, item.when)) : []),
    ...choices.map((choice) => releasedBy(kase, choice, item)),
  ];
  return reasons.length > 0 ? reasons : [because(null, false, 'nothing in the storyline brings it up')];
}

function itsMoment({ opening, now, endedAt }: Case, moment: string): Because {
  const at = iso(momentOf(moment, startexOf(opening)));
  const says = moment.startsWith('T') ? `its moment, ${moment}, is ${at}` : `its moment is ${at}`;
  if (endedAt !== null && endedAt < at)
    return because('at', false, says, { found: 'the exercise ended before' });
  return because('at', now >= at ? true : null, says);
}

function whenStands({ state }: Case, when: NonNullable<StoryItem['when']>): Because[] {
  if (!state) return [];
  const found = find(state, when);
  return [because('when', found.holds, 'it waits for its condition', { parts: [asFound(found)] })];
}

type After = NonNullable<ReturnType<typeof afterOf>>;

function itComesAfter(kase: Case, after: After): Because {
  const { item: earlier, by } = after;
  const says = `it comes ${by === undefined ? '' : `${by} `}after ${earlier}`;
  const all = kase.became.get(earlier) ?? [];
  const released = all.find(({ status }) => releases(status, after));
  if (released) {
    const { at } = released.entry;
    const then = by === undefined ? '' : `, so that its time is ${laterBy(at, by)}`;
    const found = `${released.status} at ${at}${then}`;
    return because('after', true, says, { found, since: momentOfEntry(released.entry) });
  }
  const last = all.at(-1);
  if (last && last.status !== 'awaited') {
    const found = `${earlier} was ${last.status} at ${last.entry.at}, and it does not say or-missed`;
    return because('after', false, says, { found });
  }
  return because('after', open(kase), says, notYet(kase, earlier));
}

const releases = (status: Became['status'], after: After): boolean =>
  status !== 'awaited' && (status === 'done' || status === 'skipped' || after['or-missed'] === true);

/** What is not done can still be done, unless the exercise is over. */
const open = ({ endedAt }: Case): boolean | null => (endedAt === null ? null : false);

/** Why another item has not been done: it is awaited, or it waits itself. */
function notYet(kase: Case, id: string): Pick<Because, 'found' | 'parts'> {
  const last = latest(kase, id);
  if (last) return { found: `${id} is awaited since ${last.entry.at}`, parts: [] };
  const item = storyIndex(kase.opening.scenario).items.get(id);
  return { found: `${id} has not come up`, parts: item ? comesUp(kase, item) : [] };
}

function choicesNaming({ opening }: Case, id: string): ChoiceItem[] {
  return opening.scenario.storyline.filter(
    (item): item is ChoiceItem =>
      isChoice(item) && item.choice.options.some((option) => option.then?.includes(id) === true),
  );
}

function releasedBy(kase: Case, choice: ChoiceItem, item: StoryItem): Because {
  const options = choice.choice.options.filter(({ then }) => then?.includes(item.id)).map(({ id }) => id);
  const says = `it is released by the option ${options.join(' or ')} of ${choice.id}`;
  const last = latest(kase, choice.id);
  if (!last || last.status === 'awaited') return because('then', open(kase), says, notYet(kase, choice.id));
  if (last.status !== 'done') {
    const found = `${choice.id} was ${last.status} at ${last.entry.at}, and no option was taken`;
    return because('then', false, says, { found });
  }
  const taken = String(last.entry.with?.['option']);
  const by = afterOf(item)?.by;
  const then = by === undefined ? '' : `, so that its time is ${laterBy(last.entry.at, by)}`;
  const found = `${taken} was taken at ${last.entry.at}`;
  return options.includes(taken)
    ? because('then', true, says, { found: `${found}${then}`, since: momentOfEntry(last.entry) })
    : because('then', false, says, { found });
}

/** How long something held, in words. */
export const lasted = (from: string, to: string): string =>
  durationText((parseInstant(to) ?? 0) - (parseInstant(from) ?? 0));
