/** Who may do what (design §5): the profile's `may` table names the lowest seat of a party for each act; higher ones may too. */
import type { ActDefinition } from '../contract/act/act.ts';
import type { Refusal } from '../contract/entry.ts';
import type { ActInput } from '../contract/input.ts';
import { seatLevels } from '../contract/profile.ts';
import type { Profile, SeatLevel } from '../contract/profile.ts';
import { partyOf } from '../contract/subject.ts';
import type { Seat } from '../contract/subject.ts';
import { refuse } from './refusal.ts';

/** The seat an act counts for: the director may act for any seat (EX-3). */
export function actingSeat(input: ActInput): Seat {
  return input.for ?? input.by.seat;
}

export function mayNot(profile: Profile, definition: ActDefinition, input: ActInput): Refusal | null {
  const { seat } = input.by;
  if ((input.for !== undefined || input.aside !== undefined) && seat !== 'director') {
    return refuse(
      'not-your-seat',
      'Only the director can act for another seat or set a rule aside (EX-3).',
      'EX-3',
    );
  }
  const acting = actingSeat(input);
  const party = partyOf(acting);
  if (party !== null) return partyMayNot(profile, definition, input.do, acting, party);
  if (definition.by === 'party')
    return refuse('not-your-seat', `${input.do} is done by a party's seat, not by ${acting}.`);
  if (acting === 'engine' || acting === 'director') return null;
  if (definition.by !== 'director' && acting === 'controller') return null;
  // evaluators and observers call a real emergency and write notes; what is played is not theirs
  const watches = acting === 'evaluator' || acting === 'observer';
  if (definition.by === 'anyone' && definition.on === 'exercise' && watches) return null;
  return refuse('not-your-seat', `${input.do} is done by ${byWords[definition.by]}, not by ${acting}.`);
}

const byWords = {
  anyone: 'a party, the director or a controller',
  control: 'the director or a controller',
  director: 'the director',
} as const;

function partyMayNot(
  profile: Profile,
  definition: ActDefinition,
  verb: string,
  seat: Seat,
  party: string,
): Refusal | null {
  const held = profile.parties[party]?.seats[seat.slice(party.length + 1)];
  if (!held) return refuse('not-your-seat', `The agreement has no seat ${seat}.`);
  if (definition.by === 'control' || definition.by === 'director') {
    return refuse('not-your-seat', `${verb} is done by ${byWords[definition.by]}, not by ${seat}.`);
  }
  const lowest: SeatLevel = profile.may[verb] ?? 'desk';
  if (seatLevels.indexOf(held.level) >= seatLevels.indexOf(lowest)) return null;
  return refuse(
    'not-your-seat',
    `${verb} needs a seat of level ${lowest} or higher; ${seat} is ${held.level}.`,
  );
}
