import { describe, expect, test } from 'vitest';
import { iso } from '../../../src/contract/time.ts';
import { opening } from '../../support/opening.ts';
import { after, at, does, given, isoIn } from '../../support/story.ts';
import type { Story, When } from '../../support/story.ts';
import { idsOwedBy, theDuty, waysOf } from './owed.ts';

const grid = { incident: 'grid' };
const m1 = { review: 'm1' };
const item = { ...m1, ...grid };
const review = 'review/m1';

const proposed: readonly When[] = [
  does('north/desk', 'incident.report', grid, { severity: 2 }),
  does('north/desk', 'request.send', { request: 'r1', ...grid }, { kind: 'information', severity: 2 }),
  does('north/vice', 'docket.propose', item, { wording: 'The grid' }),
];
const accepted: readonly When[] = [...proposed, does('south/vice', 'docket.accept', item)];
const opened: readonly When[] = [
  ...accepted,
  at('T+30d'),
  does('north/minister', 'review.open', m1, { level: 'full' }),
];
const position = (seat: string, decision: string): When => does(seat, 'review.position', item, { decision });
const drafting: readonly When[] = [
  ...opened,
  position('north/minister', 'plan'),
  position('south/minister', 'plan'),
  does('north/vice', 'review.draftOutcome', m1),
];
const may = {
  'docket.propose': 'vice',
  'docket.accept': 'vice',
  'docket.amend': 'vice',
  'docket.object': 'vice',
  'line.agree': 'vice',
};
const story = (...steps: readonly When[]): Story => given(opening({ amended: { may } })).when(...steps);
const about = (party: string, played: Story): string[] =>
  idsOwedBy(party, played).filter((id) => id.includes(review));

describe('before a meeting', () => {
  test('who did not word an item takes a stand on it, and again after the other side has amended', () => {
    const begun = story(...proposed);
    const word = theDuty('south', begun, `word ${review} north:grid`);
    expect(waysOf(word)).toEqual([
      'accept: docket.accept by south/vice',
      'amend: docket.amend by south/vice',
      'object: docket.object by south/vice',
    ]);
    expect(word.refs).toEqual({ review: 'm1', incident: 'north:grid' });
    expect(about('north', begun).filter((id) => id.startsWith('word'))).toEqual([]);
    begun.when(does('south/vice', 'docket.amend', item, { wording: 'Exchange of views' }));
    expect(about('north', begun)).toContain(`word ${review} north:grid (2)`);
    expect(about('south', begun).filter((id) => id.startsWith('word'))).toEqual([]);
    begun.when(does('north/vice', 'docket.accept', item));
    expect(about('north', begun).filter((id) => id.startsWith('word'))).toEqual([]);
  });

  test('two items are told apart', () => {
    const two = story(
      ...proposed,
      does('north/desk', 'incident.report', { incident: 'dam' }, { severity: 1 }),
      does('north/vice', 'docket.propose', { ...m1, incident: 'dam' }, { wording: 'The dam' }),
      does('south/vice', 'docket.amend', { ...m1, incident: 'dam' }, { wording: 'Views on the dam' }),
    );
    expect(about('south', two)).toContain(`word ${review} north:grid`);
    expect(about('north', two)).toContain(`word ${review} north:dam (2)`);
  });

  test('the docket closes, status reports are handed over and delegations named', () => {
    const closed = story(at('T+23d'));
    expect(about('south', closed)).toEqual(
      expect.arrayContaining([`report status to ${review}`, `delegate to ${review}`]),
    );
    closed.when(
      does('south/desk', 'review.report', m1),
      does('south/vice', 'review.delegate', m1, { level: 'full' }),
    );
    expect(about('south', closed)).not.toContain(`report status to ${review}`);
    expect(about('south', closed)).not.toContain(`delegate to ${review}`);
  });

  test('it opens on its day, at full level, or a little later at reduced level', () => {
    const ahead = story(at('T+23d'));
    const full = theDuty('north', ahead, `open ${review}`);
    expect(iso(full.notBefore!)).toBe(isoIn(ahead.play, 'T+30d'));
    expect(full.ways[0]).toMatchObject({ seat: 'north/minister', with: { level: 'full' } });
    const lower = theDuty('north', ahead, `open at reduced level ${review}`);
    expect(lower.notBefore! - full.notBefore!).toBe(3_600_000);
  });

  test('it opens at reduced level when a side said that it comes so, or when no principal of its own is there', () => {
    const said = story(at('T+23d'), does('south/vice', 'review.delegate', m1, { level: 'reduced' }));
    expect(about('north', said)).not.toContain(`open ${review}`);
    expect(iso(theDuty('north', said, `open at reduced level ${review}, on time`).notBefore!)).toBe(
      isoIn(said.play, 'T+30d'),
    );
    const away = ['minister', 'co-chair'].map((seat) =>
      does('controller', 'availability.set', {}, { seat: `north/${seat}`, from: 'T+29d', to: 'T+31d' }),
    );
    const absent = story(...away, at('T+23d'));
    expect(about('north', absent)).not.toContain(`open ${review}`);
    expect(about('south', absent)).toContain(`open ${review}`);
    const delegate = theDuty('north', absent, `delegate to ${review}`);
    expect(delegate.ways.map(({ choice }) => choice)).toEqual(['reduced']);
  });

  test('who has named its level names it again when its principals turn out to be away', () => {
    const away = (seat: string) =>
      does('controller', 'availability.set', {}, { seat: `north/${seat}`, from: 'T+29d', to: 'T+31d' });
    const named = story(
      at('T+23d'),
      does('north/vice', 'review.delegate', m1, { level: 'full' }),
      after('1d'),
      away('minister'),
    );
    expect(about('north', named).filter((id) => id.startsWith('delegate'))).toEqual([]);
    named.when(away('co-chair'));
    const again = theDuty('north', named, `delegate to ${review} (2)`);
    expect(again.ways.map(({ choice }) => choice)).toEqual(['reduced']);
    expect(iso(again.since)).toBe(isoIn(named.play, 'T+24d'));
    expect(about('south', named).filter((id) => id.startsWith('delegate'))).toEqual([
      `delegate to ${review}`,
    ]);
  });

  test('a new date is heard', () => {
    const moved = story(does('director', 'review.postpone', m1, { to: '2017-04-20T13:00:00Z' }));
    expect(iso(theDuty('south', moved, `open ${review} (2)`).notBefore!)).toBe('2017-04-20T13:00:00.000Z');
  });
});

