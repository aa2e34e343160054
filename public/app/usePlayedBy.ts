/** By what a place is played at which nobody has to sit; '' where a person plays there, or it belongs to no side. */
import { useTranslation } from 'react-i18next';
import type { Place } from '../../src/contract/live/place.ts';
import type { Player } from './playerOf.ts';

export function usePlayedBy(of: (seat: string) => Player): (place: Place) => string {
  const { t } = useTranslation();
  return ({ kind, seats }) => {
    const players = seats.map(of);
    if ((kind !== 'seat' && kind !== 'cell') || players.some(({ by }) => by === 'person')) return '';
    const ways = new Set(
      players.map(({ by, policy }) =>
        policy === null
          ? t(`lobby.playedBy.${by}`)
          : t('lobby.playedBy.policy', {
              policy: t(`lobby.policies.${policy}`, { defaultValue: policy }),
            }),
      ),
    );
    return t('lobby.played', { by: [...ways].join(t('lobby.and')) });
  };
}
