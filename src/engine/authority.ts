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
    return refuse('not-your-seat', `${input.do} is done by ${actors.party}, not by ${acting}.`);
  if (acting === 'engine' || acting === 'director') return null;
  if (acting === 'controller' && (definition.by === 'control' || definition.by === 'anyone')) return null;
  if (acting === 'evaluator' && definition.by === 'evaluator') return null;
  // evaluators and observers call a real emergency and write notes; what is played is not theirs
  const watches = acting === 'evaluator' || acting === 'observer';
  if (watches && definition.by === 'anyone' && definition.on === 'exercise') return null;
  return refuse('not-your-seat', `${input.do} is done by ${actors[definition.by]}, not by ${acting}.`);
}

const actors: Readonly<Record<ActDefinition['by'], string>> = {
  party: "a party's seat",
  control: 'the director or a controller',
  director: 'the director',
  evaluator: 'an evaluator or the director',
  anyone: 'a party, the director or a controller',
};

function partyMayNot(
  profile: Profile,
  definition: ActDefinition,
  verb: string,
  seat: Seat,
  party: string,
): Refusal | null {
  const held = profile.parties[party]?.seats[seat.slice(party.length + 1)];
  if (!held) return refuse('not-your-seat', `The agreement has no seat ${seat}.`);
  if (definition.by !== 'party' && definition.by !== 'anyone')
    return refuse('not-your-seat', `${verb} is done by ${actors[definition.by]}, not by ${seat}.`);
  const lowest: SeatLevel = profile.may[verb] ?? 'desk';
  if (seatLevels.indexOf(held.level) >= seatLevels.indexOf(lowest)) return null;
  return refuse(
    'not-your-seat',
    `${verb} needs a seat of level ${lowest} or higher; this one is of level ${held.level}.`,
  );
}
