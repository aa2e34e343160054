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
