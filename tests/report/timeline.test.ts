import { describe, expect, test } from 'vitest';
import { verbs } from '../../src/contract/act/acts.ts';
import { instant } from '../../src/contract/time.ts';
import { namingFor } from '../../src/report/naming.ts';
import { sentences } from '../../src/report/sentence/sentences.ts';
import { toldFrom } from '../../src/report/sentence/toldFrom.ts';
import { shownToSeat, shownWhole } from '../../src/report/shown.ts';
import { seenBySeat } from '../../src/report/seatView.ts';
import { timeline } from '../../src/report/timeline.ts';
import { opening } from '../support/opening.ts';
import type { Wanted } from '../support/opening.ts';
import { after, director, does, given } from '../support/story.ts';
import type { When } from '../support/story.ts';

function printed(steps: readonly When[], wanted: Wanted = {}, seat?: string): string {
  const start = opening(wanted);
  const { play } = given(start).when(...steps);
  const shown =
    seat === undefined
      ? play.entries.map(shownWhole)
      : seenBySeat(start, play.entries, seat).shown.map(shownToSeat);
  return timeline(start, shown)
    .map(({ text }) => text)
    .join('\n');
}

/** Without its line ends. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

const elements = { facts: 'Given.', 'action-asked': 'Given.' };
const blades = { incident: 'blades' };
const asks = does(
  'north/desk',
  'request.send',
  { request: 'r1', ...blades },
  { kind: 'information', elements },
);
const reports = does('north/desk', 'incident.report', blades);

describe('the timeline', () => {
  test('gives an instant in UTC and in both capitals, with the weekday, once', () => {
    const lines = printed([
      reports,
      asks,
      after('20h'),
      does('south/desk', 'request.acknowledge', { request: 'r1' }),
    ]).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'UTC    North City  South City',
      '',
      'EXERCISE · Wed 1 Mar 2017',
      '13:00  Wed 08:00   Wed 21:00   STARTEX: the exercise begins.',
    ]);
    expect(lines).toContain('                               NO desk is told of an incident, blades.');
    expect(lines).toContain('EXERCISE · Thu 2 Mar 2017');
    expect(lines).toContain('09:00  Thu 04:00   Thu 17:00   SO desk confirms receipt of NO-1.');
  });

  test('follows summer time in each capital', () => {
    const text = printed([after('30d'), director('note.write', { text: 'Noted.' })]);
    expect(text).toContain('13:00  Fri 09:00   Fri 21:00 ');
  });

  test('tells what moved with arrows, and what is due now', () => {
    const text = printed([reports, asks]);
    expect(text).toContain('NO desk asks SO for information about blades (NO-1).');
    expect(flat(text)).toContain(
      'NO-1: drafted → sent; acknowledgement due Thu 2 Mar 13:00; answer due Sat 4 Mar 13:00',
    );
    expect(text).toContain('blades: detected → requested');
  });

  test('REQ-2 tells of an overdue answer as later than the profile assumes', () => {
    const text = printed([reports, asks, after('4d')]);
    expect(flat(text)).toContain('The answer to NO-1 is overdue: later than this profile assumes.');
  });

  test('names every item that nobody performed, and says what became of it', () => {
    const act = { as: 'north/desk', do: 'incident.report', incident: 'blades', with: {} };
    const choice = {
      seat: 'north/vice',
      ask: 'Go on?',
      options: [
        { id: 'yes', text: 'Go on.' },
        { id: 'no', text: 'Wait.' },
      ],
      default: 'no',
      within: '2h',
    };
    const storyline = [
      { id: 'A-1', at: 'T+1h', title: 'A report', ...act, within: '1h' },
      { id: 'A-2', at: 'T+1h', ...act },
      { id: 'I-1', at: 'T+1h', inject: 'all', title: 'News', if: { incident: 'blades', has: 'hotline' } },
      { id: 'A-3', at: 'T+1h', title: 'Another', ...act, skip: true },
      { id: 'C-1', at: 'T+1h', title: 'What now?', choice },
    ];
    const text = flat(
      printed([after('4h')], { scenario: { storyline, cast: { north: { 'played-by': 'person' } } } }),
    );
    for (const told of [
      'A-1 · A report NO desk is expected to act.',
      'A-2 · NO desk is expected to act.',
      'I-1 · News It does not come: what it depends on does not hold.',
      'A-3 · Another It is left out of what is played.',
      'A-1 · A report NO desk has not acted in the time that it had.',
      'C-1 · What now? NO vice is asked: “Go on?”',
      'C-1 · What now? Nobody has chosen in time: “Wait.” is taken.',
    ])
      expect(text).toContain(told);
    const seat = flat(
      printed(
        [after('4h')],
        { scenario: { storyline, cast: { north: { 'played-by': 'person' } } } },
        'north/vice',
      ),
    );
    expect(seat).toContain('C-1 · What now? NO vice is asked: “Go on?”');
    expect(seat).not.toMatch(/A-1|I-1|expected to act/);
  });

  test('says which expected action somebody has done, and no seat is told', () => {
    const storyline = [
      { id: 'A-1', at: 'T+1h', as: 'north/desk', do: 'incident.report', incident: 'blades', with: {} },
    ];
    const scenario = { storyline, cast: { north: { 'played-by': 'person' } } };
    expect(printed([after('2h'), reports], { scenario })).toContain('A-1 expected this.');
    expect(printed([after('2h'), reports], { scenario }, 'north/desk')).not.toContain('expected');
  });

  test('flags a departure with its rule', () => {
    const text = printed([does('north/desk', 'request.send', { request: 'r1' }, { kind: 'information' })]);
    expect(text).toContain('! departed from REQ-5: A request carries the elements');
  });

  test('EX-3 flags what the director set aside, with the reason', () => {
    const aside = { rules: ['CHAN-1'] as const, why: 'To see what happens.' };
    const text = printed([
      does('south/minister', 'channel.suspend', { channel: 'hotline' }),
      does(
        'director',
        'call.place',
        { call: 'c1' },
        { level: 'working' },
        { for: 'north/desk', aside: { ...aside, rules: ['CHAN-1', 'CALL-1'] } },
      ),
    ]);
    expect(text).toContain('! set aside by the director, CHAN-1:');
    expect(flat(text)).toContain('“To see what happens.”');
  });

  test('tells an inject by its title, its sender and to whom', () => {
    const item = {
      id: 'INJ-01',
      at: 'T+1h',
      inject: 'north/desk',
      from: 'company',
      channel: 'telephone',
      title: { en: 'A call', zh: '电话' },
    };
    const text = printed([after('2h')], {
      scenario: { storyline: [item], bodies: { company: 'Blade maker' } },
    });
    expect(text).toContain('INJ-01 · A call');
    expect(text).toContain('from Blade maker to NO desk by telephone');
  });

  test('tells an item by its title, its act, its record and its source', () => {
    const item = {
      id: 'H01',
      at: 'T+1h',
      as: 'north/desk',
      do: 'incident.report',
      ...blades,
      title: 'It begins',
      record: 'disputed',
      sources: ['C5'],
    };
    const text = printed([after('2h')], { scenario: { storyline: [item] } });
    expect(text).toMatch(
      /H01 · It begins\n +NO desk is told of an incident, blades\.\n(.*\n)* +disputed; source: C5/,
    );
  });

  test('tells why an act of the script was refused, and whether that was allowed for', () => {
    const item = {
      id: 'A1',
      at: 'T+1h',
      as: 'south/desk',
      do: 'request.acknowledge',
      request: 'r9',
      'may-fail': true,
    };
    const text = printed([after('2h')], { scenario: { storyline: [item] } });
    expect(text).toMatch(/Refused: SO desk, request\.acknowledge \(A1\)\.\n +✗ .*knows of no request/);
    expect(text).toContain('The scenario allows for that.');
  });

  test('tells expectations as they are checked', () => {
    const expectations = [
      { id: 'E1', by: 'T+1d', incident: 'blades', reaches: 'requested' },
      { id: 'E2', by: 'T+1d', incident: 'blades', reaches: 'hotline' },
    ];
    const text = printed([reports, asks, after('2d')], { scenario: { expect: expectations } });
    expect(text).toContain('✓ E1 met: incident blades reached requested at Wed 1 Mar 13:00.');
    expect(text).toContain('✗ E2 not met: incident blades did not reach hotline.');
  });
});

describe('the timeline of one seat', () => {
  test('begins with what that side sees, and says nothing of what is private to the other', () => {
    const text = printed([reports, asks], {}, 'south/desk');
    expect(text).not.toContain('is told of an incident');
    expect(text).toMatch(
      /NO desk asks SO for information about blades \(NO-1\)\.\s+NO-1: acknowledgement due Thu .*; answer due Sat 4 Mar\s+13:00\s+blades: requested/,
    );
  });

  test('shows a call in the name of the other side as any call', () => {
    const text = printed(
      [does('controller', 'call.spoof', { call: 'c1' }, { to: 'south', level: 'working' })],
      {},
      'south/desk',
    );
    expect(text).toContain('NO calls SO by hotline at working level');
    expect(text).not.toMatch(/somebody|spoof/i);
  });
});

test.each(verbs)('there is a sentence for %s, whole also when its fields may not be seen', (verb) => {
  const { profile, scenario } = opening();
  const bare = {
    at: '2017-03-01T13:00:00.000Z',
    who: 'NO desk',
    other: 'SO',
    it: 'NO-1',
    incident: 'blades',
    with: {},
    startex: instant(0),
    quote: 160,
  };
  const sentence = sentences[verb](toldFrom(bare, namingFor(profile, scenario)));
  expect(sentence).toMatch(/^[A-Z][a-zA-Z ].*[^\s.:,]$/);
  expect(sentence).not.toMatch(/ {2}|undefined|“”| ,|\(\)|\.$/);
});
