/**
 * From what a side knows to what it will do (design §6). Pure: the policy, the seed, the profile and the side's own view, and nothing
 * else. A plan counts from the instant at which its duty opened, so that asking again gives the same plan; whoever keeps the plans
 * drops those whose duty is gone.
 */
import { acts } from '../../contract/act/acts.ts';
import type { Verb } from '../../contract/act/acts.ts';
import type { Refs } from '../../contract/input.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Party, Seat } from '../../contract/subject.ts';
import { HOUR, MINUTE, instant, parseDuration, parseInstant } from '../../contract/time.ts';
import type { Instant } from '../../contract/time.ts';
import { chanceBetween } from '../chance.ts';
import { fieldsFor } from './compose.ts';
import { composingOf, profileTime } from './composing.ts';
import { pick } from './draw.ts';
import { deskOf, dutiesOf } from './duties.ts';
import { dutyDraw } from './dutyDraw.ts';
import type { Desk, Duty, Way } from './duty.ts';
import type { Delay, Policy, Scale } from './habit.ts';
import type { Fields } from './known.ts';
import { requestSeverity, severityOf } from './outgoing.ts';
import type { PolicyView } from './policyView.ts';
import { durationMs } from './talk.ts';
import type { Replies } from './words.ts';

export interface PlannedAct {
  readonly seat: Seat;
  readonly do: Verb;
  readonly refs: Refs;
  readonly with: Fields;
}

export interface Plan {
  /** The id of its duty. */
  readonly duty: string;
  /** How long after the duty opened, ms, and the instant that this comes to. */
  readonly afterMs: number;
  readonly at: Instant;
  readonly act: PlannedAct;
}

/** Whose plans are asked for, and what they are read from. */
export interface Asked {
  readonly policy: Policy;
  readonly seed: number;
  readonly party: Party;
  /** The seats of that side that this policy plays; the others have plans of their own. */
  readonly seats: readonly Seat[];
  readonly profile: Profile;
  readonly view: PolicyView;
  /** Duties that were done already, or tried and refused. */
  readonly done: ReadonlySet<string>;
  /** Duties that are planned for: a plan stands for as long as its duty is open. */
  readonly kept?: ReadonlySet<string>;
  readonly replies?: Replies;
}

export interface Planned {
  /** Every duty that is open, whether or not anything is planned for it. */
  readonly open: ReadonlySet<string>;
  readonly plans: readonly Plan[];
}

/** What a side on this policy plans to do about every duty that is open, beside what it has planned already. */
export function plansFor(asked: Asked): Planned {
  const { policy, seed, party, seats, profile, view, done, kept, replies = {} } = asked;
  const desk = deskOf(party, profile, view, seats);
  const open = dutiesOf(desk).filter(({ id }) => !done.has(id));
  const plans = open.flatMap((duty) =>
    kept?.has(duty.id) === true ? [] : (planFor(policy, seed, desk, duty, replies) ?? []),
  );
  return {
    open: new Set(open.map(({ id }) => id)),
    plans: plans.filter(({ act }) => seats.includes(act.seat)),
  };
}

function planFor(policy: Policy, seed: number, desk: Desk, duty: Duty, replies: Replies): Plan | null {
  const habit = policy.habits[duty.kind];
  const drawn = (what: string): number => dutyDraw(desk, seed, what, duty);
  const does = duty.decidedOnce ? dutyDraw(desk, seed, 'does', { ...duty, round: 0 }) : drawn('does');
  if (does >= habit.does.is) return null;
  const way = chooseWay(duty, habit.choices?.is, drawn('way'));
  if (way === null) return null;
  const pace = policy.habits[duty.pace].delay.is;
  const waits = Math.max(0, (duty.notBefore ?? duty.since) - duty.since);
  const afterMs = waits + delayMs(pace, desk, duty, drawn(`delay ${duty.pace}`));
  const at = instant(duty.since + afterMs);
  if (!inForce(desk.profile, way.do, at)) return null;
  const fields = fieldsFor(composingOf({ desk, policy, seed, replies, duty, way, at }));
  return { duty: duty.id, afterMs, at, act: { seat: way.seat, do: way.do, refs: duty.refs, with: fields } };
}

/** The only way there is; or one by the policy's weights. Null: the policy takes none of those that are there. */
function chooseWay(
  duty: Duty,
  weights: Readonly<Record<string, number>> | undefined,
  drawn: number,
): Way | null {
  const [only, ...others] = duty.ways;
  if (only !== undefined && (others.length === 0 || weights === undefined)) return only;
  const chosen = pick(
    duty.ways.map(({ choice }) => choice),
    weights ?? {},
    drawn,
  );
  return duty.ways.find(({ choice }) => choice === chosen) ?? null;
}

function delayMs(delay: Delay, desk: Desk, duty: Duty, drawn: number): number {
  if (!('of' in delay)) {
    const long = (duration: string): number => durationMs(desk.profile, duty.pace, duration);
    return chanceBetween(long(delay.least), long(delay.most), drawn);
  }
  const whole = scaleMs(delay.of, desk, duty);
  const grain = whole < HOUR ? 1000 : MINUTE;
  return Math.round((whole * (delay.least + (delay.most - delay.least) * drawn)) / grain) * grain;
}

const ms = (text: string): number => parseDuration(text) ?? 0;

function scaleMs(scale: Scale, desk: Desk, duty: Duty): number {
  if (scale === 'office') return duty.scaleMs ?? 0;
  if (scale === 'ring') return ms(desk.profile.hotline?.rings.is ?? '5m');
  const subject = desk.view.subjects.get(duty.about);
  const severity =
    subject?.machine === 'request' ? requestSeverity(desk, subject) : severityOf(desk, duty.incident);
  return profileTime(desk.profile, scale, severity);
}

/** Requests, calls and meetings need an agreement in force. */
function inForce(profile: Profile, verb: Verb, at: Instant): boolean {
  const { from, to } = profile['in-force'];
  if (!['request', 'call', 'review'].includes(acts[verb].on)) return true;
  const begins = from === undefined ? null : parseInstant(from);
  const ends = to === undefined ? null : parseInstant(to);
  return (begins === null || begins <= at) && (ends === null || at < ends);
}
