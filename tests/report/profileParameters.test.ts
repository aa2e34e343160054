/** Every parameter of an agreement profile does something: changed, it makes another log of some play, or another report of it. */
import { describe, expect, test } from 'vitest';
import type { Verb } from '../../src/contract/act/acts.ts';
import type { Refs } from '../../src/contract/input.ts';
import { profileSchema } from '../../src/contract/profile.ts';
import { instant, parseDuration } from '../../src/contract/time.ts';
import { step } from '../../src/engine/step.ts';
import { shownWhole } from '../../src/report/shown.ts';
import { standingLines } from '../../src/report/standing.ts';
import { summarize } from '../../src/report/summary.ts';
import { timeline } from '../../src/report/timeline.ts';
import { overlay } from '../../src/contract/overlay.ts';
import { keysOf } from '../docs/schemaKeys.ts';
import { opening } from '../support/opening.ts';
import { tinyProfile } from '../support/tinyProfile.ts';
import { given, inputFor, playTo } from '../support/story.ts';

const assumption = 'For a test.';
const is = (value: unknown) => ({ is: value, assumption });

/** Somebody tries something, whether or not it is accepted; or time passes. */
type Deed = string | readonly [seat: string, verb: Verb, refs?: Refs, fields?: object];

const blades = { incident: 'blades' };
const grid = { incident: 'grid' };
const asks = { kind: 'information', severity: 2, elements: { facts: 'Given.', 'action-asked': 'Given.' } };
const r1 = { request: 'r1' };
const r2 = { request: 'r2' };
const r3 = { request: 'r3' };
const c1 = { call: 'c1' };
const c2 = { call: 'c2' };
const m1 = { review: 'm1', ...blades };

const requests: readonly Deed[] = [
  ['north/desk', 'incident.report', blades, { severity: 3 }],
  ['north/desk', 'request.send', { ...r1, ...blades }, { ...asks, severity: 3 }],
  ['north/desk', 'clearance.circulate', blades, { text: 'request', of: 'r1', severity: 3 }],
  '4h',
  [
    'north/desk',
    'request.send',
    { ...r1, ...blades },
    { ...asks, severity: 3, elements: { facts: 'Given.' } },
  ],
  ['north/desk', 'request.send', { ...r2, ...blades }, { ...asks, track: 'legal' }],
  ['north/desk', 'request.send', { request: 'r5', ...blades }, { ...asks, track: 'legal' }],
  ['north/desk', 'request.send', { ...r3, ...blades }, asks],
  ['north/desk', 'request.send', { request: 'r4', ...blades }, { kind: 'notification' }],
  '2h',
  ['south/desk', 'request.return', r1, { needs: ['action-asked'] }],
  ['south/desk', 'request.redirect', r3, { track: 'legal' }],
  '2h',
  ['south/minister', 'channel.suspend', { channel: 'post' }],
  '2h',
  ['south/minister', 'channel.lift', { channel: 'post' }],
  ['north/desk', 'request.supply', r1, { elements: { 'action-asked': 'Given.' } }],
  '5d',
  ['south/desk', 'request.answer', r1, { answer: 'partial', beforeClearance: true }],
  ['south/desk', 'request.answer', r2, { answer: 'declined', ground: 'national-law' }],
  ['south/desk', 'request.answer', { request: 'r5' }, { answer: 'partial' }],
  '10d',
  ['south/desk', 'request.complete', r2],
  ['north/desk', 'request.dispute', r2],
  ['south/desk', 'request.complete', r2],
  ['north/desk', 'request.dispute', r2],
  ['south/desk', 'custody.hold', blades, { what: 'Logs' }],
  '1d',
  ['south/desk', 'custody.renew', blades],
  ['south/desk', 'custody.renew', blades],
  ['north/desk', 'incident.report', grid, { severity: 1 }],
  ['north/desk', 'clearance.circulate', grid, { text: 'request', of: 'r9', severity: 3 }],
  ['north/desk', 'clearance.clear', { clearance: 'request-r9' }, { office: 'legal', result: 'objected' }],
  ['north/minister', 'measure.consider', grid, { measure: 'sanctions' }],
  ['north/minister', 'measure.prepare', grid, { measure: 'sanctions' }],
  ['north/vice', 'measure.announce', grid, { measure: 'sanctions', findings: ['harm'], text: 'Said.' }],
  ['director', 'availability.set', {}, { seat: 'south/minister', from: 'T+20d', to: 'T+40d' }],
  ['north/vice', 'incident.close', blades, { outcome: 'resolved' }],
  '70d',
];

