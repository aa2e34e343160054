import { describe, expect, test } from 'vitest';
import { at, director, does } from '../support/story.ts';
import type { Story } from '../support/story.ts';
import { ask, became, cameUp, fulfilled, item, news, on, people, play, report, send } from './expecting.ts';

describe('which item an act fulfils', () => {
  test('of two that expect a request on one incident, the first in the file, and then the second', () => {
    const told = play([ask('A', 'blades-1', 'blades'), ask('B', 'blades-2', 'blades')]).when(
      at('T+3h'),
      report('blades'),
      send('x', 'blades'),
      send('y', 'blades'),
    );
    expect(fulfilled(told)).toEqual([
      ['A', 'request/us:x'],
      ['B', 'request/us:y'],
    ]);
    told.see();
  });

  test('the one whose name it bears comes before the first in the file', () => {
    const told = play([ask('A', 'blades-1', 'blades'), ask('B', 'blades-2', 'blades')]).when(
      report('blades'),
      send('blades-2', 'blades'),
      send('other', 'blades'),
    );
    expect(fulfilled(told)).toEqual([
      ['B', 'request/us:blades-2'],
      ['A', 'request/us:other'],
    ]);
  });

  test('names can be crossed: each name of the file stands for what fulfilled its item', () => {
    const story = [ask('A', 'first', 'blades'), ask('B', 'second', 'grid'), ask('C', 'third', 'grid')];
    const told = play([...story, news('W', { when: { request: 'second', is: 'acknowledged' } })]).when(
      report('blades'),
      report('grid'),
      send('third', 'blades'),
      send('first', 'grid'),
      does('china/desk', 'request.acknowledge', { request: 'third' }),
      at('T+3h'),
    );
    expect(fulfilled(told)).toEqual([
      ['A', 'request/us:third'],
      ['B', 'request/us:first'],
    ]);
    expect(cameUp(told, 'W')).toEqual([]);
    told.when(does('china/desk', 'request.acknowledge', { request: 'first' }), at('T+4h'));
    expect(cameUp(told, 'W')).toHaveLength(1);
    told.see();
  });

  test('only one of the same incident; one that names none takes what is left', () => {
    const told = play([ask('P', 'ping', 'blades', { incident: undefined }), ask('G', 'grid-1', 'grid')]).when(
      report('blades'),
      report('grid'),
      send('a', 'grid'),
      send('b', 'blades'),
    );
    expect(fulfilled(told)).toEqual([
      ['G', 'request/us:a'],
      ['P', 'request/us:b'],
    ]);
  });

  test('an act on what is there fulfils by the subject that it is about, under whatever name', () => {
    const story = [
      ask('S', 'blades-1', 'blades'),
      item('K', 'request.acknowledge', { request: 'blades-1' }, 'china/desk'),
    ];
    const told = play(story).when(
      report('blades'),
      send('mine', 'blades'),
      does('us/vice', 'request.send', { request: 'more', incident: 'blades' }, { kind: 'information' }),
      does('china/desk', 'request.acknowledge', { request: 'us:more' }),
      does('china/desk', 'request.acknowledge', { request: 'us:mine' }),
    );
    expect(fulfilled(told)).toEqual([
      ['S', 'request/us:mine'],
      ['K', 'request/us:mine'],
    ]);
  });

  test('a draft and the sending of it are of one request', () => {
    const draft = item('D', 'request.draft', { request: 'blades-1', incident: 'blades' });
    const told = play([ask('Z', 'blades-0', 'blades'), draft, ask('S', 'blades-1', 'blades')]).when(
      report('blades'),
      does('us/desk', 'request.draft', { request: 'x', incident: 'blades' }, { kind: 'information' }),
      does('us/desk', 'request.send', { request: 'x', incident: 'blades' }),
    );
    expect(fulfilled(told)).toEqual([
      ['D', 'request/us:x'],
      ['S', 'request/us:x'],
    ]);
  });

  test('fields are compared where the item says `match`, as the sent text has them', () => {
    const strict = ask('S', 'blades-1', 'blades', {
      match: ['kind', 'severity'],
      with: { kind: 'mitigate', severity: 2 },
    });
    const told = play([strict]).when(
      report('blades'),
      send('x', 'blades', { severity: 2 }),
      does(
        'us/desk',
        'request.draft',
        { request: 'y', incident: 'blades' },
        { kind: 'mitigate', severity: 2 },
      ),
      does('us/desk', 'request.send', { request: 'y', incident: 'blades' }),
    );
    expect(fulfilled(told)).toEqual([['S', 'request/us:y']]);
  });

  test('what an option releases is not expected before the option is taken', () => {
    const choice = {
      id: 'CHO',
      at: 'T+5h',
      choice: {
        seat: 'us/vice',
        ask: 'Ask again?',
        options: [
          { id: 'yes', text: 'Yes.', then: ['S'] },
          { id: 'no', text: 'No.' },
        ],
        default: 'no',
      },
    };
    const { at: _at, ...released } = ask('S', 'blades-1', 'blades', { after: { item: 'CHO', by: '1d' } });
    const told = play([choice, released]).when(report('blades'), send('early', 'blades'), at('T+6h'));
    told.when(does('us/vice', 'choice.take', {}, { choice: 'CHO', option: 'yes' }), send('now', 'blades'));
    expect(fulfilled(told)).toEqual([['S', 'request/us:now']]);
    told.see();
  });
});

