/**
 * The mechanism as one thing: the eight machines and who tells whom. The engine plays the one given here; what looks for faults plays
 * one in which something was changed.
 */
import type { MachineName } from '../src/contract/subject.ts';
import type { MachineDefinition } from './definition.ts';
import { machines } from './machines.ts';
import { wiring } from './wiring.ts';
import type { Wiring } from './wiring.ts';

export interface Mechanism {
  readonly machines: Readonly<Record<MachineName, MachineDefinition>>;
  readonly wiring: Wiring;
}

export const theMechanism: Mechanism = { machines, wiring };
