/** The fields of a planned act: what its duty says, and what only words can say. */
import type { Level } from '../../contract/act/act.ts';
import type { Verb } from '../../contract/act/acts.ts';
import { instant, iso, parseDuration } from '../../contract/time.ts';
import type { Instant } from '../../contract/time.ts';
import { alike } from './alike.ts';
import { answerFields, ratingFields, requestFields, supplyFields } from './composeRequest.ts';
import type { Composing } from './composing.ts';
import { levelFor, say } from './composing.ts';
import { ofIncident } from './duty.ts';
import { issueWith } from './incidentDuties.ts';
import { lifeOf, plainName, stateOf } from './known.ts';
import type { Fields } from './known.ts';
import { severityOf } from './outgoing.ts';

/** Verbs whose only words stand under a key of the same name, by the field that holds them. */
const plainly: Partial<Record<Verb, string>> = {
  'request.acknowledge': 'text',
  'request.return': 'text',
  'request.redirect': 'text',
  'request.update': 'text',
  'request.complete': 'text',
  'request.accept': 'text',
  'request.dispute': 'text',
  'request.withdraw': 'reason',
  'call.decline': 'reason',
  'call.takeMessage': 'message',
  'call.abandon': 'reason',
  'call.leaveMessage': 'message',
  'call.readBack': 'text',
  'call.confirmInWriting': 'text',
  'docket.propose': 'wording',
  'docket.amend': 'wording',
  'docket.object': 'reason',
  'review.prepare': 'text',
  'review.readout': 'text',
  'line.bracket': 'text',
  'incident.assess': 'reason',
  'statement.decline': 'text',
  'dossier.assess': 'note',
  'clearance.clear': 'note',
  'clearance.revise': 'note',
};

export function fieldsFor(composing: Composing): Fields {
  const { way } = composing;
  const field = plainly[way.do];
  const spoken = field === undefined ? {} : { [field]: say(composing, way.do) };
  return { ...way.with, ...spoken, ...ownFields(composing) };
}

function ownFields(composing: Composing): Fields {
  const { way, duty, at } = composing;
  switch (way.do) {
    case 'incident.report':
      return { summary: say(composing, 'incident.report') };
    case 'incident.dispute':
      return { statement: say(composing, `incident.dispute.${String(way.with['of'])}`) };
    case 'incident.close':
      return { outcome: outcomeOf(composing), reason: say(composing, 'incident.close') };
    case 'request.draft':
    case 'request.send':
      return requestFields(composing);
    case 'request.supply':
      return supplyFields(composing);
    case 'request.answer':
      return answerFields(composing);
    case 'request.update':
      return { nextUpdate: iso(composing.next) };
    case 'request.rate':
      return ratingFields(composing);
    case 'call.place':
      return placing(composing);
    case 'call.unavailable':
      return { until: iso(at + ms(alike.availableIn.is)), reason: say(composing, 'call.unavailable') };
    case 'call.arrange':
      return arranging(composing);
    case 'call.say':
      return { text: say(composing, duty.kind === 'speak' ? 'call.say.caller' : 'call.say.callee') };
    case 'call.note': {
      const points = Object.entries(composing.subject?.points ?? {}).filter(([, { confirmed }]) => confirmed);
      const key = lifeEnded(composing) ? 'call.note.session' : 'call.note';
      return { text: say(composing, key), points: points.map(([point]) => point) };
    }
    case 'review.report':
      return { text: say(composing, 'review.report') };
    case 'review.delegate':
      return way.with['level'] === 'reduced' ? { reason: say(composing, 'review.delegate.reduced') } : {};
    case 'review.position': {
      const decision = String(way.with['decision']);
      const due = decision === 'plan' ? { due: iso(at + ms(alike.planFor.is)) } : {};
      return { ...due, text: say(composing, `review.position.${decision}`) };
    }
    case 'line.propose':
      return { text: say(composing, `line.${composing.decision}`) };
    case 'review.conclude':
      return { text: say(composing, ...concluding(composing)) };
    default:
      return {};
  }
}

const ms = (text: string): number => parseDuration(text) ?? 0;

function placing(composing: Composing): Fields {
  const { desk, duty } = composing;
  const severity = severityOf(desk, duty.incident);
  const urgentFrom = desk.profile.thresholds?.urgent?.is;
  const key = duty.kind === 'callBack' ? 'back' : issueWith(desk, composing.request);
  const about = composing.request === undefined ? {} : { about: plainName(composing.request.ref) };
  const urgent = urgentFrom !== undefined && severity >= urgentFrom ? { urgent: true } : {};
  return { level: levelFor(severity), issue: say(composing, `call.place.${key}`), ...about, ...urgent };
}

const lifeEnded = ({ subject }: Composing): boolean =>
  subject !== undefined && lifeOf(subject).startsWith('ended.');

/** A meeting without lines has less to say. */
function concluding({ way, subject }: Composing): string[] {
  const key = `review.conclude.${String(way.with['outcome'])}`;
  return Object.keys(subject?.lines ?? {}).length === 0 ? [`${key}.brief`, key] : [key];
}

function arranging(composing: Composing): Fields {
  const { desk, duty, at, subject } = composing;
  const asked = Object.values(subject?.acts ?? {}).find((act) => typeof act.with['level'] === 'string');
  const level = (asked?.with['level'] as Level | undefined) ?? levelFor(severityOf(desk, duty.incident));
  const begins: Instant = instant(at + ms(alike.arrangedIn.is[level]));
  const brought =
    desk.profile.hotline?.interpretation.is === 'caller-brings' ? { interpreter: 'caller' } : {};
  return { at: iso(begins), level, topic: say(composing, 'call.arrange'), ...brought };
}

/** How a side calls the end of a matter: by what became of what was asked on it. */
function outcomeOf({ desk, duty }: Composing): string {
  const requests = ofIncident(desk, duty.incident, 'request').filter(({ number }) => number !== null);
  if (requests.length === 0) return 'no-further-action';
  const incident = desk.view.subjects.get(duty.about);
  if (incident !== undefined && stateOf(incident, 'docket') === 'carriedOver') return 'unresolved';
  const full = requests.every(({ entered }) => entered['life.answered.full'] !== undefined);
  if (full && requests.every((request) => lifeOf(request) === 'completed')) return 'resolved';
  return requests.some(({ entered }) => entered['life.answered.partial'] !== undefined)
    ? 'mitigated'
    : 'unresolved';
}
