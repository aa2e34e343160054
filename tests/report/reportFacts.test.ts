import { describe, expect, test } from 'vitest';
import { machines } from '../../machines/machines.ts';
import { acts } from '../../src/contract/act/acts.ts';
import type { RuleId } from '../../src/contract/rule.ts';
import { asked } from '../../src/report/facts/asked.ts';
import { after, at, director, does, take, inputFor } from '../support/story.ts';
import type { When } from '../support/story.ts';
import { reported } from './reported.ts';
import { answers, asks, asksAlone, blades, elements, r1, reports } from './told.ts';

const facts = (steps: readonly When[], wanted = {}) => reported(steps, 'director', wanted).facts;

/** A session in which two points are read back and one of them is confirmed. */
const session = (...notes: When[]): When[] => [
  reports,
  asks,
  does(
    'north/vice',
    'call.place',
    { call: 'c1', ...blades },
    { level: 'vice-ministerial', issue: 'The answer.' },
  ),
  does('south/desk', 'call.answer', { call: 'c1' }),
  does('south/desk', 'call.authenticate', { call: 'c1' }),
  does('south/desk', 'call.arrange', { call: 'c1' }, { level: 'vice-ministerial', interpreter: 'caller' }),
  after('13h'),
  does('north/vice', 'call.readBack', { call: 'c1' }, { point: 'records', text: 'The records are kept.' }),
  does('south/vice', 'call.confirmPoint', { call: 'c1' }, { point: 'records' }),
  does('north/vice', 'call.readBack', { call: 'c1' }, { point: 'name', text: 'The name follows.' }),
  does('south/vice', 'call.end', { call: 'c1' }, { outcome: 'agreed' }),
  ...notes,
];
const notes = (seat: string, ...points: string[]): When =>
  does(seat, 'call.note', { call: 'c1' }, { text: `As ${seat} has it.`, points });

describe('what a report tells of a call', () => {
  test('CALL-4: where the two notes differ, point by point', () => {
    const [call] = facts(
      session(notes('north/vice', 'records', 'name'), notes('south/vice', 'records')),
    ).calls;
    expect(call?.points).toMatchObject([
      { point: 'records', confirmed: true, countedBy: ['north', 'south'] },
      { point: 'name', confirmed: false, countedBy: ['north'] },
    ]);
    expect(call?.differences).toEqual(['name']);
  });

  test('CALL-4: a point that both left open, and that neither counts, is no difference', () => {
    const [call] = facts(session(notes('north/vice', 'records'), notes('south/vice', 'records'))).calls;
    expect(call?.differences).toEqual([]);
  });

  test('CALL-4: a point that a note counts, and that was never read back, is a difference', () => {
    const [call] = facts(
      session(notes('north/vice', 'records'), notes('south/vice', 'records', 'visit')),
    ).calls;
    expect(call?.differences).toEqual(['visit']);
  });
});

describe('what a report tells of an outcome text', () => {
  const m1 = { review: 'm1' };
  const line = (
    seat: string,
    verb: 'line.propose' | 'line.bracket' | 'line.agree',
    name: string,
    text?: string,
  ) => does(seat, verb, m1, { line: name, ...(text === undefined ? {} : { text }) });
  const opened: When[] = [
    at('T+30d'),
    does('north/minister', 'review.open', m1, { level: 'full' }),
    does('north/minister', 'review.draftOutcome', m1),
  ];
  const lines = (...steps: When[]) => facts([...opened, ...steps]).meetings[0]?.lines;

  test('REV-6: what was proposed and agreed stands in the words of its proposer', () => {
    const steps = [
      line('north/vice', 'line.propose', 'one', 'Ours.'),
      line('south/vice', 'line.agree', 'one'),
    ];
    expect(lines(...steps)).toMatchObject([{ status: 'agreed', text: 'Ours.', agreed: 'Ours.' }]);
  });

  test('REV-6: who agrees to words in brackets agrees to those', () => {
    const steps = [
      line('north/vice', 'line.propose', 'one', 'Ours.'),
      line('south/vice', 'line.bracket', 'one', 'Theirs.'),
      line('north/vice', 'line.agree', 'one'),
    ];
    expect(lines(...steps)).toMatchObject([
      { status: 'agreed', agreed: 'Theirs.', brackets: [{ by: 'south', text: 'Theirs.' }] },
    ]);
  });

  test('REV-6: a line that is in brackets when the meeting is concluded has fallen out', () => {
    const steps = [
      line('north/vice', 'line.propose', 'one', 'Ours.'),
      line('south/vice', 'line.agree', 'one'),
      line('north/vice', 'line.propose', 'two', 'More of ours.'),
      line('south/vice', 'line.bracket', 'two'),
    ];
    expect(lines(...steps)?.map(({ status }) => status)).toEqual(['agreed', 'bracketed']);
    const concludes = does('north/minister', 'review.conclude', m1, { outcome: 'joint-summary' });
    expect(lines(...steps, concludes)?.map(({ status }) => status)).toEqual(['agreed', 'fallen-out']);
  });
});

