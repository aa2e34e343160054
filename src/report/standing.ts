/** What a run came to, or how it stands at a point, in lines for people. */
import type {
  CallSummary,
  IncidentSummary,
  RequestSummary,
  RunSummary,
  SummaryStep,
} from '../contract/runSummary.ts';
import type { Opening } from '../engine/state.ts';
import { timelinessWords } from './clockWords.ts';
import { sidesOfCall } from './sidesOfCall.ts';
import { momentWords } from './dates.ts';
import { line, title, wrapped } from './line.ts';
import type { Line } from './line.ts';
import { meetingLines } from './meetingLines.ts';
import { namingFor } from './naming.ts';
import { cadenceWords } from './reviews.ts';
import type { Naming } from './naming.ts';
import { conductLines, expectationLines } from './noteLines.ts';
import { stateWords } from '../picture/words.ts';
import { capitalized, countOf, plainWords } from './wording.ts';

export function standingLines(opening: Opening, summary: RunSummary): Line[] {
  const naming = namingFor(opening.profile, opening.scenario);
  const { now } = summary;
  return [
    ...section(
      'Incidents',
      summary.incidents.flatMap((incident) => incidentLines(incident, naming, now)),
    ),
    ...section(
      'Requests',
      summary.requests.flatMap((request) => requestLines(request, naming, now)),
    ),
    ...section(
      'Calls',
      summary.calls.flatMap((call) => callLines(call, naming, now)),
    ),
    ...section('Meetings', meetingLines(summary, naming)),
    ...section('Channels', channelLines(summary, now)),
    ...section('Files of each side', dossierLines(summary, naming)),
    ...section('Departures, refusals and artificialities', conductLines(summary, naming)),
    ...section('Figures from the log', figureLines(summary, naming)),
    ...section('Expectations', expectationLines(summary)),
  ];
}

function section(name: string, lines: readonly Line[]): Line[] {
  return lines.length === 0 ? [] : [line(''), ...title(name), ...lines];
}

/** The way from state to state, each with when. */
function path(history: readonly SummaryStep[], now: string): string {
  let before = '';
  const steps = history.map(({ state, at }) => {
    const when = at === before ? '' : ` ${momentWords(at, now)}`;
    before = at;
    return `${stateWords(state)}${when}`;
  });
  return steps.join(' → ');
}

function incidentLines(incident: IncidentSummary, naming: Naming, now: string): Line[] {
  const sides =
    incident.against === null
      ? naming.party(incident.victim)
      : `${naming.party(incident.victim)}, against ${naming.party(incident.against)}`;
  const outcome = incident.outcome === null ? '' : `, ${outcomeWords(incident, naming)}`;
  const beside = [
    incident.docket === 'none' ? '' : `docket ${stateWords(incident.docket)}`,
    incident.publicity === 'confidential' ? '' : stateWords(incident.publicity),
    incident.raised ? '' : 'not raised with the other side',
  ].filter((words) => words !== '');
  const head = [
    `${incident.title ?? incident.id} (${sides}): ${stateWords(incident.state)}${outcome}`,
    ...beside,
  ].join('; ');
  return [...wrapped(head, 2), ...wrapped(path(incident.history, now), 4, 'quiet')];
}

/** Each side closes with an outcome of its own (INC-2). */
export function outcomeWords({ outcome, closedBy }: IncidentSummary, naming: Naming): string {
  const differ = new Set(closedBy.map((one) => one.outcome)).size > 1;
  if (!differ) return plainWords(outcome ?? '');
  return closedBy.map((one) => `${naming.party(one.party)} ${plainWords(one.outcome)}`).join(' and ');
}

export const kinds: Readonly<Record<string, string>> = {
  investigate: 'investigation',
  'collect-evidence': 'evidence',
  mitigate: 'mitigation',
};

function requestLines(request: RequestSummary, naming: Naming, now: string): Line[] {
  const label = request.label ?? `draft ${request.id}`;
  const what = request.kind === null ? 'request' : (kinds[request.kind] ?? plainWords(request.kind));
  const on = request.incident === null ? '' : ` on ${request.incident}`;
  const head = `${label} · ${what}${on}, ${naming.party(request.from)} to ${naming.party(request.to)}: ${requestState(request)}`;
  const sent = request.sentAt === null ? [] : [`sent ${momentWords(request.sentAt, now)}`];
  const unreviewed = request.reviewed
    ? []
    : [`${naming.track(request.track)}: not reviewed by the ministers`];
  const clocks = [...sent, ...timelinessWords(request, now), ...unreviewed].join('; ');
  return [
    ...wrapped(head, 2),
    ...(clocks === '' ? [] : wrapped(clocks, 4, 'quiet')),
    ...qualityLines(request, naming),
  ];
}

