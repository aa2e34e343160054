import { isAct, isChoice } from '../contract/scenario.ts';
import type { Condition } from '../contract/condition.ts';
import type { Scenario, StoryItem } from '../contract/scenario.ts';
import { neverHolds } from './canHold.ts';
import type { Possible, Values } from './canHold.ts';
import type { Crossed } from './crossFaults.ts';
import { quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import type { Row } from './storyGraph.ts';

/** An item that never comes up for a reason of its own, with those that wait for it alone. */
export type NeverUp = {
  readonly row: Row;
  readonly why: string;
  readonly path: ValuePath;
  readonly waiting: readonly string[];
};

/** Every item that can come up, found from those that wait for nothing; what is left over never does. */
export function canComeUp(
  { times }: Crossed,
  basis: Omit<Possible, 'canBeDone' | 'canComeUp' | 'byHand'>,
): { readonly never: readonly NeverUp[]; readonly possible: Possible } {
  const { graph, plays } = times;
  const circling = new Set(graph.circles.flat().map(({ item }) => item.id));
  /** What comes up, and what of it does not lapse by its `if`. */
  const called = new Set<string>();
  const up = new Set<string>();
  const acted = (id: string): boolean => {
    const item = graph.row(id)?.item;
    return !item || (isAct(item) && plays(item.as) !== 'script');
  };
  const possible: Possible = {
    ...basis,
    canComeUp: (id) => graph.row(id) === undefined || up.has(id),
    canBeDone: (id) => up.has(id) || acted(id),
    byHand: (id) => graph.byHand(id),
  };
  const around: Around = { graph, possible, isOver: (id) => called.has(id) || acted(id) };
  const waiting = dependents(graph.rows, (row) => graph.releases(row).map(({ choice }) => choice.item.id));
  const queue = [...graph.rows];
  for (let at = 0; at < queue.length; at += 1) {
    const row = queue[at];
    if (!row || up.has(row.item.id)) continue;
    const fresh = !called.has(row.item.id);
    if (fresh && !circling.has(row.item.id) && uncalled(row, around)) continue;
    called.add(row.item.id);
    if (!lapses(row, around)) up.add(row.item.id);
    if (fresh || up.has(row.item.id)) queue.push(...(waiting.get(row.item.id) ?? []));
  }
  const dead = graph.rows.flatMap((row) => {
    const cause = up.has(row.item.id) ? null : (lapses(row, around) ?? uncalled(row, around));
    return cause ? [{ row, ...cause }] : [];
  });
  return { never: withFollowers(dead), possible };
}

type Cause = {
  readonly why: string;
  readonly path: ValuePath;
  /** The item that never comes up either. */ readonly of?: string;
};

type Around = {
  readonly graph: Crossed['times']['graph'];
  readonly possible: Possible;
  /** It is known some time what became of it, be it that it lapsed. */
  readonly isOver: (id: string) => boolean;
};

const lapses = ({ item }: Row, { possible }: Around): Cause | null =>
  item.skip === true || !item.if || possible.byHand(item.id) ? null : neverHolds(item.if, ['if'], possible);

/** Why an item is not called up, as far as is known by now; null when it may be. */
function uncalled(row: Row, { graph, possible, isOver }: Around): Cause | null {
  const { item } = row;
  if (graph.byHand(item.id)) return null;
  const earlier = graph.earlier(row);
  const releases = graph.releases(row);
  if (item.at !== undefined || (item.after !== undefined && !earlier)) return null;
  if (!earlier && !item.when && releases.length === 0) return null;
  if (releases.some(({ choice }) => possible.canComeUp(choice.item.id))) return null;
  if (item.when) return neverHolds(item.when, ['when'], possible);
  if (earlier) {
    const { id, when } = earlier.row.item;
    const anyhow = earlier.after['or-missed'] === true && (isOver(id) || when?.until !== undefined);
    if (possible.canBeDone(id) || anyhow) return null;
  }
  const of = earlier?.row.item.id ?? releases[0]?.choice.item.id ?? '';
  return { why: `${quoted(of)} never comes up`, path: [earlier ? 'after' : 'id'], of };
}

/** What waits for an item that never comes up is told with it. */
function withFollowers(dead: readonly (Cause & { readonly row: Row })[]): NeverUp[] {
  const roots = new Map<string, NeverUp & { waiting: string[] }>();
  const above = new Map<string, string>();
  for (const { row, why, path, of } of dead) {
    if (of === undefined) roots.set(row.item.id, { row, why, path, waiting: [] });
    else above.set(row.item.id, of);
  }
  const rootOf = new Map<string, string>();
  for (const start of above.keys()) {
    const trail: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !roots.has(at) && !rootOf.has(at) && trail.length <= above.size) {
      trail.push(at);
      at = above.get(at);
    }
    const root = at === undefined ? undefined : (rootOf.get(at) ?? at);
    if (root === undefined) continue;
    for (const id of trail) rootOf.set(id, root);
    roots.get(root)?.waiting.push(start);
  }
  return [...roots.values()];
}

/** The rows that may come up once another does: those after it, released by it, or with a condition that names it. */
function dependents(rows: readonly Row[], releasedBy: (row: Row) => readonly string[]): Map<string, Row[]> {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    const { after, when } = row.item;
    const named = [
      ...(after === undefined ? [] : [typeof after === 'string' ? after : after.item]),
      ...releasedBy(row),
      ...(when ? itemsIn(when) : []),
      ...(row.item.if ? itemsIn(row.item.if) : []),
    ];
    for (const id of new Set(named)) {
      const list = lists.get(id);
      if (list) list.push(row);
      else lists.set(id, [row]);
    }
  }
  return lists;
}

function itemsIn(condition: Condition): string[] {
  if ('and' in condition) return condition.and.flatMap(itemsIn);
  if ('or' in condition) return condition.or.flatMap(itemsIn);
  if ('not' in condition) return itemsIn(condition.not);
  if ('item' in condition) return [condition.item];
  return 'choice' in condition ? [condition.choice] : [];
}

/** What variables can be: what they begin with, and what items and options set. Nothing is known when one is set wrongly. */
export function valuesOf({ variables, storyline }: Scenario): ReadonlyMap<string, Values> {
  const doubtful: string[] = [];
  const values = new Map<string, { given: unknown[]; up: boolean; down: boolean }>();
  for (const [name, value] of Object.entries(variables))
    values.set(name, { given: [value], up: false, down: false });
  const note = (set: StoryItem['set']): void => {
    for (const [name, to] of Object.entries(set ?? {})) {
      const known = values.get(name);
      const start = known?.given[0];
      if (!known || typeof start !== (typeof to === 'object' ? 'number' : typeof to)) doubtful.push(name);
      else if (typeof to !== 'object') known.given.push(to);
      else if (to.add > 0) known.up = true;
      else known.down = true;
    }
  };
  for (const item of storyline) {
    note(item.set);
    if (isChoice(item)) for (const { set } of item.choice.options) note(set);
  }
  return doubtful.length > 0 ? new Map() : values;
}
