import { describe, expect, test } from 'vitest';
import { iso } from '../../../src/contract/time.ts';
import { opening } from '../../support/opening.ts';
import { after, at, does, given, isoIn } from '../../support/story.ts';
import type { Story, When } from '../../support/story.ts';
import { idsOwedBy, theDuty, waysOf } from './owed.ts';

const grid = { incident: 'grid' };
const r1 = { request: 'r1' };
const incident = 'incident/north:grid';
const told = (to: string[]): When =>
  does('controller', 'inject.deliver', {}, { to, title: 'The grid operator calls', incident: 'grid' });
const reported = (severity?: number): When =>
  does('north/desk', 'incident.report', grid, severity === undefined ? {} : { severity });
const sent = does('north/desk', 'request.send', { ...r1, ...grid }, { kind: 'information', severity: 2 });
const answered = (answer: string): When =>
  does('south/desk', 'request.answer', r1, {
    answer,
    ...(answer === 'declined' ? { ground: 'sovereignty' } : {}),
  });
const may = { 'docket.propose': 'vice', 'incident.close': 'vice', 'incident.allege': 'vice' };
const story = (...steps: When[]): Story => given(opening({ amended: { may } })).when(...steps);

describe('a side that an inject tells of an incident', () => {
  test('reports it, whichever of its seats was told', () => {
    for (const to of ['north/desk', 'north/minister', 'north']) {
      const duty = theDuty('north', story(after('1h'), told([to])), `report ${incident}`);
      expect(duty.refs).toEqual(grid);
      expect(waysOf(duty)).toEqual(['report: incident.report by north/desk']);
      expect(iso(duty.since)).toBe('2017-03-01T14:00:00.000Z');
    }
  });

  test("waits to hear of it when the incident is the other side's", () => {
    const scenario = { incidents: { grid: { victim: 'north' } } };
    const played = given(opening({ scenario })).when(told(['north', 'south']));
    expect(idsOwedBy('north', played)).toContain(`report ${incident}`);
    expect(idsOwedBy('south', played).filter((id) => id.startsWith('report'))).toEqual([]);
  });

  test('owes nothing while it was not told, nor once somebody has reported', () => {
    expect(idsOwedBy('south', story(told(['north/desk'])))).not.toContain('report incident/south:grid');
    expect(idsOwedBy('north', story(told(['north']), reported()))).not.toContain(`report ${incident}`);
    const raised = story(reported(2), sent, told(['south/desk']));
    expect(idsOwedBy('south', raised).filter((id) => id.startsWith('report'))).toEqual([]);
  });
});

