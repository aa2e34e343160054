import { describe, expect, test } from 'vitest';
import type { Expectation } from '../../../src/contract/scenario.ts';
import type { Explanation } from '../../../src/report/explain/explanation.ts';
import { at, isoIn } from '../../support/story.ts';
import type { Play } from '../../support/story.ts';
import { acknowledge, flat, played, reason, report, send, why } from './played.ts';

describe('an expectation', () => {
  const story = [
    { id: 'R', at: 'T+0h', ...report },
    { id: 'S', at: 'T+2h', ...send },
    { id: 'K', at: 'T+5h', ...acknowledge },
  ];
  const expects = (expectation: Omit<Expectation, 'id'>, moment: string): [Explanation, Play] => {
    const play = played(story, { expect: [{ id: 'EXP', ...expectation }] }, at(moment));
    return [why(play, 'EXP'), play];
  };

  test('is met by the entry that brought its subject there', () => {
    const [told, play] = expects({ by: 'T+9h', request: 'logs', reaches: 'acknowledged' }, 'T+1d');
    expect(told).toMatchObject({
      kind: 'expectation',
      status: 'met',
      since: { at: isoIn(play, 'T+9h') },
      wanting: null,
    });
    const there = reason(told, 'reaches');
    expect(there).toMatchObject({ holds: true, since: { at: isoIn(play, 'T+5h') } });
    expect(play.entries[there.since?.entry ?? 0]?.item).toBe('K');
    expect(there.parts[0]?.says).toMatch(/^its life: drafted at .* sent at .* acknowledged at /);
  });

  test('is not met by what came too late', () => {
    const [told, play] = expects({ by: 'T+3h', request: 'logs', reaches: 'acknowledged' }, 'T+1d');
    expect(told).toMatchObject({ status: 'not-met', wanting: 'request logs reaches acknowledged' });
    expect(reason(told, 'reaches')).toMatchObject({
      holds: false,
      found: `it came there at ${isoIn(play, 'T+5h')}, 2 h after it was checked`,
    });
  });

  test('that nothing happens is broken by what happened', () => {
    const [told] = expects({ by: 'T+1d', request: 'logs', 'never-reaches': 'acknowledged' }, 'T+2d');
    expect(told.status).toBe('not-met');
    expect(reason(told, 'never-reaches').holds).toBe(false);
    const [kept] = expects({ by: 'T+1d', request: 'logs', 'never-reaches': 'answered' }, 'T+2d');
    expect([kept.status, reason(kept, 'never-reaches').holds]).toEqual(['met', true]);
  });

  test('that is not due yet says when it is checked, and how it stands', () => {
    const [told, play] = expects({ by: 'T+9h', request: 'logs', reaches: 'acknowledged' }, 'T+3h');
    expect(told).toMatchObject({ status: null, says: `it is checked at ${isoIn(play, 'T+9h')}` });
    expect(reason(told, 'reaches')).toMatchObject({ holds: null, found: 'it has not been there' });
  });

  test('of what never came into being says so', () => {
    const [told] = expects({ by: 'T+1h', request: 'other', reaches: 'sent' }, 'T+1d');
    expect(reason(told, 'reaches')).toMatchObject({ holds: false, found: 'there is no request other' });
  });

  test('of a whole condition says how each part of it stood when it was checked, and since when', () => {
    const holds = {
      and: [{ item: 'K', is: 'done' as const }, { not: { request: 'logs', has: 'acknowledged' } }],
    };
    const [told, play] = expects({ by: 'T+9h', holds }, 'T+1d');
    expect(told).toMatchObject({
      status: 'not-met',
      says: `request logs has been acknowledged: it was there at ${isoIn(play, 'T+5h')}`,
      wanting: 'request logs has not been acknowledged',
    });
    expect(flat(reason(told, 'holds'), play)).toEqual([
      'not so: all of these @0h',
      'so: item K is done @5h',
      'not so: the opposite of this @5h',
      'so: request logs has been acknowledged @5h',
    ]);
    const [met] = expects({ by: 'T+9h', holds: { item: 'K', is: 'done' } }, 'T+1d');
    expect([met.status, met.wanting, reason(met, 'holds').holds]).toEqual(['met', null, true]);
  });

  test('of a whole condition stands open until it is checked', () => {
    const [told] = expects({ by: 'T+9h', holds: { item: 'K', is: 'done' } }, 'T+3h');
    expect(told).toMatchObject({ status: null, wanting: null });
    expect(reason(told, 'holds').holds).toBeNull();
  });
});
