/** What stands out in a run: what came late, what was departed from or refused, what both sides closed differently, the figures. */
import { durationText } from '../../contract/time.ts';
import { cadenceWords } from '../reviews.ts';
import { sidesOfCall } from '../sidesOfCall.ts';
import { outcomeWords } from '../standing.ts';
import { clock as clockName } from '../sentence/conduct.ts';
import { clockNames } from '../timeliness.ts';
import { capitalized, countOf, listOf, plainWords } from '../wording.ts';
import { dueWords } from './ruleWords.ts';
import { joined } from './block.ts';
import { publicityWords } from './incidents.ts';
import type { Teller } from './teller.ts';

export interface Happening {
  /** Null: it is of no one instant. */
  readonly at: string | null;
  readonly words: string;
}

/** In the order of time; what is of no one instant comes last. */
export function happeningsIn(teller: Teller): Happening[] {
  const all = [
    ...latenesses(teller),
    ...callsThatFailed(teller),
    ...meetingsOutOfOrder(teller),
    ...channelsShut(teller),
    ...rules(teller),
    ...closings(teller),
    ...unmet(teller),
  ];
  return all.sort((a, b) => ((a.at ?? '9') < (b.at ?? '9') ? -1 : 1));
}

function latenesses({ facts }: Teller): Happening[] {
  return facts.requests.flatMap(({ label, id, timeliness }) =>
    clockNames.flatMap((name) => {
      const told = timeliness[name];
      if (told?.result !== 'late' && told?.result !== 'never') return [];
      const by = durationText(told.net - told.allowed);
      const words =
        told.result === 'late'
          ? `${label ?? id}: ${clockName(name)} ${by} later than this profile assumes.`
          : `${label ?? id}: ${clockName(name)} not given; by the end ${by} later than this profile assumes.`;
      return [{ at: told.dueAt, words }];
    }),
  );
}

function callsThatFailed({ facts, naming }: Teller): Happening[] {
  const real = facts.calls.filter(({ test }) => !test);
  return real.flatMap((call) => {
    const name = `${naming.subject(call.ref)}, ${sidesOfCall(call, naming.party)}`;
    const tries = call.attempts === 1 ? 'one attempt' : countOf(call.attempts, 'attempt');
    const message = call.messageLeft ? '; a written message was left' : '';
    const happened: Happening[] = [];
    const unanswered = call.history.some(({ state }) => state === 'unanswered');
    if (unanswered)
      happened.push({ at: call.placedAt, words: `${name}: nobody answered in ${tries}${message}.` });
    const odd = call.history.find(({ state }) => state in failures);
    if (odd) happened.push({ at: odd.at, words: `${name}: ${failures[odd.state] ?? ''}.` });
    if (call.differences.length > 0)
      happened.push({
        at: call.endedAt,
        words: `${name}: the notes for the record differ on ${listOf(call.differences)}.`,
      });
    return happened;
  });
}

const failures: Readonly<Record<string, string>> = {
  authenticationFailed: 'the call back to the registered number failed, and nothing of substance was said',
  declined: 'the call was declined',
  notReachable: 'the person asked for could not be reached',
  'ended.dropped': 'the line dropped',
  abandoned: 'the caller gave up',
};

function meetingsOutOfOrder({ facts, naming }: Teller): Happening[] {
  return facts.meetings.flatMap((meeting) => {
    const name = meeting.title ?? naming.subject(`review/${meeting.id}`);
    const away = meeting.away.length === 0 ? '' : `; away: ${listOf(meeting.away.map(naming.seat))}`;
    const happened: Happening[] = [];
    if (meeting.level === 'reduced')
      happened.push({ at: meeting.date, words: `${name}: held at reduced level${away}.` });
    if (meeting.level === 'full' && meeting.away.length > 0)
      happened.push({ at: meeting.date, words: `${name}: held at full level${away}.` });
    const open = meeting.docket.filter(({ decision }) => decision === 'no-agreement');
    if (open.length > 0)
      happened.push({
        at: meeting.date,
        words: `${name}: no agreement on ${listOf(open.map(({ incident }) => incident))}.`,
      });
    const fallen = meeting.lines.filter(({ status }) => status === 'fallen-out');
    if (fallen.length > 0)
      happened.push({
        at: meeting.date,
        words: `${name}: ${countOf(fallen.length, 'line')} of the outcome text stayed in brackets and fell out.`,
      });
    for (const { at, do: verb, text } of meeting.changes)
      happened.push({
        at,
        words: `${name}: ${verb === 'review.replace' ? 'replaced' : 'postponed'}${text === null ? '.' : `. ${text}`}`,
      });
    return happened;
  });
}

