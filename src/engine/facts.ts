/**
 * What a machine's guards need from elsewhere, read from the state as it stands at the instant of the input. Facts report; they
 * decide nothing. Each is worked out only when a guard or delay asks for it, and the calendar's answers are noted by the caller.
 */
import type { CallFacts } from '../../machines/call.ts';
import type { ChannelFacts } from '../../machines/channel.ts';
import type { ClearanceFacts } from '../../machines/clearance.ts';
import type { Standing } from '../../machines/definition.ts';
import type { DossierFacts } from '../../machines/dossier.ts';
import type { ExerciseFacts } from '../../machines/exercise.ts';
import type { IncidentFacts } from '../../machines/incident.ts';
import type { Clock, RequestFacts } from '../../machines/requestSetup.ts';
import type { ReviewFacts } from '../../machines/review.ts';
import type { Level } from '../contract/act/act.ts';
import type { PartyProfile, Profile } from '../contract/profile.ts';
import { nameOf } from '../contract/subject.ts';
import type { Party } from '../contract/subject.ts';
import { parseDuration, parseInstant } from '../contract/time.ts';
import { timeOn } from '../contract/timeOn.ts';
import type { Calendar } from './calendar.ts';
import { chance, chanceBetween } from './chance.ts';
import { alternatesOnLine, carriersOf, contactOnTrack, contactsOnLine } from './contactPoints.ts';
import {
  isCarriedOver,
  isOpenChannel,
  isOpenRequest,
  isWorkingChannel,
  lifeOf,
  severityFor,
  statesOf,
  textCleared,
} from './look.ts';
import type { State, Subject } from './state.ts';
import { parties, resolve } from './state.ts';

/** One input as a machine is about to be given it. */
export interface Asked {
  readonly state: State;
  readonly calendar: Calendar;
  readonly subject: Subject;
  readonly by: Party | null;
  readonly with: Readonly<Record<string, unknown>>;
  readonly incident: string | null;
  readonly director: boolean;
  readonly planned: boolean;
  readonly standing: Standing;
}

export function factsFor(asked: Asked): Standing & object {
  switch (asked.subject.machine) {
    case 'incident':
      return withStanding(incidentFacts(asked), asked);
    case 'dossier':
      return withStanding(dossierFacts(asked), asked);
    case 'request':
      return withStanding(requestFacts(asked), asked);
    case 'clearance':
      return withStanding(clearanceFacts(asked), asked);
    case 'call':
      return withStanding(callFacts(asked), asked);
    case 'channel':
      return withStanding(channelFacts(asked), asked);
    case 'review':
      return withStanding(reviewFacts(asked), asked);
    case 'exercise':
      return withStanding(exerciseFacts(asked), asked);
  }
}

/** Keeps getters lazy: the standing is added to the object itself. */
function withStanding<T extends object>(facts: T, { standing }: Asked): T & Standing {
  return Object.assign(facts, standing);
}

const ms = (text: string): number => parseDuration(text) ?? 0;

function untilInstant(value: unknown, now: number): number {
  const at = typeof value === 'string' ? parseInstant(value) : null;
  return at === null ? 0 : Math.max(0, at - now);
}

function incidentFacts(asked: Asked): IncidentFacts {
  return {
    silenceMs: ms(asked.state.profile.closing.silence.is),
    get cleared() {
      return textCleared(
        asked.state,
        asked.by,
        'statement',
        asked.incident,
        severityFor(asked.state, asked.by, asked.incident),
      );
    },
  };
}

function dossierFacts(asked: Asked): DossierFacts {
  const { profile } = asked.state;
  const own = asked.by === null ? undefined : profile.parties[asked.by];
  return {
    get testMet() {
      const instrument = own?.instruments[String(asked.with['measure'])];
      const findings = (asked.with['findings'] ?? []) as string[];
      return instrument !== undefined && instrument.needs.every((need) => findings.includes(need));
    },
    get cleared() {
      return textCleared(
        asked.state,
        asked.by,
        'statement',
        asked.incident,
        severityFor(asked.state, asked.by, asked.incident),
      );
    },
    get preservationMs() {
      const wanted = asked.with['for'];
      return typeof wanted === 'string' ? ms(wanted) : ms(profile.preservation?.lasts.is ?? '0s');
    },
    renewals: profile.preservation?.renewals.is ?? 0,
  };
}

