/** The storyline by what can wake its items: built once for a scenario, so that nothing is ever searched for. */
import { acts } from '../contract/act/acts.ts';
import { afterOf, isAct, isChoice } from '../contract/scenario.ts';
import type { ActItem, Expectation, Scenario, StoryItem } from '../contract/scenario.ts';
import { partyOf } from '../contract/subject.ts';
import type { SubjectRef } from '../contract/subject.ts';
import { watches, watchKey } from './condition.ts';
import { clearanceRef } from './look.ts';

export interface StoryIndex {
  readonly items: ReadonlyMap<string, StoryItem>;
  readonly ids: readonly string[];
  /** Items that come after one, by its id. */
  readonly followers: ReadonlyMap<string, readonly StoryItem[]>;
  /** Items whose condition watches a key. */
  readonly watchers: ReadonlyMap<string, readonly StoryItem[]>;
  /** Expected actions by `seat verb`, in the order of the file. */
  readonly expected: ReadonlyMap<string, readonly ActItem[]>;
  readonly expectations: ReadonlyMap<string, Expectation>;
  /** Items that come up only when an option of a choice is taken. */
  readonly optional: ReadonlySet<string>;
  /** What the file brings into being, each by its own name, with the incidents that it is about. */
  readonly made: ReadonlyMap<SubjectRef, readonly (string | undefined)[]>;
  /** The same names without their sides, as conditions say them. */
  readonly madeNames: ReadonlySet<string>;
}

const indexes = new WeakMap<Scenario, StoryIndex>();

export function storyIndex(scenario: Scenario): StoryIndex {
  const kept = indexes.get(scenario);
  if (kept) return kept;
  const items = new Map<string, StoryItem>();
  const [followers, watchers, expected] = [
    new Map<string, StoryItem[]>(),
    new Map<string, StoryItem[]>(),
    new Map<string, ActItem[]>(),
  ];
  for (const item of scenario.storyline) {
    items.set(item.id, item);
    const earlier = afterOf(item);
    if (earlier) add(followers, earlier.item, item);
    if (item.when) for (const key of new Set(watches(item.when))) add(watchers, key, item);
    if (isAct(item) && item.skip !== true) add(expected, `${item.as} ${item.do}`, item);
  }
  const expectations = new Map(scenario.expect.map((expectation) => [expectation.id, expectation]));
  const choices = scenario.storyline.filter(isChoice);
  const optional = new Set(choices.flatMap(({ choice }) => choice.options.flatMap(({ then = [] }) => then)));
  const made = madeIn(scenario);
  const madeNames = new Set([...made.keys()].map(watchKey));
  const ids = [...items.keys()];
  const index = { items, ids, followers, watchers, expected, expectations, optional, made, madeNames };
  indexes.set(scenario, index);
  return index;
}

function madeIn({ storyline, incidents, world }: Scenario): Map<SubjectRef, (string | undefined)[]> {
  const made = new Map<SubjectRef, (string | undefined)[]>();
  for (const item of storyline) {
    const ref = isAct(item) ? madeBy(item) : null;
    if (ref !== null && isAct(item)) add(made, ref, item.incident);
  }
  for (const [name, { victim }] of Object.entries(incidents)) add(made, `incident/${victim}:${name}`, name);
  for (const { id } of world.meetings ?? []) add(made, `review/${id}`, undefined);
  return made;
}

/** What an item can bring into being, by the file's own name; null when it brings nothing, or something in another side's name. */
export function madeBy(item: ActItem): SubjectRef | null {
  const { on, creates } = acts[item.do];
  const party = partyOf(item.as);
  if (!creates || on === 'exercise' || on === 'dossier' || (party === null && on !== 'review')) return null;
  if (on === 'clearance')
    return clearanceRef(party ?? '', String(item.with?.['text']), String(item.with?.['of']));
  const name = item[on];
  if (name === undefined || name.includes(':')) return null;
  return on === 'review' ? `review/${name}` : `${on}/${party ?? ''}:${name}`;
}

function add<K extends string, T>(lists: Map<K, T[]>, key: K, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
