/** The parts of the product, each told everything that any of them can tell it. */
import { declaredTransitions } from '../../../machines/declared.ts';
import type { Signal } from '../../../machines/signal.ts';
import { wiresFor } from '../../../machines/wiring.ts';
import type { Wiring } from '../../../machines/wiring.ts';
import { partOf, toldKey } from './part.ts';
import type { Part, PartScope, Told } from './part.ts';

/** So few states show most of what a part can tell; whether it was all is asked again when they are whole. */
const GLANCE = 400;

export function togetherParts(scopes: readonly PartScope[], wiring: Wiring): readonly Part[] {
  const hears = scopes.map(({ definition }) => new Set(declaredTransitions(definition).map(({ on }) => on)));
  const tolds = new Map<string, Told>();
  const learn = (parts: readonly Part[]): ReadonlySet<string> => {
    const fresh = new Set<string>();
    for (const told of toldBy(parts, wiring)) {
      const key = toldKey(told.input, told.signal);
      if (!tolds.has(key)) fresh.add(told.input);
      tolds.set(key, told);
    }
    return fresh;
  };
  const whole =
    (at: number) =>
    (scope: PartScope): Part =>
      partOf(
        scope,
        [...tolds.values()].filter(({ input }) => hears[at]?.has(input)),
      );
  for (let round = 0; round < 3; round++) {
    learn(scopes.map((scope, at) => whole(at)({ ...scope, mostStates: Math.min(GLANCE, scope.mostStates) })));
  }
  let parts = scopes.map((scope, at) => whole(at)(scope));
  for (let fresh = learn(parts); fresh.size > 0; fresh = learn(parts)) {
    const heard = fresh;
    parts = parts.map((part, at) => {
      const scope = scopes[at];
      return scope && [...heard].some((input) => hears[at]?.has(input)) ? whole(at)(scope) : part;
    });
  }
  return parts;
}

/** Every signal that a part gives, as the inputs that the wiring makes of it. */
function toldBy(parts: readonly Part[], wiring: Wiring): Told[] {
  const signals = new Map<string, Signal>();
  for (const { steps, told } of parts) {
    const all = [...steps.flat(), ...told.flatMap((one) => Object.values(one).flat())];
    for (const step of all) for (const signal of step.signals) signals.set(JSON.stringify(signal), signal);
  }
  return [...signals.values()].flatMap((signal) =>
    wiresFor(signal, wiring).map(({ input }) => ({ input, signal })),
  );
}
