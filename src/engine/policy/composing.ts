/** What a planned act is composed from: its duty and way, its instant, and the names and dates that its words take up. */
import type { Level, Text } from '../../contract/act/act.ts';
import type { Decision } from '../../contract/act/review.ts';
import type { Profile } from '../../contract/profile.ts';
import { instant, parseDuration } from '../../contract/time.ts';
import type { Instant } from '../../contract/time.ts';
import { alike } from './alike.ts';
import type { Desk, Duty, Way } from './duty.ts';
import { ofIncident } from './duty.ts';
import { wordsFor, wordsUnder } from './fillWords.ts';
import type { Fillings } from './fillWords.ts';
import type { Policy } from './habit.ts';
import { hasEnded, plainName } from './known.ts';
import type { KnownSubject } from './known.ts';
import { jointDecision } from './knownDetails.ts';
import { severityOf } from './outgoing.ts';
import type { Replies } from './words.ts';

export interface Composing {
  readonly desk: Desk;
  readonly policy: Policy;
  readonly seed: number;
  readonly replies: Replies;
  readonly duty: Duty;
  readonly way: Way;
  /** The instant for which the act is planned. */
  readonly at: Instant;
  readonly subject: KnownSubject | undefined;
  /** The request that the act speaks of. */
  readonly request: KnownSubject | undefined;
  /** The date that its words promise. */
  readonly next: Instant;
  /** What both sides have decided on the item. */
  readonly decision: Decision | 'no-agreement';
}

type Planned = Pick<Composing, 'desk' | 'policy' | 'seed' | 'replies' | 'duty' | 'way' | 'at'>;

export function composingOf(planned: Planned): Composing {
  const { desk, duty, way, at } = planned;
  const subject = desk.view.subjects.get(duty.about);
  const request = requestOf(desk, duty, subject);
  const item = duty.incident === null ? undefined : subject?.items[duty.incident];
  const ministers = way.do === 'review.position' || way.do === 'line.propose';
  const ahead = ministers
    ? ms(alike.planFor.is)
    : profileTime(desk.profile, 'update', severityOf(desk, duty.incident));
  return {
    ...planned,
    subject,
    request,
    next: instant(at + ahead),
    decision: (item && jointDecision(item)) ?? 'no-agreement',
  };
}

const ms = (text: string): number => parseDuration(text) ?? 0;

/** The request itself, or the open one of the incident that a call is about, the caller's first. */
function requestOf(desk: Desk, duty: Duty, subject: KnownSubject | undefined): KnownSubject | undefined {
  if (subject?.machine === 'request') return subject;
  const sent = ofIncident(desk, duty.incident, 'request').filter(({ number }) => number !== null);
  const open = sent.filter((one) => !hasEnded(one));
  const asker = subject?.machine === 'call' ? subject.owner : desk.me;
  return open.find(({ owner }) => owner === asker) ?? open[0];
}

/** One of the profile's times for a severity, ms. */
export function profileTime(profile: Profile, clock: 'ack' | 'answer' | 'update', severity: number): number {
  const { is } = profile.deadlines[clock];
  if (typeof is === 'string') return ms(is);
  const times: Readonly<Record<string, string | undefined>> = is;
  return ms(times[String(severity)] ?? times['other'] ?? Object.values(times)[0] ?? '0s');
}

/** The words for an act, by the most particular key that there are words for. */
export function say(composing: Composing, ...keys: readonly string[]): Text {
  return wordsFor(keys, fillingsOf(composing), composing.replies) ?? keys[0] ?? '';
}

function fillingsOf({ desk, duty, way, request, next, replies }: Composing): Fillings {
  const { profile, me, other } = desk;
  const sent = request?.entered['life.sent']?.first;
  const severity = severityOf(desk, duty.incident);
  const needs = way.with['needs'];
  const track = way.with['track'];
  const stated = way.with['severity'];
  return {
    ref: request === undefined ? wordsUnder('ref.none', replies) : labelOf(desk, request),
    sent: sent === undefined ? undefined : { day: sent },
    matter: duty.incident === null ? wordsUnder('matter.none', replies) : plainName(duty.incident),
    we: profile.parties[me]?.name,
    they: profile.parties[other]?.name,
    needs: Array.isArray(needs) ? listed(profile, needs.map(String)) : undefined,
    track: typeof track === 'string' ? profile.tracks[track]?.name : undefined,
    next: { day: next },
    level: wordsUnder(`level.${levelFor(severity)}`, replies),
    severity: String(typeof stated === 'number' ? stated : severity),
  };
}

/** `US-1`: the side that asked, and which of its requests it was. */
function labelOf({ profile }: Desk, request: KnownSubject): string {
  const short = profile.parties[request.owner ?? '']?.short ?? '';
  return request.number === null ? plainName(request.ref) : `${short}-${request.number}`;
}

/** Names of elements in plain words, in the languages that have them all. */
function listed(profile: Profile, names: readonly string[]): Text {
  const texts = names.map((name): Text => profile.words[name] ?? name);
  const inLanguage = (language: 'en' | 'zh') =>
    texts.map((text) => (typeof text === 'string' ? text : (text[language] ?? text.en)));
  const [english, chinese] = [inLanguage('en').join('; '), inLanguage('zh').join('；')];
  return texts.some((text) => typeof text !== 'string' && text.zh !== undefined)
    ? { en: english, zh: chinese }
    : { en: english };
}

/** Who talks: by how severe the matter is. */
export function levelFor(severity: number): Level {
  if (severity >= alike.ministerFrom.is) return 'ministerial';
  return severity >= alike.viceFrom.is ? 'vice-ministerial' : 'working';
}
