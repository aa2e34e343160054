/** Who may see an entry (design §5): made when the entry is made, from the transitions it caused and the act's own declaration. */
import type { ActDefinition } from '../contract/act/act.ts';
import type { LoggedMove } from '../contract/entry.ts';
import type { ActInput } from '../contract/input.ts';
import { partyOf } from '../contract/subject.ts';
import type { Party, SubjectRef } from '../contract/subject.ts';
import { answerAudience } from './asks.ts';
import { parties } from './state.ts';
import type { State } from './state.ts';

/**
 * Tokens: a party stands for all its seats, `us/desk` for one seat. The acting side always sees its own act; an inject belongs to
 * whom it is addressed to; an open act is seen by every party that knows its subject.
 */
export function entryAudience(
  state: State,
  definition: ActDefinition,
  input: ActInput,
  party: Party | null,
  ref: SubjectRef,
  moves: readonly LoggedMove[],
): string[] {
  const audience = new Set<string>(party === null ? [] : [party]);
  if (input.do === 'inject.deliver') return addressed(state, input.with['to'] as string[]);
  if (input.do === 'inject.share')
    return input.with['with'] === 'other-side' ? parties(state) : [...audience];
  if (input.do === 'control.answer') return answerAudience(state, input.with);
  if (input.do === 'note.write' || input.do === 'reflection.write') return [input.by.seat];
  if (input.do === 'availability.set') return ofParty(String(input.with['seat']));
  for (const move of moves) {
    if (move.ref === ref) for (const seen of move.audience) audience.add(seen);
  }
  if (definition.open) for (const knowing of state.subjects.get(ref)?.known ?? []) audience.add(knowing);
  return [...audience];
}

/** When a seat is away, its own side knows. */
function ofParty(seat: string): string[] {
  const party = partyOf(seat);
  return party === null ? [] : [party];
}

function addressed(state: State, to: readonly string[]): string[] {
  return to.includes('all') ? parties(state) : [...to];
}
