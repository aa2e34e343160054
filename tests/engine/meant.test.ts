import { describe, expect, test } from 'vitest';
import { loadState, saveState } from '../../src/engine/snapshot.ts';
import { bytesFor } from '../support/seats.ts';
import { at, director, does } from '../support/story.ts';
import { ask, became, cameUp, expected, fulfilled, item, news, on, play, report, send } from './expecting.ts';

describe("the file's name of a request", () => {
  const story = () =>
    play(
      [
        ask('S', 'blades-1', 'blades'),
        news('W', { when: { request: 'blades-1', is: 'acknowledged' } }),
        news('I', { at: 'T+3d', if: { request: 'blades-1', has: 'acknowledged' } }),
      ],
      { expect: [{ id: 'E', by: 'T+4d', request: 'blades-1', reaches: 'acknowledged' }] },
    );

  test('stands for what a person sends under another name, in conditions and expectations', () => {
    const told = story().when(
      at('T+3h'),
      report('blades'),
      send('turbine-data', 'blades'),
      at('T+9h'),
      does('china/desk', 'request.acknowledge', { request: 'turbine-data' }),
      at('T+5d'),
    );
    expect(fulfilled(told)).toEqual([['S', 'request/us:turbine-data']]);
    expect(cameUp(told, 'W')).toEqual(['2017-03-01T22:00:00.000Z']);
    expect([became(told, 'I'), expected(told, 'E')?.['met']]).toEqual(['done', true]);
    told.see();
  });

  test('stands for nothing while no act has fulfilled the item', () => {
    const told = story().when(report('blades'), report('grid'), send('blades-1', 'grid'), at('T+9h'));
    told.when(does('china/desk', 'request.acknowledge', { request: 'blades-1' }), at('T+5d'));
    expect([fulfilled(told), cameUp(told, 'W')]).toEqual([[], []]);
    expect(expected(told, 'E')).toMatchObject({ met: false, why: 'there was no request blades-1' });
    told.see();
  });

  test('is the same for a request that the other side happens to call so', () => {
    const told = story().when(
      report('depots', 'china/desk'),
      send('blades-1', 'depots', {}, 'china/desk'),
      report('blades'),
      send('turbine-data', 'blades'),
      does('us/desk', 'request.acknowledge', { request: 'china:blades-1' }),
      at('T+5d'),
    );
    expect([cameUp(told, 'W'), expected(told, 'E')?.['met']]).toEqual([[], false]);
    told.see();
  });

  test('moves nothing in how a seat speaks: its own names are read as they are', () => {
    const told = story().when(
      report('blades'),
      send('turbine-data', 'blades'),
      send('blades-1', 'blades'),
      does('us/desk', 'request.withdraw', { request: 'blades-1' }),
    );
    expect(told.play.entries.at(-1)?.on).toBe('request/us:blades-1');
  });

  test('is used by the script for what a person named, on either side', () => {
    const told = play(
      [
        ask('S', 'blades-1', 'blades'),
        item('K', 'request.acknowledge', { request: 'blades-1', at: 'T+9h' }, 'china/desk'),
        item(
          'C',
          'clearance.circulate',
          { at: 'T+10h', with: { text: 'answer', of: 'blades-1' } },
          'china/desk',
        ),
        item('L', 'call.place', { call: 'c1', at: 'T+5d', incident: 'blades', with: { about: 'blades-1' } }),
        item(
          'D',
          'deadline.excuse',
          { request: 'blades-1', at: 'T+1d', with: { clock: 'answer', why: 'x' } },
          'director',
        ),
      ],
      { cast: { us: { 'played-by': 'person' }, china: { 'played-by': 'script' } } },
    ).when(
      report('blades'),
      send('mine', 'blades'),
      at('T+4d'),
      director('cast.set', { who: 'us', by: 'script' }),
      at('T+6d'),
    );
    expect(['K', 'C', 'D'].map((id) => on(told, id))).toEqual([
      'request/us:mine',
      'clearance/china:answer-mine',
      'request/us:mine',
    ]);
    expect(told.play.entries.find((entry) => entry.item === 'L')?.with).toMatchObject({ about: 'mine' });
    told.see();
  });
});

