/** The parts of the product put together: what each is told by the others, what they read from each other, and whom a signal reaches. */
import type { Mechanism } from '../../../machines/mechanism.ts';
import { declaredTransitions } from '../../../machines/declared.ts';
import type { Around } from '../addressees.ts';
import type { Node } from './exploreMachine.ts';
import { between, partOf } from './part.ts';
import type { Part, PartScope, Told } from './part.ts';
import { toldBy } from './product.ts';
import type { ProductScope, Tuple } from './product.ts';
import { facts } from './productParts.ts';
import type { PartName } from './productParts.ts';

/** So few states are enough to see most of what a part tells; whether it was all is asked again at the end. */
const glance = 300;

/** The parts, each told everything that any of them can tell it. */
export function togetherParts(
  mechanism: Mechanism,
  scopes: readonly PartScope[],
): readonly Part[] {
  const hears = scopes.map(({ definition }) => new Set(declaredTransitions(definition).map(({ on }) => on)));
  let tolds: Told[] = [];
  let parts = scopes.map((scope) => partOf({ ...scope, mostStates: glance }, []));
  for (let known = -1; known !== tolds.length; ) {
    known = tolds.length;
    const now = toldBy(parts, mechanism.wiring);
    const before = tolds;
    tolds = [...new Map([...before, ...now].map((told) => [JSON.stringify(told), told])).values()];
    if (tolds.length === known) break;
    parts = scopes.map((scope, index) => {
      const own = tolds.filter(({ input }) => hears[index]?.has(input));
      return partOf(scope, own);
    });
  }
  return parts;
}