describe('an item that was missed', () => {
  const story = () =>
    play([
      ask('S', 'blades-1', 'blades', { within: '4h' }),
      news('N', { after: 'S' }),
      news('M', { after: { item: 'S', 'or-missed': true, by: '1d' } }),
      news('I', { at: 'T+3d', if: { item: 'S', is: 'missed' } }),
      news('W', { when: { request: 'blades-1', is: 'acknowledged' } }),
    ]);

  test('is done late: its name stands for what came, what waited for it comes up, and nothing comes up twice', () => {
    const told = story().when(at('T+10h'));
    expect(became(told, 'S')).toBe('missed');
    told.when(
      report('blades'),
      send('mine', 'blades'),
      does('china/desk', 'request.acknowledge', { request: 'mine' }),
      at('T+5d'),
    );
    expect([became(told, 'S'), became(told, 'I')]).toEqual(['done', 'lapsed']);
    expect([cameUp(told, 'N'), cameUp(told, 'M'), cameUp(told, 'W')]).toEqual([
      ['2017-03-01T23:00:00.000Z'],
      ['2017-03-02T19:00:00.000Z'],
      ['2017-03-01T23:00:00.000Z'],
    ]);
    told.see();
  });
});

describe('an item that comes up again', () => {
  const weekly = (more: object = {}) => [
    ask('S', 'blades-1', 'blades', { at: 'T+0h' }),
    item(
      'U',
      'request.update',
      { request: 'blades-1', at: 'T+7d', repeat: { every: '7d', 'at-most': 3 }, ...more },
      'china/desk',
    ),
  ];
  const begun = (more: object = {}): Story =>
    play(weekly(more)).when(
      report('blades'),
      send('mine', 'blades'),
      does('china/desk', 'request.answer', { request: 'mine' }, { answer: 'partial' }),
    );
  const update = does('china/desk', 'request.update', { request: 'mine' }, { text: 'No news.' });
  const days = (told: Story) =>
    told.play.entries
      .filter(({ item: id, do: verb }) => id === 'U' && verb === 'item.awaited')
      .map(({ at: moment }) => (Date.parse(moment) - Date.parse('2017-03-01T13:00:00Z')) / 86_400_000);

  test('is awaited as often as it says, each time counted from the time before and not from when it was done', () => {
    const told = begun().when(at('T+9d'), update, at('T+16d'), update, at('T+50d'), update, at('T+90d'));
    expect(days(told)).toEqual([7, 14, 21]);
    expect(fulfilled(told).filter(([id]) => id === 'U')).toHaveLength(3);
    told.see();
  });

  test('comes up again also when it was missed', () => {
    const told = begun({ within: '2d' }).when(at('T+15d'), update, at('T+90d'));
    expect(days(told)).toEqual([7, 14, 21]);
    expect(became(told, 'U')).toBe('missed');
    told.see();
  });
});

describe('a seat that changes hands', () => {
  test('the script goes on with what a person did, under the names that it really has', () => {
    const story = [
      ask('S', 'blades-1', 'blades'),
      item('X', 'request.withdraw', { request: 'blades-1', at: 'T+2d' }),
      news('W', { when: { request: 'blades-1', is: 'withdrawn' } }),
    ];
    const told = play(story).when(
      report('blades'),
      send('mine', 'blades'),
      at('T+1d'),
      director('cast.set', { who: 'us', by: 'script' }),
      at('T+3d'),
    );
    expect([on(told, 'X'), cameUp(told, 'W').length]).toEqual(['request/us:mine', 1]);
    told.see();
  });

  test('the script takes another name where a person gave its own to something else', () => {
    const story = [
      ask('S', 'blades-1', 'blades'),
      item('X', 'request.withdraw', { request: 'blades-1', at: 'T+2d' }),
    ];
    const told = play(story).when(report('blades'), report('grid'), send('blades-1', 'grid'), at('T+1h'));
    told.when(director('cast.set', { who: 'us', by: 'script' }), at('T+3d'));
    expect([on(told, 'S'), on(told, 'X')]).toEqual(['request/us:blades-1-2', 'request/us:blades-1-2']);
    told.see();
  });

  test('a seat that has a player of its own does not follow its party to the script', () => {
    const told = play([item('R', 'incident.report', { incident: 'blades', with: {} })], {
      cast: { ...people, 'us/desk': { 'played-by': 'person' } },
    }).when(at('T+3h'), director('cast.set', { who: 'us', by: 'script' }), at('T+4h'));
    expect([became(told, 'R'), cameUp(told, 'R').length]).toEqual(['awaited', 1]);
    told.see();
  });

  test('a choice that waits for a person takes its default when nobody is there any more', () => {
    const choice = {
      id: 'CHO',
      at: 'T+1h',
      choice: {
        seat: 'us/vice',
        ask: 'Go on?',
        options: [
          { id: 'yes', text: 'Yes.' },
          { id: 'no', text: 'No.' },
        ],
        default: 'no',
      },
    };
    const told = play([choice]).when(at('T+3h'));
    expect(told.play.state.choices.get('CHO')).toBeUndefined();
    told.when(director('cast.set', { who: 'us', by: 'script' }), at('T+4h'));
    expect(told.play.state.choices.get('CHO')).toBe('no');
    told.see();
  });
});
