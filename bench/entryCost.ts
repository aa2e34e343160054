/** What one entry costs, beside what one official `transition()` of the request machine costs, over and over on the same inputs. */
import { transition } from 'xstate';
import { machines } from '../machines/machines.ts';
import { theMechanism } from '../machines/mechanism.ts';
import type { Mechanism } from '../machines/mechanism.ts';
import type { Entry } from '../src/contract/entry.ts';
import { openExercise } from '../src/engine/open.ts';
import { inputOf } from '../src/engine/replay.ts';
import type { Opening, State } from '../src/engine/state.ts';
import { step } from '../src/engine/step.ts';
import { runHeadless } from '../src/runtime/headless.ts';
import { GENESIS, seal } from '../src/runtime/seal.ts';
import { median } from './median.ts';
import { outside } from './openings.ts';

/** The official pure step, with its types left out. */
type Official = (...of: unknown[]) => unknown;
const official = transition as unknown as Official;

export interface EntryCost {
  readonly entries: number;
  /** Microseconds: one entry through `step`, as JSON and hashed. */
  readonly entry: number;
  /** Microseconds: one official `transition()` of the request machine. */
  readonly transition: number;
  /** How often a machine is stepped in one entry, on average. */
  readonly stepsPerEntry: number;
}

/** Rounds before each one that counts: until V8 has optimized both, as it has a little into an exercise. */
const BEFORE_EACH = 7;

export async function entryCost(opening: Opening, rounds: number): Promise<EntryCost> {
  const entries: Entry[] = [];
  await runHeadless(opening, outside.passingLog(), (entry) => entries.push(entry));
  const { mechanism, steps, requests } = watched();
  const states = statesBefore(opening, entries, mechanism);
  const inputs = entries.slice(1).map(inputOf);
  const forEntry = inputs.map((): number[] => []);
  const forTransition = requests.map((): number[] => []);
  for (let round = -rounds * BEFORE_EACH; round < rounds; round += 1) {
    for (const [at, input] of inputs.entries()) {
      const state = states[at];
      if (!state) throw new Error(`There is no state before entry ${at + 1}.`);
      const start = process.hrtime.bigint();
      const outcome = step(state, input);
      if ('entry' in outcome) seal(outcome.entry, GENESIS);
      if (round >= 0) forEntry[at]?.push(since(start));
    }
    for (const [at, { snapshot, event }] of requests.entries()) {
      const start = process.hrtime.bigint();
      official(machines.request.logic, snapshot, event);
      if (round >= 0) forTransition[at]?.push(since(start));
    }
  }
  return {
    entries: entries.length,
    entry: median(forEntry.map(median)),
    transition: median(forTransition.map(median)),
    stepsPerEntry: steps() / entries.length,
  };
}

const since = (start: bigint): number => Number(process.hrtime.bigint() - start) / 1_000;

/** The state before each entry but the first; each is the mechanism's own from then on. */
function statesBefore(opening: Opening, entries: readonly Entry[], mechanism: Mechanism): State[] {
  const states: State[] = [];
  let state = openExercise(opening, undefined, mechanism).next;
  for (const entry of entries.slice(1)) {
    states.push({ ...state, mechanism: theMechanism });
    const outcome = step(state, inputOf(entry));
    if ('refusal' in outcome) throw new Error(`Entry ${entry.seq} was refused: ${outcome.refusal.message}`);
    state = outcome.next;
  }
  return states;
}

interface Told {
  readonly snapshot: unknown;
  readonly event: unknown;
}

/** The mechanism as it is, but for a count of its steps and a note of all that a request was told. */
function watched(): { mechanism: Mechanism; steps: () => number; requests: readonly Told[] } {
  let steps = 0;
  const requests: Told[] = [];
  const watch = (definition: Mechanism['machines']['request']): typeof definition => {
    const logic = Object.create(definition.logic) as typeof definition.logic;
    const transition = definition.logic.transition.bind(definition.logic);
    logic.getInitialSnapshot = definition.logic.getInitialSnapshot.bind(definition.logic);
    logic.transition = (snapshot, event, scope) => {
      steps += 1;
      if (definition.name === 'request') requests.push({ snapshot, event });
      return transition(snapshot, event, scope);
    };
    return { ...definition, logic };
  };
  const all = Object.entries(machines).map(([name, definition]) => [name, watch(definition)]);
  const watchedMachines = Object.fromEntries(all) as Mechanism['machines'];
  return { mechanism: { ...theMechanism, machines: watchedMachines }, steps: () => steps, requests };
}
