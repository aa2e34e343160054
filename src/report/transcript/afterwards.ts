/** What is added to a turning point: whether it was in time, what came of it, what it departed from, and where it moved the spine. */
import type { Entry } from '../../contract/entry.ts';
import { outcomeLinesOf } from '../facts/outcomeLines.ts';
import { plainName, sideIn } from '../chronicle.ts';
import { listOf } from '../wording.ts';
import { lateness } from './lateness.ts';
import { reviewOf } from './reviewOf.ts';
import type { Tale } from './tale.ts';

/** Each with what goes before it. */
export function afterwards(tale: Tale, entry: Entry): string {
  const departures = (entry.broken ?? []).map(({ rule, how }) =>
    how === 'departed' ? `this departs from ${rule}` : `${rule} is set aside`,
  );
  return [
    timing(tale, entry),
    ...[...came(tale, entry), ...departures, ...spine(entry)].map((words) => `; ${words}`),
  ].join('');
}

/** Acts that are what a clock waits for; others meet it by the way. */
const owed: Readonly<Record<string, string>> = {
  'request.acknowledge': 'ack',
  'request.answer': 'answer',
  'request.update': 'update',
};

const byTheWay: Readonly<Record<string, string>> = {
  ack: 'receipt is confirmed',
  answer: 'an answer comes',
  update: 'a report comes',
};

/** Whether the clocks of a request were met by this entry: first the one that waited for this act. */
function timing({ summary }: Tale, { do: verb, moves, at }: Entry): string {
  const [own, others] = [[] as string[], [] as string[]];
  for (const { ref, to } of moves) {
    const [, clock = '', state] = /^(ack|answer|update)\.(met|metLate)$/.exec(to) ?? [];
    const request = summary.requests.find((one) => one.ref === ref);
    const by = request?.overdue.findLast((one) => one.clock === clock && one.dueAt <= at)?.by;
    if (clock !== '' && owed[verb] === clock) own.push(state === 'met' ? ', in time' : `, ${lateness(by)}`);
    else if (state === 'metLate') others.push(`; ${byTheWay[clock] ?? clock} with it, ${lateness(by)}`);
  }
  return [...own, ...others].join('');
}

function came(tale: Tale, entry: Entry): string[] {
  const { summary, chronicle, naming } = tale;
  switch (entry.do) {
    case 'call.authenticate':
      return entry.moves.some(({ to }) => to === 'authenticationFailed')
        ? [`it was not ${tale.side(sideIn(entry.on ?? ''))} that called`]
        : [];
    case 'call.end': {
      const points = summary.calls.find(({ ref }) => ref === entry.on)?.points ?? [];
      return shareOf(points.filter((point) => point.confirmed).length, points.length, 'point', 'confirmed');
    }
    case 'review.open': {
      const away = reviewOf(summary, entry)?.away ?? [];
      return away.length === 0 ? [] : [`away: ${listOf(away.map(naming.seat))}`];
    }
    case 'review.conclude': {
      const course = chronicle.courses.get(entry.on ?? '');
      const lines = course ? outcomeLinesOf(chronicle, course) : [];
      return shareOf(
        lines.filter(({ status }) => status === 'agreed').length,
        lines.length,
        'line',
        'agreed',
      );
    }
    default:
      return [];
  }
}

function shareOf(count: number, all: number, one: string, done: string): string[] {
  if (all === 0) return [];
  if (count === 0) return [`no ${one} is ${done}`];
  if (count === all)
    return [all === 1 ? `the ${one} is ${done}` : `${all === 2 ? 'both' : `all ${all}`} ${one}s are ${done}`];
  return [`${count} of ${all} ${one}s ${count === 1 ? 'is' : 'are'} ${done}`];
}

/** Where an incident stands now as the act itself says, or the end of a call. */
const goesWithoutSaying: ReadonlySet<string> = new Set([
  'incident.report assessed',
  'request.send requested',
  'request.accept assessed',
  'call.place hotline',
  'call requested',
  'incident.reopen assessed',
]);

const stands: Readonly<Record<string, (incidents: string, are: string) => string>> = {
  requested: (incidents, are) => `${incidents} ${are} back with the desks, under request`,
  assessed: (incidents, are) => `${incidents} ${are} open, and nothing is asked any longer`,
  hotline: (incidents, are) => `${incidents} ${are} on the hotline`,
  'ministerialReview.inReview': (incidents, are) => `${incidents} ${are} before the ministers`,
  closed: (incidents, are) => `with that ${incidents} ${are} closed`,
};

/** Where incidents stand now that were moved along the spine. */
function spine({ do: verb, on = '', moves }: Entry): string[] {
  const last = new Map<string, string>();
  for (const { ref, from, to } of moves)
    if (from !== '' && to.startsWith('spine.')) last.set(plainName(ref), to.slice('spine.'.length));
  const incidentsAt = new Map<string, string[]>();
  for (const [incident, state] of last) {
    if ([verb, on.split('/')[0] ?? ''].some((what) => goesWithoutSaying.has(`${what} ${state}`))) continue;
    incidentsAt.set(state, [...(incidentsAt.get(state) ?? []), incident]);
  }
  return [...incidentsAt].flatMap(
    ([state, incidents]) => stands[state]?.(listOf(incidents), incidents.length === 1 ? 'is' : 'are') ?? [],
  );
}
