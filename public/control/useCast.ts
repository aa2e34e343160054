/** Who plays each party and seat now: as the scenario says, and as the director has changed it since. */
import { useMemo } from 'react';
import { playerOf } from '../app/playerOf.ts';
import type { Player } from '../app/playerOf.ts';
import { useSeen, useSetting } from '../live/useLive.ts';
import { openedScenario } from './agenda.ts';
import { useControl } from './room.ts';

export interface Cast {
  readonly of: (seat: string) => Player;
  /** Parties with a seat that people play. */
  readonly people: readonly string[];
}

export function useCast(): Cast {
  const { seat } = useControl();
  const { parties } = useSetting();
  const { entries } = useSeen(seat);
  return useMemo(() => {
    const cast = new Map<string, Player>();
    for (const [who, player] of Object.entries(openedScenario(entries)?.cast ?? {}))
      cast.set(who, { by: player['played-by'], policy: player.policy ?? null });
    for (const { do: verb, with: fields } of entries) {
      if (verb !== 'cast.set') continue;
      const { who, by, policy } = fields as { who: string; by: string; policy?: string };
      cast.set(who, { by, policy: policy ?? null });
    }
    const of = (who: string): Player => playerOf(cast, who);
    const people = Object.entries(parties).flatMap(([party, { seats }]) =>
      [party, ...Object.keys(seats).map((one) => `${party}/${one}`)].some((who) => of(who).by === 'person')
        ? [party]
        : [],
    );
    return { of, people };
  }, [entries, parties]);
}
