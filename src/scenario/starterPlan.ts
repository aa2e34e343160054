/** What a scenario to start from is made of under an agreement: its sides and seats, its times, and what it has beside requests. */
import type { Text } from '../contract/act/act.ts';
import type { Verb } from '../contract/act/acts.ts';
import { seatLevels } from '../contract/profile.ts';
import type { Profile } from '../contract/profile.ts';
import type { Party, Seat } from '../contract/subject.ts';
import { DAY, HOUR, MINUTE, instant, parseDuration, parseInstant } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';

export interface StarterSide {
  readonly id: Party;
  readonly name: string;
  readonly capital: { readonly name: string; readonly zone: string };
  /** The lowest seat that may do it. */
  readonly seat: (verb: Verb) => Seat;
  readonly title: (seat: Seat) => string;
}

export interface StarterPlan {
  readonly a: StarterSide;
  readonly b: StarterSide;
  /** A Monday at 13:00 UTC, with the agreement in force. */
  readonly startex: Instant;
  /** The highest severity up to 2 for which no text needs a clearance. */
  readonly severity: number;
  /** The elements that a request carries, by name, with what each is. */
  readonly elements: readonly { readonly name: string; readonly is: string }[];
  /** From sending to the receipt and from that to the answer, both in time. */
  readonly ackAfter: string;
  readonly answerAfter: string;
  /** The day after STARTEX on which an answer that has not come is overdue for long. */
  readonly lateDay: number;
  readonly endDay: number;
  readonly hotline: { readonly channel: string; readonly planned: boolean; readonly level: string } | null;
  readonly meets: boolean;
}

export function planStarter(profile: Profile): StarterPlan {
  const [a = '', b = ''] = Object.keys(profile.parties);
  const { deadlines, request, words, review } = profile;
  const severity = [2, 1, 0].find((one) => !needsClearance(profile, one)) ?? 0;
  const [ack, answer] = [timeFor(deadlines.ack.is, severity), timeFor(deadlines.answer.is, severity)];
  // hours of an office are at most a third of all hours, and a week-end may lie between them
  const elapsed = deadlines.counts.is === 'contact-hours' ? answer * 3 + 4 * DAY : answer;
  const receipt = Math.min(ack / 2, 12 * HOUR);
  const lateDay = Math.ceil(elapsed / DAY) + 3;
  return {
    a: sideOf(profile, a),
    b: sideOf(profile, b),
    startex: mondayInForce(profile),
    severity,
    elements: request.elements.is.map((name) => ({ name, is: inEnglish(words[name] ?? name) })),
    ackAfter: written(receipt),
    answerAfter: written(Math.min((answer - receipt) / 2, 2 * DAY)),
    lateDay,
    endDay: Math.max(14, lateDay + 4),
    hotline: hotlineOf(profile),
    meets: review !== null,
  };
}

const inEnglish = (text: Text): string => (typeof text === 'string' ? text : text.en);

/** `1d6h`, `4h` or `30m`. */
function written(ms: number): string {
  const hours = Math.floor(ms / HOUR);
  if (hours === 0) return `${Math.max(1, Math.floor(ms / MINUTE))}m`;
  const days = Math.floor(hours / 24);
  const rest = hours - 24 * days;
  return `${days > 0 ? `${days}d` : ''}${rest > 0 ? `${rest}h` : ''}`;
}

const texts: readonly string[] = ['request', 'answer', 'call-script', 'docket-item'];

const needsClearance = ({ parties }: Profile, severity: number): boolean =>
  Object.values(parties).some(({ clearances }) =>
    clearances.some(({ text, from }) => texts.includes(text) && from <= severity),
  );

function timeFor(times: Profile['deadlines']['ack']['is'], severity: number): number {
  const known =
    typeof times === 'string' ? times : Object.entries(times).find(([key]) => key === String(severity))?.[1];
  return parseDuration(known ?? (typeof times === 'string' ? times : (times.other ?? ''))) ?? DAY;
}

function sideOf(profile: Profile, id: Party): StarterSide {
  const party = profile.parties[id];
  if (!party) throw new Error(`The agreement ${profile.id} has no party ${id}.`);
  const seats = Object.entries(party.seats);
  return {
    id,
    name: inEnglish(party.name),
    capital: { name: inEnglish(party.capital.name), zone: party.capital.zone },
    seat: (verb) => {
      const lowest = seatLevels.indexOf(profile.may[verb] ?? 'desk');
      const levels = seatLevels.slice(lowest);
      const found = levels.map((level) => seats.find(([, seat]) => seat.level === level)?.[0]).find(Boolean);
      return `${id}/${found ?? seats.at(-1)?.[0] ?? 'desk'}`;
    },
    title: (seat) => inEnglish(party.seats[seat.slice(id.length + 1)]?.title ?? seat),
  };
}

/** Monday, 6 March 2017 where that is in force; otherwise the first Monday at least a week after it came into force. */
function mondayInForce({ 'in-force': { from, to } }: Profile): Instant {
  const usual = parseInstant('2017-03-06T13:00:00Z') ?? 0;
  const [begins, ends] = [
    from === undefined ? null : parseInstant(from),
    to === undefined ? null : parseInstant(to),
  ];
  if ((begins === null || begins <= usual) && (ends === null || ends > usual + 90 * DAY))
    return instant(usual);
  const earliest = (begins ?? (ends ?? usual) - 365 * DAY) + 7 * DAY;
  return instant(usual + Math.ceil((earliest - usual) / (7 * DAY)) * 7 * DAY);
}

function hotlineOf({ hotline, channels }: Profile): StarterPlan['hotline'] {
  if (!hotline) return null;
  const { channel, connect } = hotline;
  const level = 'working' in connect ? 'working' : (Object.keys(connect)[0] ?? 'working');
  return { channel, planned: channels[channel]?.state === 'planned', level };
}
