/** Seeded walks over the whole engine, with several of everything, by both sides and by control, with acts valid and not. */
import type { Mechanism } from '../../../machines/mechanism.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Opening } from '../state.ts';
import { drawFrom } from './draw.ts';
import { tally } from './properties.ts';
import type { Failure, PropertyId, Searched, Tally, Unit } from './properties.ts';
import type { Note } from './searchMachines.ts';
import { shorten } from './shorten.ts';
import { deedInWords, walker } from './walk.ts';
import type { Deed, Walker } from './walk.ts';
import { nextDeeds } from './walkActs.ts';
import { walkChecks } from './walkChecks.ts';
import { walkOpening } from './walkOpening.ts';
import { markSeen, pairOf } from './walkSecrets.ts';
import { isLopsided, replaysBadly } from './walkTwice.ts';

export interface WalkBounds {
  readonly walks: number;
  readonly deeds: number;
  readonly seed: number;
}

const search = 'walks over the whole engine';
const units: Partial<Record<PropertyId, Unit>> = {
  P1: 'states',
  P3: 'states',
  P4: 'steps',
  P5: 'steps',
  P6: 'steps',
  P7: 'refusals',
  P8: 'logs',
  P9: 'pairs',
  P10: 'logs',
  P13: 'states',
  P14: 'states',
};

type Tallies = Partial<Record<PropertyId, Tally>>;

export function searchWalks(
  mechanism: Mechanism,
  profile: Profile,
  bounds: WalkBounds,
  note: Note = () => undefined,
): Searched {
  const tallies: Tallies = Object.fromEntries(
    Object.entries(units).map(([id, unit]) => [id, tally(id as PropertyId, search, unit)]),
  );
  let entries = 0;
  let steps = 0;
  for (let number = 0; number < bounds.walks; number++) {
    const seed = bounds.seed + number;
    const { walk, deeds } = walkOnce(mechanism, profile, seed, bounds.deeds, tallies);
    entries += walk.entries().length;
    steps += deeds.length;
    if ((number + 1) % 25 === 0) note(`${number + 1} walks, ${entries} entries`);
  }
  return {
    reports: [
      {
        name: search,
        through: 'walks',
        states: entries,
        steps,
        cutOff: false,
        cut: [`${bounds.walks} walks of ${bounds.deeds} deeds or more, from seed ${bounds.seed}`],
      },
    ],
    findings: Object.values(tallies).map((one) => one.finding()),
  };
}

function walkOnce(mechanism: Mechanism, profile: Profile, seed: number, length: number, tallies: Tallies) {
  const opening = walkOpening(profile, seed);
  const deeds: Deed[] = [];
  const checks = walkChecks((property, what) => {
    tallies[property]?.try(what, () => shortest(opening, mechanism, [...deeds], property, what));
  });
  const walk = walker(opening, mechanism, checks);
  const draw = drawFrom(seed, 'walk');
  for (let number = 0; number < length; number++) {
    for (const deed of nextDeeds(walk, draw)) {
      deeds.push(deed);
      if (walk.perform(deed) === null) break;
    }
  }
  whole(opening, mechanism, { walk, deeds, seed }, tallies);
  return { walk, deeds };
}

interface Walked {
  readonly walk: Walker;
  readonly deeds: readonly Deed[];
  readonly seed: number;
}

/** What is asked of a walk when it is done. */
function whole(
  opening: Opening,
  mechanism: Mechanism,
  { walk, deeds, seed }: Walked,
  tallies: Tallies,
): void {
  const shown = (fails: (deeds: readonly Deed[]) => boolean) => () => shorten(deeds, fails).map(deedInWords);
  const again = (some: readonly Deed[]): Walker => {
    const other = walker(opening, mechanism);
    for (const deed of some) other.perform(deed);
    return other;
  };
  const replay = replaysBadly(walk.entries(), mechanism);
  tallies.P8?.try(
    replay,
    shown((some) => replaysBadly(again(some).entries(), mechanism) !== null),
  );
  const lopsided = isLopsided(opening, mechanism, deeds, walk);
  tallies.P10?.try(
    lopsided,
    shown((some) => isLopsided(opening, mechanism, some, again(some)) !== null),
  );
  const seen = markSeen(opening, walk);
  tallies.P9?.try(
    seen,
    shown((some) => markSeen(opening, again(some)) !== null),
  );
  for (const side of Object.keys(opening.profile.parties)) {
    const { what, deeds: both } = pairOf(opening, mechanism, deeds, side, seed);
    tallies.P9?.try(what, () => both.map(deedInWords));
  }
}

/** The shortest list of deeds that still fails in the same property. */
function shortest(
  opening: Opening,
  mechanism: Mechanism,
  deeds: readonly Deed[],
  property: PropertyId,
  what: string | null,
): Failure['path'] {
  const fails = (some: readonly Deed[]): boolean => {
    const seen = { failed: false };
    const checks = walkChecks((found, wrong) => {
      if (found === property && wrong === what) seen.failed = true;
    });
    const walk = walker(opening, mechanism, checks);
    for (const deed of some) if (!seen.failed) walk.perform(deed);
    return seen.failed;
  };
  return shorten(deeds, fails).map(deedInWords);
}
