import { describe, expect, test } from 'vitest';
import { does, given, at } from '../support/story.ts';
import type { Story, When } from '../support/story.ts';
import { usChina } from '../support/opening.ts';

const news = (id: string, when: object) => ({ id, when, inject: 'us/desk', title: id });
const story = (storyline: readonly object[], expect_: readonly object[] = []): Story =>
  given(
    usChina({
      scenario: {
        incidents: { blades: { victim: 'us' } },
        cast: { us: { 'played-by': 'person' }, china: { 'played-by': 'person' } },
        world: { channels: { hotline: 'operational' }, meetings: [{ id: 'm1', at: 'T+30d' }] },
        storyline,
        expect: expect_,
      },
    }),
  );
const cameUp = ({ play }: Story, id: string): string[] =>
  play.entries.filter(({ item }) => item === id).map(({ at: moment }) => moment.slice(0, 16));
const met = ({ play }: Story, id: string): unknown =>
  play.entries.find(({ do: what, with: fields }) => what === 'expectation.checked' && fields?.['id'] === id)
    ?.with;

const m1 = { review: 'm1' };
const item = { ...m1, incident: 'blades' };
const report = does('us/desk', 'incident.report', { incident: 'blades' }, { severity: 2 });
const raised: readonly When[] = [
  report,
  does(
    'us/desk',
    'request.send',
    { request: 'b1', incident: 'blades' },
    { kind: 'information', severity: 2 },
  ),
  does('us/vice', 'docket.propose', item, { wording: 'Blades', why: 'not-used' }),
  does('china/vice', 'docket.accept', item),
  at('T+30d'),
  does('us/attorney-general', 'review.open', m1, { level: 'full' }),
];
const states = (seat: string, decision: string): When => does(seat, 'review.position', item, { decision });

describe('a condition on what ministers decided', () => {
  const decided = (decision: string) => ({ decision, review: 'm1', incident: 'blades' });

  test('holds once both sides have stated the same', () => {
    const told = story(
      [news('W', decided('plan')), news('N', decided('no-agreement'))],
      [{ id: 'E', by: 'T+32d', holds: decided('plan') }],
    ).when(...raised, states('us/attorney-general', 'plan'), at('T+30d1h'));
    expect(cameUp(told, 'W')).toEqual([]);
    told.when(states('china/state-councilor', 'plan'), at('T+33d'));
    expect([cameUp(told, 'W'), cameUp(told, 'N')]).toEqual([['2017-03-31T14:00'], []]);
    expect(met(told, 'E')).toMatchObject({
      met: true,
      why: 'the decision of review m1 on incident blades is plan: it is plan',
    });
    told.see();
  });

  test('knows that they could not agree, and that an item is not on the docket', () => {
    const told = story(
      [news('N', decided('no-agreement'))],
      [{ id: 'E', by: 'T+1d', holds: decided('plan') }],
    ).when(
      ...raised,
      states('us/attorney-general', 'plan'),
      states('china/state-councilor', 'resolved'),
      at('T+31d'),
    );
    expect(cameUp(told, 'N')).toEqual(['2017-03-31T13:00']);
    expect(met(told, 'E')).toMatchObject({
      met: false,
      why: 'the decision of review m1 on incident blades is not plan: it is not decided',
    });
  });
});

describe('a condition on a line of the outcome text', () => {
  const line = (is: string) => ({ line: 'hours', review: 'm1', is });

  test('follows it from its proposal to the end, where brackets fall out', () => {
    const told = story(
      [news('P', line('proposed')), news('B', line('bracketed')), news('A', line('agreed'))],
      [
        { id: 'D', by: 'T+29d', holds: { or: [line('agreed'), { not: { item: 'P', is: 'done' } }] } },
        { id: 'E', by: 'T+40d', holds: { or: [line('agreed'), line('bracketed')] } },
      ],
    ).when(
      ...raised,
      does('us/vice', 'review.draftOutcome', m1),
      does('us/vice', 'line.propose', m1, { line: 'hours', text: 'Within 24 hours.' }),
      at('T+30d1h'),
      does('china/vice', 'line.bracket', m1, { line: 'hours', text: 'In time.' }),
      at('T+30d2h'),
    );
    expect(['P', 'B', 'A'].map((id) => cameUp(told, id).length)).toEqual([1, 1, 0]);
    expect(met(told, 'D')).toMatchObject({
      met: true,
      why: 'item P is not done: it has not come up yet',
    });
    told.when(at('T+41d'));
    expect(met(told, 'E')).toMatchObject({ why: 'line hours of review m1 is bracketed: it is bracketed' });
    const agreed = story([news('A', line('agreed'))]).when(
      ...raised,
      does('us/vice', 'review.draftOutcome', m1),
      does('us/vice', 'line.propose', m1, { line: 'hours', text: 'Within 24 hours.' }),
      does('china/vice', 'line.agree', m1, { line: 'hours' }),
      at('T+30d1h'),
    );
    expect(cameUp(agreed, 'A')).toHaveLength(1);
    agreed.see();
  });
});

describe('a condition on a severity', () => {
  test('is of one party, or of the highest that any has set', () => {
    const assess = (seat: string, severity: number): When =>
      does(seat, 'incident.assess', { incident: 'blades' }, { severity });
    const told = story([
      news('U', { severity: 'blades', of: 'us', 'at-least': 3 }),
      news('C', { severity: 'blades', of: 'china', 'at-most': 1 }),
      news('H', { severity: 'blades', 'at-least': 3 }),
    ]).when(...raised.slice(0, 2), at('T+1h'), assess('china/desk', 4), at('T+2h'));
    expect(['U', 'C', 'H'].map((id) => cameUp(told, id).length)).toEqual([0, 0, 1]);
    told.when(assess('china/desk', 1), assess('us/desk', 3), at('T+3h'));
    expect(['U', 'C', 'H'].map((id) => cameUp(told, id).length)).toEqual([1, 1, 1]);
    told.see();
  });
});

describe('a condition on departures', () => {
  test('counts them by the party that departed', () => {
    const told = story(
      [news('U', { departure: 'REQ-5', from: 'us' }), news('C', { departure: 'REQ-5', from: 'china' })],
      [
        { id: 'E1', by: 'T+1d', holds: { departure: 'REQ-5', 'at-most': 1 } },
        { id: 'E2', by: 'T+3d', holds: { departure: 'REQ-5', 'at-most': 1 } },
      ],
    ).when(...raised.slice(0, 2), at('T+2d'));
    expect([cameUp(told, 'U').length, cameUp(told, 'C').length]).toEqual([1, 0]);
    told.when(
      does(
        'us/desk',
        'request.send',
        { request: 'b2', incident: 'blades' },
        { kind: 'mitigate', severity: 2 },
      ),
      at('T+4d'),
    );
    expect([met(told, 'E1'), met(told, 'E2')]).toMatchObject([
      { met: true },
      { met: false, why: 'the number of departures from REQ-5 is not at most 1: there are 2' },
    ]);
    told.see();
  });
});
