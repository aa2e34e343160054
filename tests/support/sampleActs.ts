/** An act of every verb, drawn at random from a small stock of names, so that acts meet one another. */
import type { Verb } from '../../src/contract/act/acts.ts';
import type { Refs } from '../../src/contract/input.ts';
import type { Party } from '../../src/contract/subject.ts';
import { DAY, HOUR, iso, MINUTE } from '../../src/contract/time.ts';
import type { State } from '../../src/engine/state.ts';
import type { Draw } from './draw.ts';

export interface Around {
  readonly state: State;
  /** The side whose seat acts; null for control. */
  readonly side: Party | null;
  readonly draw: Draw;
}

export interface Sample {
  readonly refs: Refs;
  readonly with: Readonly<Record<string, unknown>>;
}

export const stock = {
  incident: ['blades', 'grid', 'bank'],
  request: ['r1', 'r2', 'r3'],
  call: ['c1', 'c2'],
  review: ['m1', 'm2', 'm3'],
} as const;

const texts = ['Text one.', { en: 'Text two.', zh: '第二段。' }];
const text = ({ draw }: Around) => draw.of(texts);
const later = ({ state, draw }: Around, least: number, most: number) =>
  iso(state.now + least + Math.floor(((most - least) * draw.below(1000)) / 1000 / MINUTE) * MINUTE);
const parties = ({ state }: Around) => Object.keys(state.profile.parties);
const seats = ({ state }: Around) =>
  Object.entries(state.profile.parties).flatMap(([party, { seats: own }]) =>
    Object.keys(own).map((seat) => `${party}/${seat}`),
  );
const channels = ({ state }: Around) => Object.keys(state.profile.channels);
const clearances = ({ state, side }: Around) =>
  [...state.subjects.keys()].flatMap((ref) =>
    ref.startsWith(`clearance/${side ?? ''}:`) ? [ref.slice(ref.indexOf(':') + 1)] : [],
  );
const measures = ({ state, side }: Around) =>
  Object.keys(state.profile.parties[side ?? '']?.instruments ?? { protest: {} });
const items = ({ state }: Around) =>
  state.opening.scenario.storyline.map(({ id }) => id).concat('NO-SUCH-ITEM');

const asked = ['q1', 'q2', 'q3'];
const putToControl = ({ draw }: Around): Fields => ({
  name: draw.of(asked),
  incident: draw.of([undefined, undefined, ...stock.incident]),
});

const incident = ({ draw }: Around): Refs => ({ incident: draw.of(stock.incident) });
const request = ({ draw }: Around): Refs => ({ request: draw.of(stock.request) });
const call = ({ draw }: Around): Refs => ({ call: draw.of(stock.call) });
const review = ({ draw }: Around): Refs => ({ review: draw.of(stock.review) });
const item = (around: Around): Refs => ({ ...review(around), ...incident(around) });
const channel = (around: Around): Refs => ({ channel: around.draw.of(channels(around)) });
const clearance = (around: Around): Refs => ({
  clearance: around.draw.of([...clearances(around), 'request-r1']),
});

type Make = (around: Around) => Sample;
type Fields = Record<string, unknown>;
/** Fields that are undefined are left out, as they would be in a message. */
const made =
  (names: (around: Around) => Refs, fields: (around: Around) => Fields = () => ({})): Make =>
  (around) => {
    const given = Object.entries(fields(around)).filter(([, value]) => value !== undefined);
    return { refs: names(around), with: Object.fromEntries(given) };
  };
const nothing = (): Refs => ({});

const content = (around: Around): Fields => {
  const { draw } = around;
  return {
    kind: draw.of(['information', 'investigate', 'preservation', 'notification', 'demand', undefined]),
    severity: draw.of([undefined, 0, 1, 2, 2, 3, 5]),
    track: draw.of([undefined, undefined, ...Object.keys(around.state.profile.tracks)]),
    text: text(around),
    elements: draw.of([undefined, { facts: 'Facts.' }, { facts: 'Facts.', 'action-asked': 'Look into it.' }]),
  };
};

