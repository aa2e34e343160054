/** Whom a signal reaches: the addresses of the wiring, resolved against what there is. */
import type { Signal } from '../../machines/signal.ts';
import type { Address } from '../../machines/wiring.ts';
import type { Party, SubjectRef } from '../contract/subject.ts';

export interface Addressee {
  readonly ref: SubjectRef;
  /** The incident that it is told of. */
  readonly about: string | null;
}

/** What there is to be told: the engine reads it from its state, the search through the machines from its own. */
export interface Around {
  has(ref: SubjectRef): boolean;
  /** A party's dossier of an incident, brought into being when there is none. */
  dossier(party: Party, incident: string): SubjectRef;
  dialogues(): readonly SubjectRef[];
  onChannel(machine: 'request' | 'call', channel: string): readonly SubjectRef[];
  nextReview(): readonly SubjectRef[];
  carriedIncidents(): readonly string[];
}

export function addressees(
  to: Address,
  signal: Signal,
  incident: string | null,
  around: Around,
): Addressee[] {
  const of = (refs: readonly SubjectRef[]): Addressee[] => refs.map((ref) => ({ ref, about: incident }));
  switch (to) {
    case 'incident': {
      const ref = `incident/${incident ?? ''}` as const;
      return around.has(ref) ? of([ref]) : [];
    }
    case 'channel':
      return 'channel' in signal ? of([`channel/${signal.channel}`]) : [];
    case 'dialogue channels':
      return of(around.dialogues());
    case 'dossiers of known':
      return 'known' in signal ? of(signal.known.map((party) => around.dossier(party, signal.incident))) : [];
    case 'requests on channel':
      return 'channel' in signal ? of(around.onChannel('request', signal.channel)) : [];
    case 'calls on channel':
      return 'channel' in signal ? of(around.onChannel('call', signal.channel)) : [];
    case 'next review':
      return of(around.nextReview());
    case 'this review, for every carried incident':
      return 'review' in signal
        ? around.carriedIncidents().map((about) => ({ ref: `review/${signal.review}`, about }))
        : [];
  }
}