describe('incidents', () => {
  test('go by their own names: a report under another name fulfils nothing', () => {
    const story = [
      item('R', 'incident.report', { incident: 'blades', with: {} }),
      news('W', { when: { incident: 'blades', has: 'detected' } }),
    ];
    const told = play(story).when(report('turbines'), at('T+3h'));
    expect([fulfilled(told), cameUp(told, 'W')]).toEqual([[], []]);
    told.when(report('blades'), at('T+4h'));
    expect([fulfilled(told), cameUp(told, 'W').length]).toEqual([[['R', 'incident/us:blades']], 1]);
    told.see();
  });

  test("one side's own of the same name is not the one that the file means", () => {
    const told = play([news('W', { when: { incident: 'depots', has: 'detected' } })]).when(
      report('depots'),
      at('T+1h'),
    );
    expect(cameUp(told, 'W')).toEqual([]);
    told.when(report('depots', 'china/desk'), at('T+2h'));
    expect(cameUp(told, 'W')).toHaveLength(1);
    told.see();
  });
});

describe('other subjects', () => {
  test('a call and a meeting have their names of the file too', () => {
    const story = [
      item('L', 'call.place', { call: 'call-1', incident: 'blades' }),
      item('M', 'review.schedule', { review: 'summer', with: { at: '2017-08-01T00:00:00Z' } }, 'us/vice'),
      news('W', { when: { call: 'call-1', is: 'ringing' } }),
      news('V', { when: { review: 'summer', is: 'scheduled' } }),
    ];
    const told = play(story).when(
      report('blades'),
      does('us/desk', 'call.place', { call: 'ring', incident: 'blades' }, { urgent: true }),
      does('us/vice', 'review.schedule', { review: 'july' }, { at: '2017-07-20T00:00:00Z' }),
      at('T+1h'),
    );
    expect(fulfilled(told)).toEqual([
      ['L', 'call/us:ring'],
      ['M', 'review/july'],
    ]);
    expect([cameUp(told, 'W').length, cameUp(told, 'V').length]).toEqual([1, 1]);
    told.see();
  });

  test('a clearance is of a kind of text and of what it belongs to, also before that is there', () => {
    const circulate = (id: string, text: string, of: string) =>
      item(id, 'clearance.circulate', { with: { text, of, severity: 4 } });
    const story = [
      circulate('C2', 'answer', 'depots-1'),
      circulate('C1', 'request', 'blades-1'),
      ask('S', 'blades-1', 'blades'),
      news('W', { when: { clearance: 'request-blades-1', is: 'circulated' } }),
    ];
    const told = play(story).when(
      report('blades'),
      does(
        'us/desk',
        'clearance.circulate',
        { incident: 'blades' },
        { text: 'request', of: 'mine', severity: 4 },
      ),
      does(
        'us/desk',
        'request.send',
        { request: 'mine', incident: 'blades' },
        { kind: 'information', severity: 4, beforeClearance: true },
      ),
      at('T+1h'),
    );
    expect(fulfilled(told)).toEqual([
      ['C1', 'clearance/us:request-mine'],
      ['S', 'request/us:mine'],
    ]);
    expect(cameUp(told, 'W')).toHaveLength(1);
    told.see();
  });

  test('what a redirected request leads to keeps the name that the file gives it', () => {
    const story = [
      ask('S', 'blades-1', 'blades', { with: { kind: 'collect-evidence', severity: 1 } }),
      ask('T', 'blades-1-mla', 'blades', { at: 'T+9h', with: {} }),
    ];
    const told = play(story).when(
      report('blades'),
      send('mine', 'blades', { kind: 'collect-evidence', severity: 1, text: 'Papers.' }),
      does('china/desk', 'request.redirect', { request: 'mine' }, { track: 'mla' }),
      director('cast.set', { who: 'us', by: 'script' }),
      at('T+10h'),
    );
    expect(on(told, 'T')).toBe('request/us:mine-mla');
    expect(told.play.entries.find((entry) => entry.item === 'T')?.with).toMatchObject({ text: 'Papers.' });
    told.see();
  });
});

describe('names of the file', () => {
  const told = () =>
    play([ask('S', 'blades-1', 'blades'), ask('T', 'blades-2', 'blades')]).when(
      report('blades'),
      send('blades-2', 'blades'),
      send('mine', 'blades'),
      at('T+1d'),
    );

  test('are seen by no seat: what each is shown says nothing of what was expected', () => {
    const { state, entries } = told().play;
    for (const seat of ['us/desk', 'us/vice', 'china/desk', 'observer', 'wall'])
      expect(bytesFor(state.opening, entries, seat), seat).not.toMatch(/fulfils|blades-1/);
  });

  test('are in a snapshot as they were', () => {
    const { state, entries } = told().play;
    const saved = JSON.parse(JSON.stringify(saveState(state))) as ReturnType<typeof saveState>;
    const { aliases } = loadState(saved, state.opening, entries);
    expect(Object.fromEntries(aliases)).toEqual(Object.fromEntries(state.aliases));
    expect(aliases.get('request/us:blades-1')).toBe('request/us:mine');
  });
});
