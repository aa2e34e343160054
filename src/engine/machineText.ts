/**
 * The machines and their wiring as one text: states, transitions, guards, delays, actions by name, and the rules. Two engines with
 * the same text have the same statecharts. The insides of functions are left out, since a build may write them in another way.
 */
import { machines } from '../../machines/machines.ts';
import type { MachineDefinition } from '../../machines/definition.ts';
import { wiring } from '../../machines/wiring.ts';

export function machineText(): string {
  const described = Object.values(machines).map(describe);
  return JSON.stringify({ machines: described, wiring }, (_, value: unknown) =>
    typeof value === 'function' ? nameFunction(value) : value,
  );
}

function describe({ name, logic, rules }: MachineDefinition): unknown {
  const { guards, delays, actions } = logic.implementations;
  const named = [guards, delays, actions].map((part) => Object.keys(part).sort());
  return {
    name,
    config: logic.config,
    named,
    rules: [rules.hard, rules.soft].map((part) => Object.keys(part)),
  };
}

/** XState's own actions and guards are functions that bear their parts as fields. */
function nameFunction(made: object): unknown {
  const parts = Object.entries(made);
  return parts.length === 0 ? 'function' : Object.fromEntries(parts);
}
