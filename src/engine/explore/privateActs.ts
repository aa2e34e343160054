/** Acts that a side does for itself alone: what it detects and thinks, drafts, clears and notes. Nobody else may be able to tell. */
import type { Verb } from '../../contract/act/acts.ts';
import type { ActInput, Refs } from '../../contract/input.ts';
import { seatLevels } from '../../contract/profile.ts';
import { nameOf } from '../../contract/subject.ts';
import type { Party } from '../../contract/subject.ts';
import type { State, Subject } from '../state.ts';
import type { Draw } from './draw.ts';
import { fieldsOf, secretOf } from './walkFields.ts';

const hidden = ['hidden-one', 'hidden-two'];

const onDossier: readonly Verb[] = [
  'dossier.assess',
  'dossier.hold',
  'dossier.gather',
  'dossier.attribute',
  'dossier.doubt',
  'dossier.close',
  'dossier.reopen',
  'measure.consider',
  'measure.prepare',
  'measure.drop',
  'custody.hold',
  'custody.renew',
  'custody.release',
];

export function privateAct(state: State, side: Party, draw: Draw): Omit<ActInput, 'at'> {
  const around = { state, side, draw };
  const verb = draw.of<Verb>([
    'incident.report',
    'incident.assess',
    'request.draft',
    'clearance.circulate',
    'clearance.withdraw',
    'note.write',
    'call.note',
    'own.act',
    'question.ask',
    'body.write',
    'decision.record',
    'cell.askTime',
    ...onDossier,
  ]);
  const fields = fieldsOf(verb, around);
  return {
    by: { seat: draw.of(seatsFor(state, side, verb)) },
    do: verb,
    refs: refsFor(verb, state, side, draw),
    with: verb === 'clearance.circulate' ? { ...fields, of: draw.of(hidden) } : withMark(verb, fields, side),
  };
}

/** A draft is as private as a note: what is shared of it is shared when it is sent. */
const withMark = (verb: Verb, fields: Record<string, unknown>, side: Party): Record<string, unknown> =>
  verb === 'request.draft' ? { ...fields, text: secretOf(side) } : fields;

function refsFor(verb: Verb, state: State, side: Party, draw: Draw): Refs {
  const known = (machine: Subject['machine']) =>
    [...state.subjects.values()]
      .filter((subject) => subject.machine === machine && subject.known.includes(side))
      .sort((a, b) => a.born - b.born)
      .map(({ ref }) => nameOf(ref).slice(nameOf(ref).indexOf(':') + 1));
  if (verb.startsWith('incident.')) return { incident: draw.of(hidden) };
  if (verb === 'request.draft') return { request: draw.of(hidden) };
  if (verb === 'clearance.withdraw') return { clearance: `request-${draw.of(hidden)}` };
  if (verb === 'call.note') return { call: draw.of(['c1', ...known('call')]) };
  if (onDossier.includes(verb)) return { incident: draw.of([...hidden, ...known('incident')]) };
  return {};
}

function seatsFor({ profile }: State, side: Party, verb: Verb): string[] {
  const lowest = seatLevels.indexOf(profile.may[verb] ?? 'desk');
  const seats = Object.entries(profile.parties[side]?.seats ?? {});
  return seats.filter(([, { level }]) => seatLevels.indexOf(level) >= lowest).map(([id]) => `${side}/${id}`);
}