describe('what a report tells of a rule', () => {
  const rule = (id: RuleId, steps: readonly When[], wanted = {}) =>
    facts(steps, wanted).rules.find((one) => one.id === id);

  test('REQ-2: met, and later than this profile assumes, with by how much', () => {
    const late = rule('REQ-2', [reports, asks, after('80h'), answers('full')]);
    expect(late).toMatchObject({
      kept: 0,
      late: [{ ref: 'request/north:r1', byMs: 8 * 3_600_000, never: false }],
    });
    expect(rule('REQ-2', [reports, asks, after('10h'), answers('full')])).toMatchObject({
      kept: 1,
      late: [],
    });
    expect(rule('REQ-2', [reports, asks, after('80h')])?.late).toMatchObject([{ never: true }]);
  });

  test('REQ-5: departed from when an element lacks, with the number of the entry', () => {
    const bare = does('north/desk', 'request.send', r1, { kind: 'information' });
    const told = rule('REQ-5', [bare]);
    expect(told).toMatchObject({
      kept: 0,
      departed: [{ by: 'north/desk', ref: 'request/north:r1', entry: 2 }],
    });
    expect(rule('REQ-5', [asksAlone])).toMatchObject({ kept: 1, departed: [] });
    expect(rule('REQ-5', [does('north/desk', 'request.send', r1, { kind: 'protest' })])).toBeUndefined();
  });

  test('EX-3: what the director set aside stands apart from what was departed from', () => {
    const aside = { rules: ['REQ-5' as const], why: 'The form was not printed.' };
    const send = does('north/desk', 'request.send', { request: 'r1' }, { kind: 'information' });
    const acts = [
      (play: Parameters<When>[0]) => {
        const input = inputFor(
          play,
          'director',
          'request.send',
          r1,
          { kind: 'information' },
          { for: 'north/desk', aside },
        );
        take(play, input);
      },
    ];
    expect(rule('REQ-5', [send])?.aside).toEqual([]);
    expect(rule('REQ-5', acts)).toMatchObject({
      kept: 0,
      departed: [],
      aside: [{ ref: 'request/north:r1' }],
    });
    expect(facts(acts).artificialities).toMatchObject([
      { do: 'request.send', why: 'The form was not printed.' },
    ]);
  });

  test('PUB-1: asks nothing of who speaks of a matter that the other side has not heard of', () => {
    const speaks = does('north/vice', 'statement.publish', blades, { text: 'We were robbed.' });
    expect(rule('PUB-1', [reports, speaks])).toBeUndefined();
    expect(rule('PUB-1', [reports, asks, speaks])).toMatchObject({
      kept: 0,
      departed: [{ by: 'north/vice' }],
    });
    const warns = does('north/vice', 'statement.warn', blades, { text: 'We will speak.' });
    expect(rule('PUB-1', [reports, asks, warns, speaks])).toMatchObject({ kept: 1, departed: [] });
  });

  test('REV-1: a meeting in time, one that came late, and one that did not come', () => {
    const opens = (review: string) => does('north/minister', 'review.open', { review }, { level: 'full' });
    const world = {
      meetings: [
        { id: 'm1', at: 'T+30d' },
        { id: 'm2', at: 'T+240d' },
      ],
    };
    const wanted = { scenario: { world } };
    const steps = [at('T+30d'), opens('m1'), at('T+240d'), opens('m2')];
    expect(rule('REV-1', steps, wanted)).toMatchObject({
      kept: 1,
      late: [{ by: 'review/m2', byMs: 28 * 86_400_000, never: false }],
    });
    expect(rule('REV-1', [at('T+30d'), opens('m1'), at('T+240d')], wanted)?.late).toMatchObject([
      { never: true },
    ]);
  });

  test('the acts that a soft rule is put to are those that the machines put it to', () => {
    const soft = Object.values(machines).flatMap(({ rules }) => Object.keys(rules.soft));
    expect(Object.keys(asked).sort()).toEqual([...new Set(soft)].sort());
    for (const [id, verbs] of Object.entries(asked)) {
      const guarded = Object.values(machines).filter(({ rules }) => id in rules.soft);
      for (const verb of Object.keys(verbs)) {
        const on = acts[verb as keyof typeof acts].on;
        expect([id, verb, guarded.map(({ name }) => name)]).toEqual([id, verb, expect.arrayContaining([on])]);
      }
    }
  });
});

