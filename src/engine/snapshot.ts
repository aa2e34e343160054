/**
 * The state as data and back (design §4). The log is the truth and this is a cache of it: good only with the machines and the log
 * that it was made from. Entry 0, which the log holds anyway, is left out.
 */
import { List, Map } from 'immutable';
import { machines } from '../../machines/machines.ts';
import { theMechanism } from '../../machines/mechanism.ts';
import type { ActInput } from '../contract/input.ts';
import { machineOf } from '../contract/subject.ts';
import type { SubjectRef } from '../contract/subject.ts';
import type { Instant } from '../contract/time.ts';
import type { Entry } from '../contract/entry.ts';
import { sidesAfter } from './policySides.ts';
import { restoreAgenda } from './agenda.ts';
import type { Due } from './agenda.ts';
import type { Ask, ItemEdit, ItemState, Opening, Player, State, Subject, Value } from './state.ts';

type SavedSubject = Omit<Subject, 'snapshot'> & { readonly value: unknown; readonly context: unknown };

/** JSON-safe; `opening` comes from the log's first entry. */
export interface SavedState extends Pick<
  State,
  'profile' | 'seq' | 'now' | 'absences' | 'window' | 'entriesAtInstant'
> {
  readonly subjects: readonly SavedSubject[];
  readonly ofIncident: readonly (readonly [string, readonly SubjectRef[]])[];
  readonly agenda: { readonly pending: readonly Due[]; readonly nextSeq: number };
  readonly items: readonly (readonly [string, ItemState])[];
  readonly variables: readonly (readonly [string, Value])[];
  readonly departures: readonly (readonly [string, number])[];
  readonly choices: readonly (readonly [string, string])[];
  readonly cast: readonly (readonly [string, Player])[];
  readonly aliases: readonly (readonly [SubjectRef, SubjectRef | null])[];
  readonly plans: readonly (readonly [string, ActInput])[];
  readonly asks: readonly (readonly [string, Ask])[];
  readonly decisions: readonly (readonly [string, Instant])[];
  readonly held: readonly (readonly [string, Instant | null])[];
  readonly edits: readonly (readonly [string, ItemEdit])[];
}

export function saveState(state: State): SavedState {
  const { profile, seq, now, absences, window, entriesAtInstant, agenda } = state;
  const subjects = [...state.subjects.values()].map(({ snapshot, ...subject }): SavedSubject => {
    return { ...subject, value: snapshot.value, context: snapshot.context as unknown };
  });
  return {
    profile,
    seq,
    now,
    absences,
    window,
    entriesAtInstant,
    subjects,
    ofIncident: [...state.ofIncident].map(([incident, refs]) => [incident, refs.toArray()]),
    agenda: { pending: [...agenda.pending.values()], nextSeq: agenda.nextSeq },
    items: [...state.items],
    variables: [...state.variables],
    departures: [...state.departures],
    choices: [...state.choices],
    cast: [...state.cast],
    aliases: [...state.aliases],
    plans: [...state.plans],
    asks: [...state.asks],
    decisions: [...state.decisions],
    held: [...state.held],
    edits: [...state.edits],
  };
}

/**
 * What sides on a policy know is not saved: it is what they were shown of the log's entries up to the snapshot, and is folded again.
 */
export function loadState(saved: SavedState, opening: Opening, entries: readonly Entry[]): State {
  const { subjects, ofIncident, agenda, items, variables, departures } = saved;
  const { profile, seq, now, absences, window, entriesAtInstant, choices, cast, aliases, plans } = saved;
  return {
    profile,
    seq,
    now,
    absences,
    window,
    entriesAtInstant,
    opening,
    mechanism: theMechanism,
    subjects: Map(subjects.map((subject): [SubjectRef, Subject] => [subject.ref, revive(subject)])),
    ofIncident: Map(ofIncident.map(([incident, refs]): [string, List<SubjectRef>] => [incident, List(refs)])),
    agenda: restoreAgenda(agenda.pending, agenda.nextSeq),
    items: Map(items),
    variables: Map(variables),
    departures: Map(departures),
    choices: Map(choices),
    cast: Map(cast),
    aliases: Map(aliases),
    plans: Map(plans),
    asks: Map(saved.asks),
    decisions: Map(saved.decisions),
    held: Map(saved.held),
    edits: Map(saved.edits),
    sides: sidesAfter(opening, entries),
  };
}

function revive({ value, context, ...subject }: SavedSubject): Subject {
  const { logic } = machines[machineOf(subject.ref)];
  const snapshot = logic.resolveState({ value: value as string, context: context });
  return { ...subject, snapshot };
}