const calls: readonly Deed[] = [
  ['north/desk', 'incident.report', blades, { severity: 2 }],
  ['north/vice', 'call.place', { ...c1, ...blades }, { level: 'working', urgent: true }],
  '3h',
  ['north/vice', 'call.tryAlternate', c1, { contact: 'south-cooperation' }],
  '4h',
  ['south/desk', 'call.answer', c1],
  '33h',
  ['north/desk', 'call.place', { ...c2, ...blades }, { level: 'vice-ministerial' }],
  ['south/desk', 'call.answer', c2],
  ['south/desk', 'call.authenticate', c2],
  ['south/desk', 'call.arrange', c2],
  '1d',
  ['north/vice', 'call.say', c2, { text: 'We wait.' }],
  '30m',
  ['north/vice', 'call.end', c2, { outcome: 'position-stated' }],
  '23h',
  ['south/desk', 'call.place', { call: 'c3', ...blades }, { level: 'working' }],
  '300d',
];

const meetings: readonly Deed[] = [
  ['north/desk', 'incident.report', blades, { severity: 2 }],
  ['director', 'availability.set', {}, { seat: 'south/co-chair', from: 'T+25d', to: 'T+40d' }],
  '20d',
  ['north/vice', 'review.prepare', m1],
  ['north/vice', 'docket.propose', m1, { wording: 'The stolen designs.' }],
  '10d',
  ['north/minister', 'review.open', m1, { level: 'full' }],
  '180d',
  ['north/minister', 'review.open', { review: 'm2' }, { level: 'reduced' }],
  '20d',
];

/** What a policy on both sides makes of six injects, for two months. */
const tempers: readonly Deed[] = ['60d'];

