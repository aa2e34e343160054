/** The mechanism with one act taken out: no state has a transition for it. */
import { createMachine } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import { theMechanism } from '../../machines/mechanism.ts';
import { acts } from '../../src/contract/act/acts.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import type { State } from '../../src/engine/state.ts';

interface Config {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly states?: Readonly<Record<string, Config>>;
}

function without(config: Config, verb: Verb): Config {
  const { on, states, ...rest } = config;
  return {
    ...rest,
    ...(on === undefined
      ? {}
      : { on: Object.fromEntries(Object.entries(on).filter(([type]) => type !== verb)) }),
    ...(states === undefined
      ? {}
      : {
          states: Object.fromEntries(
            Object.entries(states).map(([key, child]) => [key, without(child, verb)]),
          ),
        }),
  };
}

/** The same exercise, played by a mechanism in which this act is in no machine. */
export function stateWithout(state: State, verb: Verb): State {
  const name = acts[verb].on;
  const definition = theMechanism.machines[name];
  const config = without(definition.logic.config as Config, verb);
  const logic: AnyStateMachine = createMachine(config as never, definition.logic.implementations as never);
  const machines = { ...theMechanism.machines, [name]: { ...definition, logic } };
  const subjects = state.subjects.map((subject) => {
    if (subject.machine !== name) return subject;
    const { value, context } = subject.snapshot as { value: string; context: object };
    return { ...subject, snapshot: logic.resolveState({ value, context }) };
  });
  return { ...state, mechanism: { ...theMechanism, machines }, subjects };
}
