import { isAct } from '../contract/scenario.ts';
import type { Scenario } from '../contract/scenario.ts';
import { partyOf } from '../contract/subject.ts';
import type { Seat } from '../contract/subject.ts';

/** `varies`: an item of the storyline lets somebody else play while it goes on. */
export type Plays = 'script' | 'policy' | 'person' | 'varies';

/** Who plays a seat: as the cast says of it, or else of its party; without a word of the cast the script does. */
export function whoPlays({ cast, storyline }: Scenario): (seat: Seat) => Plays {
  const recast = new Set(
    storyline.flatMap((item) => {
      const who = isAct(item) && item.do === 'cast.set' ? item.with?.['who'] : undefined;
      return typeof who === 'string' ? [who] : [];
    }),
  );
  return (seat) => {
    const party = partyOf(seat) ?? seat;
    if (recast.has(seat) || recast.has(party)) return 'varies';
    return own(cast, seat)?.['played-by'] ?? own(cast, party)?.['played-by'] ?? 'script';
  };
}

const own = <T>(map: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(map, name) ? map[name] : undefined;

/** People play in this scenario, and not the script and policies alone. */
export const peoplePlay = ({ cast }: Scenario): boolean =>
  Object.values(cast).some((player) => player['played-by'] === 'person');

/** Nobody but the script plays: such a file waits for the people who will take its seats. */
export const onlyScript = ({ cast }: Scenario): boolean =>
  Object.values(cast).every((player) => player['played-by'] === 'script');

/** Seats that the script plays as the file has it, and in every variant of it. */
export function alwaysScripted(scenario: Scenario): (seat: Seat) => boolean {
  const casts = [
    scenario,
    ...scenario.variants.map(({ cast }) => ({ ...scenario, cast: { ...scenario.cast, ...cast } })),
  ];
  const all = casts.map(whoPlays);
  return (seat) => all.every((plays) => plays(seat) === 'script');
}
