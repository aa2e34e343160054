import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/contract/entry.ts';
import { instant } from '../../src/contract/time.ts';
import { replayEntry, replayOpening } from '../../src/engine/replay.ts';
import { opening } from '../support/opening.ts';
import { holds } from '../support/property.ts';
import { performAgain, playAtRandom, scripts } from '../support/randomPlay.ts';
import type { Deed } from '../support/randomPlay.ts';
import { after, does, expectReplay, expectSameText, given } from '../support/story.ts';

const script = scripts(120);
const inContactHours = { deadlines: { counts: { is: 'contact-hours' } } };

describe('over random play', () => {
  test('replaying a log gives the same states and transitions, entry by entry', () => {
    let entries = 0;
    holds(script, { small: 40, full: 2_000 }, (seeds) => {
      const { play } = playAtRandom(opening({ amended: inContactHours }), seeds);
      entries += play.entries.length;
      expectReplay(play);
    });
    expect(entries).toBeGreaterThan(1_000);
  });

  test('a jump over any stretch of time gives the same log as going there in steps', () => {
    const stops = fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 4 });
    holds(fc.tuple(script, stops), { small: 25, full: 1_000 }, ([seeds, shares]) => {
      const wanted = opening();
      const { deeds, play } = playAtRandom(wanted, seeds);
      const jump = performAgain(wanted, deeds).play;
      expectSameText(linesOf(jump.entries), linesOf(play.entries));
      const stepped = performAgain(wanted, inSteps(play.entries[0], deeds, shares)).play;
      expectSameText(linesOf(stepped.entries), linesOf(jump.entries));
    });
  });
});

test('a jump over a month stamps every entry with its own instant', () => {
  const { play } = given(opening())
    .when(does('north/desk', 'request.send', { request: 'r1' }, { kind: 'information' }), after('4w4d'))
    .see();
  const due = play.entries.filter((entry) => entry.due !== undefined);
  expect(due.map(({ at, due: id }) => `${at} ${id ?? ''}`)).toEqual([
    '2017-03-02T13:00:00.000Z request/north:r1 ack',
    '2017-03-04T13:00:00.000Z request/north:r1 answer',
    '2017-03-24T13:00:00.000Z review/m1 docketCloses',
    '2017-03-31T13:00:00.000Z review/m1 meeting',
  ]);
});

describe('REQ-6: the calendar in a log', () => {
  test('a replay asks no time zone: the answers stand in the entries', () => {
    const { play } = given(opening({ amended: inContactHours }))
      .when(does('north/desk', 'request.send', { request: 'r1' }, { kind: 'information' }), after('30d'))
      .see();
    const sent = play.entries.find((entry) => entry.do === 'request.send');
    expect(Object.keys(sent?.calendar ?? {})).toContainEqual(
      expect.stringContaining('elapsed south-cooperation') as string,
    );
    expectReplay(play);
    const { state } = given(opening({ amended: inContactHours })).play;
    expect(() => replayEntry(state, { ...sent!, calendar: {} })).toThrow('no answer of the calendar');
  });
});

describe('what a replay does not accept', () => {
  const { play } = given(opening())
    .when(does('north/desk', 'incident.report', { incident: 'blades' }, { severity: 2 }))
    .when(does('north/desk', 'request.send', { request: 'r1', incident: 'blades' }, { kind: 'information' }));
  const stateBefore = (seq: number) => expectReplay({ ...play, ...upTo(play.entries, seq) });
  const entryAt = (seq: number) => play.entries[seq]!;

  test('an entry whose transitions are not what the engine makes of its input', () => {
    const moves = entryAt(2).moves.map((move) => ({ ...move, to: 'spine.closed' }));
    const replayed = replayEntry(stateBefore(2), { ...entryAt(2), moves });
    expect(replayed).toEqual({
      divergence: { seq: 2, message: expect.stringMatching(/^moves was .*spine.closed/) as string },
    });
  });

  test('an entry that the engine refuses', () => {
    const replayed = replayEntry(stateBefore(2), { ...entryAt(3), seq: 2 });
    expect(replayed).toEqual({
      divergence: { seq: 2, message: expect.stringContaining('the engine refuses request.send') as string },
    });
  });

  test('an entry out of its place', () => {
    const replayed = replayEntry(stateBefore(2), { ...entryAt(2), seq: 9 });
    expect(replayed).toEqual({ divergence: { seq: 9, message: 'entry 2 was expected' } });
  });

  test('another reason for a refusal; another sentence about the same reason it does', () => {
    const early = { id: 'A1', at: 'T+1h', as: 'south/desk', do: 'request.acknowledge', request: 'r1' };
    const { play: refused } = given(opening({ scenario: { storyline: [early] } })).when(after('2h'));
    const entry = refused.entries.find((one) => one.do === 'item.refused')!;
    const before = upTo(refused.entries, entry.seq).state;
    const replayed = (change: object) =>
      replayEntry(before, { ...entry, refused: { ...entry.refused!, ...change } });
    expect(replayed({ message: 'In the words of another version.' })).toHaveProperty('state');
    expect(replayed({ code: 'not-your-side' })).toMatchObject({
      divergence: {
        seq: entry.seq,
        message: expect.stringMatching(/^refused was .*not-your-side/) as string,
      },
    });
  });

  test('a log that does not begin with its opening', () => {
    expect(replayOpening(entryAt(2))).toEqual({
      divergence: { seq: 2, message: 'the log does not begin with log.opened' },
    });
  });

  function upTo(entries: readonly Entry[], seq: number) {
    const first = entries.slice(0, seq);
    let replayed = replayOpening(first[0]!);
    for (const entry of first.slice(1)) {
      if ('divergence' in replayed) throw new Error(replayed.divergence.message);
      replayed = replayEntry(replayed.state, entry);
    }
    if ('divergence' in replayed) throw new Error(replayed.divergence.message);
    return { entries: first, state: replayed.state, now: replayed.state.now };
  }
});

const linesOf = (entries: readonly Entry[]): string =>
  entries.map((entry) => JSON.stringify(entry)).join('\n');

/** The same deeds, with stops on the way of every stretch of time. */
function inSteps(first: Entry | undefined, deeds: readonly Deed[], shares: readonly number[]): Deed[] {
  let now = Date.parse(first?.at ?? '');
  const stops = [...shares].sort((a, b) => a - b);
  return deeds.flatMap((deed): Deed[] => {
    if (deed.kind === 'act') {
      now = deed.input.at;
      return [deed];
    }
    const from = now;
    now = deed.to;
    const on = stops.map((share) => instant(from + Math.floor(((deed.to - from) * share) / 100)));
    return [...on.map((to) => ({ kind: 'until' as const, to })), deed];
  });
}
