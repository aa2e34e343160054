import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/contract/entry.ts';
import type { ActInput } from '../../src/contract/input.ts';
import { instant, parseMoment } from '../../src/contract/time.ts';
import type { Instant } from '../../src/contract/time.ts';
import { advance } from '../../src/engine/advance.ts';
import { openExercise } from '../../src/engine/open.ts';
import { replayEntry, replayOpening } from '../../src/engine/replay.ts';
import { startexOf } from '../../src/engine/state.ts';
import type { State } from '../../src/engine/state.ts';
import { step } from '../../src/engine/step.ts';
import { usChina } from '../support/opening.ts';
import { watch } from '../support/seats.ts';

interface Telling {
  state: State;
  readonly entries: Entry[];
}

const director = { seat: 'director' };
const report = { as: 'us/desk', do: 'incident.report', incident: 'blades', with: { severity: 2 } };
const send = {
  as: 'us/desk',
  do: 'request.send',
  request: 'logs',
  incident: 'blades',
  with: { kind: 'information', severity: 1, text: 'Please share the logs.' },
};
const news = (id: string, timing: object) => ({ id, ...timing, inject: 'us/desk', title: id });

function tell(storyline: readonly object[], more: object = {}): Telling {
  const incidents = { blades: { victim: 'us', against: 'china' } };
  const opened = openExercise(usChina({ scenario: { incidents, storyline, ...more } }));
  const telling: Telling = { state: opened.next, entries: [opened.entry] };
  act(telling, { do: 'exercise.start', refs: {}, with: {} }, director);
  return telling;
}

function act(telling: Telling, asked: Pick<ActInput, 'do' | 'refs' | 'with'>, by: { seat: string }): void {
  const outcome = step(telling.state, { at: telling.state.now, by, ...asked });
  if ('refusal' in outcome) throw new Error(outcome.refusal.message);
  telling.entries.push(outcome.entry);
  telling.state = outcome.next;
}

const at = (telling: Telling, moment: string): Instant =>
  parseMoment(moment, startexOf(telling.state.opening)) ?? instant(0);

/** Plays up to a moment, and stands there. */
function until(telling: Telling, moment: string): Telling {
  const end = at(telling, moment);
  for (let next = advance(telling.state, end); next; next = advance(telling.state, end)) {
    if ('stopped' in next) throw new Error(next.stopped.message);
    telling.entries.push(next.entry);
    telling.state = next.next;
  }
  telling.state = { ...telling.state, now: end };
  return telling;
}

/** The moment at which an item came up, in hours after STARTEX, each time it did. */
function hours(telling: Telling, item: string): number[] {
  const startex = startexOf(telling.state.opening);
  return telling.entries
    .filter((entry) => entry.item === item)
    .map((entry) => (Date.parse(entry.at) - startex) / 3_600_000);
}

const became = (telling: Telling, item: string): string | undefined => telling.state.items.get(item)?.status;