describe('what a report tells beside the play', () => {
  test('a choice: its options, which was taken, by whom and why, or by default', () => {
    const choice = {
      seat: 'north/vice',
      ask: 'Do you wait?',
      options: [
        { id: 'wait', text: 'We wait.' },
        { id: 'call', text: 'We call.' },
      ],
      default: 'wait',
      within: '2h',
    };
    const wanted = {
      scenario: {
        cast: { north: { 'played-by': 'person' } },
        storyline: [{ id: 'CHO-1', at: 'T+1h', choice }],
      },
    };
    const takes = does(
      'north/vice',
      'choice.take',
      {},
      { choice: 'CHO-1', option: 'call', why: 'It is late.' },
    );
    expect(facts([after('2h'), takes], wanted).choices).toMatchObject([
      { seat: 'north/vice', ask: 'Do you wait?', taken: 'call', how: 'taken', why: 'It is late.' },
    ]);
    expect(facts([after('5h')], wanted).choices).toMatchObject([{ taken: 'wait', how: 'by default' }]);
    expect(facts([after('2h')], wanted).choices).toMatchObject([{ taken: null, how: 'open' }]);
    expect(facts([after('2h')], wanted).items).toMatchObject([{ title: null, what: 'Do you wait?' }]);
  });

  test('an expected action of a person that was not done in time', () => {
    const item = {
      id: 'ACT-1',
      at: 'T+1h',
      as: 'north/desk',
      do: 'request.send',
      request: 'r1',
      within: '2h',
    };
    const wanted = { scenario: { cast: { north: { 'played-by': 'person' } }, storyline: [item] } };
    expect(facts([after('5h')], wanted).items).toMatchObject([
      { id: 'ACT-1', result: 'missed', title: null, what: 'Send the request to the other side: r1' },
    ]);
    const sends = does('north/desk', 'request.send', r1, { kind: 'information', elements });
    expect(facts([after('2h'), sends, after('5h')], wanted).items).toMatchObject([{ result: 'done' }]);
  });

  test('EX-4: what the agreement became while it was played', () => {
    const amends = director('agreement.amend', {
      with: { deadlines: { answer: { is: '24h', assumption: 'Tried out.' } } },
      text: 'A day for an answer.',
    });
    expect(facts([amends]).amendments).toMatchObject([
      {
        text: 'A day for an answer.',
        changes: expect.arrayContaining([{ path: 'deadlines.answer.is', from: '72h', to: '24h' }]) as unknown,
      },
    ]);
  });

  test('every value of the profile is documented or assumed, and says by what', () => {
    const { grounds } = facts([]);
    expect(grounds.length).toBeGreaterThan(50);
    expect(grounds.filter(({ because }) => because === '')).toEqual([]);
    expect(grounds.find(({ path }) => path === 'deadlines.answer')).toMatchObject({
      value: '72 hours',
      documented: false,
    });
  });
});
