/** Backward reachability: from which states the end of an incident can still be reached. */
import type { Explored } from './exploreMachine.ts';
import type { Product } from './product.ts';

export interface Closable {
  (id: number): boolean;
  /** The search came to the end at all. */
  readonly reaches: boolean;
}

export function closable({ nodes, edges }: Explored): Closable {
  const before: number[][] = nodes.map(() => []);
  for (const steps of edges) for (const { from, to } of steps) before[to]?.push(from);
  const closing = new Set(nodes.filter(({ leaves }) => leaves[0] === 'spine.closed').map(({ id }) => id));
  const reaches = closing.size > 0;
  for (const id of closing) for (const from of before[id] ?? []) closing.add(from);
  return Object.assign((id: number) => closing.has(id), { reaches });
}

/** The same for millions of states: what leads to a state that closes, closes; asked again until nothing is added. */
export function closableStates(
  product: Product,
  isClosed: (state: number) => boolean,
): (state: number) => boolean {
  const closes = new Uint8Array(product.states);
  for (let state = 0; state < product.states; state++) if (isClosed(state)) closes[state] = 1;
  for (let added = 1; added > 0;) {
    added = 0;
    for (let state = product.states - 1; state >= 0; state--) {
      if (closes[state] === 1 || !product.leadsTo(state, (to) => closes[to] === 1)) continue;
      closes[state] = 1;
      added += 1;
    }
  }
  return (state) => closes[state] === 1;
}
