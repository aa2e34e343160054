import type { Verb } from '../contract/act/acts.ts';
import type { Contact, Profile } from '../contract/profile.ts';
import type { ActItem } from '../contract/scenario.ts';
import { partyOf } from '../contract/subject.ts';
import { parseDuration } from '../contract/time.ts';
import { timeOn } from '../contract/timeOn.ts';
import type { Crossed } from './crossFaults.ts';
import { quoted } from './describeFound.ts';
import { brief } from './momentWords.ts';
import type { ScenarioFault } from './scenarioFault.ts';
import type { PlacedAct } from './storyTimes.ts';

const clocks = ['ack', 'answer'] as const;
type Clock = (typeof clocks)[number];

/** What the script itself does in time falls in no holiday. */
const meets: Readonly<Record<Clock, readonly Verb[]>> = {
  ack: ['request.acknowledge', 'request.return', 'request.redirect', 'request.answer', 'request.withdraw'],
  answer: ['request.answer', 'request.return', 'request.redirect', 'request.withdraw'],
};

/** Deadlines of requests whose instant is known, when they count elapsed time and fall in a holiday of who is to answer. */
export function deadlineWarnings(crossed: Crossed): ScenarioFault[] {
  const { profile, times } = crossed;
  if (profile.deadlines.counts.is === 'contact-hours') return [];
  if (times.acts.some(({ item }) => item.do === 'agreement.amend')) return [];
  const ofRequest = new Map<string, PlacedAct[]>();
  for (const act of times.acts) {
    const name = act.item.request;
    if (name === undefined) continue;
    const list = ofRequest.get(name);
    if (list) list.push(act);
    else ofRequest.set(name, [act]);
  }
  return times.acts.flatMap((act) =>
    act.item.do === 'request.send' && act.span.from === act.span.to
      ? sentWarnings(act, crossed, ofRequest.get(act.item.request ?? '') ?? [])
      : [],
  );
}

function sentWarnings(
  { item, index, span }: PlacedAct,
  { profile, times }: Crossed,
  related: readonly PlacedAct[],
): ScenarioFault[] {
  const to = Object.keys(profile.parties).find((party) => party !== partyOf(item.as)) ?? '';
  const fields = { ...draftOf(item, related), ...item.with };
  const [id, contact] = contactOf(profile, to, fields['track']) ?? [];
  if (!contact || id === undefined || contact.hours === 'always') return [];
  const kind = (fields['kind'] ?? 'information') as keyof typeof profile.deadlines.owes;
  return clocks.flatMap((clock): ScenarioFault[] => {
    if (!profile.deadlines.owes[kind].includes(clock)) return [];
    const time = timeOn(profile, fields['track'], clock, fields['severity']);
    const due = span.from + (parseDuration(time) ?? 0);
    const day = dayIn(profile.parties[to]?.capital.zone ?? 'UTC', due);
    const met = related.some((other) => meets[clock].includes(other.item.do) && other.span.to <= due);
    if (met || due > times.endex || !contact.holidays.includes(day)) return [];
    const what = clock === 'ack' ? 'The acknowledgement of' : 'The answer to';
    return [
      {
        code: 'deadline-in-holiday',
        path: ['storyline', index, 'do'],
        found: brief(due),
        expected: 'a day on which it is staffed',
        message: `${what} the request ${quoted(item.request ?? '')} is due at ${brief(due)}, on ${day} there, which is a holiday of the contact point ${quoted(id)}. Expected a day on which it is staffed, unless that is meant.`,
        hint: 'Send it on another day, or let the agreement count contact hours: deadlines: { counts: { is: contact-hours, assumption: ... } }.',
      },
    ];
  });
}

/** What was drafted before goes with what is sent. */
function draftOf(item: ActItem, related: readonly PlacedAct[]): Readonly<Record<string, unknown>> {
  const drafts = related.filter(
    (other) => other.item.do === 'request.draft' && partyOf(other.item.as) === partyOf(item.as),
  );
  return Object.assign({}, ...drafts.map((draft) => draft.item.with ?? {})) as Record<string, unknown>;
}

/** The contact point of the receiving side for the track, or its first. */
function contactOf({ contacts }: Profile, to: string, track: unknown): [string, Contact] | undefined {
  const own = Object.entries(contacts).filter(([, contact]) => contact.party === to);
  return own.find(([, contact]) => contact.track === track) ?? own[0];
}

/** To make one takes a thousand times as long as to ask it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The local date of an instant, as holidays are written. */
function dayIn(timeZone: string, at: number): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part['year'] ?? ''}-${part['month'] ?? ''}-${part['day'] ?? ''}`;
}
