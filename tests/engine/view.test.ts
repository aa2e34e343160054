import { describe, expect, test } from 'vitest';
import { machines } from '../../machines/machines.ts';
import { whoSees } from '../../machines/stepMachine.ts';
import { machineOf, partyOf } from '../../src/contract/subject.ts';
import type { SubjectRef } from '../../src/contract/subject.ts';
import { iso } from '../../src/contract/time.ts';
import { statesOf } from '../../src/engine/look.ts';
import { audienceOf } from '../../src/engine/work.ts';
import { opening } from '../support/opening.ts';
import { holds } from '../support/property.ts';
import { playAtRandom, scripts } from '../support/randomPlay.ts';
import { watch } from '../support/seats.ts';
import type { Watched } from '../support/seats.ts';
import { after, does, given, isoIn } from '../support/story.ts';
import type { Play } from '../support/story.ts';

const wanted = opening();

/** What a seat believes, and what is so: for every state of a subject that the seat may see. */
function mistakes({ state }: Play, { view }: Watched): string[] {
  const side = partyOf(view.seat);
  return Object.entries(view.states).flatMap(([ref, regions]) => {
    const subject = state.subjects.get(ref as SubjectRef);
    const now = statesOf(state, ref as SubjectRef);
    const context = (subject?.snapshot.context ?? {}) as Record<string, unknown>;
    return Object.values(regions).flatMap((believed) => {
      if (now.includes(believed)) return [];
      // it has gone on to a state that this seat may not see
      const region = believed.slice(0, Math.max(0, believed.indexOf('.')));
      const real = now.find((leaf) => leaf.startsWith(`${region}.`)) ?? now[0] ?? '';
      const sees = whoSees(machines[machineOf(ref as SubjectRef)], real);
      const may = side === null || audienceOf(state, sees, context).includes(side);
      return may ? [`${ref}: believes ${believed}, is ${real}`] : [];
    });
  });
}

describe('the view of a seat, folded from what it was sent', () => {
  test('is what is so, as far as the seat may see it', () => {
    holds(scripts(120), { small: 25, full: 1_000 }, (seeds) => {
      const { play } = playAtRandom(wanted, seeds, (verb) => verb !== 'exercise.end');
      for (const seat of ['director', 'evaluator', 'north/desk', 'south/minister']) {
        expect(mistakes(play, watch(wanted, play.entries, seat))).toEqual([]);
      }
    });
  });

  test('of the director holds every subject, with all its regions', () => {
    holds(scripts(120), { small: 15, full: 500 }, (seeds) => {
      const { play } = playAtRandom(wanted, seeds);
      const { states } = watch(wanted, play.entries, 'director').view;
      for (const ref of play.state.subjects.keys()) {
        expect(Object.values(states[ref] ?? {}).toSorted()).toEqual(
          [...statesOf(play.state, ref)].toSorted(),
        );
      }
    });
  });

  test('counts for itself: what others did leaves no gap, and each state follows on the one it knew', () => {
    holds(scripts(120), { small: 15, full: 500 }, (seeds) => {
      const { play } = playAtRandom(wanted, seeds);
      for (const seat of ['north/desk', 'wall']) {
        const { shown } = watch(wanted, play.entries, seat);
        expect(shown.map(({ n }) => n)).toEqual(shown.map((_, i) => i + 1));
        const known = new Map<string, string>();
        for (const { ref, from, to } of shown.flatMap(({ moves }) => moves)) {
          const key =
            machineOf(ref as SubjectRef) === 'call' ? ref : `${ref} ${to.slice(0, to.indexOf('.'))}`;
          expect(from).toBe(known.get(key) ?? '');
          known.set(key, to);
        }
      }
    });
  });

  test('shows what an act of the other side caused in it, and not by which act when that was private', () => {
    const { entries } = given(wanted).when(
      does('north/desk', 'incident.report', { incident: 'blades' }),
      does('north/desk', 'request.send', { request: 'r1', incident: 'blades' }, { kind: 'information' }),
      after('25h'),
    ).play;
    const [sent, due] = watch(wanted, entries, 'south/desk').shown.slice(-2);
    expect(sent).toMatchObject({ by: 'north/desk', do: 'request.send', on: 'request/north:r1' });
    // South sees the incident as it comes to know of it, not how it came about
    expect(sent?.moves).toContainEqual({
      ref: 'incident/north:blades',
      from: '',
      to: 'spine.requested',
      on: 'forum.request',
    });
    expect(sent).toMatchObject({
      incident: 'north:blades',
      deadlines: [
        { ref: 'request/north:r1', name: 'ack', at: '2017-03-02T13:00:00.000Z' },
        { ref: 'request/north:r1', name: 'answer', at: '2017-03-04T13:00:00.000Z' },
      ],
    });
    expect(due).toMatchObject({ do: 'deadline.due', on: 'request/north:r1' });
    expect(due?.moves).toEqual([
      { ref: 'request/north:r1', from: 'ack.running', to: 'ack.overdue', on: 'after ack' },
    ]);
  });

  test('tells a side the rules that it departed from itself, and nobody else', () => {
    const { entries } = given(wanted).when(
      does('north/desk', 'request.send', { request: 'r1' }, { kind: 'information' }),
    ).play;
    const [own, other, wall] = ['north/desk', 'south/desk', 'wall'].map((seat) =>
      watch(wanted, entries, seat).shown.at(-1),
    );
    expect(own?.departed).toEqual([{ rule: 'REQ-5', ref: 'request/north:r1' }]);
    expect([other, wall].map((shown) => shown?.do)).toEqual(['request.send', 'request.send']);
    expect([other, wall].map((shown) => shown?.departed)).toEqual([undefined, undefined]);
  });
});

