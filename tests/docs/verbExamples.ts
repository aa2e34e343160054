/** An item for every verb, as it stands in the manual of scenarios: the fields by hand, seat and names worked out. */
import { acts } from '../../src/contract/act/acts.ts';
import { isAboutItem } from '../../src/contract/act/review.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import { seatLevels } from '../../src/contract/profile.ts';
import type { Profile } from '../../src/contract/profile.ts';
import { guardNames, transitionsOf } from '../../src/scenario/reach.ts';

type Fields = Readonly<Record<string, unknown>>;

const fields: Readonly<Record<Verb, Fields>> = {
  'incident.report': {
    category: 'ip-theft',
    severity: 2,
    summary: 'Design files were copied on three nights.',
  },
  'incident.assess': { severity: 3, reason: 'A second plant is hit.' },
  'incident.allege': { statement: 'A state stands behind the theft.' },
  'incident.dispute': { of: 'fact', statement: 'The server was rented with a borrowed identity.' },
  'incident.link': { other: 'grid', reason: 'The same server.' },
  'incident.merge': { into: 'grid', reason: 'It is one intrusion.' },
  'incident.split': { new: 'part', reason: 'The second plant was hit by somebody else.' },
  'incident.close': { outcome: 'resolved', reason: 'The copies were found and deleted.' },
  'incident.reopen': { facts: 'The files were offered for sale again.' },
  'statement.warn': { text: 'We shall speak of it in public tomorrow.' },
  'statement.publish': { text: 'Designs were stolen. We have asked for help and wait for the answer.' },
  'statement.comment': { text: 'We confirm that an inquiry is going on.' },
  'statement.decline': { text: 'We do not comment on open cases.' },
  'incident.leak': {
    text: 'Blade maker robbed of designs, sources say.',
    source: 'A contractor of the maker',
  },
  'dossier.assess': { note: 'What happened, who can tell, what is not known.' },
  'dossier.hold': { position: 'Logs first; words later.' },
  'dossier.gather': { evidence: 'Connection records of three nights, times in UTC.' },
  'dossier.attribute': {
    to: 'A broker of secrets',
    confidence: 'low',
    alternatives: ['A competitor', 'An insider'],
  },
  'dossier.doubt': { reason: 'The identity was borrowed.' },
  'dossier.close': { note: 'Nothing further is open.' },
  'dossier.reopen': { facts: 'The files were offered for sale again.' },
  'measure.consider': { measure: 'public-attribution' },
  'measure.prepare': { measure: 'public-attribution', findings: ['own-evidence'] },
  'measure.announce': {
    measure: 'public-attribution',
    text: 'We name those who did it.',
    findings: ['own-evidence'],
  },
  'measure.lift': { text: 'What was asked has been done.' },
  'measure.drop': { reason: 'The answer came.' },
  'custody.hold': { what: 'Records of the rented server' },
  'custody.renew': { for: '30d' },
  'custody.release': { reason: 'They were handed over.' },
  'request.draft': { kind: 'information', severity: 2, text: 'Who rented the server?' },
  'request.send': {
    kind: 'information',
    severity: 2,
    text: 'Who rented the server?',
    elements: { facts: 'Three nights in February.' },
  },
  'request.amend': { text: 'The third night was the 21st.' },
  'request.withdraw': { reason: 'The matter is settled.' },
  'request.acknowledge': { text: 'Received. The bureau in the province is asked.' },
  'request.return': { needs: ['facts'], text: 'Please give the time zone of the log lines.' },
  'request.supply': { elements: { facts: 'All times are UTC.' } },
  'request.redirect': { track: 'mla', to: 'The central authority' },
  'request.answer': {
    answer: 'partial',
    text: 'The server was rented by a reseller.',
    notDone: 'The reseller has not replied.',
  },
  'request.update': { text: 'The reseller has replied.', nextUpdate: '2017-03-20T13:00:00Z' },
  'request.complete': { text: 'What was asked has been answered.' },
  'request.accept': { text: 'We accept that it is completed.' },
  'request.dispute': { text: 'The name of the customer is still open.' },
  'request.rate': { answers: 2, evidence: 1, actions: 1, notDone: 2, nextUpdate: 2 },
  'clearance.circulate': { text: 'request', of: 'blades-1', severity: 2 },
  'clearance.clear': { office: 'doj', result: 'cleared-with-changes', note: 'Do not name the company.' },
  'clearance.revise': { note: 'The company is no longer named.' },
  'clearance.release': {},
  'clearance.withdraw': { reason: 'The matter is settled.' },
  'call.place': { level: 'vice-ministerial', issue: 'The answer is late.', about: 'blades-1' },
  'call.spoof': { to: 'us', level: 'working', issue: 'Please send the log files to this address.' },
  'call.answer': {},
  'call.letRing': {},
  'call.decline': { reason: 'Not before the meeting.' },
  'call.authenticate': {},
  'call.takeMessage': { message: 'Please call back about the server.' },
  'call.unavailable': { until: '2017-03-12T01:00:00Z', reason: 'The vice-minister is travelling.' },
  'call.arrange': { at: '2017-03-12T01:00:00Z', level: 'vice-ministerial', topic: 'The late answer' },
  'call.say': { text: 'The logs are deleted after a month; that is why we call.' },
  'call.readBack': { point: 'preserve', text: 'The records are preserved from today.' },
  'call.confirmPoint': { point: 'preserve' },
  'call.drop': { reason: 'The satellite link fails.' },
  'call.end': { outcome: 'agreed' },
  'call.abandon': { reason: 'It is dawn there.' },
  'call.leaveMessage': { message: 'Please call back about the server.' },
  'call.tryAlternate': { contact: 'china-diplomatic' },
  'call.note': { text: 'They will preserve the records.', points: ['preserve'] },
  'call.confirmInWriting': { text: 'As agreed by telephone, the records are preserved from today.' },
  'channel.test': { result: 'answered' },
  'channel.open': { text: 'The line is open.' },
  'channel.degrade': { reason: 'Noise on the line.' },
  'channel.restore': {},
  'channel.suspend': { reason: 'After the indictment.' },
  'channel.lift': { reason: 'Talks begin again.' },
  'review.schedule': { at: '2017-03-26T13:00:00Z', place: 'Washington', title: 'Spring meeting' },
  'review.prepare': { text: 'Dates and delegations are proposed.' },
  'review.report': { text: 'Two cases are open, one is closed.' },
  'review.delegate': { level: 'full', who: ['us/attorney-general'] },
  'docket.propose': { wording: 'Timeliness of answers on the blade designs.', why: 'after-hotline' },
  'docket.accept': {},
  'docket.amend': { wording: 'Answers on the blade designs and on the botnet.' },
  'docket.object': { reason: 'The wording takes for proven what is open.' },
  'docket.withdraw': {},
  'review.closeDocket': {},
  'review.open': { level: 'full' },
  'review.position': { decision: 'plan', due: '2017-05-01T13:00:00Z', text: 'Records by the first of May.' },
  'review.draftOutcome': {},
  'line.propose': { line: 'first', text: 'Both sides value timely answers.' },
  'line.bracket': { line: 'first', text: 'Both sides aim at timely answers.' },
  'line.agree': { line: 'first' },
  'review.conclude': { outcome: 'joint-summary', text: 'As agreed line by line.' },
  'review.readout': { text: 'We have set out our position.' },
  'review.postpone': { to: '2017-03-27T13:00:00Z', reason: 'A storm on the coast.' },
  'review.replace': { by: 'written', reason: 'No date was found.' },
  'exercise.start': {},
  'exercise.pause': { reason: 'Lunch.' },
  'exercise.resume': {},
  'exercise.freeze': { what: 'Fire alarm in the building.' },
  'exercise.unfreeze': {},
  'exercise.end': {},
  'exercise.hotWash': {},
  'exercise.close': {},
  'conduct.discuss': { part: 'Q1' },
  'conduct.openMove': { part: 'M1', to: '2017-03-13T13:00:00Z' },
  'conduct.closeMove': { to: '2017-03-09T13:00:00Z' },
  'conduct.clock': { part: 'M1', speed: 60 },
  'cell.ready': {},
  'cell.notReady': {},
  'act.cancel': { plan: 'plan us 1' },
  'inject.deliver': {
    to: ['us/desk'],
    from: 'company',
    title: 'The company calls again',
    body: 'Is there an answer?',
  },
  'inject.share': { item: 'INJ-01', with: 'party' },
  'agreement.amend': {
    with: { deadlines: { ack: { is: '12h', assumption: 'Agreed at the last meeting.' } } },
  },
  'availability.set': { seat: 'us/attorney-general', from: 'T+22d', to: 'T+25d', reason: 'A hearing.' },
  'endex.set': { at: '2017-03-29T13:00:00Z' },
  'deadline.extend': { clock: 'answer', to: '2017-03-12T13:00:00Z', why: 'A server of the exercise failed.' },
  'deadline.excuse': { clock: 'answer', why: 'A server of the exercise failed.' },
  'choice.take': { choice: 'CHO-01', option: 'hold', why: 'It is too early.' },
  'cast.set': { who: 'china', by: 'policy', policy: 'overloaded' },
  'state.set': {
    subject: 'request/us:blades-1',
    to: 'life.acknowledged',
    why: 'The cell acknowledged it aloud.',
  },
  'item.skip': { item: 'INJ-01', why: 'Time is short.' },
  'item.hold': { item: 'INJ-01', why: 'The cells are not ready for it.' },
  'item.release': { item: 'INJ-01', why: 'It fits now.' },
  'item.edit': { item: 'INJ-01', title: 'The company insists', at: 'T+13d' },
  'item.mark': { item: 'ACT-05', as: 'missed', why: 'The cell decided not to call.' },
  'own.act': {
    name: 'envoy',
    incident: 'blades',
    what: 'We send somebody to the reseller in person.',
    whom: 'The reseller',
    aim: 'The name of its customer',
  },
  'question.ask': { name: 'night', text: 'Does the duty officer speak our language?' },
  'body.write': { name: 'logs', to: 'company', text: 'How long do you keep your logs?' },
  'control.answer': {
    asked: 'us:logs',
    how: 'words',
    text: 'For thirty days.',
    to: 'party',
    takes: '4h',
  },
  'decision.record': {
    name: 'speak',
    question: 'Do we speak of it in public?',
    options: [
      { id: 'wait', text: 'After the meeting', marks: { risk: 'low' } },
      { id: 'now', text: 'Today' },
    ],
    chosen: 'wait',
    by: ['us/attorney-general'],
    why: 'The answer is promised for Friday.',
    dissent: 'The press office would speak today.',
  },
  'observation.write': {
    text: 'The desk asked for the time zone at once.',
    rating: 'P',
    objective: 'OBJ-1',
    task: 'Name the time zone',
    seen: 'done',
  },
  'cell.askTime': { minutes: 10, why: 'The text is with the lawyers.' },
  'reflection.write': { is: 'gap', text: 'We called two days too late.' },
  'truth.reveal': { what: 'blades', text: 'Who it was.' },
  'note.write': { text: 'They asked for the time zone at once.' },
};

