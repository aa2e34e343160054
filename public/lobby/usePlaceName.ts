/** What a place is called: its party and its seat in words, or what it is for. */
import { useTranslation } from 'react-i18next';
import type { Text } from '../../src/contract/act/act.ts';
import type { Place } from '../../src/contract/live/place.ts';
import { inWords } from '../text/inWords.ts';

export type Names = Readonly<Record<string, Text>>;

export function usePlaceName(names: Names): (place: Pick<Place, 'kind' | 'party' | 'seats'>) => string {
  const { t } = useTranslation();
  return ({ kind, party, seats }) => {
    const side = inWords(names[party ?? '']) || (party ?? '');
    if (kind === 'cell') return t('lobby.cell', { party: side });
    if (kind !== 'seat') return t(`lobby.kind.${kind}`);
    const [seat = ''] = seats;
    return `${side} · ${inWords(names[seat]) || seat}`;
  };
}

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
