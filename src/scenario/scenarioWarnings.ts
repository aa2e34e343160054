import type { Crossed } from './crossFaults.ts';
import type { ParsedYaml } from './parseYaml.ts';
import type { ScenarioFault } from './scenarioFault.ts';
export const scenarioWarnings = (_crossed: Crossed, _parsed: ParsedYaml): ScenarioFault[] => [];
