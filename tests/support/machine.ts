/** Given, when, then for one machine: a story is begun, inputs are given or refused, timers come due. */
import { expect } from 'vitest';
import type { Given, MachineDefinition, Standing } from '../../machines/definition.ts';
import type { Signal } from '../../machines/signal.ts';
import { leaves, startMachine, stepMachine } from '../../machines/stepMachine.ts';
import type { Armed, Move, Stepped } from '../../machines/stepMachine.ts';
import type { Party } from '../../src/contract/subject.ts';

export interface Asked<Facts> extends Partial<Standing> {
  readonly by?: Party | null;
  readonly with?: object;
  readonly facts?: Partial<Facts>;
}

export interface Story<Facts> {
  /** Gives an input that is accepted. */
  readonly when: (type: string, asked?: Asked<Facts>) => Stepped;
  /** Gives an input that is refused; the answer is the guard that failed, or null: this state has no use for it. */
  readonly refused: (type: string, asked?: Asked<Facts>) => string | null;
  /** Lets an armed timer come due. */
  readonly due: (timer: string) => Stepped;
  /** The leaf states, one for each region. */
  readonly states: () => string[];
  /** Armed timers with their delays, ms. */
  readonly timers: () => Readonly<Record<string, number>>;
  /** Every signal so far, by type. */
  readonly told: () => string[];
  readonly signals: () => readonly Signal[];
  readonly moves: () => readonly Move[];
}

const none: Standing = { hardened: [], aside: [] };

export function begin<Facts extends object>(
  definition: MachineDefinition,
  input: object,
  usual: Facts,
): Story<Facts> {
  const started = startMachine(definition, input);
  let { snapshot } = started;
  const signals: Signal[] = [...started.signals];
  const moves: Move[] = [...started.moves];
  const timers = new Map<string, Armed>();
  const take = (stepped: Stepped): Stepped => {
    snapshot = stepped.snapshot;
    signals.push(...stepped.signals);
    moves.push(...stepped.moves);
    for (const timer of stepped.cancelled) timers.delete(timer);
    for (const armed of stepped.armed) timers.set(armed.timer, armed);
    return stepped;
  };
  take({ ...started, signals: [], moves: [] });
  const given = (type: string, asked: Asked<Facts>): Given<string> => ({
    type,
    at: 0,
    by: asked.by ?? null,
    with: asked.with ?? {},
    facts: { ...usual, ...asked.facts, hardened: asked.hardened ?? [], aside: asked.aside ?? [] },
  });
  return {
    when: (type, asked = {}) => {
      const stepped = stepMachine(definition, snapshot, given(type, asked));
      if ('blocked' in stepped) {
        throw new Error(
          `${type} is refused in ${leaves(snapshot).join(', ')}: ${stepped.guard ?? 'not now'}`,
        );
      }
      return take(stepped);
    },
    refused: (type, asked = {}) => {
      const before = JSON.stringify(snapshot);
      const stepped = stepMachine(definition, snapshot, given(type, asked));
      if (!('blocked' in stepped)) throw new Error(`${type} is accepted in ${leaves(snapshot).join(', ')}`);
      expect(JSON.stringify(snapshot)).toBe(before);
      return stepped.guard;
    },
    due: (timer) => {
      const armed = timers.get(timer);
      if (!armed) throw new Error(`${timer} is not armed in ${leaves(snapshot).join(', ')}`);
      timers.delete(timer);
      const stepped = stepMachine(definition, snapshot, {
        type: armed.event,
        at: armed.delayMs,
        by: null,
        with: {},
        facts: { ...usual, ...none },
      });
      if ('blocked' in stepped) throw new Error(`${timer} came due for nothing`);
      return take(stepped);
    },
    states: () => leaves(snapshot),
    timers: () => Object.fromEntries([...timers.values()].map(({ timer, delayMs }) => [timer, delayMs])),
    told: () => signals.map(({ type }) => type),
    signals: () => signals,
    moves: () => moves,
  };
}