describe('in session', () => {
  test('who proposed an item speaks first to it, and the other side follows or differs', () => {
    const begun = story(...opened);
    const first = theDuty('north', begun, `position on ${review} north:grid`);
    expect(first.ways.map(({ seat }) => seat)).toEqual(new Array(5).fill('north/minister'));
    expect(first.notBefore).toBeNull();
    expect(theDuty('south', begun, `position on ${review} north:grid`).notBefore).not.toBeNull();
    begun.when(position('north/minister', 'plan'));
    const follow = theDuty('south', begun, `follow on ${review} north:grid`);
    expect(follow.ways.find(({ choice }) => choice === 'same')?.with).toEqual({ decision: 'plan' });
    expect(about('north', begun).filter((id) => id.startsWith('position'))).toEqual([]);
  });

  test('what is completed is resolved', () => {
    const done = story(
      ...accepted,
      does('south/desk', 'request.answer', { request: 'r1' }, { answer: 'full' }),
      does('north/desk', 'request.accept', { request: 'r1' }),
      ...opened.slice(accepted.length),
    );
    const ways = theDuty('north', done, `position on ${review} north:grid`).ways;
    expect(ways.map(({ choice }) => choice)).toEqual(['resolved']);
  });

  test('the sides turn to the text when all have spoken, or after a while in any case', () => {
    const begun = story(...opened);
    expect(about('south', begun)).toContain(`draft outcome in any case of ${review}`);
    expect(about('south', begun)).not.toContain(`draft outcome of ${review}`);
    begun.when(position('north/minister', 'plan'), after('20m'), position('south/minister', 'plan'));
    expect(iso(theDuty('south', begun, `draft outcome of ${review}`).since)).toBe(
      isoIn(begun.play, 'T+30d20m'),
    );
  });

  test('a line is proposed by the side that leads, read by the other, and brackets are read back', () => {
    const begun = story(...drafting);
    const line = theDuty('north', begun, `propose line plan in ${review} north-grid`);
    expect(line.ways[0]?.with).toEqual({ line: 'north-grid' });
    expect(about('south', begun).filter((id) => id.startsWith('propose line'))).toEqual([]);
    begun.when(does('north/desk', 'line.propose', m1, { line: 'north-grid', text: 'Both sides.' }));
    expect(waysOf(theDuty('south', begun, `read line in ${review} north-grid`))).toEqual([
      'agree: line.agree by south/vice',
      'bracket: line.bracket by south/desk',
    ]);
    begun.when(does('south/desk', 'line.bracket', m1, { line: 'north-grid', text: 'As appropriate.' }));
    expect(waysOf(theDuty('north', begun, `read brackets of line in ${review} north-grid`))).toEqual([
      'agree: line.agree by north/vice',
    ]);
    expect(about('south', begun).filter((id) => id.startsWith('read'))).toEqual([]);
    begun.when(does('north/vice', 'line.agree', m1, { line: 'north-grid' }));
    expect(waysOf(theDuty('south', begun, `conclude ${review}`))).toEqual([
      'joint-summary: review.conclude by south/minister',
    ]);
  });

  test('without an agreed line there is no joint summary', () => {
    const begun = story(
      ...drafting,
      does('north/desk', 'line.propose', m1, { line: 'north-grid', text: 'Both sides.' }),
    );
    const late = theDuty('north', begun, `conclude in any case with open lines ${review}`);
    expect(late.ways.map(({ choice }) => choice)).toEqual(['separate-readouts', 'none']);
  });

  test('each side gives its readout, once', () => {
    const over = story(...drafting, does('north/minister', 'review.conclude', m1, { outcome: 'none' }));
    expect(about('north', over)).toEqual([`readout of ${review}`]);
    over.when(does('north/vice', 'review.readout', m1, { text: 'Candid.' }));
    expect(about('north', over)).toEqual([]);
    expect(about('south', over)).toEqual([`readout of ${review}`]);
  });

  test('what ministers have resolved is ended by who asked: accepted when answered, or withdrawn', () => {
    const resolved = (...before: When[]) =>
      story(
        ...accepted,
        ...before,
        ...opened.slice(accepted.length),
        position('north/minister', 'resolved'),
        position('south/minister', 'resolved'),
        does('north/vice', 'review.draftOutcome', m1),
        does('north/minister', 'review.conclude', m1, { outcome: 'joint-summary' }),
      );
    const settle = 'settle request/north:r1';
    expect(waysOf(theDuty('north', resolved(), settle))).toEqual([
      'withdraw: request.withdraw by north/desk',
    ]);
    const declined = does(
      'south/desk',
      'request.answer',
      { request: 'r1' },
      { answer: 'declined', ground: 'sovereignty' },
    );
    expect(waysOf(theDuty('north', resolved(declined), settle))).toEqual([
      'accept: request.accept by north/desk',
    ]);
  });
});
