import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '../../src/contract/time.ts';
import { cancel, emptyAgenda, peek, precedence, schedule, upcoming } from '../../src/engine/agenda.ts';
import type { Agenda } from '../../src/engine/agenda.ts';
import { opening } from '../support/opening.ts';
import { holds } from '../support/property.ts';
import { after, at, given, momentIn, stands, take } from '../support/story.ts';

const what = { kind: 'endex' } as const;
const put = (agenda: Agenda, id: string, at: number, order: number): Agenda =>
  schedule(agenda, { id, at: instant(at), order, what });

function drain(agenda: Agenda): string[] {
  const taken: string[] = [];
  for (let next = peek(agenda); next; next = peek(agenda)) {
    taken.push(next.id);
    agenda = cancel(agenda, next.id);
  }
  return taken;
}

describe('the agenda', () => {
  test('at one instant the director comes first, then acts, injects, deadlines, conditions, and ENDEX last', () => {
    const orders = Object.entries(precedence);
    let agenda = emptyAgenda;
    for (const [name, order] of orders.toReversed()) agenda = put(agenda, name, 5, order);
    expect(drain(agenda)).toEqual(['director', 'act', 'inject', 'deadline', 'condition', 'endex']);
  });

  test('what is of the same instant and kind comes due in the order in which it was put there', () => {
    let agenda = emptyAgenda;
    for (const id of ['b', 'a', 'c']) agenda = put(agenda, id, 5, precedence.inject);
    expect(drain(agenda)).toEqual(['b', 'a', 'c']);
  });

  test('what is cancelled never comes due, and what nobody put there can be cancelled', () => {
    let agenda = put(put(emptyAgenda, 'first', 1, 3), 'second', 2, 3);
    agenda = cancel(cancel(agenda, 'first'), 'nothing');
    expect(drain(agenda)).toEqual(['second']);
  });

  test('an agenda is never altered: the earlier one still has what the later one has not', () => {
    const before = put(put(emptyAgenda, 'first', 1, 3), 'second', 2, 3);
    cancel(before, 'first');
    put(before, 'zeroth', 0, 3);
    expect(drain(before)).toEqual(['first', 'second']);
  });

  test('under any mix of putting and cancelling it is a sorted list', () => {
    const doing = fc.oneof(
      { weight: 3, arbitrary: fc.record({ id: fc.nat(30), at: fc.nat(8), order: fc.nat(5) }) },
      { weight: 1, arbitrary: fc.record({ cancel: fc.nat(30) }) },
      { weight: 1, arbitrary: fc.constant({ take: true }) },
    );
    holds(fc.array(doing, { maxLength: 60 }), { small: 300, full: 20_000 }, (script) => {
      let agenda = emptyAgenda;
      let sorted: { id: string; at: number; order: number; seq: number }[] = [];
      let seq = 0;
      const remove = (id: string) => {
        agenda = cancel(agenda, id);
        sorted = sorted.filter((one) => one.id !== id);
      };
      for (const one of script) {
        if ('cancel' in one) remove(String(one.cancel));
        else if ('take' in one) remove(sorted[0]?.id ?? 'none');
        else {
          const id = String(one.id);
          // what is put there again under the same name takes the place of the former
          sorted = sorted.filter((other) => other.id !== id);
          sorted.push({ ...one, id, seq: seq++ });
          agenda = put(agenda, id, one.at, one.order);
        }
        sorted.sort((a, b) => a.at - b.at || a.order - b.order || a.seq - b.seq);
        expect(peek(agenda)?.id ?? null).toBe(sorted[0]?.id ?? null);
        expect(upcoming(agenda).map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
      }
    });
  });
});

describe('at one instant in an exercise', () => {
  test('an act comes before an inject, both before a deadline, then the expectation, and ENDEX last', () => {
    const wanted = opening({
      scenario: {
        endex: 'T+1d',
        storyline: [
          { id: 'INJ-1', at: 'T+1d', inject: 'north/desk', title: 'News' },
          {
            id: 'ACT-1',
            at: 'T+0h',
            as: 'north/desk',
            do: 'request.send',
            request: 'r1',
            with: { kind: 'information' },
          },
          { id: 'ACT-2', at: 'T+1d', as: 'north/desk', do: 'note.write', with: { text: 'Still nothing.' } },
        ],
        expect: [{ id: 'EXP-1', by: 'T+1d', request: 'r1', reaches: 'overdue' }],
      },
    });
    given(wanted)
      .when(at('T+1d'))
      .see(({ entries }) => {
        const onTheDay = entries.filter((entry) => entry.at === entries.at(-1)?.at);
        expect(onTheDay.map((entry) => entry.item ?? entry.due)).toEqual([
          'ACT-2',
          'INJ-1',
          'request/north:r1 ack',
          'expectation EXP-1',
          'endex',
        ]);
        expect(onTheDay.at(-2)?.with).toMatchObject({ id: 'EXP-1', met: true });
      });
  });

  test('an act at the instant of its deadline is in time, by the script as by hand', () => {
    const sent = { id: 'ACT-1', at: 'T+0h', as: 'north/desk', do: 'request.send' };
    const wanted = opening({
      scenario: {
        storyline: [
          { ...sent, request: 'r1', with: { kind: 'information' } },
          { ...sent, id: 'ACT-2', request: 'r2', with: { kind: 'information' } },
          { id: 'ACT-3', at: 'T+1d', as: 'south/desk', do: 'request.acknowledge', request: 'r1' },
        ],
      },
    });
    given(wanted)
      .when(
        after('0h'),
        (play) => {
          const by = { seat: 'south/desk' };
          const refs = { request: 'r2' };
          take(play, { at: momentIn(play, 'T+1d'), by, do: 'request.acknowledge', refs, with: {} });
        },
        after('1d'),
      )
      .see(stands('request/north:r1', 'ack.met'), stands('request/north:r2', 'ack.met'));
  });
});
