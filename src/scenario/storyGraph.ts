import { afterOf, isAct, isChoice } from '../contract/scenario.ts';
import type { After, ChoiceItem, Scenario, StoryItem } from '../contract/scenario.ts';

/** An item with the place that it has in the file. */
export type Row<Item extends StoryItem = StoryItem> = { readonly item: Item; readonly index: number };

/** An option of a choice that releases an item. */
export type Release = { readonly choice: Row<ChoiceItem>; readonly option: string };

/** What brings items up: which comes after which, and which options release which. */
export type StoryGraph = {
  readonly rows: readonly Row[];
  readonly row: (id: string) => Row | undefined;
  /** The item that one comes after, if it says so and there is such an item. */
  readonly earlier: (row: Row) => { readonly row: Row; readonly after: After } | undefined;
  readonly releases: (row: Row) => readonly Release[];
  /** Items that acts of the storyline skip, with those that skip them. */
  readonly skippers: (row: Row) => readonly Row[];
  /** Acts of the storyline hold, release, change or mark it, so that it may come up, or be over, at any time. */
  readonly byHand: (id: string) => boolean;
  /** Every item once, those that bring up others first; what waits in a circle, or behind one, comes last. */
  readonly inOrder: readonly Row[];
  /** Items that wait for one another in a circle, each circle once, in its order. */
  readonly circles: readonly (readonly Row[])[];
  /** An item can only come up once the other is over, by one `after` or a chain of them. */
  readonly waitsFor: (row: Row, other: Row) => boolean;
};

export function storyGraph({ storyline }: Scenario): StoryGraph {
  const rows = storyline.map((item, index): Row => ({ item, index }));
  const byId = new Map<string, Row>();
  for (const row of rows) if (!byId.has(row.item.id)) byId.set(row.item.id, row);
  const releases = new Map<Row, Release[]>();
  const skippers = new Map<Row, Row[]>();
  const handled = new Set<string>();
  for (const { item, index } of rows) {
    if (isChoice(item)) {
      for (const { id: option, then = [] } of item.choice.options) {
        for (const named of then.flatMap((id) => byId.get(id) ?? []))
          add(releases, named, { choice: { item, index }, option });
      }
    }
    if (isAct(item) && handling.includes(item.do)) handled.add(String(item.with?.['item']));
    const skipped =
      isAct(item) && item.do === 'item.skip' ? byId.get(String(item.with?.['item'])) : undefined;
    if (skipped) add(skippers, skipped, { item, index });
  }
  const earlier = (row: Row) => {
    const after = afterOf(row.item);
    const found = after && byId.get(after.item);
    return after && found ? { row: found, after } : undefined;
  };
  const before = (row: Row): Row[] =>
    handled.has(row.item.id)
      ? []
      : [
          ...[earlier(row)?.row].filter((one) => one !== undefined),
          ...(releases.get(row) ?? []).flatMap(({ choice }) => byId.get(choice.item.id) ?? []),
        ];
  const { inOrder, left } = sorted(rows, before);
  return {
    rows,
    row: (id) => byId.get(id),
    earlier,
    releases: (row) => releases.get(row) ?? [],
    skippers: (row) => skippers.get(row) ?? [],
    byHand: (id) => handled.has(id),
    inOrder: [...inOrder, ...left],
    circles: circlesIn(left, before),
    waitsFor: chains(inOrder, (row) =>
      waitsForOne(row) && !releases.has(row) && !skippers.has(row) && !handled.has(row.item.id)
        ? earlier(row)?.row
        : undefined,
    ),
  };
}

const handling: readonly string[] = ['item.hold', 'item.release', 'item.edit', 'item.mark'];
const waitsForOne = ({ item }: Row): boolean => item.at === undefined && item.when === undefined;

/** Each row has at most one that it waits for, so that the rows are trees; what is below in a tree lies between two numbers. */
function chains(inOrder: readonly Row[], waits: (row: Row) => Row | undefined): StoryGraph['waitsFor'] {
  const below = new Map<number, Row[]>();
  const roots: Row[] = [];
  for (const row of inOrder) {
    const above = waits(row);
    if (above) add(below, above.index, row);
    else roots.push(row);
  }
  const numbers = new Map<number, { first: number; last: number }>();
  let next = 0;
  const stack: (Row | { leave: number })[] = roots.reverse();
  for (let top = stack.pop(); top; top = stack.pop()) {
    if ('leave' in top) {
      const own = numbers.get(top.leave);
      if (own) own.last = next;
      continue;
    }
    numbers.set(top.index, { first: (next += 1), last: Infinity });
    stack.push({ leave: top.index }, ...(below.get(top.index) ?? []));
  }
  return (row, other) => {
    const [one, above] = [numbers.get(row.index), numbers.get(other.index)];
    return one !== undefined && above !== undefined && above.first < one.first && one.first <= above.last;
  };
}

/** What comes before what is taken first; nothing is left but what stands in a circle or behind one. */
function sorted(rows: readonly Row[], before: (row: Row) => readonly Row[]): { inOrder: Row[]; left: Row[] } {
  const followers = new Map<Row, Row[]>();
  const waits = new Map<Row, number>();
  for (const row of rows) {
    const earlier = new Set(before(row));
    waits.set(row, earlier.size);
    for (const one of earlier) add(followers, one, row);
  }
  const inOrder = rows.filter((row) => waits.get(row) === 0);
  for (let at = 0; at < inOrder.length; at += 1) {
    const row = inOrder[at];
    for (const follower of (row && followers.get(row)) ?? []) {
      const left = (waits.get(follower) ?? 0) - 1;
      waits.set(follower, left);
      if (left === 0) inOrder.push(follower);
    }
  }
  return { inOrder, left: rows.filter((row) => (waits.get(row) ?? 0) > 0) };
}

/** Every row that is left has one before it that is left too, so that whoever walks back comes round. */
function circlesIn(left: readonly Row[], before: (row: Row) => readonly Row[]): Row[][] {
  const among = new Set(left);
  const seen = new Set<Row>();
  const circles: Row[][] = [];
  for (const start of left) {
    const trail: Row[] = [];
    let row: Row | undefined = start;
    while (row && !seen.has(row)) {
      seen.add(row);
      trail.push(row);
      row = before(row).find((one) => among.has(one));
    }
    const from = row ? trail.indexOf(row) : -1;
    if (from >= 0) circles.push(trail.slice(from).reverse());
  }
  return circles;
}

function add<K, T>(lists: Map<K, T[]>, key: K, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
