import { describe, expect, test } from 'vitest';
import { at, director, isoIn } from '../../support/story.ts';
import { acknowledge, flat, news, person, played, reason, report, send, why } from './played.ts';

describe('why an item came up', () => {
  test('at its moment, or not yet', () => {
    const play = played([news('A', { at: 'T+1h' }), news('B', { at: 'T+5h' })], {}, at('T+2h'));
    expect(why(play, 'A')).toMatchObject({ status: 'done', says: 'it was delivered', wanting: null });
    expect(reason(why(play, 'A'), 'at').holds).toBe(true);
    expect(why(play, 'B')).toMatchObject({ status: null, says: `it comes up at ${isoIn(play, 'T+5h')}` });
    expect(reason(why(play, 'B'), 'at').holds).toBeNull();
  });

  test('after another item, by its time', () => {
    const story = [news('A', { at: 'T+1h' }), news('B', { after: { item: 'A', by: '2h' } })];
    const play = played(story, {}, at('T+4h'));
    expect(why(play, 'B').status).toBe('done');
    expect(reason(why(play, 'B'), 'after')).toMatchObject({
      holds: true,
      says: 'it comes 2h after A',
      found: `done at ${isoIn(play, 'T+1h')}, so that its time is ${isoIn(play, 'T+3h')}`,
    });
  });

  test('when another item waits itself, the chain is told to its end', () => {
    const story = [
      { id: 'A', at: 'T+1h', ...report },
      news('B', { after: 'A' }),
      news('C', { after: 'B' }),
      news('D', { when: { item: 'C', is: 'done' } }),
      news('E', { after: 'D' }),
    ];
    const play = played(story, { cast: person }, at('T+2h'));
    expect(why(play, 'C')).toMatchObject({ status: null, says: 'it waits for B' });
    const chain = reason(why(play, 'C'), 'after');
    expect([chain.found, chain.parts[0]?.found]).toEqual([
      'B has not come up',
      `A is awaited since ${isoIn(play, 'T+1h')}`,
    ]);
    expect(flat(reason(why(play, 'E'), 'after'), play)).toEqual([
      'not so: it waits for its condition',
      'not so: item C is done',
    ]);
  });

  test('not after one that was missed, unless it says or-missed', () => {
    const story = [
      { id: 'A', at: 'T+1h', ...report, within: '2h' },
      news('B', { after: 'A' }),
      news('C', { after: { item: 'A', 'or-missed': true } }),
    ];
    const play = played(story, { cast: person }, at('T+9h'));
    expect(why(play, 'B').says).toBe(
      `A was missed at ${isoIn(play, 'T+3h')}, and it does not say or-missed, so that it cannot any more`,
    );
    expect(reason(why(play, 'C'), 'after')).toMatchObject({ holds: true });
  });

  test('before the exercise ended, or not', () => {
    const story = [
      { id: 'A', at: 'T+1h', ...report },
      news('B', { at: 'T+9h' }),
      news('C', { after: 'A' }),
      news('D', { when: { incident: 'blades', is: 'requested' } }),
    ];
    const play = played(story, { cast: person }, at('T+2h'), director('exercise.end'));
    const ended = `the exercise ended at ${isoIn(play, 'T+2h')}, before`;
    expect(why(play, 'A').status).toBe('awaited');
    expect(why(play, 'B').says).toBe(`${ended} its moment`);
    expect(reason(why(play, 'B'), 'at')).toMatchObject({ holds: false, found: 'the exercise ended before' });
    expect(why(play, 'C').says).toBe(`${ended} A was done`);
    expect(why(play, 'D').says).toBe(`${ended} its condition held`);
  });
});

