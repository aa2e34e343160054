/** How a view goes on with what its seat is shown next: the same here, where it is cut, and in a page that receives it. */
import type { SeatDeadline, SeatEntry, SeatMove, SeatView } from '../contract/view.ts';
import { regionOf } from '../../machines/region.ts';

export function viewAfter(view: SeatView, { n, moves, deadlines }: SeatEntry): SeatView {
  return {
    ...view,
    n,
    states: statesAfter(view.states, moves),
    deadlines: isEnd(moves) ? {} : pendingAfter(view.deadlines, deadlines ?? []),
  };
}

function statesAfter(known: SeatView['states'], moves: readonly SeatMove[]): SeatView['states'] {
  if (moves.length === 0) return known;
  const states: Record<string, Readonly<Record<string, string>>> = { ...known };
  for (const { ref, to } of moves) states[ref] = { ...states[ref], [regionOf(ref, to)]: to };
  return states;
}

/** At ENDEX everything that is pending falls away. */
const isEnd = (moves: readonly SeatMove[]): boolean =>
  moves.some(({ ref, to }) => ref === 'exercise' && to === 'life.ended');

function pendingAfter(known: SeatView['deadlines'], changes: readonly SeatDeadline[]): SeatView['deadlines'] {
  if (changes.length === 0) return known;
  const pending = { ...known };
  for (const { ref, name, at } of changes) {
    if (at === null) Reflect.deleteProperty(pending, `${ref} ${name}`);
    else pending[`${ref} ${name}`] = at;
  }
  return pending;
}
