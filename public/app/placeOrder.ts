/** The order in which the places of an exercise are listed. */
import type { Place } from '../../src/contract/live/place.ts';
import type { Names } from './usePlaceName.ts';

const kinds: readonly Place['kind'][] = [
  'director',
  'controller',
  'evaluator',
  'wall',
  'observer',
  'cell',
  'seat',
];

/** Those beside the sides first; then the sides and their seats in the order of the agreement, as they are named. */
export function inOrder(names: Names): (one: Place, other: Place) => number {
  const named = Object.keys(names);
  const rankOf = ({ kind, party, seats }: Place): number =>
    named.indexOf((kind === 'seat' ? seats[0] : party) ?? '');
  return (one, other) => rankOf(one) - rankOf(other) || kinds.indexOf(one.kind) - kinds.indexOf(other.kind);
}