/** What the manual's examples stand in: everything that they name is there. */
export const aroundExamples = `format: hotline-scenario/1
id: examples
title: Examples
summary: What the examples of the manual name.
agreement: us-china-2015
startex: 2017-03-01T13:00:00Z
endex: T+30d
world:
  channels: { hotline: operational }
  meetings: [{ id: spring, at: T+25d }]
bodies: { company: Blade maker }
incidents:
  blades: { victim: us, against: china }
  grid: { victim: us, against: china }
  mills: { victim: us, against: china }
agenda: [{ id: M1, conduct: moves }, { id: Q1, conduct: discussion }]
variables: { heat: 0, warned: false }
objectives: [{ id: OBJ-1, text: The request leaves within a day., tasks: [Name the time zone] }]
storyline:
  - { id: INJ-01, at: T+0h, inject: us/desk, title: The company calls, set: { heat: { add: 1 } } }
  - { id: ACT-01, at: T+1h, as: us/desk, do: incident.report, incident: blades, with: { severity: 2 } }
  - { id: ACT-02, at: T+1h, as: us/desk, do: incident.report, incident: grid, with: { severity: 2 } }
  - { id: ACT-03, at: T+2h, as: us/desk, do: request.send, request: blades-1, incident: blades, with: { kind: information } }
  - { id: ACT-04, at: T+3h, as: us/desk, do: clearance.circulate, with: { text: request, of: blades-1 } }
  - { id: ACT-05, at: T+5d, as: us/vice, do: call.place, call: first, incident: blades }
  - { id: LIN-01, at: T+26d, as: us/vice, do: line.propose, review: spring, with: { line: dates, text: Each word says when the next one comes. } }
  - { id: CHO-01, at: T+6d, choice: { seat: us/vice, ask: Speak?, options: [{ id: hold, text: Hold }, { id: speak, text: Speak }], default: hold } }
`;

