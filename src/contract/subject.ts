/** What acts are about. A subject is one instance of a machine; its reference is `machine/name`, for example `request/us:blades-1`. */

export const machineNames = [
  'exercise',
  'incident',
  'dossier',
  'request',
  'clearance',
  'call',
  'channel',
  'review',
] as const;

export type MachineName = (typeof machineNames)[number];

/** The id of a party in its profile, for example `us`. */
export type Party = string;

/** `us/desk`, `director`, `controller`, `evaluator`, `observer`, `wall`, or `engine` for what the exercise does by itself. */
export type Seat = string;

export type SubjectRef = `${MachineName}/${string}` | 'exercise';

/** Who may see that a subject entered a state: a field of the machine's context that holds a party or parties, or `all`. */
export type Sees = 'all' | 'party' | 'known' | 'from' | 'to' | 'caller' | 'callee' | 'none';

export function machineOf(ref: SubjectRef): MachineName {
  return ref === 'exercise' ? 'exercise' : (ref.slice(0, ref.indexOf('/')) as MachineName);
}

export function nameOf(ref: SubjectRef): string {
  return ref.slice(ref.indexOf('/') + 1);
}

/** A subject in a sentence of the engine, as `request blades-1`: by its name, without its party. */
export function subjectWords(ref: SubjectRef): string {
  const name = nameOf(ref);
  const own = name.slice(name.indexOf(':') + 1);
  const machine = machineOf(ref);
  switch (machine) {
    case 'exercise':
      return 'the exercise';
    case 'dossier':
      return `the dossier on ${own}`;
    case 'review':
      return `meeting ${own}`;
    default:
      return `${machine} ${own}`;
  }
}

/** The party a seat belongs to, or null for the seats beside the parties. */
export function partyOf(seat: Seat): Party | null {
  const slash = seat.indexOf('/');
  return slash < 0 ? null : seat.slice(0, slash);
}