/** Where a request stands, and how it was answered: `answered in part`, `completed, answered in full`. */
export function requestState({ state, answer }: Pick<RequestSummary, 'state' | 'answer'>): string {
  if (answer === null) return stateWords(state);
  const how = `answered ${answerWords[answer] ?? answer}`;
  return state.startsWith('answered.') ? how : `${stateWords(state)}, ${how}`;
}

export const answerWords: Readonly<Record<string, string>> = {
  full: 'in full',
  partial: 'in part',
  declined: 'with a refusal',
};

function qualityLines({ quality, from, to }: RequestSummary, naming: Naming): Line[] {
  const marks = (party: string, tests: RequestSummary['quality']['requester']): string =>
    tests === null
      ? ''
      : `${naming.party(party)}: answers ${tests.answers}, evidence ${tests.evidence}, actions ${tests.actions}, not done ${tests.notDone}, next update ${tests.nextUpdate}`;
  const said = [marks(from, quality.requester), marks(to, quality.responder)].filter((words) => words !== '');
  return said.length === 0 ? [] : wrapped(`quality, 0 to 2, as stated by ${said.join('; by ')}`, 4, 'quiet');
}

function callLines(call: CallSummary, naming: Naming, now: string): Line[] {
  const level = call.level === null ? '' : `, ${call.level} level`;
  const kind = call.test ? ' (test)' : '';
  const head = `${naming.subject(call.ref)} · ${sidesOfCall(call, naming.party)}${kind}${level}: ${stateWords(call.state)}`;
  const points = call.points.map(
    ({ point, confirmed }) => `${point} ${confirmed ? 'confirmed' : 'left open'}`,
  );
  const about = [
    `placed ${momentWords(call.placedAt, now)}`,
    `rang ${call.attempts === 1 ? 'once' : countOf(call.attempts, 'time')}`,
    call.connectedAt === null ? '' : `in session ${momentWords(call.connectedAt, now)}${talkWords(call)}`,
    call.endedAt === null ? '' : `over ${momentWords(call.endedAt, now)}`,
    points.length === 0 ? '' : `points: ${points.join(', ')}`,
  ].filter((words) => words !== '');
  return [...wrapped(head, 2), ...wrapped(about.join('; '), 4, 'quiet')];
}

function talkWords({ minutes, interpretedMinutes }: CallSummary): string {
  if (minutes === null) return '';
  const interpreted = (interpretedMinutes ?? 0) > 0 ? ` with ${interpretedMinutes} of interpretation` : '';
  return `, ${minutes} min${interpreted}`;
}

/** Only channels that moved, or stand otherwise than open or planned. */
function channelLines(summary: RunSummary, now: string): Line[] {
  const worthTelling = summary.channels.filter(
    ({ history, state }) =>
      history.some(({ entry }) => entry > 0) || !['operational', 'planned'].includes(state),
  );
  return worthTelling.flatMap(({ name, history }) => wrapped(`${name}: ${path(history, now)}`, 2));
}

function dossierLines(summary: RunSummary, naming: Naming): Line[] {
  return summary.dossiers.flatMap(({ party, incident, state, attribution, measures, custody }) => {
    const beside = [
      attribution === 'none' ? '' : `attribution ${stateWords(attribution)}`,
      measures === 'none' ? '' : `measures ${stateWords(measures)}`,
      custody === 'none' ? '' : `evidence ${stateWords(custody)}`,
    ].filter((words) => words !== '');
    return wrapped([`${naming.party(party)} on ${incident}: ${stateWords(state)}`, ...beside].join('; '), 2);
  });
}

function figureLines({ figures, reviews, now }: RunSummary, naming: Naming): Line[] {
  const { daysBetweenMeetings: days, hotline, suspensions } = figures;
  const lines = [
    days.length === 0 ? '' : `${capitalized(cadenceWords(reviews))}: ${days.join(', ')}`,
    hotline.days === null ? '' : `Days from the promise of the hotline to its launch: ${hotline.days}`,
    ...suspensions.map(({ name, by, from, to, days: long }) => {
      const until =
        to === null ? 'and not lifted' : `to ${momentWords(to, now)}, ${countOf(long ?? 0, 'day')}`;
      return `${name} suspended by ${by.map(naming.party).join(' and ')} from ${momentWords(from, now)} ${until}`;
    }),
  ].filter((words) => words !== '');
  return lines.flatMap((words) => wrapped(words, 2));
}