describe('a condition that an item waits for', () => {
  const story = [
    { id: 'R', at: 'T+0h', ...report },
    { id: 'S', at: 'T+2h', ...send },
    { id: 'K', at: 'T+5h', ...acknowledge },
  ];

  test('is told part by part, each with since when', () => {
    const when = { and: [{ incident: 'blades', is: 'requested' }, { not: { request: 'logs', is: 'sent' } }] };
    const waiting = played([...story, news('W', { when })], {}, at('T+3h'));
    expect(why(waiting, 'W')).toMatchObject({
      says: 'it waits for its condition',
      wanting: 'request logs is not sent',
    });
    expect(flat(reason(why(waiting, 'W'), 'when'), waiting)).toEqual([
      'not so: all of these @0h',
      'so: incident blades is requested @2h',
      'not so: the opposite of this @2h',
      'so: request logs is sent @2h',
    ]);
    const fired = played([...story, news('W', { when })], {}, at('T+9h'));
    expect(why(fired, 'W')).toMatchObject({ status: 'done', since: { at: isoIn(fired, 'T+5h') } });
    expect(flat(reason(why(fired, 'W'), 'when'), fired)).toEqual([
      'so: all of these @5h',
      'so: incident blades is requested @2h',
      'so: the opposite of this @5h',
      'not so: request logs is sent @5h',
    ]);
  });

  test('is told as it was when it held first, whatever came later', () => {
    const play = played([...story, news('W', { when: { request: 'logs', is: 'sent' } })], {}, at('T+9h'));
    expect(reason(why(play, 'W'), 'when').parts[0]).toMatchObject({
      holds: true,
      since: { at: isoIn(play, 'T+2h') },
    });
  });

  test('says of every form what was found', () => {
    const forms = [
      [{ item: 'K', is: 'done' }, 'item K is done', 'it has not come up yet'],
      [{ choice: 'CHO', took: 'b' }, 'choice CHO took b', 'a was chosen'],
      [{ variable: 'heat', 'at-least': 3 }, 'variable heat is at least 3', 'it is 1'],
      [{ variable: 'mood', is: 'bad' }, 'variable mood is bad', 'it is calm'],
      [
        { count: 'request', from: 'us', has: 'sent', 'at-least': 2 },
        'the number of requests of us that have been sent is at least 2',
        'there is 1',
      ],
      [{ request: 'other', is: 'sent' }, 'request other is sent', 'there is no request other'],
      [{ request: 'logs', clock: 'ack', is: 'met' }, 'request logs is ack.met', 'it is ack.running'],
      [{ request: 'logs', has: 'acknowledged' }, 'request logs has been acknowledged', 'it was never there'],
      [{ incident: 'blades', of: 'us', is: 'held' }, 'dossier blades of us is held', /it is life\.aware/],
      [
        { request: 'logs', has: 'sent', within: '1h' },
        'request logs has been sent within 1h of STARTEX',
        /it was there at .*, 2 h from STARTEX/,
      ],
      [
        { request: 'logs', has: 'sent', within: '1h', after: 'acknowledged' },
        'request logs has been sent within 1h of acknowledged',
        /, and never acknowledged/,
      ],
    ] as const;
    const choice = {
      seat: 'us/vice',
      ask: 'Which?',
      options: [
        { id: 'a', text: 'A', set: { heat: { add: 1 } } },
        { id: 'b', text: 'B' },
      ],
      default: 'a',
    };
    const play = played(
      [
        ...story,
        { id: 'CHO', at: 'T+1h', choice },
        ...forms.map(([when], index) => news(`W${index}`, { when })),
      ],
      { variables: { heat: 0, mood: 'calm' } },
      at('T+3h'),
    );
    for (const [index, [, says, found]] of forms.entries()) {
      const [condition] = reason(why(play, `W${index}`), 'when').parts;
      expect(condition).toMatchObject({ holds: false, says });
      expect(condition?.found).toMatch(found);
    }
  });

  test('says what is wanting: all of what does not hold, or one of it', () => {
    const blades = { incident: 'blades', has: 'hotline' };
    const heat = { variable: 'heat', 'at-least': 3 };
    const wanting = (when: object): string | null =>
      why(played([...story, news('W', { when })], { variables: { heat: 0 } }, at('T+3h')), 'W').wanting;
    const [called, hot] = ['incident blades has been hotline', 'variable heat is at least 3'];
    expect(wanting({ and: [blades, heat, { incident: 'blades', is: 'requested' }] })).toBe(
      `${called}, and ${hot}`,
    );
    expect(wanting({ or: [blades, heat] })).toBe(`${called}, or ${hot}`);
    expect(wanting({ and: [blades, { or: [blades, heat] }] })).toBe(`${called}, and (${called}, or ${hot})`);
    const open = { channel: 'hotline', is: 'operational' };
    const shut = 'channel hotline is not operational';
    expect(wanting({ not: { or: [open, heat] } })).toBe(shut);
    expect(wanting({ not: { and: [open, { count: 'request', 'at-most': 1 }] } })).toBe(
      `${shut}, or the number of requests is not at most 1`,
    );
  });

  test('with `for`: each time that it held is told, with how it was broken off', () => {
    const again = {
      id: 'B',
      at: 'T+7h',
      as: 'china/desk',
      do: 'request.return',
      request: 'logs',
      with: { needs: ['facts'] },
    };
    const back = {
      id: 'U',
      at: 'T+8h',
      as: 'us/desk',
      do: 'request.supply',
      request: 'logs',
      with: { text: 'Here.' },
    };
    const all = [
      ...story,
      again,
      back,
      news('W', { when: { request: 'logs', is: 'acknowledged', for: '4h' } }),
    ];
    const holding = played(all, {}, at('T+10h'));
    expect(why(holding, 'W').says).toBe(
      `it comes up at ${isoIn(holding, 'T+12h')} if its condition holds until then`,
    );
    expect(
      reason(why(holding, 'W'), 'for').parts.map(({ holds, says, found }) => [holds, says, found]),
    ).toEqual([
      [false, `it held from ${isoIn(holding, 'T+5h')} to ${isoIn(holding, 'T+7h')}`, '2 h'],
      [
        null,
        `it has held from ${isoIn(holding, 'T+8h')}, for 2 h by now`,
        `at ${isoIn(holding, 'T+12h')} it is long enough`,
      ],
    ]);
    const came = played(all, {}, at('T+1d'));
    expect(why(came, 'W').since?.at).toBe(isoIn(came, 'T+12h'));
    expect(reason(why(came, 'W'), 'for').parts.map(({ holds }) => holds)).toEqual([false, true]);
  });

  test('with `until`: it lapses, and what was wanting then is told', () => {
    const item = news('W', { when: { request: 'logs', is: 'acknowledged', until: 'T+4h' } });
    const before = played([...story, item], {}, at('T+3h'));
    expect(reason(why(before, 'W'), 'until')).toMatchObject({
      holds: null,
      says: `it is waited for until ${isoIn(before, 'T+4h')} at the latest`,
    });
    const lapsed = played([...story, item], {}, at('T+9h'));
    expect(why(lapsed, 'W')).toMatchObject({
      status: 'lapsed',
      says: 'its condition under when did not come to hold in time',
      wanting: 'request logs is acknowledged',
    });
    expect(reason(why(lapsed, 'W'), 'when').parts[0]?.holds).toBe(false);
    expect(reason(why(lapsed, 'W'), 'until').holds).toBe(false);
  });

  test('under `if`: told as it stands, and then as it was when the item came up', () => {
    const item = news('W', { at: 'T+4h', if: { request: 'logs', is: 'acknowledged' } });
    const before = played([...story, item], {}, at('T+1h'));
    expect(reason(why(before, 'W'), 'if')).toMatchObject({ holds: null, parts: [{ holds: false }] });
    const lapsed = played([...story, item], {}, at('T+9h'));
    expect(why(lapsed, 'W')).toMatchObject({
      status: 'lapsed',
      says: 'its condition under if did not hold when it came up',
      wanting: 'request logs is acknowledged',
    });
    expect(flat(reason(why(lapsed, 'W'), 'if'), lapsed)).toEqual([
      'not so: request logs is acknowledged @0h',
    ]);
  });
});
