/** What is added to a turning point: whether it was in time, what came of it, what it departed from, and where it moved the spine. */
import type { Entry } from '../../contract/entry.ts';
import type { RunSummary } from '../../contract/runSummary.ts';
import { durationText } from '../../contract/time.ts';
import { outcomeLinesOf } from '../facts/outcomeLines.ts';
import { plainName } from '../chronicle.ts';
import { positions } from '../sentence/review.ts';
import { countOf, listOf, plainWords, stateWords } from '../wording.ts';
import type { Tale } from './tale.ts';

export function afterwards(tale: Tale, entry: Entry): string[] {
  return [
    ...timing(tale, entry),
    ...came(tale, entry),
    ...(entry.broken ?? []).map(({ rule, how }) =>
      how === 'departed' ? `it departs from ${rule}` : `${rule} is set aside`,
    ),
    ...spine(entry),
  ];
}

/** Whether the clock of a request was met by this entry. */
function timing({ summary }: Tale, { moves, at }: Entry): string[] {
  return moves.flatMap(({ ref, to }) => {
    const [, clock, state] = /^(ack|answer|update)\.(met|metLate)$/.exec(to) ?? [];
    if (clock === undefined || (state === 'met' && clock !== 'answer')) return [];
    if (state === 'met') return ['in time'];
    const request = summary.requests.find((one) => one.ref === ref);
    const late = request?.overdue.findLast((one) => one.clock === clock && one.dueAt <= at);
    return [`${late ? `${durationText(late.by)} ` : ''}later than this profile assumes`];
  });
}

function came(tale: Tale, entry: Entry): string[] {
  const { summary, chronicle, naming } = tale;
  switch (entry.do) {
    case 'call.end': {
      const points = summary.calls.find(({ ref }) => ref === entry.on)?.points ?? [];
      const confirmed = points.filter((point) => point.confirmed).length;
      return points.length === 0 ? [] : [`${confirmed} of ${countOf(points.length, 'point')} confirmed`];
    }
    case 'review.open': {
      const away = meeting(summary, entry)?.away ?? [];
      return away.length === 0 ? [] : [`away: ${listOf(away.map(naming.seat))}`];
    }
    case 'review.position':
      return decided(tale, entry);
    case 'review.conclude': {
      const course = chronicle.courses.get(entry.on ?? '');
      const lines = course ? outcomeLinesOf(chronicle, course) : [];
      const agreed = lines.filter(({ status }) => status === 'agreed').length;
      return lines.length === 0 ? [] : [`${agreed} of ${countOf(lines.length, 'line')} agreed`];
    }
    default:
      return [];
  }
}

const meeting = ({ reviews }: RunSummary, { on = '' }: Entry) =>
  reviews.find(({ id }) => id === plainName(on));

/** What the other side had said on the item, and what that makes of it. */
function decided({ summary, side }: Tale, entry: Entry): string[] {
  const item = meeting(summary, entry)?.docket.find(({ ref }) => ref === `incident/${entry.incident ?? ''}`);
  if (!item) return [];
  const said = Object.entries(item.positions).map(
    ([party, position]) => `${side(party)} ${positions[position] ?? plainWords(position)}`,
  );
  const joint =
    item.decision === null || item.decision === 'no-agreement' ? 'no agreement' : 'a joint decision';
  return [`${said.join(', ')}: ${joint}`];
}

/** Where incidents stand now that were moved along the spine. */
function spine({ moves }: Entry): string[] {
  const moved = new Map<string, string>();
  for (const { ref, from, to } of moves)
    if (from !== '' && to.startsWith('spine.'))
      moved.set(plainName(ref), stateWords(to.slice('spine.'.length)));
  return [...moved].map(([incident, state]) => `${incident}: ${state}`);
}