export interface Example {
  readonly do: Verb;
  readonly as: string;
  readonly with?: Fields;
  readonly [field: string]: unknown;
}

export function exampleOf(verb: Verb, profile: Profile): Example {
  return {
    id: 'ACT-09',
    at: 'T+10d',
    as: seatFor(verb, profile),
    do: verb,
    ...refsOf(verb),
    ...(Object.keys(fields[verb]).length === 0 ? {} : { with: fields[verb] }),
  };
}

/** The lowest seat that may, of the side that the act is for. */
export function seatFor(verb: Verb, { may, parties }: Profile): string {
  const { by } = acts[verb];
  if (by === 'director') return 'director';
  if (by === 'evaluator') return 'evaluator';
  if (by === 'control') return 'controller';
  if (verb === 'choice.take') return 'us/vice';
  const side = isForOther(verb) ? 'china' : 'us';
  const seats = Object.entries(parties[side]?.seats ?? {});
  const least = seatLevels.indexOf(may[verb] ?? 'desk');
  return `${side}/${seats.find(([, { level }]) => seatLevels.indexOf(level) >= least)?.[0] ?? ''}`;
}

const things: Readonly<Record<string, string>> = {
  request: 'blades-1',
  call: 'first',
  channel: 'hotline',
  review: 'spring',
};