describe('when an item comes up', () => {
  test('an item comes after another by its time, and at once without one', () => {
    const told = until(
      tell([
        news('A', { at: 'T+1h' }),
        news('B', { after: { item: 'A', by: '2h' } }),
        news('C', { after: 'B' }),
      ]),
      'T+1d',
    );
    expect([hours(told, 'A'), hours(told, 'B'), hours(told, 'C')]).toEqual([[1], [3], [3]]);
  });

  test('a condition fires once, at the first instant at which it holds', () => {
    const told = until(
      tell([
        { id: 'R', at: 'T+0h', ...report },
        { id: 'S', at: 'T+2h', ...send },
        news('W', { when: { request: 'logs', clock: 'ack', is: 'overdue' } }),
      ]),
      'T+10d',
    );
    expect(hours(told, 'W')).toEqual([26]);
  });

  test('a condition that holds already when it is armed fires at STARTEX', () => {
    expect(
      hours(until(tell([news('W', { when: { channel: 'hotline', is: 'operational' } })]), 'T+1h'), 'W'),
    ).toEqual([0]);
  });

  test('with `for` a condition must hold without a break', () => {
    const reached = { when: { request: 'logs', is: 'sent', for: '3h' } };
    const story = [
      { id: 'R', at: 'T+0h', ...report },
      { id: 'S', at: 'T+1h', ...send },
    ];
    const answered = { id: 'K', at: 'T+3h', as: 'china/desk', do: 'request.acknowledge', request: 'logs' };
    expect(hours(until(tell([...story, news('W', reached)]), 'T+1d'), 'W')).toEqual([4]);
    expect(hours(until(tell([...story, answered, news('W', reached)]), 'T+1d'), 'W')).toEqual([]);
  });

  test('a condition is waited for until its latest instant, and then lapses', () => {
    const story = [
      { id: 'R', at: 'T+5h', ...report },
      news('W', { when: { incident: 'blades', is: 'assessed', until: 'T+4h' } }),
    ];
    const told = until(tell(story), 'T+1d');
    expect([became(told, 'W'), hours(told, 'W')]).toEqual(['lapsed', [4]]);
  });

  test('`if` is asked at the instant of the item; what lapses releases only those who say so', () => {
    const never = { if: { incident: 'blades', has: 'hotline' } };
    const story = [
      news('A', { at: 'T+1h', ...never }),
      news('B', { after: 'A' }),
      news('C', { after: { item: 'A', 'or-missed': true } }),
    ];
    const told = until(tell(story), 'T+1d');
    expect([became(told, 'A'), hours(told, 'B'), hours(told, 'C')]).toEqual(['lapsed', [], [1]]);
  });

  test('a repeated item comes up as often as it says, and no later than it says', () => {
    const told = until(tell([news('A', { at: 'T+1h', repeat: { every: '2h', 'at-most': 3 } })]), 'T+5d');
    expect(hours(told, 'A')).toEqual([1, 3, 5]);
    const short = until(
      tell([news('A', { at: 'T+1h', repeat: { every: '2h', until: 'T+4h', 'at-most': 9 } })]),
      'T+5d',
    );
    expect(hours(short, 'A')).toEqual([1, 3]);
  });

  test('a repeated item says otherwise what it is told to, and its last words from then on', () => {
    const repeat = (otherwise: object[]) => ({ every: '2h', 'at-most': 4, otherwise });
    const story = [
      {
        ...news('A', { at: 'T+1h' }),
        repeat: repeat([{ title: 'Again' }, { title: 'Still', body: 'Once more.' }]),
      },
      { id: 'R', at: 'T+0h', ...report },
      { id: 'S', at: 'T+0h', ...send },
      {
        id: 'K',
        at: 'T+1h',
        as: 'china/desk',
        do: 'request.answer',
        request: 'logs',
        with: { answer: 'partial' },
      },
      {
        id: 'U',
        at: 'T+2h',
        as: 'china/desk',
        do: 'request.update',
        request: 'logs',
        with: { text: 'One.', nextUpdate: '2017-03-09T00:00:00Z' },
        repeat: repeat([{ text: 'Two.' }, { text: 'Three.' }]),
      },
    ];
    const told = until(tell(story), 'T+5d');
    const said = (item: string, field: string) =>
      told.entries.filter((entry) => entry.item === item).map((entry) => entry.with?.[field]);
    expect(said('A', 'title')).toEqual(['A', 'Again', 'Still', 'Still']);
    expect(said('U', 'text')).toEqual(['One.', 'Two.', 'Three.', 'Three.']);
    expect(new Set(said('U', 'nextUpdate')).size).toBe(1);
  });

  test('variables are set by items and counts are asked over all of a kind', () => {
    const story = [
      news('A', { at: 'T+1h', set: { heat: { add: 2 } } }),
      news('B', { at: 'T+2h', set: { heat: { add: 2 } } }),
      news('C', { when: { variable: 'heat', 'at-least': 3 } }),
      { id: 'R', at: 'T+3h', ...report },
      { id: 'S1', at: 'T+4h', ...send, request: 'one' },
      { id: 'S2', at: 'T+5h', ...send, request: 'two' },
      news('D', { when: { count: 'request', from: 'us', is: 'sent', 'at-least': 2 } }),
    ];
    const told = until(tell(story, { variables: { heat: 0 } }), 'T+6h');
    expect([hours(told, 'C'), hours(told, 'D')]).toEqual([[2], [5]]);
  });

  test('a past fact can have a time: acknowledged within a day of being sent', () => {
    const inTime = { request: 'logs', has: 'acknowledged', within: '24h', after: 'sent' };
    const story = (when: string) => [
      { id: 'R', at: 'T+0h', ...report },
      { id: 'S', at: 'T+1h', ...send },
      { id: 'K', at: when, as: 'china/desk', do: 'request.acknowledge', request: 'logs' },
      news('GOOD', { at: 'T+3d', if: inTime }),
      news('LATE', { at: 'T+3d', if: { not: inTime } }),
    ];
    expect([
      became(until(tell(story('T+20h')), 'T+4d'), 'GOOD'),
      became(until(tell(story('T+30h')), 'T+4d'), 'GOOD'),
    ]).toEqual(['done', 'lapsed']);
    expect(became(until(tell(story('T+30h')), 'T+4d'), 'LATE')).toBe('done');
  });

  test('a skipped item releases its followers', () => {
    const told = tell([news('A', { at: 'T+5h' }), news('B', { after: { item: 'A', by: '1h' } })]);
    act(
      until(told, 'T+2h'),
      { do: 'item.skip', refs: {}, with: { item: 'A', why: 'No time left.' } },
      { seat: 'controller' },
    );
    until(told, 'T+1d');
    expect([became(told, 'A'), hours(told, 'B')]).toEqual(['skipped', [3]]);
  });
});

