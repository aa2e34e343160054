/** What a place is called: its party and its seat in words, or what it is for. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../src/contract/act/act.ts';
import type { Place } from '../../src/contract/live/place.ts';
import { useSetting } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';

/** Parties and seats by id, as the agreement calls them. */
export type Names = Readonly<Record<string, Text>>;

export function usePlaceName(names: Names): (place: Pick<Place, 'kind' | 'party' | 'seats'>) => string {
  const { t } = useTranslation();
  return ({ kind, party, seats }) => {
    const side = inWords(names[party ?? '']) || (party ?? '');
    if (kind === 'cell') return t('app.wholeCell', { party: side });
    if (kind !== 'seat') return t(`app.kind.${kind}`);
    const [seat = ''] = seats;
    return `${side} · ${inWords(names[seat]) || seat}`;
  };
}

/** Those of the exercise that this page is in. */
export function useSeatNames(): Names {
  const { parties } = useSetting();
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(parties).flatMap(([party, { name, seats }]) => [
          [party, name] as const,
          ...Object.entries(seats).map(([seat, { title }]) => [`${party}/${seat}`, title] as const),
        ]),
      ),
    [parties],
  );
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