const samples: Readonly<Record<Verb, Make>> = {
  'incident.report': made(incident, ({ draw }) => ({
    severity: draw.of([undefined, 1, 2, 4]),
    summary: draw.of([undefined, 'Private summary.']),
  })),
  'incident.assess': made(incident, ({ draw }) => ({
    severity: draw.below(6),
    reason: draw.of([undefined, 'So.']),
  })),
  'incident.allege': made(incident, (a) => ({ statement: text(a) })),
  'incident.dispute': made(incident, (a) => ({ of: a.draw.of(['fact', 'scope']), statement: text(a) })),
  'incident.link': made(incident, ({ draw }) => ({ other: draw.of(stock.incident) })),
  'incident.merge': made(incident, ({ draw }) => ({ into: draw.of(stock.incident) })),
  'incident.split': made(incident, ({ draw }) => ({ new: draw.of(['part', ...stock.incident]) })),
  'incident.close': made(incident, ({ draw }) => ({
    outcome: draw.of(['resolved', 'unresolved']),
    reason: 'Private.',
  })),
  'incident.reopen': made(incident, (a) => ({ facts: text(a) })),
  'statement.warn': made(incident, (a) => ({ text: text(a) })),
  'statement.publish': made(incident, (a) => ({ text: text(a) })),
  'statement.comment': made(incident, (a) => ({ text: text(a) })),
  'statement.decline': made(incident),
  'incident.leak': made(incident, (a) => ({ text: text(a), source: 'Private source.' })),
  'dossier.assess': made(incident),
  'dossier.hold': made(incident, (a) => ({ position: text(a) })),
  'dossier.gather': made(incident, (a) => ({ evidence: text(a) })),
  'dossier.attribute': made(incident, (a) => ({
    to: text(a),
    confidence: a.draw.of(['low', 'moderate', 'high']),
  })),
  'dossier.doubt': made(incident, (a) => ({ reason: text(a) })),
  'dossier.close': made(incident),
  'dossier.reopen': made(incident, (a) => ({ facts: text(a) })),
  'measure.consider': made(incident, (a) => ({ measure: a.draw.of(measures(a)) })),
  'measure.prepare': made(incident, (a) => ({ measure: a.draw.of(measures(a)), findings: ['harm'] })),
  'measure.announce': made(incident, (a) => ({
    measure: a.draw.of(measures(a)),
    text: text(a),
    findings: a.draw.of([undefined, ['harm']]),
  })),
  'measure.lift': made(incident, (a) => ({ text: text(a) })),
  'measure.drop': made(incident),
  'custody.hold': made(incident, (a) => ({ what: text(a) })),
  'custody.renew': made(incident, ({ draw }) => ({ for: draw.of([undefined, '10d']) })),
  'custody.release': made(incident),
  'request.draft': made((a) => ({ ...request(a), ...incident(a) }), content),
  'request.send': made(
    (a) => ({ ...request(a), ...incident(a) }),
    (a) => ({ ...content(a), beforeClearance: a.draw.of([undefined, undefined, true]) }),
  ),
  'request.amend': made(request, (a) => ({ text: text(a) })),
  'request.withdraw': made(request),
  'request.acknowledge': made(request),
  'request.return': made(request, () => ({ needs: ['facts'] })),
  'request.supply': made(request, () => ({ elements: { facts: 'Facts.', 'action-asked': 'Look.' } })),
  'request.redirect': made(request, (a) => ({ track: a.draw.of(Object.keys(a.state.profile.tracks)) })),
  'request.answer': made(request, (a) => ({
    answer: a.draw.of(['full', 'partial', 'declined']),
    ground: a.draw.of([undefined, 'national-law', 'spite']),
    text: text(a),
    evidence: a.draw.of([undefined, ['A file.']]),
    beforeClearance: a.draw.of([undefined, undefined, true]),
  })),
  'request.update': made(request, (a) => ({ text: text(a) })),
  'request.complete': made(request),
  'request.accept': made(request),
  'request.dispute': made(request),
  'request.rate': made(request, () => ({ answers: 1, evidence: 0, actions: 2, notDone: 1, nextUpdate: 0 })),
  'clearance.circulate': made(
    ({ draw }) => draw.of([{}, { incident: draw.of(stock.incident) }]),
    ({ draw }) => {
      const kind = draw.of(['request', 'answer', 'call-script', 'docket-item', 'statement'] as const);
      const of = { request: stock.request, answer: stock.request, 'call-script': stock.call };
      const names = kind in of ? of[kind as keyof typeof of] : stock.incident;
      return { text: kind, of: draw.of<string>(names), severity: draw.of([undefined, 3, 5]) };
    },
  ),
  'clearance.clear': made(clearance, ({ draw }) => ({
    office: draw.of(['legal', 'cabinet', 'press']),
    result: draw.of(['cleared', 'cleared-with-changes', 'objected']),
  })),
  'clearance.revise': made(clearance),
  'clearance.release': made(clearance, ({ draw }) => ({ beforeClearance: draw.of([undefined, true]) })),
  'clearance.withdraw': made(clearance),
  'call.place': made(
    (a) => ({ ...call(a), ...a.draw.of([{}, incident(a)]) }),
    ({ draw }) => ({
      level: draw.of([undefined, 'working', 'vice-ministerial', 'ministerial']),
      test: draw.of([undefined, undefined, undefined, true]),
      urgent: draw.of([undefined, true]),
    }),
  ),
  'call.spoof': made(
    ({ draw }) => ({ call: draw.of(['s1', ...stock.call]) }),
    (a) => ({ to: a.draw.of(parties(a)), level: 'working' }),
  ),
  'call.answer': made(call),
  'call.letRing': made(call),
  'call.decline': made(call),
  'call.authenticate': made(call),
  'call.takeMessage': made(call, (a) => ({ message: text(a) })),
  'call.unavailable': made(call, (a) => ({ until: later(a, HOUR, DAY) })),
  'call.arrange': made(call, (a) => ({
    at: a.draw.of([undefined, later(a, HOUR, 2 * DAY)]),
    level: a.draw.of([undefined, 'working', 'ministerial']),
  })),
  'call.say': made(call, (a) => ({ text: text(a), beforeClearance: a.draw.of([undefined, true]) })),
  'call.readBack': made(call, (a) => ({ point: a.draw.of(['p1', 'p2']), text: text(a) })),
  'call.confirmPoint': made(call, ({ draw }) => ({ point: draw.of(['p1', 'p2']) })),
  'call.drop': made(call),
  'call.end': made(call, ({ draw }) => ({ outcome: draw.of(['agreed', 'not-agreed', 'position-stated']) })),
  'call.abandon': made(call),
  'call.leaveMessage': made(call, (a) => ({ message: text(a) })),
  'call.tryAlternate': made(call, ({ draw, state }) => ({
    contact: draw.of(Object.keys(state.profile.contacts)),
  })),
  'call.note': made(call, () => ({ text: 'Private note.' })),
  'call.confirmInWriting': made(call, (a) => ({ text: text(a) })),
  'channel.test': made(channel, ({ draw }) => ({ result: draw.of([undefined, 'answered']) })),
  'channel.open': made(channel),
  'channel.degrade': made(channel),
  'channel.restore': made(channel),
  'channel.suspend': made(channel),
  'channel.lift': made(channel),
  'review.schedule': made(review, (a) => ({ at: later(a, DAY, 60 * DAY) })),
  'review.prepare': made(review),
  'review.report': made(review, (a) => ({ text: text(a) })),
  'review.delegate': made(review, ({ draw }) => ({ level: draw.of(['full', 'reduced']) })),
  'docket.propose': made(item, (a) => ({ wording: text(a) })),
  'docket.accept': made(item),
  'docket.amend': made(item, (a) => ({ wording: text(a) })),
  'docket.object': made(item),
  'docket.withdraw': made(item),
  'review.closeDocket': made(review),
  'review.open': made(review, ({ draw }) => ({ level: draw.of(['full', 'reduced']) })),
  'review.position': made(item, ({ draw }) => ({
    decision: draw.of(['resolved', 'plan', 'referred', 'carried-over', 'unresolved']),
  })),
  'review.draftOutcome': made(review),
  'line.propose': made(review, (a) => ({ line: a.draw.of(['l1', 'l2']), text: text(a) })),
  'line.bracket': made(review, ({ draw }) => ({ line: draw.of(['l1', 'l2']) })),
  'line.agree': made(review, ({ draw }) => ({ line: draw.of(['l1', 'l2']) })),
  'review.conclude': made(review, ({ draw }) => ({
    outcome: draw.of(['joint-summary', 'separate-readouts', 'none']),
  })),
  'review.readout': made(review, (a) => ({ text: text(a) })),
  'review.postpone': made(review, (a) => ({ to: a.draw.of([undefined, later(a, DAY, 60 * DAY)]) })),
  'review.replace': made(review, ({ draw }) => ({ by: draw.of(['lower-level', 'written']) })),
  'exercise.start': made(nothing),
  'exercise.pause': made(nothing),
  'exercise.resume': made(nothing),
  'exercise.freeze': made(nothing, () => ({ what: 'Fire alarm.' })),
  'exercise.unfreeze': made(nothing),
  'exercise.end': made(nothing),
  'exercise.hotWash': made(nothing),
  'exercise.close': made(nothing),
  'conduct.discuss': made(nothing),
  'conduct.openMove': made(nothing, (a) => ({ to: later(a, HOUR, 5 * DAY) })),
  'conduct.closeMove': made(nothing),
  'conduct.clock': made(nothing, () => ({ speed: 60 })),
  'cell.ready': made(nothing),
  'cell.notReady': made(nothing),
  'act.cancel': made(nothing, ({ state, draw }) => ({ plan: draw.of([...state.plans.keys(), 'plan 1']) })),
  'inject.deliver': made(nothing, (a) => ({
    to: a.draw.of([['all'], [a.draw.of(parties(a))], [a.draw.of(seats(a))]]),
    title: text(a),
    body: 'Addressed body.',
    truth: a.draw.of([undefined, 'Truth.']),
  })),
  'inject.share': made(nothing, (a) => ({
    item: a.draw.of(items(a)),
    with: a.draw.of(['party', 'other-side']),
    body: 'Shared body.',
  })),
  'agreement.amend': made(nothing, ({ draw }) => ({
    with: draw.of([
      { deadlines: { answer: { is: '48h' } } },
      { deadlines: { counts: { is: 'contact-hours' } } },
      { deadlines: { when: { redirected: { is: 'stop' } } } },
      { harden: ['REQ-3'] },
    ]),
  })),
  'availability.set': made(nothing, (a) => ({ seat: a.draw.of(seats(a)), from: 'T+1d', to: 'T+90d' })),
  'endex.set': made(nothing, (a) => ({ at: later(a, 100 * DAY, 400 * DAY) })),
  'deadline.extend': made(request, (a) => ({
    clock: a.draw.of(['ack', 'answer', 'update']),
    to: later(a, HOUR, 9 * DAY),
    why: 'More time.',
  })),
  'deadline.excuse': made(request, ({ draw }) => ({
    clock: draw.of(['ack', 'answer', 'update']),
    why: 'Excused.',
  })),
  'state.set': made(nothing, ({ state, draw }) => ({
    subject: draw.of([...state.subjects.keys()].sort()),
    to: draw.of(['life.acknowledged', 'spine.assessed', 'custody.none', 'no.such']),
    why: 'To go on.',
  })),
  'choice.take': made(nothing, (a) => ({ choice: a.draw.of(items(a)), option: a.draw.of(['hold', 'name']) })),
  'cast.set': made(nothing, (a) => ({
    who: a.draw.of([...parties(a), ...seats(a)]),
    by: a.draw.of(['script', 'policy', 'person']),
  })),
  'item.skip': made(nothing, (a) => ({ item: a.draw.of(items(a)), why: 'Not needed.' })),
  'item.hold': made(nothing, (a) => ({ item: a.draw.of(items(a)), why: 'Not yet.' })),
  'item.release': made(nothing, (a) => ({ item: a.draw.of(items(a)), why: 'Now.' })),
  'item.edit': made(nothing, (a) => ({
    item: a.draw.of(items(a)),
    title: a.draw.of([undefined, text(a)]),
    to: a.draw.of([undefined, [a.draw.of(seats(a))]]),
    at: a.draw.of([undefined, undefined, later(a, HOUR, DAY)]),
  })),
  'item.mark': made(nothing, (a) => ({
    item: a.draw.of(items(a)),
    as: a.draw.of(['done', 'missed']),
    why: 'Seen in the room.',
  })),
  'own.act': made(nothing, (a) => ({ ...putToControl(a), what: 'Private plan.', whom: 'Somebody.' })),
  'question.ask': made(nothing, (a) => ({ ...putToControl(a), text: 'Private question.' })),
  'body.write': made(nothing, (a) => ({
    ...putToControl(a),
    to: a.draw.of(['press', 'press', 'nobody']),
    text: 'Private message.',
  })),
  'control.answer': made(nothing, (a) => ({
    asked: `${a.draw.of(parties(a))}:${a.draw.of(asked)}`,
    how: a.draw.of(['inject', 'time', 'input', 'no', 'words']),
    text: text(a),
    to: a.draw.of(['seat', 'party', 'all']),
    takes: a.draw.of([undefined, '2h', '3d']),
  })),
  'decision.record': made(nothing, ({ draw }) => ({
    name: draw.of(asked),
    question: 'Private question.',
    options: [
      { id: 'wait', text: 'Private option.' },
      { id: 'act', text: 'Private option.' },
    ],
    chosen: draw.of(['wait', 'act', 'neither']),
    by: ['The minister'],
    why: 'Private reason.',
  })),
  'observation.write': made(nothing, ({ draw }) => ({
    text: 'Private observation.',
    rating: draw.of([undefined, 'P', 'S', 'M', 'U']),
    objective: draw.of([undefined, undefined, 'OBJ-9']),
  })),
  'cell.askTime': made(nothing, () => ({ minutes: 10, why: 'Private reason.' })),
  'reflection.write': made(nothing, ({ draw }) => ({
    is: draw.of(['strength', 'gap']),
    text: 'Private reflection.',
  })),
  'truth.reveal': made(nothing, ({ draw }) => ({ what: draw.of(['blades', 'nothing']) })),
  'note.write': made(nothing, () => ({ text: 'Private note.' })),
};

export function sampleOf(verb: Verb, around: Around): Sample {
  return samples[verb](around);
}
