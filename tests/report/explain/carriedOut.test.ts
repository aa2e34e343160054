import { describe, expect, test } from 'vitest';
import { at, director, does, isoIn } from '../../support/story.ts';
import type { Play, When } from '../../support/story.ts';
import { logs, news, person, played, reason, report, send, why } from './played.ts';

describe('an expected action', () => {
  const story = [
    { id: 'R', at: 'T+1h', ...report },
    { id: 'S', at: 'T+2h', ...send, within: '4h', match: ['kind'] },
  ];
  const tells = (fields: object = {}, incident = 'blades', seat = 'us/desk'): When =>
    does(seat, 'request.send', { request: 'mine', incident }, { ...logs, ...fields });
  const misses = (play: Play): (string | null)[] =>
    reason(why(play, 'S'), 'as').parts.map(({ found }) => found);

  test('of a person is awaited: of whom, on what, and until when', () => {
    const play = played(story, { cast: person }, at('T+3h'));
    expect(why(play, 'S')).toMatchObject({ status: 'awaited', says: 'it is awaited, and has not been done' });
    expect(reason(why(play, 'S'), 'as')).toMatchObject({
      holds: null,
      says: 'request.send by us/desk, on incident blades and request logs, with the same kind',
      found: 'a person plays us/desk',
    });
    expect(reason(why(play, 'S'), 'within').says).toBe(
      `it is awaited for 4h, from ${isoIn(play, 'T+2h')} to ${isoIn(play, 'T+6h')}`,
    );
  });

  test('of a policy is awaited of it', () => {
    const cast = { us: { 'played-by': 'policy', policy: 'silent' } };
    expect(reason(why(played(story, { cast }, at('T+3h')), 'S'), 'as').found).toBe(
      'the policy silent plays us/desk',
    );
  });

  test('is done by the act that fulfilled it, before or after it came up', () => {
    const reported = does('us/desk', 'incident.report', { incident: 'blades' });
    const play = played(story, { cast: person }, reported, at('T+3h'), tells());
    expect(why(play, 'R')).toMatchObject({ status: 'done', says: 'us/desk did it' });
    expect(reason(why(play, 'R'), 'as').found).toMatch(/, before it came up$/);
    expect(reason(why(play, 'S'), 'as')).toMatchObject({
      holds: true,
      found: `us/desk did it at ${isoIn(play, 'T+3h')}, 1 h after it came up`,
    });
    expect(reason(why(play, 'S'), 'within').holds).toBe(true);
  });

  test('has near misses: another incident, another value, another seat, counted for another item', () => {
    const reported = (incident: string) => does('us/desk', 'incident.report', { incident });
    const play = played(
      [{ id: 'S0', at: 'T+2h', ...send, request: 'early' }, ...story],
      { cast: person },
      reported('blades'),
      reported('grid'),
      tells(),
      does('us/desk', 'request.send', { request: 'second', incident: 'grid' }, logs),
      does(
        'us/desk',
        'request.send',
        { request: 'third', incident: 'blades' },
        { ...logs, kind: 'mitigate' },
      ),
      does('us/vice', 'request.send', { request: 'fourth', incident: 'blades' }, logs),
    );
    expect(misses(play)).toEqual([
      'it counted for S0, which stands before it',
      'incident was grid; expected blades',
      'kind was mitigate; expected information',
      'it was us/vice',
    ]);
  });

  test('that was missed and then done is told so', () => {
    const reported = does('us/desk', 'incident.report', { incident: 'blades' });
    const missed = played(story, { cast: person }, reported, at('T+9h'));
    expect(why(missed, 'S')).toMatchObject({ status: 'missed', says: 'nobody did it in time' });
    expect(reason(why(missed, 'S'), 'within').holds).toBe(false);
    const late = played(story, { cast: person }, reported, at('T+9h'), tells());
    expect(why(late, 'S')).toMatchObject({ status: 'done', says: 'us/desk did it' });
    expect(reason(why(late, 'S'), 'within')).toMatchObject({
      holds: false,
      found: 'it was missed, and done all the same',
    });
  });

  test('does not count when it is not open: it has lapsed, or no option has released it', () => {
    const reported = does('us/desk', 'incident.report', { incident: 'blades' });
    const lapsing = [{ id: 'S', at: 'T+2h', ...send, if: { request: 'logs', is: 'sent' } }];
    expect(misses(played(lapsing, { cast: person }, reported, at('T+3h'), tells()))).toEqual([
      'it was lapsed by then',
    ]);
    const options = [
      { id: 'ask', text: 'Ask.', then: ['S'] },
      { id: 'wait', text: 'Wait.' },
    ];
    const choice = { seat: 'us/vice', ask: 'Ask?', options, default: 'wait' };
    const released = [
      { id: 'CHO', at: 'T+1d', choice },
      { id: 'S', ...send },
    ];
    expect(misses(played(released, { cast: person }, reported, at('T+3h'), tells()))).toEqual([
      'no option had released it',
    ]);
  });

  test('of the script is performed, or refused with its rule', () => {
    const urgent = { ...send, with: { ...logs, severity: 5 } };
    const play = played(
      [
        { id: 'R', at: 'T+1h', ...report },
        { id: 'S', at: 'T+2h', ...urgent },
        { id: 'X', at: 'T+3h', as: 'us/desk', do: 'channel.suspend', channel: 'hotline', 'may-fail': true },
      ],
      {},
      at('T+9h'),
    );
    expect(why(play, 'R').says).toBe('the script performed it');
    expect(reason(why(play, 'R'), 'as').found).toBe('the script plays us/desk, and it was accepted');
    expect(why(play, 'S')).toMatchObject({ status: 'refused', says: 'the act was tried, and not accepted' });
    expect(reason(why(play, 'S'), 'as').parts).toMatchObject([
      { field: 'rule', holds: false, says: expect.stringContaining('CLR-1') as string },
    ]);
    expect(reason(why(play, 'X'), 'as').parts).toMatchObject([
      { field: 'refused', says: expect.stringContaining('needs a seat of level principal') as string },
      { field: 'may-fail', holds: true },
    ]);
  });

  test('that is repeated says how often it came up, and when it comes up next', () => {
    const item = news('A', { at: 'T+1h', repeat: { every: '2h', until: 'T+1d', 'at-most': 3 } });
    const play = played([item], {}, at('T+4h'));
    expect(reason(why(play, 'A'), 'repeat')).toMatchObject({
      says: 'it comes up every 2h, at most 3 times, not after T+1d',
      found: `it came up 2 times, at ${isoIn(play, 'T+1h')} and ${isoIn(play, 'T+3h')}; next at ${isoIn(play, 'T+5h')}`,
    });
    expect(reason(why(played([item], {}, at('T+9h')), 'A'), 'repeat').found).not.toContain('next');
  });
});

