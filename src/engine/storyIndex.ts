/** The storyline by what can wake its items: built once for a scenario, so that nothing is ever searched for. */
import { afterOf, isAct } from '../contract/scenario.ts';
import type { ActItem, Expectation, Scenario, StoryItem } from '../contract/scenario.ts';
import { watches } from './condition.ts';

export interface StoryIndex {
  readonly items: ReadonlyMap<string, StoryItem>;
  /** Items that come after one, by its id. */
  readonly followers: ReadonlyMap<string, readonly StoryItem[]>;
  /** Items whose condition watches a key. */
  readonly watchers: ReadonlyMap<string, readonly StoryItem[]>;
  /** Expected actions by `seat verb`, in the order of the file. */
  readonly expected: ReadonlyMap<string, readonly ActItem[]>;
  readonly expectations: ReadonlyMap<string, Expectation>;
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
  const index = { items, followers, watchers, expected, expectations };
  indexes.set(scenario, index);
  return index;
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