describe('EX-3: an act that the director does for a seat', () => {
  const { entries } = given(wanted).when(
    does('director', 'request.send', { request: 'r1' }, { kind: 'information' }, { for: 'north/desk' }),
  ).play;
  const last = (seat: string) => watch(wanted, entries, seat).shown.at(-1);

  test("is that seat's, and whose hand it was is told to its own side and to those who run or judge the exercise", () => {
    for (const seat of ['north/desk', 'north/minister', 'director', 'controller', 'evaluator'])
      expect(last(seat), seat).toMatchObject({ by: 'north/desk', do: 'request.send', hand: 'director' });
    for (const seat of ['south/desk', 'wall'])
      expect([last(seat)?.by, last(seat)?.hand], seat).toEqual(['north/desk', undefined]);
  });
});

test('when an entry was on the wall of the room is told to those who run or judge the exercise', () => {
  const { entries } = given(wanted).when(
    does('north/desk', 'request.send', { request: 'r1' }, { kind: 'information' }),
  ).play;
  const wall = '2026-03-01T09:00:00.000Z';
  const live = entries.map((entry) => ({ ...entry, wall }));
  const told = (seat: string) => watch(wanted, live, seat).shown.at(-1)?.wall;
  expect(['director', 'controller', 'evaluator'].map(told)).toEqual([wall, wall, wall]);
  expect(['north/desk', 'south/desk', 'observer', 'wall'].map(told)).toEqual(Array(4).fill(undefined));
});

describe('the deadlines that a seat is told of', () => {
  const pendingIn = ({ state }: Play): Record<string, string> =>
    Object.fromEntries(
      [...state.agenda.pending.values()].flatMap(({ id, at, what }) =>
        what.kind === 'deadline' ? [[id, iso(at)]] : [],
      ),
    );

  test('are for the director all that are pending, and for a side no other instants than those', () => {
    let told = 0;
    holds(scripts(120), { small: 25, full: 1_000 }, (seeds) => {
      // a state that is set by hand is told to nobody, and neither is what that does to its deadline
      const { play } = playAtRandom(wanted, seeds, (verb) => verb !== 'state.set');
      const pending = pendingIn(play);
      expect(watch(wanted, play.entries, 'director').view.deadlines).toEqual(pending);
      for (const seat of ['north/desk', 'south/minister', 'wall']) {
        const { deadlines } = watch(wanted, play.entries, seat).view;
        expect(Object.entries(deadlines).filter(([id, at]) => pending[id] !== at)).toEqual([]);
        told += Object.keys(deadlines).length;
      }
    });
    expect(told).toBeGreaterThan(100);
  });

  test('are those of states that it sees entered; the time of a connection, which chance has drawn, it is not told', () => {
    const steps = [
      does('north/desk', 'incident.report', { incident: 'blades' }),
      does('north/desk', 'custody.hold', { incident: 'blades' }, { what: 'Drives.' }),
      does('north/desk', 'request.send', { request: 'r1', incident: 'blades' }, { kind: 'information' }),
      does('north/vice', 'call.place', { call: 'c1', incident: 'blades' }, { level: 'ministerial' }),
      does('south/desk', 'call.answer', { call: 'c1' }),
      does('south/desk', 'call.authenticate', { call: 'c1' }),
      does('south/desk', 'call.arrange', { call: 'c1' }, { level: 'ministerial' }),
      after('1m'),
    ];
    const { play } = given(wanted).when(...steps);
    const ids = (seat: string) => Object.keys(watch(wanted, play.entries, seat).view.deadlines);
    expect(ids('director')).toContain('call/north:c1 connect');
    for (const seat of ['north/desk', 'south/desk', 'wall'])
      expect(ids(seat)).toEqual(expect.arrayContaining(['request/north:r1 ack', 'request/north:r1 answer']));
    for (const seat of ['north/desk', 'south/desk', 'wall'])
      expect(ids(seat)).not.toContain('call/north:c1 connect');
    const held = 'dossier/north/north:blades preservation';
    expect(['north/desk', 'south/desk', 'wall'].map((seat) => ids(seat).includes(held))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('give way to a later one when the director grants more time, and end when they are met', () => {
    const { play } = given(wanted).when(
      does('north/desk', 'request.send', { request: 'r1' }, { kind: 'information' }),
      (at) => {
        does(
          'director',
          'deadline.extend',
          { request: 'north:r1' },
          { clock: 'ack', to: isoIn(at, 'T+5d'), why: 'A holiday.' },
        )(at);
      },
      after('1h'),
      does('south/desk', 'request.acknowledge', { request: 'r1' }),
    );
    const changes = watch(wanted, play.entries, 'south/desk').shown.flatMap(
      ({ deadlines = [] }) => deadlines,
    );
    expect(changes.filter(({ name }) => name === 'ack').map(({ at }) => at)).toEqual([
      '2017-03-02T13:00:00.000Z',
      '2017-03-06T13:00:00.000Z',
      null,
    ]);
  });
});
