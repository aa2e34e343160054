import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import type { AnyMachineSnapshot, Given } from '../../machines/definition.ts';
import { machines } from '../../machines/machines.ts';
import { call } from '../../machines/call.ts';
import { request } from '../../machines/request.ts';
import { startMachine, stepMachine } from '../../machines/stepMachine.ts';
import type { Stepped } from '../../machines/stepMachine.ts';
import { machineNames } from '../../src/contract/subject.ts';
import { holds } from '../support/property.ts';
import { inputIn, randomRun } from '../support/randomSteps.ts';

interface Action {
  readonly type: string;
  readonly params: unknown;
}
/** XState's own pure step, with its types left out. */
type Official = (...of: unknown[]) => [AnyMachineSnapshot, Action[]];
const officialStart = initialTransition as unknown as Official;
const officialStep = transition as unknown as Official;

/** What the official actions come to: signals told, and the timers armed and cancelled in the end. */
function effectsOf(actions: readonly Action[]) {
  const signals: unknown[] = [];
  const armed = new Map<string, { event: string; delayMs: number }>();
  const cancelled = new Set<string>();
  for (const { type, params } of actions) {
    const { event, id, delay, sendId } = params as Record<string, unknown>;
    if (type === 'xstate.emit') signals.push(event);
    if (type === 'xstate.raise' && delay !== undefined)
      armed.set(String(id), { event: String(id), delayMs: Number(delay) });
    if (type === 'xstate.cancel') {
      armed.delete(String(sendId));
      cancelled.add(String(sendId));
    }
  }
  return { signals, armed: [...armed.values()], cancelled: [...cancelled].map(nameOfTimer) };
}

const nameOfTimer = (id: string): string => /^xstate\.after\.([^.]+)\./.exec(id)?.[1] ?? id;

const effectsIn = ({ signals, armed, cancelled }: Stepped) => ({
  signals,
  armed: armed.map(({ event, delayMs }) => ({ event, delayMs })),
  cancelled: [...new Set(cancelled)],
});
const data = (snapshot: AnyMachineSnapshot) => ({
  value: snapshot.value as unknown,
  context: snapshot.context as unknown,
  status: snapshot.status,
});

describe.each(machineNames)('%s', (name) => {
  const definition = machines[name];

  test("steps as XState's own transition does, in random runs", () => {
    let taken = 0;
    holds(randomRun(name, 25), { small: 60, full: 3_000 }, ({ start, inputs }) => {
      const started = startMachine(definition, start);
      const [official, actions] = officialStart(definition.logic, start);
      expect(data(started.snapshot)).toEqual(data(official));
      expect(effectsIn(started)).toEqual(effectsOf(actions));
      let { snapshot } = started;
      for (const random of inputs) {
        const input = inputIn(snapshot, random);
        const stepped = stepMachine(definition, snapshot, input);
        const [next, done] = officialStep(definition.logic, snapshot, input);
        if ('blocked' in stepped) {
          expect(data(next)).toEqual(data(snapshot));
          expect(done).toEqual([]);
          continue;
        }
        taken += 1;
        expect(data(stepped.snapshot)).toEqual(data(next));
        expect(effectsIn(stepped)).toEqual(effectsOf(done));
        snapshot = stepped.snapshot;
      }
    });
    expect(taken).toBeGreaterThan(150);
  });

  test('is not altered by a step: the same input from the same state gives the same again', () => {
    holds(randomRun(name, 25), { small: 30, full: 1_000 }, ({ start, inputs }) => {
      let { snapshot } = startMachine(definition, start);
      for (const random of inputs) {
        const input = inputIn(snapshot, random);
        const before = JSON.stringify(data(snapshot));
        const first = stepMachine(definition, snapshot, input);
        expect(JSON.stringify(data(snapshot))).toBe(before);
        expect(JSON.stringify(stepMachine(definition, snapshot, input))).toBe(JSON.stringify(first));
        if (!('blocked' in first)) snapshot = first.snapshot;
      }
    });
  });
});

describe('a refused input', () => {
  const given = (type: string, by: string, fields: object = {}): Given<string> => {
    const due = { ack: 1, answer: 1, update: 1 };
    const when = { returned: 'stop', redirected: 'run', partial: 'stop', suspended: 'stop' };
    const facts = { due, left: due, resume: due, when, cleared: true, missing: [], grounds: [], disputes: 2 };
    return { type, at: 0, by, with: fields, facts: { ...facts, hardened: [], aside: [] } };
  };

  test('names the guard that failed, also where the guard asks for one clock of three', () => {
    const drafted = startMachine(request, { incident: '', from: 'north', to: 'south', kind: 'information' });
    const sent = stepMachine(request, drafted.snapshot, given('request.send', 'north'));
    if ('blocked' in sent) throw new Error('request.send is refused');
    const extend = given('deadline.extend', 'north', { clock: 'update' });
    expect(stepMachine(request, sent.snapshot, extend)).toEqual({ blocked: true, guard: 'onlyClock' });
  });

  test('names no guard when the state has no use for it', () => {
    const { snapshot } = startMachine(call, { call: 'c', from: 'north', to: 'south', spoofed: false });
    expect(stepMachine(call, snapshot, given('call.end', 'north'))).toEqual({ blocked: true, guard: null });
  });
});
