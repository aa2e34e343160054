import type { Crossed } from './crossFaults.ts';
import type { ScenarioFault } from './scenarioFault.ts';
export const impossibilities = (_crossed: Crossed): ScenarioFault[] => [];