function requestFacts(asked: Asked): RequestFacts {
  const { state, subject, calendar } = asked;
  const { deadlines, request } = state.profile;
  const context = subject.snapshot.context as {
    from: Party;
    to: Party;
    kind?: string;
    left: Record<Clock, number>;
  };
  const fields = { ...subject.draft, ...asked.with };
  const kind = (fields['kind'] ?? context.kind ?? 'information') as keyof typeof deadlines.owes;
  const inContactHours = deadlines.counts.is === 'contact-hours';
  const contact = contactOnTrack(state.profile, context.to, fields['track']);
  const elapsed = (counted: number) =>
    inContactHours ? calendar.elapsedFor(contact, state.now, counted) : counted;
  const whole = (clock: Clock) => ms(timeOn(state.profile, fields['track'], clock, fields['severity']));
  const perClock = <T>(read: (clock: Clock) => T): Record<Clock, T> => ({
    ack: read('ack'),
    answer: read('answer'),
    update: read('update'),
  });
  return {
    get due() {
      const owed: readonly Clock[] = deadlines.owes[kind];
      const extended = untilInstant(asked.with['to'], state.now);
      const named = asked.with['clock'];
      return perClock((clock) => {
        if (named === clock && extended > 0) return extended;
        if (!owed.includes(clock)) return null;
        return elapsed(whole(clock));
      });
    },
    get left() {
      return perClock((clock) => {
        const due = subject.timers[clock];
        if (due === undefined) return context.left[clock];
        return inContactHours ? calendar.countedBetween(contact, state.now, due) : due - state.now;
      });
    },
    get resume() {
      return perClock((clock) => elapsed(context.left[clock]));
    },
    get whole() {
      return perClock(whole);
    },
    get suspended() {
      const carriers = carriersOf(state.profile, fields['track']);
      return carriers.some((id) => !isOpenChannel(lifeOf(state, `channel/${id}`)));
    },
    get when() {
      const { returned, redirected, partial, suspended } = deadlines.when;
      return {
        returned: returned.is,
        redirected: redirected.is,
        partial: partial.is,
        suspended: suspended.is,
      };
    },
    get cleared() {
      const text = asked.by === context.from ? 'request' : 'answer';
      return textCleared(state, asked.by, text, nameWithin(subject), fields['severity']);
    },
    get missing() {
      if (!deadlines.owes[kind].includes('answer')) return [];
      const elements = { ...elementsOf(subject.draft), ...elementsOf(asked.with) };
      return request.elements.is.filter((element) => !(element in elements));
    },
    get grounds() {
      return Object.keys(request.grounds.is);
    },
    disputes: deadlines.disputes.is,
    get lapsed() {
      return statesOf(state, `dossier/${context.to}/${subject.incident ?? ''}`).includes('custody.lapsed');
    },
  };
}

const elementsOf = (fields: Readonly<Record<string, unknown>>): object => fields['elements'] ?? {};

/** The subject's name without its owner: `blades-1` of `request/us:blades-1`. */
function nameWithin(subject: Subject): string {
  return subject.ref.slice(subject.ref.indexOf(':') + 1);
}

function clearanceFacts({ state, subject, with: fields }: Asked): ClearanceFacts {
  const { party, text, of } = subject.snapshot.context as { party: Party; text: string; of: string };
  return {
    /** The offices to ask: by the severity said, or the drafted request's, or else every office there is. */
    get plan() {
      const stated = fields['severity'] ?? resolve(state, 'request', of, party)?.draft['severity'];
      const severity =
        stated ?? (subject.incident === null ? 5 : severityFor(state, party, subject.incident));
      return (state.profile.parties[party]?.clearances ?? [])
        .filter((clearance) => clearance.text === text && clearance.from <= Number(severity))
        .map(({ office, takes, result }) => ({ office, takesMs: ms(takes), result }));
    },
  };
}

