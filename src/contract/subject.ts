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

/** The party a seat belongs to, or null for the seats beside the parties. */
export function partyOf(seat: Seat): Party | null {
  const slash = seat.indexOf('/');
  return slash < 0 ? null : seat.slice(0, slash);
}
