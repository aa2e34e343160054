/** Copies of a machine with a fault planted in them: the check must find it. The real machines are never touched. */
import { createMachine } from 'xstate';
import type { MachineDefinition } from '../../machines/definition.ts';
import { theMechanism } from '../../machines/mechanism.ts';
import type { Mechanism } from '../../machines/mechanism.ts';
import type { Wire } from '../../machines/wiring.ts';
import type { SignalType } from '../../machines/signal.ts';
import type { MachineName } from '../../src/contract/subject.ts';

/** A statechart's configuration, as far as faults are planted in it. */
export interface Config {
  states: Record<string, Config>;
  on: Record<string, unknown>;
  after?: Record<string, unknown>;
  entry?: unknown;
  always?: unknown;
  meta: { sees: string };
}

/** The mechanism with one machine in which something was changed. */
export function withMachine(name: MachineName, change: (config: Config) => void): Mechanism {
  const definition = theMechanism.machines[name];
  const config = copied(definition.logic.config) as Config;
  change(config);
  const logic = createMachine(config as never, definition.logic.implementations as never);
  return replaced(name, { ...definition, logic: logic as MachineDefinition['logic'] });
}

type Guard = (args: { context: Record<string, unknown>; event: { by: string | null } }) => boolean;

/** The mechanism with one machine in which a guard says something else. */
export function withGuard(name: MachineName, guard: string, says: Guard): Mechanism {
  const definition = theMechanism.machines[name];
  const logic = definition.logic.provide({ guards: { [guard]: says } } as never);
  return replaced(name, { ...definition, logic: logic as MachineDefinition['logic'] });
}

/** The mechanism with one row of the wiring in which something was changed. */
export function withWires(
  signal: SignalType,
  change: (wires: readonly Wire[]) => readonly Wire[],
): Mechanism {
  const { machines, wiring } = theMechanism;
  return { machines, wiring: { ...wiring, [signal]: change(wiring[signal]) } };
}

function replaced(name: MachineName, definition: MachineDefinition): Mechanism {
  return { ...theMechanism, machines: { ...theMechanism.machines, [name]: definition } };
}

/** Plain data is copied; guards and actions are functions, and stay. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copied(inner)]));
}