describe('an own incident', () => {
  test('is studied, assessed, and then asked about', () => {
    const begun = story(reported());
    expect(idsOwedBy('north', begun)).toEqual(
      expect.arrayContaining([`study ${incident}`, `assess ${incident}`]),
    );
    expect(idsOwedBy('north', begun)).not.toContain(`request ${incident}`);
    begun.when(after('2h'), does('north/desk', 'incident.assess', grid, { severity: 2 }));
    const request = theDuty('north', begun, `request ${incident}`);
    expect(request.refs).toEqual({ incident: 'grid', request: 'grid-1' });
    expect(waysOf(request)).toContain('investigate: request.send by north/desk');
    expect(iso(request.since)).toBe(isoIn(begun.play, 'T+2h'));
  });

  test('begins as a draft where the profile asks for clearance', () => {
    expect(waysOf(theDuty('north', story(reported(3)), `request ${incident}`))).toContain(
      'mitigate: request.draft by north/desk',
    );
  });

  test('is not for the other side to assess or to ask about', () => {
    const ids = idsOwedBy('south', story(reported(2), sent));
    expect(ids).not.toContain(`assess ${incident}`);
    expect(ids).not.toContain(`request ${incident}`);
  });

  test('is a reason to call when the receipt is late, and again when the answer is', () => {
    const late = story(reported(2), sent, after('23h'));
    expect(idsOwedBy('north', late).filter((id) => id.startsWith('call about'))).toEqual([]);
    late.when(after('2h'));
    const call = theDuty('north', late, `call about ${incident}, late`);
    expect(call.refs).toEqual({ incident: 'grid', call: 'grid-call-1' });
    expect(iso(call.since)).toBe(isoIn(late.play, 'T+24h'));
    late.when(
      does('north/desk', 'call.place', { ...grid, call: 'grid-call-1' }, { level: 'working' }),
      does('south/desk', 'call.decline', { call: 'grid-call-1' }),
    );
    expect(idsOwedBy('north', late).filter((id) => id.startsWith('call about'))).toEqual([]);
    late.when(at('T+80h'));
    expect(theDuty('north', late, `call about ${incident} (2), late`).refs).toMatchObject({
      call: 'grid-call-2',
    });
  });

  test('is no reason to call when there is no hotline in operation', () => {
    const scenario = { world: { channels: { hotline: 'planned' } } };
    const played = given(opening({ scenario })).when(reported(2), sent, after('4d'));
    expect(idsOwedBy('north', played).filter((id) => id.startsWith('call about'))).toEqual([]);
  });

  test('goes to the ministers when the answer is late or refused, while a docket is open', () => {
    const refused = story(reported(2), sent, after('1d'), answered('declined'));
    const propose = theDuty('north', refused, `propose ${incident}, review/m1 not-used`);
    expect(propose.refs).toEqual({ incident: 'grid', review: 'm1' });
    expect(propose.ways).toEqual([
      { choice: 'propose', do: 'docket.propose', seat: 'north/vice', with: { why: 'not-used' } },
    ]);
    refused.when(at('T+24d'));
    expect(theDuty('north', refused, `propose ${incident}, review/m2 not-used`).refs).toMatchObject({
      review: 'm2',
    });
    refused.when(does('north/vice', 'docket.propose', { ...grid, review: 'm2' }, { why: 'not-used' }));
    expect(idsOwedBy('north', refused).filter((id) => id.startsWith('propose'))).toEqual([]);
  });

  test('is closed by each side for itself when nothing is open on it', () => {
    const open = story(reported(2), sent, answered('full'));
    expect(idsOwedBy('north', open)).not.toContain(`close ${incident}`);
    open.when(after('1d'), does('north/desk', 'request.accept', r1));
    for (const side of ['north', 'south']) {
      const close = theDuty(side, open, `close ${incident}`);
      expect(waysOf(close)).toEqual([`close: incident.close by ${side}/vice`]);
      expect(iso(close.since)).toBe(isoIn(open.play, 'T+1d'));
    }
    open.when(does('north/vice', 'incident.close', grid, { outcome: 'resolved' }));
    expect(idsOwedBy('north', open)).not.toContain(`close ${incident}`);
    expect(idsOwedBy('south', open)).toContain(`close ${incident}`);
  });
});

describe('words about an incident', () => {
  test('what the other side alleges can be disputed, once, by fact or by scope', () => {
    const alleged = story(
      reported(2),
      sent,
      does('north/vice', 'incident.allege', grid, { statement: 'It was theft.' }),
    );
    const dispute = theDuty('south', alleged, `dispute ${incident}`);
    expect(dispute.ways.map(({ choice }) => choice)).toEqual(['fact', 'scope']);
    expect(idsOwedBy('north', alleged)).not.toContain(`dispute ${incident}`);
    alleged.when(does('south/vice', 'incident.dispute', grid, { of: 'fact', statement: 'It was not.' }));
    expect(idsOwedBy('south', alleged)).not.toContain(`dispute ${incident}`);
  });

  test('on a leak both sides can decline comment', () => {
    const leaked = story(
      reported(2),
      sent,
      does('controller', 'incident.leak', { incident: 'north:grid' }, { text: 'In the newspaper.' }),
    );
    expect(idsOwedBy('north', leaked)).toContain(`comment on ${incident}`);
    expect(idsOwedBy('south', leaked)).toContain(`comment on ${incident}`);
  });
});

describe('clearances of its own', () => {
  test('an office that is played is spoken for, and an objection is met by a revision, once', () => {
    const grave = story(
      reported(5),
      does('north/desk', 'clearance.circulate', grid, { text: 'request', of: 'r1', severity: 5 }),
    );
    const clearance = 'clearance/north:request-r1';
    const clear = theDuty('north', grave, `clear ${clearance} cabinet`);
    expect(clear.scaleMs).toBe(2 * 3_600_000);
    expect(clear.ways.map(({ with: fields }) => fields)).toContainEqual({
      office: 'cabinet',
      result: 'objected',
    });
    expect(idsOwedBy('south', grave).filter((id) => id.includes('clearance'))).toEqual([]);
    const objected = does(
      'north/desk',
      'clearance.clear',
      { clearance: 'request-r1' },
      { office: 'cabinet', result: 'objected' },
    );
    grave.when(objected, after('4h'));
    expect(idsOwedBy('north', grave)).toContain(`revise ${clearance}`);
    grave.when(does('north/desk', 'clearance.revise', { clearance: 'request-r1' }));
    expect(idsOwedBy('north', grave)).toContain(`clear ${clearance} cabinet (2)`);
    grave.when(objected, after('4h'));
    expect(idsOwedBy('north', grave).filter((id) => id.includes(clearance))).toEqual([]);
  });
});
