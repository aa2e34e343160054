import { describe, expect, test } from 'vitest';
import { advance } from '../../src/engine/advance.ts';
import { isReleased } from '../../src/engine/agenda.ts';
import { opening } from '../support/opening.ts';
import { bytesFor } from '../support/seats.ts';
import { after, at, director, does, given, isoIn, refused } from '../support/story.ts';
import type { Play, When } from '../support/story.ts';

const storyline = [
  { id: 'INJ-1', at: 'T+2h', inject: 'north', title: 'The company calls', body: 'As written.' },
  { id: 'INJ-2', after: { item: 'INJ-1', by: '1h' }, inject: 'all', title: 'It goes on' },
  { id: 'ACT-1', at: 'T+4h', as: 'north/desk', do: 'request.send', request: 'r1', within: '8h' },
  { id: 'INJ-3', when: { item: 'ACT-1', is: 'missed' }, inject: 'south', title: 'They were silent' },
  {
    id: 'INJ-4',
    when: { incident: 'blades', is: 'spine.hotline', until: 'T+5h' },
    if: { not: { item: 'INJ-1', is: 'awaited' } },
    inject: 'all',
    title: 'A line is drawn',
  },
  { id: 'SCR-1', at: 'T+9d', as: 'south/desk', do: 'note.write', with: { text: 'So.' } },
];
const msel = opening({
  scenario: {
    storyline,
    incidents: { blades: { victim: 'north' } },
    cast: { north: { 'played-by': 'person' }, south: { 'played-by': 'script' } },
  },
});
const control = (verb: 'item.hold' | 'item.release' | 'item.edit' | 'item.mark', fields: object): When =>
  does('controller', verb, {}, fields);
/** What control released comes up at once, whatever the clock does. */
const released: When = (play) => {
  expect(isReleased(play.state.agenda)).toBe(true);
  const came = advance(play.state, play.state.now);
  if (!came || 'stopped' in came) throw new Error('Nothing came up.');
  play.state = came.next;
  play.entries.push(came.entry);
};
const came = ({ entries }: Play): Record<string, string[]> => {
  const all: Record<string, string[]> = {};
  for (const { item, at: when, do: what } of entries)
    if (item !== undefined) (all[item] ??= []).push(`${what} ${when}`);
  return all;
};