describe('a choice', () => {
  const choice = (more: object = {}) => ({
    id: 'CHO',
    at: 'T+1h',
    choice: {
      seat: 'us/vice',
      ask: 'What do you say?',
      options: [
        { id: 'hold', text: 'Hold the line.', then: ['HELD'] },
        { id: 'name', text: 'Name them.', then: ['NAMED'], set: { heat: { add: 1 } } },
      ],
      default: 'hold',
      ...more,
    },
  });
  const story = (more: object = {}) => [
    choice(more),
    news('HELD', {}),
    news('NAMED', { after: { item: 'CHO', by: '2h' } }),
  ];

  test('that is played from the script takes its default at once', () => {
    const told = until(tell(story()), 'T+1d');
    expect([told.state.choices.get('CHO'), hours(told, 'HELD'), hours(told, 'NAMED')]).toEqual([
      'hold',
      [1],
      [],
    ]);
  });

  test('that a person takes releases what the option names, and nothing of the others', () => {
    const told = until(
      tell(story({ within: '6h' }), { cast: { us: { 'played-by': 'person' } }, variables: { heat: 0 } }),
      'T+3h',
    );
    act(told, { do: 'choice.take', refs: {}, with: { choice: 'CHO', option: 'name' } }, { seat: 'us/vice' });
    until(told, 'T+1d');
    expect([told.state.variables.get('heat'), hours(told, 'HELD'), hours(told, 'NAMED')]).toEqual([
      1,
      [],
      [5],
    ]);
  });

  test('is put to one seat and to no other', () => {
    const told = until(tell(story({ within: '6h' }), { cast: { us: { 'played-by': 'person' } } }), 'T+3h');
    const taken = { do: 'choice.take', refs: {}, with: { choice: 'CHO', option: 'name' } } as const;
    expect(() => {
      act(told, taken, { seat: 'us/desk' });
    }).toThrow('no such choice is put to this seat');
    expect(told.entries.find((entry) => entry.do === 'choice.put')?.audience).toEqual(['us/vice']);
  });

  test('is shown to its seat with the question, the options and until when, and without the default', () => {
    const told = until(tell(story({ within: '6h' }), { cast: { us: { 'played-by': 'person' } } }), 'T+8h');
    const shown = (seat: string) => watch(told.state.opening, told.entries, seat).shown;
    const put = shown('us/vice').find((entry) => entry.do === 'choice.put');
    expect(put).toMatchObject({
      item: 'CHO',
      with: { ask: 'What do you say?', until: '2017-03-01T20:00:00.000Z' },
    });
    expect(put?.with?.['options']).toHaveLength(2);
    expect(put?.with).not.toHaveProperty('default');
    expect(shown('us/vice').find((entry) => entry.do === 'choice.defaulted')?.with).toEqual({
      option: 'hold',
    });
    for (const seat of ['us/desk', 'china/vice', 'wall', 'observer'])
      expect(JSON.stringify(shown(seat))).not.toContain('What do you say?');
  });
});