const plays = { requests, calls, meetings, tempers };
const usual = profileSchema.parse(
  overlay(tinyProfile, {
    contacts: {
      'south-hotline': { hours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' } },
    },
    parties: {
      north: { calls: { admits: is('urgent-incident') } },
      south: {
        seats: {
          'co-chair': { substitute: { title: 'Under-secretary', authority: 'Speaks for all.', assumption } },
        },
      },
    },
  }),
);
const policy = (named: string) => ({ 'played-by': 'policy', policy: named });
const scenarios: Partial<Record<keyof typeof plays, object>> = {
  tempers: {
    cast: { north: policy('overloaded'), south: policy('legalistic') },
    endex: 'T+60d',
    replies: { 'request.acknowledge': '{we} to {they}: received.' },
    storyline: ['one', 'two', 'three', 'four', 'five', 'six'].map((incident, day) => ({
      id: `INJ-${incident}`,
      at: `T+${day}d`,
      inject: 'north/desk',
      title: 'A company calls',
      incident,
    })),
  },
};

interface Found {
  readonly log: string;
  readonly told: string;
}

/** What a play comes to: every entry after the first with what was refused, and what is told of it. */
function played(name: keyof typeof plays, patch: object): Found {
  const start = opening({ profile: usual, amended: patch, scenario: scenarios[name] ?? {}, seed: 2 });
  const { play } = given(start);
  const refusals: unknown[] = [];
  for (const deed of plays[name]) {
    if (typeof deed === 'string') {
      playTo(play, instant(play.now + (parseDuration(deed) ?? Number.NaN)));
      continue;
    }
    const [seat, verb, refs = {}, fields = {}] = deed;
    const outcome = step(play.state, inputFor(play, seat, verb, refs, fields));
    if ('refusal' in outcome) refusals.push(outcome.refusal);
    else {
      play.state = outcome.next;
      play.entries.push(outcome.entry);
    }
  }
  const summary = summarize(play.entries, 'f'.repeat(64));
  const told = [standingLines(start, summary), timeline(start, play.entries.map(shownWhole)), summary];
  return { log: JSON.stringify([play.entries.slice(1), refusals]), told: JSON.stringify(told) };
}

const names = Object.keys(plays) as (keyof typeof plays)[];
const before = new Map(names.map((name) => [name, played(name, {})]));

const south = (patch: object) => ({ parties: { south: patch } });
const north = (patch: object) => ({ parties: { north: patch } });
const contact = (patch: object) => ({ contacts: { 'south-hotline': patch } });
const clears = (patch: object) =>
  north({
    clearances: [
      { text: 'request', from: 3, office: 'legal', takes: '4h', result: 'cleared', assumption, ...patch },
    ],
  });

/** Another value for each parameter that changes what happens. */
const acting: Readonly<Record<string, object>> = {
  'in-force.from': { 'in-force': { from: '2018-01-01T00:00:00Z' } },
  'in-force.to': { 'in-force': { to: '2017-03-02T00:00:00Z' } },
  'parties.*.name': south({ name: 'Southland' }),
  'parties.*.capital.zone': south({ capital: { zone: 'Europe/London' } }),
  'parties.*.seats.*.level': north({ seats: { vice: { level: 'desk' } } }),
  'parties.*.seats.*.chair': south({ seats: { minister: { chair: false } } }),
  'parties.*.instruments.*.needs': north({ instruments: { sanctions: { needs: ['facts'] } } }),
  'parties.*.clearances[].text': clears({ text: 'statement' }),
  'parties.*.clearances[].from': clears({ from: 2 }),
  'parties.*.clearances[].office': clears({ office: 'cabinet' }),
  'parties.*.clearances[].takes': clears({ takes: '6h' }),
  'parties.*.clearances[].result': clears({ result: 'played' }),
  'parties.*.calls.admits.is': north({ calls: { admits: is('any') } }),
  'tracks.*.deadlines.ack.is': { tracks: { legal: { deadlines: { ack: is('30m') } } } },
  'tracks.*.deadlines.answer.is': { tracks: { legal: { deadlines: { answer: is('30h') } } } },
  'tracks.*.deadlines.update.is': { tracks: { legal: { deadlines: { update: is('2d') } } } },
  'tracks.*.name': { tracks: { legal: { name: 'The law' } } },
  'contacts.*.party': contact({ party: 'north' }),
  'contacts.*.seat': { contacts: { 'south-cooperation': { seat: 'vice' } } },
  'contacts.*.track': {
    contacts: { 'south-cooperation': { track: 'legal' } },
    deadlines: { counts: is('contact-hours') },
  },
  'contacts.*.channel': contact({ channel: 'post' }),
  'contacts.*.hours': contact({ hours: 'always' }),
  'contacts.*.holidays': contact({ holidays: ['2017-03-03'] }),
  'contacts.*.alternate': contact({ alternate: 'south-legal' }),
  'channels.*.kind': { channels: { dialogue: { kind: 'working-group' } } },
  'channels.*.state': { channels: { hotline: { state: 'planned' } } },
  'channels.*.tracks': { channels: { post: { tracks: [] } } },
  'channels.*.test-every.is': { channels: { hotline: { 'test-every': is('2w') } } },
  may: { may: { 'call.place': 'principal' } },
  'deadlines.counts.is': { deadlines: { counts: is('contact-hours') } },
  'deadlines.ack.is': { deadlines: { ack: is('30m') } },
  'deadlines.answer.is': { deadlines: { answer: is('30h') } },
  'deadlines.update.is': { deadlines: { update: is('2d') } },
  'deadlines.owes': { deadlines: { owes: { notification: [] } } },
  'deadlines.when.returned.is': { deadlines: { when: { returned: is('run') } } },
  'deadlines.when.redirected.is': { deadlines: { when: { redirected: is('stop') } } },
  'deadlines.when.partial.is': { deadlines: { when: { partial: is('restart') } } },
  'deadlines.when.suspended.is': { deadlines: { when: { suspended: is('run') } } },
  'deadlines.disputes.is': { deadlines: { disputes: is(1) } },
  'request.elements.is': { request: { elements: is(['facts']) } },
  'request.grounds.is': { request: { grounds: { is: { 'national-law': null } } } },
  'preservation.lasts.is': { preservation: { lasts: is('30d') } },
  'preservation.renewals.is': { preservation: { renewals: is(2) } },
  'hotline.channel': { hotline: { channel: 'post' } },
  'hotline.rings.is': { hotline: { rings: is('7m') } },
  'hotline.retries.is': { hotline: { retries: is(['15m', '40m']) } },
  'hotline.connect.*.is.least': {
    hotline: { connect: { 'vice-ministerial': is({ least: '11h', most: '12h' }) } },
  },
  'hotline.connect.*.is.most': {
    hotline: { connect: { 'vice-ministerial': is({ least: '1h', most: '1h' }) } },
  },
  'hotline.interpretation.is': { hotline: { interpretation: is('none') } },
  'review.first.is': { review: { first: is('2017-03-15T00:00:00Z') } },
  'review.every.is': { review: { every: is('8w') } },
  'review.docket-closes.is': { review: { 'docket-closes': is('12d') } },
  'review.levels.is': { review: { levels: is(['full']) } },
  'closing.silence.is': { closing: { silence: is('10d') } },
  harden: { harden: ['CALL-1'] },
  'thresholds.urgent.is': { thresholds: { urgent: is(3) } },
  words: { words: { facts: 'What happened', 'action-asked': 'What is asked' } },
};

/** Another value for each that changes only what a report tells. */
const telling: Readonly<Record<string, object>> = {
  'parties.*.short': south({ short: 'SL' }),
  'parties.*.capital.name': south({ capital: { name: 'Southport' } }),
  'parties.*.seats.*.substitute.title': south({ seats: { 'co-chair': { substitute: { title: 'Deputy' } } } }),
  'parties.*.seats.*.substitute.authority': south({
    seats: { 'co-chair': { substitute: { authority: 'Listens.' } } },
  }),
  'tracks.*.reviewed': { tracks: { legal: { reviewed: true } } },
  'channels.*.name': { channels: { post: { name: 'Pigeons' } } },
  'hotline.interpreted-takes.is': { hotline: { 'interpreted-takes': is(3) } },
};

/** Words for people who read the profile or take a seat. */
const forPeople = [
  'format',
  'id',
  'title',
  'summary',
  'parties.*.institutions.*.name',
  'parties.*.institutions.*.role',
  'parties.*.seats.*.title',
  'parties.*.seats.*.institution',
  'parties.*.instruments.*.name',
  'contacts.*.institution',
  'clauses.*.is',
  'glossary[].en',
  'glossary[].zh',
  'glossary[].note',
  'because.may',
  'because.owes',
];

const keys = keysOf(profileSchema).filter((key) => !/\.(source|assumption)$/.test(key));
const parameters = keys.filter(
  (key) => !keys.some((other) => other.startsWith(`${key}.`) || other.startsWith(`${key}[`)),
);

describe('the parameters of an agreement profile', () => {
  test('act, or change what is told, or are words for people', () => {
    const listed = [...Object.keys(acting), ...Object.keys(telling), ...forPeople];
    expect(listed.sort()).toEqual([...parameters].sort());
  });

  test.each(Object.keys(acting))('%s changes the log of some play', (parameter) => {
    const changed = names.filter(
      (name) => played(name, acting[parameter] ?? {}).log !== before.get(name)?.log,
    );
    expect(changed).not.toEqual([]);
  });

  test.each(Object.keys(telling))('%s changes what is told of some play', (parameter) => {
    const changed = names.filter(
      (name) => played(name, telling[parameter] ?? {}).told !== before.get(name)?.told,
    );
    expect(changed).not.toEqual([]);
  });
});