describe('the MSEL by hand', () => {
  test('EX-3: a held item does not come up, and its followers wait, until it is released', () => {
    const { play } = given(msel)
      .when(control('item.hold', { item: 'INJ-1', why: 'Not yet.' }), after('1d'))
      .see();
    expect(came(play)).not.toHaveProperty('INJ-1');
    expect(came(play)).not.toHaveProperty('INJ-2');
    control('item.release', { item: 'INJ-1' })(play);
    after('2h')(play);
    expect(came(play)).toMatchObject({
      'INJ-1': [`inject.deliver ${isoIn(play, 'T+1d')}`],
      'INJ-2': [`inject.deliver ${isoIn(play, 'T+1d1h')}`],
    });
  });

  test('EX-3: an item is released whatever it waits for, be it a condition, an item, or its own moment', () => {
    const { play } = given(msel)
      .when(...['INJ-4', 'INJ-3', 'INJ-2'].flatMap((item) => [control('item.release', { item }), released]))
      .see();
    expect(Object.keys(came(play))).toEqual(['INJ-4', 'INJ-3', 'INJ-2']);
    after('6h')(play);
    // INJ-2 was delivered before the item that it comes after, and INJ-4 does not lapse at its instant
    expect(came(play)['INJ-2']).toHaveLength(1);
    expect(came(play)['INJ-4']).toHaveLength(1);
  });

  test('EX-3: what is released comes up while the clock stands: in a pause, a discussion and an open move', () => {
    const openMove: When = (play) => {
      director('conduct.openMove', { to: isoIn(play, 'T+9d') })(play);
    };
    const { play } = given(msel)
      .when(
        director('exercise.pause'),
        control('item.release', { item: 'INJ-1' }),
        released,
        director('exercise.resume'),
        openMove,
        control('item.release', { item: 'SCR-1' }),
        released,
      )
      .see();
    expect(came(play)).toMatchObject({
      'INJ-1': [expect.any(String)],
      'SCR-1': [expect.stringContaining('note')],
    });
  });

  test('EX-3: a held item does not lapse while it is held, and can still be left out', () => {
    const { play } = given(msel)
      .when(control('item.hold', { item: 'INJ-4' }), after('1d'))
      .see();
    expect(came(play)).not.toHaveProperty('INJ-4');
    does('controller', 'item.skip', {}, { item: 'INJ-4', why: 'Not needed.' })(play);
    refused('not-now', 'controller', 'item.release', {}, { item: 'INJ-4' })(play);
  });

  test('EX-3: an inject is changed before it is delivered: its words, whom it is for, its moment', () => {
    const { play } = given(msel)
      .when(
        control('item.edit', { item: 'INJ-1', title: 'The company insists', to: ['north/vice'], at: 'T+9h' }),
        control('item.edit', { item: 'INJ-3', at: 'T+10h' }),
        at('T+11h'),
      )
      .see();
    expect(came(play)).toMatchObject({
      'INJ-1': [`inject.deliver ${isoIn(play, 'T+9h')}`],
      'INJ-3': [`inject.deliver ${isoIn(play, 'T+10h')}`],
    });
    expect(play.entries.find(({ item }) => item === 'INJ-1')?.with).toMatchObject({
      title: 'The company insists',
      body: 'As written.',
      to: ['north/vice'],
    });
    refused('not-now', 'controller', 'item.edit', {}, { item: 'INJ-1', title: 'Too late' })(play);
  });

  test('EX-3: an expected action that is marked by hand wakes what waits for it', () => {
    const { play } = given(msel)
      .when(
        after('5h'),
        control('item.mark', { item: 'ACT-1', as: 'missed', why: 'They said so.' }),
        after('0s'),
      )
      .see();
    expect(came(play)['INJ-3']).toEqual([`inject.deliver ${isoIn(play, 'T+5h')}`]);
    control('item.mark', { item: 'ACT-1', as: 'done', why: 'It came by messenger.' })(play);
    refused('not-now', 'director', 'item.mark', {}, { item: 'ACT-1', as: 'missed', why: 'So.' })(play);
    after('1d')(play);
    expect(play.state.items.get('ACT-1')?.status).toBe('done');
  });

  test('says what it cannot do', () => {
    given(msel).when(
      refused('unknown-subject', 'controller', 'item.hold', {}, { item: 'INJ-9' }),
      refused('malformed', 'controller', 'item.edit', {}, { item: 'ACT-1', title: 'So.' }),
      refused('malformed', 'controller', 'item.edit', {}, { item: 'INJ-1' }),
      refused('malformed', 'controller', 'item.edit', {}, { item: 'INJ-1', at: 'T-1h' }),
      refused('unknown-subject', 'controller', 'item.edit', {}, { item: 'INJ-1', to: ['north/dsk'] }),
      refused('malformed', 'controller', 'item.mark', {}, { item: 'INJ-1', as: 'done', why: 'So.' }),
      control('item.hold', { item: 'INJ-1' }),
      refused('not-now', 'controller', 'item.hold', {}, { item: 'INJ-1' }),
      refused('not-your-seat', 'north/desk', 'item.release', {}, { item: 'INJ-1' }),
    );
  });

  test('is seen by control and evaluators alone', () => {
    const quiet = given(msel);
    const { play } = given(msel).when(
      control('item.hold', { item: 'INJ-1' }),
      control('item.edit', { item: 'INJ-2', title: 'SECRET' }),
      control('item.mark', { item: 'ACT-1', as: 'done', why: 'So.' }),
    );
    for (const seat of ['north/desk', 'south/desk', 'observer', 'wall'])
      expect(bytesFor(msel, play.entries, seat)).toBe(bytesFor(msel, quiet.play.entries, seat));
    expect(bytesFor(msel, play.entries, 'evaluator')).toContain('item.hold');
  });
});
