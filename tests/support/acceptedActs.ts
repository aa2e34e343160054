/** For each act, a state of the whole exercise in which it is accepted, found by seeded walks. */
import { theMechanism } from '../../machines/mechanism.ts';
import { verbs } from '../../src/contract/act/acts.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import type { ActInput } from '../../src/contract/input.ts';
import type { Profile } from '../../src/contract/profile.ts';
import { HOUR, instant } from '../../src/contract/time.ts';
import type { Instant } from '../../src/contract/time.ts';
import { drawFrom } from '../../src/engine/explore/draw.ts';
import { walker } from '../../src/engine/explore/walk.ts';
import type { Deed } from '../../src/engine/explore/walk.ts';
import { nextDeeds } from '../../src/engine/explore/walkActs.ts';
import { CHOICE, choosingSeat, walkOpening } from '../../src/engine/explore/walkOpening.ts';
import type { State } from '../../src/engine/state.ts';

export interface Accepted {
  readonly state: State;
  readonly input: ActInput;
}

const leading: readonly Verb[] = [
  'measure.consider',
  'measure.prepare',
  'measure.announce',
  'docket.propose',
  'dossier.attribute',
];
const mostWalks = 300;
const deeds = 120;

export function acceptedActs(profile: Profile): ReadonlyMap<Verb, Accepted> {
  const accepted = new Map<Verb, Accepted>();
  // what leads to what is missing is as welcome
  const missing = (): Verb[] => [...verbs.filter((verb) => !accepted.has(verb)), ...leading];
  for (let seed = 1; seed <= mostWalks && accepted.size < verbs.length; seed++) {
    const walk = walker(walkOpening(profile, seed), theMechanism, ({ before, input, entry }) => {
      if (entry === null || !('refs' in input) || input.effectiveAt !== undefined) return;
      if (!accepted.has(input.do)) accepted.set(input.do, { state: before, input });
    });
    const draw = drawFrom(seed, 'walk');
    for (const deed of firstActs(profile, walk.now())) walk.perform(deed);
    for (let number = 0; number < deeds; number++)
      for (const deed of nextDeeds(walk, draw, missing())) if (walk.perform(deed) === null) break;
    for (const deed of lastActs) walk.perform(deed);
  }
  return accepted;
}

/** What only the seat that is asked can do. */
const firstActs = (profile: Profile, now: Instant): readonly Deed[] => [
  byDirector('exercise.start'),
  { kind: 'wait', until: instant(now + 2 * HOUR) },
  {
    kind: 'act',
    input: {
      by: { seat: choosingSeat(profile) },
      do: 'choice.take',
      refs: {},
      with: { choice: CHOICE, option: 'b' },
    },
  },
];

const byDirector = (verb: Verb, fields: Record<string, unknown> = {}): Deed => ({
  kind: 'act',
  input: { by: { seat: 'director' }, do: verb, refs: {}, with: fields },
});

/** What the director does at the end; a walk itself leaves it alone. */
const lastActs: readonly Deed[] = [
  byDirector('exercise.resume'),
  byDirector('state.set', { subject: 'channel/diplomatic', to: 'life.degraded', why: 'To see.' }),
  byDirector('exercise.end'),
  byDirector('exercise.hotWash'),
  byDirector('exercise.close'),
];
