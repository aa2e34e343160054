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