function refsOf(verb: Verb): Record<string, string> {
  const { on, creates } = acts[verb];
  const blades = { incident: 'blades' };
  if (on === 'exercise') return {};
  if (on === 'incident' || on === 'dossier')
    return verb === 'incident.report' ? { incident: 'mills' } : blades;
  if (on === 'clearance') return creates ? {} : { clearance: 'request-blades-1' };
  if (verb === 'call.spoof') return { call: 'second' };
  if (creates)
    return {
      [on]: on === 'review' ? 'autumn' : on === 'call' ? 'second' : 'blades-2',
      ...(on === 'review' ? {} : blades),
    };
  const ofMeeting = isAboutItem(verb);
  return { [on]: things[on] ?? '', ...(ofMeeting ? blades : {}) };
}

/** Every transition for the act is for the side that received it. */
function isForOther(verb: Verb): boolean {
  const guards = transitionsOf(acts[verb].on).flatMap(({ on, definition }) =>
    on === verb ? [guardNames(definition.guard)] : [],
  );
  return (
    guards.length > 0 && guards.every((names) => names.includes('byResponder') || names.includes('byCallee'))
  );
}

/** A value on one line, as planners write it. */
export function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const inside = Object.entries(value).map(([field, one]) => `${field}: ${inFlow(one)}`);
    return `{ ${inside.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  const bare = /^[\w+/][^,:#{}[\]]*$/.test(value) || /^\d{4}-\d{2}-\d{2}T[\d:]+Z$/.test(value);
  return bare ? value : JSON.stringify(value);
}
