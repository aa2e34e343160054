import { describe, expect, test } from 'vitest';
import { theMechanism } from '../../machines/mechanism.ts';
import type { Mechanism } from '../../machines/mechanism.ts';
import { acts, verbs } from '../../src/contract/act/acts.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import type { State } from '../../src/engine/state.ts';
import { step } from '../../src/engine/step.ts';
import { acceptedActs } from '../support/acceptedActs.ts';
import { withMachine } from '../support/plant.ts';
import type { Config } from '../support/plant.ts';
import { shippedProfile } from '../support/profiles.ts';

const accepted = acceptedActs(shippedProfile('us-china-2015'));

/** The mechanism without a single transition for one act. */
function without(verb: Verb): Mechanism {
  const remove = ({ on = {}, states = {} }: Partial<Config>): void => {
    Reflect.deleteProperty(on, verb);
    Object.values(states).forEach(remove);
  };
  return withMachine(acts[verb].on, remove);
}

/** The same state, in the hands of another mechanism. */
function inHandsOf(state: State, mechanism: Mechanism): State {
  const subjects = state.subjects.map((subject) => {
    const { logic } = mechanism.machines[subject.machine];
    const { value, context } = subject.snapshot as { value: unknown; context: unknown };
    return {
      ...subject,
      snapshot: logic.resolveState({ value: value as string, context: context as object }),
    };
  });
  return { ...state, mechanism, subjects };
}

describe('what may follow what lives in the machines alone', () => {
  test('walks come to a state that accepts it for every act', () => {
    expect(verbs.filter((verb) => !accepted.has(verb))).toEqual([]);
  });

  test.each(verbs)('%s is refused where it was accepted once its transitions are removed', (verb) => {
    const { state, input } = accepted.get(verb)!;
    expect(step(inHandsOf(state, theMechanism), input)).not.toHaveProperty('refusal');
    expect(step(inHandsOf(state, without(verb)), input)).toMatchObject({
      refusal: { code: 'not-now', rule: null },
    });
  });
});
