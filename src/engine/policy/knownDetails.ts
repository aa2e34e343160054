/** What acts say beyond the states: elements of requests, points of calls, items and lines of meetings, words of offices. */
import type { Map } from 'immutable';
import type { Decision } from '../../contract/act/review.ts';
import type { Party, SubjectRef } from '../../contract/subject.ts';
import type { Instant } from '../../contract/time.ts';
import type { SeatMove } from '../../contract/view.ts';
import type { Fields, KnownItem, KnownLine, KnownSubject, ShownEntry } from './known.ts';

interface Said {
  readonly verb: string;
  readonly side: Party | null;
  readonly with: Fields;
  readonly at: Instant;
  readonly incident: string | null;
  readonly moves: readonly SeatMove[];
}

const incidentPrefix = 'incident/';

/** Incidents that moved in an entry, each once. */
const movedIncidents = (moves: readonly SeatMove[]): string[] => [
  ...new Set(
    moves
      .filter(({ ref }) => ref.startsWith(incidentPrefix))
      .map(({ ref }) => ref.slice(incidentPrefix.length)),
  ),
];

/**
 * The incident that an entry is about: the one named, when this side knows of it; or else the only one that moved, or the one that
 * the subject belongs to.
 */
export function incidentShown(
  subjects: Map<SubjectRef, KnownSubject>,
  shown: ShownEntry,
  on: SubjectRef | undefined,
): string | null {
  if (shown.incident !== undefined && subjects.has(`incident/${shown.incident}`)) return shown.incident;
  const [moved, ...others] = movedIncidents(shown.moves);
  if (moved !== undefined && others.length === 0) return moved;
  return on === undefined ? null : (subjects.get(on)?.incident ?? null);
}

export function withDetails(subject: KnownSubject, said: Said): KnownSubject {
  switch (subject.machine) {
    case 'request':
      return withElements(subject, said);
    case 'clearance':
      return withOffices(subject, said);
    case 'call':
      return withPoint(subject, said);
    case 'review':
      return said.verb.startsWith('line.') ? withLine(subject, said) : withItem(subject, said);
    default:
      return subject;
  }
}

function withElements(subject: KnownSubject, said: Said): KnownSubject {
  const { elements } = said.with;
  if (typeof elements !== 'object' || elements === null) return subject;
  return { ...subject, elements: { ...subject.elements, ...elements } };
}

function withOffices(subject: KnownSubject, said: Said): KnownSubject {
  if (said.verb === 'clearance.circulate' || said.verb === 'clearance.revise')
    return { ...subject, offices: {} };
  if (said.verb !== 'clearance.clear') return subject;
  return { ...subject, offices: { ...subject.offices, [String(said.with['office'])]: said.with['result'] } };
}

function withPoint(subject: KnownSubject, { verb, side, with: fields, at }: Said): KnownSubject {
  if (verb !== 'call.readBack' && verb !== 'call.confirmPoint') return subject;
  const name = String(fields['point']);
  const confirmed = verb === 'call.confirmPoint';
  const by = confirmed ? (subject.points[name]?.by ?? null) : side;
  return { ...subject, points: { ...subject.points, [name]: { by, confirmed, at } } };
}

function withLine(subject: KnownSubject, { verb, side, with: fields, at }: Said): KnownSubject {
  const name = String(fields['line']);
  const before = subject.lines[name];
  const line = lineAfter(before, verb, side, fields['text'] !== undefined, at);
  return line === null ? subject : { ...subject, lines: { ...subject.lines, [name]: line } };
}

function lineAfter(
  before: KnownLine | undefined,
  verb: string,
  side: Party | null,
  ownText: boolean,
  at: Instant,
): KnownLine | null {
  const own = side === null ? [] : [side];
  if (verb === 'line.propose') return { lastBy: side, status: 'proposed', agreedBy: own, at };
  if (verb === 'line.bracket') return { lastBy: side, status: 'bracketed', agreedBy: ownText ? own : [], at };
  if (before === undefined) return null;
  const agreedBy = [...new Set([...before.agreedBy, ...own])];
  return { ...before, agreedBy, status: agreedBy.length > 1 ? 'agreed' : before.status, at };
}

function withItem(subject: KnownSubject, said: Said): KnownSubject {
  if (said.verb === 'review.open') return inSession(subject, said);
  const incident = itemNamed(subject, said);
  if (incident === null) return subject;
  if (said.verb === 'docket.withdraw') {
    const { [incident]: _withdrawn, ...items } = subject.items;
    return { ...subject, items };
  }
  const item = itemAfter(subject.items[incident] ?? blankItem(said), said);
  return item === null ? subject : { ...subject, items: { ...subject.items, [incident]: item } };
}

/** Items that came from an earlier meeting are seen when the meeting opens. */
function inSession(subject: KnownSubject, said: Said): KnownSubject {
  const raised = said.moves.filter(({ to }) => to === 'spine.ministerialReview.inReview');
  const items = { ...subject.items };
  for (const incident of movedIncidents(raised)) items[incident] ??= blankItem({ ...said, side: null });
  return { ...subject, items };
}

/** The incident of a docket act: the one that is named, or else the only item whose wording is open. */
function itemNamed(subject: KnownSubject, { verb, incident }: Said): string | null {
  if (incident !== null) return incident;
  const wanted = Object.entries(subject.items).filter(
    ([, { status }]) => verb === 'review.position' || status !== 'accepted',
  );
  return wanted.length === 1 ? (wanted[0]?.[0] ?? null) : null;
}

const blankItem = ({ side, at }: Said): KnownItem => ({
  by: side,
  wordedBy: side,
  status: side === null ? 'accepted' : 'proposed',
  wording: undefined,
  worded: 0,
  at,
  positions: {},
});

function itemAfter(before: KnownItem, { verb, side, with: fields, at }: Said): KnownItem | null {
  const { wording } = fields;
  switch (verb) {
    case 'docket.propose':
      return { by: side, wordedBy: side, status: 'proposed', wording, worded: 1, at, positions: {} };
    case 'docket.accept':
      return { ...before, status: 'accepted', at };
    case 'docket.amend':
      return { ...before, status: 'amended', wordedBy: side, wording, worded: before.worded + 1, at };
    case 'docket.object':
      return { ...before, status: 'objected', at };
    case 'review.position': {
      const position = { decision: fields['decision'] as Decision, at };
      return side === null ? before : { ...before, positions: { ...before.positions, [side]: position } };
    }
    default:
      return null;
  }
}

/** What both sides have decided together, no agreement, or null while a side has not said. */
export function jointDecision(item: KnownItem): Decision | 'no-agreement' | null {
  const [first, second] = Object.values(item.positions);
  if (first === undefined || second === undefined) return null;
  return first.decision === second.decision ? first.decision : 'no-agreement';
}