describe('an expected action', () => {
  const person = { cast: { us: { 'played-by': 'person' } } };
  const sent = {
    do: 'request.send',
    refs: { request: 'mine', incident: 'blades' },
    with: { kind: 'information', text: 'The logs, please.' },
  } as const;
  const reported = { do: 'incident.report', refs: { incident: 'blades' }, with: {} } as const;
  const desk = { seat: 'us/desk' };

  test('of a seat that a person plays is awaited, and fulfilled by the first accepted act with the same verb and subject', () => {
    const told = until(tell([{ id: 'S', at: 'T+2h', ...send }, news('N', { after: 'S' })], person), 'T+3h');
    expect(became(told, 'S')).toBe('awaited');
    act(told, reported, desk);
    act(told, sent, desk);
    until(told, 'T+1d');
    expect([
      became(told, 'S'),
      told.entries.find((entry) => entry.fulfils === 'S')?.do,
      hours(told, 'N'),
    ]).toEqual(['done', 'request.send', [3]]);
  });

  test('can be done before it comes up', () => {
    const told = until(tell([{ id: 'S', at: 'T+5h', ...send }], person), 'T+1h');
    act(told, reported, desk);
    act(told, sent, desk);
    until(told, 'T+1d');
    expect([became(told, 'S'), told.entries.filter((entry) => entry.item === 'S')]).toEqual(['done', []]);
  });

  test('gives its own name to what the person named otherwise', () => {
    const follow = { id: 'K', at: 'T+9h', as: 'china/desk', do: 'request.acknowledge', request: 'logs' };
    const told = until(tell([{ id: 'S', at: 'T+2h', ...send }, follow], person), 'T+3h');
    act(told, reported, desk);
    act(told, sent, desk);
    until(told, 'T+1d');
    expect(told.entries.find((entry) => entry.item === 'K')?.on).toBe('request/us:mine');
  });

  test('that is not done in time is missed, and conditions can ask for that', () => {
    const story = [
      { id: 'S', at: 'T+2h', ...send, within: '4h' },
      news('N', { when: { item: 'S', is: 'missed' } }),
    ];
    const told = until(tell(story, person), 'T+1d');
    expect([became(told, 'S'), hours(told, 'N')]).toEqual(['missed', [6]]);
  });

  test('is performed when its seat goes back to the script', () => {
    const told = until(tell([{ id: 'R', at: 'T+1h', ...report }], person), 'T+3h');
    act(told, { do: 'cast.set', refs: {}, with: { who: 'us', by: 'script' } }, director);
    until(told, 'T+1d');
    expect([became(told, 'R'), hours(told, 'R')]).toEqual(['done', [1, 3]]);
  });

  test('fields are compared only where the item says `match`', () => {
    const strict = { id: 'S', at: 'T+2h', ...send, match: ['text'] };
    const told = until(tell([strict], person), 'T+3h');
    act(told, reported, desk);
    act(told, sent, desk);
    expect(became(told, 'S')).toBe('awaited');
  });
});

describe('a side on a policy', () => {
  const cast = { us: { 'played-by': 'script' }, china: { 'played-by': 'policy', policy: 'cooperative' } };
  const story = [
    { id: 'R', at: 'T+0h', ...report },
    { id: 'S', at: 'T+1h', ...send },
  ];

  test('acts by itself on what it sees, and never before it sees it', () => {
    const told = until(tell(story, { cast }), 'T+20d');
    const acted = told.entries.filter((entry) => entry.by.seat.startsWith('china/')).map((entry) => entry.do);
    expect(acted).toContain('request.acknowledge');
    expect(told.entries.findIndex((entry) => entry.by.seat.startsWith('china/'))).toBeGreaterThan(
      told.entries.findIndex((entry) => entry.do === 'request.send'),
    );
  });

  test('that goes to a person has its plans cancelled in the same entry, and made afresh when it comes back', () => {
    const told = until(tell(story, { cast }), 'T+1h');
    expect([...told.state.plans.keys()].length).toBeGreaterThan(0);
    act(told, { do: 'cast.set', refs: {}, with: { who: 'china', by: 'person' } }, director);
    expect([...told.state.plans.keys()]).toEqual([]);
    expect(told.entries.at(-1)?.agenda?.drop.length).toBeGreaterThan(0);
    act(
      told,
      { do: 'cast.set', refs: {}, with: { who: 'china', by: 'policy', policy: 'cooperative' } },
      director,
    );
    expect([...told.state.plans.keys()].length).toBeGreaterThan(0);
  });

  test('replays from its log', () => {
    const told = until(tell(story, { cast }), 'T+20d');
    const [first, ...rest] = told.entries;
    if (!first) throw new Error('No entries.');
    let replayed = replayOpening(first);
    for (const entry of rest) replayed = 'state' in replayed ? replayEntry(replayed.state, entry) : replayed;
    expect('divergence' in replayed ? replayed.divergence : null).toBeNull();
  });
});