describe('a choice', () => {
  const choice = {
    seat: 'us/vice',
    ask: 'What do you say?',
    options: [
      { id: 'hold', text: 'Hold the line.', then: ['HELD'] },
      { id: 'name', text: 'Name them.', then: ['NAMED'] },
    ],
    default: 'hold',
  };
  const story = [
    { id: 'CHO', at: 'T+1h', choice },
    news('HELD', {}),
    news('NAMED', { after: { item: 'CHO', by: '2h' } }),
  ];

  test('of the script takes its default, and says what it releases', () => {
    const play = played(story, {}, at('T+2h'));
    expect(why(play, 'CHO').says).toBe('hold was taken');
    expect(reason(why(play, 'CHO'), 'choice').found).toBe(
      `hold was taken by default at ${isoIn(play, 'T+1h')}; the script plays us/vice`,
    );
    expect(reason(why(play, 'HELD'), 'then').holds).toBe(true);
    expect(why(play, 'NAMED').says).toMatch(/^hold was taken at .*, so that it cannot any more$/);
  });

  test('of a person is awaited, and is then taken by that seat', () => {
    const take = does('us/vice', 'choice.take', {}, { choice: 'CHO', option: 'name' });
    const waiting = played(story, { cast: person }, at('T+2h'));
    expect(why(waiting, 'CHO')).toMatchObject({
      status: 'awaited',
      says: 'us/vice is asked, and has not chosen',
    });
    expect(why(waiting, 'NAMED').says).toBe('it waits for an option that releases it');
    const taken = played(story, { cast: person }, at('T+2h'), take, at('T+9h'));
    expect(reason(why(taken, 'CHO'), 'choice').found).toBe(
      `name was taken by us/vice at ${isoIn(taken, 'T+2h')}`,
    );
    expect(reason(why(taken, 'NAMED'), 'then').found).toBe(
      `name was taken at ${isoIn(taken, 'T+2h')}, so that its time is ${isoIn(taken, 'T+4h')}`,
    );
    expect(why(taken, 'NAMED').status).toBe('done');
  });

  test('that is left out releases nothing of its options', () => {
    const play = played([{ ...story[0], skip: true }, ...story.slice(1)], {}, at('T+2h'));
    expect(why(play, 'CHO')).toMatchObject({ status: 'skipped', says: 'the scenario leaves it out' });
    expect(why(play, 'HELD').says).toMatch(
      /^CHO was skipped at .*, and no option was taken, so that it cannot any more$/,
    );
  });
});

describe('an item that is left out', () => {
  test('by the scenario says so, and as which variant it was played', () => {
    const play = played([news('A', { at: 'T+1h', skip: true })], { variant: 'quiet' }, at('T+2h'));
    expect(reason(why(play, 'A'), 'skip').says).toBe(
      'the scenario, played as its variant quiet, leaves it out; what comes after it goes on',
    );
  });

  test('by control says why', () => {
    const skip = director('item.skip', { item: 'A', why: 'No time left.' });
    const play = played([news('A', { at: 'T+5h' })], {}, at('T+2h'), skip);
    expect(why(play, 'A')).toMatchObject({ status: 'skipped', says: 'control left it out' });
    expect(reason(why(play, 'A'), 'skip').found).toBe('No time left.');
  });
});