function channelsShut({ facts, naming, when }: Teller): Happening[] {
  const { suspensions, hotline, daysBetweenMeetings } = facts.figures;
  const shut = suspensions.map(({ name, by, from, to, days }) => {
    const until = to === null ? 'and not lifted' : `until ${when(to)}, ${countOf(days ?? 0, 'day')}`;
    return { at: from, words: `${name} suspended by ${listOf(by.map(naming.party))} ${until}.` };
  });
  const launched =
    hotline.days === null
      ? []
      : [
          {
            at: hotline.launchedAt,
            words: `The hotline is launched, ${hotline.days} days after it was promised.`,
          },
        ];
  const cadence =
    daysBetweenMeetings.length < 2
      ? []
      : [
          {
            at: null,
            words: `${capitalized(cadenceWords(facts.meetings))}: ${daysBetweenMeetings.join(', ')}.`,
          },
        ];
  return [...shut, ...launched, ...cadence];
}

function rules({ facts, naming, entry }: Teller): Happening[] {
  return facts.rules.flatMap((rule) => [
    ...(['REV-1', 'CHAN-2', 'PRES-1'].includes(rule.id) ? rule.late : []).map((one) => ({
      at: one.dueAt,
      words: `${dueWords(rule.id, one, naming)} (${rule.id}).`,
    })),
    ...rule.departed.map(({ at, by, ref, entry: number }) => ({
      at,
      words: `${naming.seat(by ?? '')} departed from ${rule.id} with ${naming.subject(ref)}${entry(number)}.`,
    })),
  ]);
}

function closings({ facts, naming }: Teller): Happening[] {
  return facts.incidents.flatMap((incident) => {
    const { title, id, closedBy, state, publicity, raised } = incident;
    const name = title ?? id;
    const differ = new Set(closedBy.map(({ outcome }) => outcome)).size > 1;
    if (state === 'closed' && differ)
      return [
        {
          at: closedBy.at(-1)?.at ?? null,
          words: `${name}: closed differently, ${outcomeWords(incident, naming)}.`,
        },
      ];
    if (state === 'closed') return [];
    const reached = raised ? 'still open at the end' : 'not raised with the other side in this log';
    return [{ at: null, words: `${name}: ${joined([publicityWords(publicity), reached], ', ')}.` }];
  });
}

function unmet({ facts, naming }: Teller): Happening[] {
  const expectations = facts.objectives.flatMap((objective) => objective.expectations);
  const failed = expectations.filter(({ met }) => met === false);
  const missed = facts.items.filter(({ result }) => result === 'missed');
  const refused = facts.refusals.filter(({ expected }) => !expected);
  return [
    ...failed.map(({ id, says, by }) => ({
      at: by,
      words: `Expected and not so: ${id}${says === null ? '' : `, ${says}`}.`,
    })),
    ...missed.map(({ id, what, seat, at }) => ({
      at,
      words: `Expected of ${naming.seat(seat)} and not done in time: ${id}, ${what.replace(/[.?]$/, '')}.`,
    })),
    ...refused.map(({ at, by, do: verb, rule, code }) => ({
      at,
      words: `Refused: ${naming.seat(by)}, ${verb} (${rule ?? plainWords(code)}).`,
    })),
  ];
}