function callFacts(asked: Asked): CallFacts {
  const { state, subject } = asked;
  const { hotline } = state.profile;
  const context = subject.snapshot.context as {
    channel: string;
    from: Party;
    to: Party;
    attempts: number;
    tried: readonly string[];
  };
  const alternate = alternateFor(asked, context);
  const channelState = lifeOf(state, `channel/${alternate?.channel ?? context.channel}`);
  return {
    alternate,
    get onDuty() {
      return isOnDuty(asked, context, alternate?.contact ?? context.tried.at(-1));
    },
    get admitted() {
      const admits = state.profile.parties[context.from]?.calls.admits.is ?? 'any';
      if (admits === 'any' || asked.with['test'] === true) return true;
      if (admits === 'urgent-incident' && asked.with['urgent'] === true) {
        const urgentFrom = state.profile.thresholds?.urgent?.is ?? 0;
        if (severityFor(state, context.from, asked.incident) >= urgentFrom) return true;
      }
      return (state.ofIncident.get(asked.incident ?? '') ?? []).some((ref) => {
        const other = state.subjects.get(ref);
        if (other?.machine !== 'request' || !other.known.includes(context.from)) return false;
        return isOpenRequest(lifeOf(state, ref));
      });
    },
    channelOpen: isOpenChannel(channelState),
    channelWorks: isWorkingChannel(channelState, asked.with['test'] === true),
    ringMs: ms(hotline?.rings.is ?? '5m'),
    get retriesMs() {
      return (hotline?.retries.is ?? []).map(ms);
    },
    /** A session arranged for an instant connects then; one without takes the profile's time for its level (CALL-2). */
    get connectMs() {
      if (asked.with['at'] !== undefined) return 0;
      const wanted = (asked.with['level'] ?? subject.draft['level'] ?? 'working') as Level;
      const range = hotline?.connect[wanted].is;
      if (!range) return 0;
      return chanceBetween(
        ms(range.least),
        ms(range.most),
        chance(state.opening.seed, 'connect', drawnAs(state, subject), context.attempts),
      );
    },
    arrangedInMs: untilInstant(asked.with['at'], state.now),
    get interpreted() {
      const rule = hotline?.interpretation.is ?? 'each-brings';
      return rule === 'each-brings' || (rule === 'caller-brings' && asked.with['interpreter'] !== 'none');
    },
    get cleared() {
      return textCleared(
        state,
        asked.by,
        'call-script',
        nameWithin(subject),
        severityFor(state, asked.by, asked.incident),
      );
    },
    get obstacle() {
      const wanted = asked.with['level'] ?? subject.draft['level'];
      if (wanted !== 'ministerial') return 'none';
      const at = state.now + untilInstant(asked.with['at'], state.now);
      return parties(state).some((party) => present(state, party, at, isPrincipal) === 'absent')
        ? 'unavailable'
        : 'none';
    },
  };
}

interface Ringing {
  readonly channel: string;
  readonly to: Party;
}

/** The contact that the act names, when it is an alternate; one that answers no line is rung on this one. */
function alternateFor({ state, with: fields }: Asked, { channel, to }: Ringing): CallFacts['alternate'] {
  const contact = fields['contact'];
  if (typeof contact !== 'string') return null;
  if (!alternatesOnLine(state.profile, to, channel).includes(contact)) return null;
  return { contact, channel: state.profile.contacts[contact]?.channel ?? channel };
}

/** Whether somebody is on duty where it rings: at the contact named, or at any that answers the line; a line without one is manned. */
function isOnDuty(
  { state, calendar }: Asked,
  { channel, to }: Ringing,
  contact: string | undefined,
): boolean {
  const points = contact === undefined ? contactsOnLine(state.profile, to, channel) : [contact];
  return points.length === 0 || points.some((point) => calendar.onDuty(point, state.now));
}

