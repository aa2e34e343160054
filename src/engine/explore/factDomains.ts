/**
 * The values that each fact may have when a machine is explored alone: whatever others do, over-approximated. How long something
 * takes does not matter, since any armed deadline may fire at any time.
 */
import type { CallFacts } from '../../../machines/call.ts';
import type { ChannelFacts } from '../../../machines/channel.ts';
import type { ClearanceFacts } from '../../../machines/clearance.ts';
import type { DossierFacts } from '../../../machines/dossier.ts';
import type { ExerciseFacts } from '../../../machines/exercise.ts';
import type { IncidentFacts } from '../../../machines/incident.ts';
import type { RequestFacts } from '../../../machines/requestSetup.ts';
import type { ReviewFacts } from '../../../machines/review.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Party } from '../../contract/subject.ts';
import type { Choose } from './everyChoice.ts';

export interface FactAsked {
  readonly choose: Choose;
  /** As `choose`, but only the first answer when something else already has another than its first. */
  readonly deviate: Choose;
  /** A field of the input. */
  readonly field: (name: string) => unknown;
  readonly context: Readonly<Record<string, unknown>>;
}

export type FactDomain = (asked: FactAsked) => unknown;
export type FactDomains = Readonly<Record<string, FactDomain>>;

/** Every fact of every machine: one that is added there has to be given its values here. */
interface AllDomains {
  readonly incident: Record<keyof IncidentFacts, FactDomain>;
  readonly dossier: Record<keyof DossierFacts, FactDomain>;
  readonly request: Record<keyof RequestFacts, FactDomain>;
  readonly clearance: Record<keyof ClearanceFacts, FactDomain>;
  readonly call: Record<keyof CallFacts, FactDomain>;
  readonly channel: Record<keyof ChannelFacts, FactDomain>;
  readonly review: Record<keyof ReviewFacts, FactDomain>;
  readonly exercise: Record<keyof ExerciseFacts, FactDomain>;
}

const yesNo = [true, false] as const;
const effects = ['run', 'stop', 'restart'] as const;
const always = (value: unknown) => () => value;
const either = (name: string) => (asked: FactAsked) => asked.choose(name, yesNo);
const one = (name: string, options: readonly unknown[]) => (asked: FactAsked) => asked.choose(name, options);
/** What a rule asks: one thing at a time is not as it should be, since each rule is a guard of its own. */
const rule =
  (name: string, options: readonly unknown[] = yesNo) =>
  (asked: FactAsked) =>
    asked.deviate(name, options);

const someTime = { ack: 1, answer: 1, update: 1 };

/** The incident that a docket item is about. */
export const INCIDENT = 'incident';

export function factDomains(profile: Profile): AllDomains {
  const [first = '', second = ''] = Object.keys(profile.parties);
  return {
    incident: { silenceMs: always(1), cleared: rule('cleared') },
    dossier: {
      testMet: rule('test met'),
      cleared: rule('cleared'),
      preservationMs: always(1),
      renewals: always(1),
    },
    request: {
      due: dueOf(profile),
      left: always(someTime),
      resume: always(someTime),
      whole: always(someTime),
      suspended: one('suspended', [false, true]),
      when: ({ choose }) => ({
        get returned() {
          return choose('the clock when returned', effects);
        },
        get redirected() {
          return choose('the clock when redirected', effects);
        },
        get partial() {
          return choose('the clock when answered in part', effects);
        },
        get suspended() {
          return choose('the clock when suspended', effects);
        },
      }),
      cleared: rule('cleared'),
      missing: rule('missing elements', [[], ['an element']]),
      grounds: rule('grounds', [['a'], []]),
      disputes: always(2),
      lapsed: rule('lapsed', [false, true]),
    },
    clearance: {
      plan: one('offices', [
        [{ office: 'a', takesMs: 1, result: 'played' }],
        [
          { office: 'a', takesMs: 1, result: 'cleared' },
          { office: 'b', takesMs: 2, result: 'played' },
        ],
        [{ office: 'b', takesMs: 1, result: 'cleared-with-changes' }],
        [{ office: 'b', takesMs: 1, result: 'objected' }],
        [],
      ]),
    },
    call: {
      admitted: rule('admitted'),
      channelOpen: rule('channel open'),
      channelWorks: rule('channel works'),
      onDuty: either('on duty'),
      alternate: one('alternate', [{ contact: 'other', channel: 'line' }, null]),
      ringMs: always(1),
      retriesMs: always([1]),
      connectMs: always(1),
      arrangedInMs: always(1),
      interpreted: rule('interpreted'),
      cleared: rule('cleared'),
      obstacle: one('obstacle', ['none', 'unavailable']),
    },
    channel: {
      testEveryMs: one('checked', [1, null]),
      firstMs: always(1),
      leftMs: always(1),
    },
    review: {
      meetingInMs: always(1),
      docketClosesInMs: always(1),
      levels: one('levels', [['full', 'reduced'], ['full'], ['reduced']]),
      principals: one('principals', [
        presence(first, 'present', second, 'present'),
        presence(first, 'absent', second, 'present'),
        presence(first, 'partly', second, 'absent'),
      ]),
      incident: one('names an incident', [INCIDENT, null]),
      carried: either('carried over'),
      cleared: rule('cleared'),
    },
    exercise: { director: either('director'), planned: either('planned') },
  };
}

const presence = (first: Party, one: string, second: Party, other: string) => ({
  [first]: one,
  [second]: other,
});

/** What a kind of message owes; one that is not named is taken for information, as in the engine. */
export function owing({ deadlines }: Profile, kind: unknown): readonly string[] {
  return deadlines.owes[(kind ?? 'information') as keyof Profile['deadlines']['owes']];
}

/** One kind of message for each way of owing that the profile knows. */
export function kindsByOwing(profile: Profile): string[] {
  const kinds: Record<string, string> = {};
  for (const [kind, owed] of Object.entries(profile.deadlines.owes)) kinds[[...owed].sort().join()] ??= kind;
  return Object.values(kinds);
}

/** What is owed follows from the kind of message, as in the engine. */
function dueOf(profile: Profile): FactDomain {
  return ({ field, context }) => {
    const owed = owing(profile, field('kind') ?? context['kind']);
    const due = (clock: string) => (owed.includes(clock) ? 1 : null);
    return { ack: due('ack'), answer: due('answer'), update: due('update') };
  };
}