/** The name of a subject in draws: a side counts by its place in the agreement, so that sides exchanged have their draws exchanged. */
function drawnAs(state: State, { ref }: Subject): string {
  const name = nameOf(ref);
  const owner = name.slice(0, name.indexOf(':'));
  return `${parties(state).indexOf(owner)}${name.slice(owner.length)}`;
}

/** How often a channel is to be used or tested, ms: its own interval (CHAN-2), or for a dialogue the cadence of meetings (REV-1). */
export function checkInterval(profile: Profile, channel: string): number | null {
  const { kind, 'test-every': every } = profile.channels[channel] ?? {};
  const interval = every?.is ?? (kind === 'dialogue' ? profile.review?.every.is : undefined);
  return interval === undefined ? null : ms(interval);
}

/** Until a channel that opens at an instant is first to be used, ms: the dialogue first meets by a date of its own (REV-1). */
export function firstCheck(profile: Profile, channel: string, at: number): number | null {
  const interval = checkInterval(profile, channel);
  const by =
    profile.channels[channel]?.kind === 'dialogue' ? parseInstant(profile.review?.first.is ?? '') : null;
  return interval !== null && by !== null && by > at ? by - at : interval;
}

function channelFacts(asked: Asked): ChannelFacts {
  const { state, subject } = asked;
  const channelId = subject.ref.slice('channel/'.length);
  const testEveryMs = checkInterval(state.profile, channelId);
  const due = subject.timers['check'];
  const before = (subject.snapshot.context as { testEveryMs: number | null }).testEveryMs ?? 0;
  const leftMs = due === undefined ? 0 : Math.max(0, due - before + (testEveryMs ?? 0) - state.now);
  return { testEveryMs, leftMs, firstMs: firstCheck(state.profile, channelId, state.now) };
}

type SeatProfile = PartyProfile['seats'][string];
const isPrincipal = ({ level }: SeatProfile): boolean => level === 'principal';
/** Who leads a delegation: a principal that the profile lets chair (REV-4). */
const isChair = (seat: SeatProfile): boolean => isPrincipal(seat) && seat.chair === true;

/** Whether those of a side's seats are there at an instant: all, some, or none. */
function present(
  state: State,
  party: Party,
  at: number,
  asked: (seat: SeatProfile) => boolean,
): 'present' | 'partly' | 'absent' {
  const seats = Object.entries(state.profile.parties[party]?.seats ?? {}).filter(([, seat]) => asked(seat));
  const away = seats.filter(([id]) =>
    state.absences.some((gap) => gap.seat === `${party}/${id}` && gap.from <= at && at < gap.to),
  );
  if (away.length === 0) return 'present';
  return away.length < seats.length ? 'partly' : 'absent';
}

function reviewFacts(asked: Asked): ReviewFacts {
  const { state } = asked;
  const { review } = state.profile;
  const named = asked.with['at'] ?? asked.with['to'];
  const standing = asked.subject.timers['meeting'];
  const meetingInMs =
    named === undefined && standing !== undefined ? standing - state.now : untilInstant(named, state.now);
  return {
    meetingInMs,
    docketClosesInMs: Math.max(0, meetingInMs - ms(review?.['docket-closes'].is ?? '0s')),
    levels: review?.levels.is ?? ['full', 'reduced'],
    get principals() {
      return Object.fromEntries(
        parties(state).map((party) => [party, present(state, party, state.now, isChair)]),
      );
    },
    incident: asked.incident,
    get carried() {
      return asked.incident !== null && isCarriedOver(statesOf(state, `incident/${asked.incident}`));
    },
    get cleared() {
      return textCleared(
        state,
        asked.by,
        'docket-item',
        asked.incident,
        severityFor(state, asked.by, asked.incident),
      );
    },
  };
}

function exerciseFacts(asked: Asked): ExerciseFacts {
  return { director: asked.director, planned: asked.planned };
}
