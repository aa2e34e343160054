import { machines } from '../../machines/machines.ts';
import { allLeaves } from '../../machines/stepMachine.ts';
import type { Expectation, Scenario } from '../contract/scenario.ts';
import type { MachineName } from '../contract/subject.ts';
import { oneOf } from './describeExpected.ts';
import { quoted } from './describeFound.ts';
import { nearest } from './nearest.ts';
import { neverCreated, type Created } from './orderFaults.ts';
import type { ValuePath } from './problem.ts';
import { unlessNamed, type ScenarioFault } from './scenarioFault.ts';
import type { ScenarioNames } from './scenarioNames.ts';

const subjects = ['incident', 'request', 'call', 'channel', 'review', 'clearance'] as const;

/** Each expectation says one thing about one subject that there is, in words that its machine knows. */
export function expectFaults(scenario: Scenario, names: ScenarioNames, created: Created): ScenarioFault[] {
  return scenario.expect.flatMap((expectation, index) => {
    const path = ['expect', index];
    const { objective } = expectation;
    return [
      ...subjectFaults(expectation, path, names, created),
      ...stateFaults(expectation, path),
      ...(objective === undefined ? [] : unlessNamed(names.objectives, objective, [...path, 'objective'])),
    ];
  });
}

const refsIn = (expectation: Expectation) => subjects.filter((ref) => expectation[ref] !== undefined);

function subjectFaults(
  expectation: Expectation,
  path: ValuePath,
  names: ScenarioNames,
  created: Created,
): ScenarioFault[] {
  const refs = refsIn(expectation);
  const [ref] = refs;
  const { of } = expectation;
  const second = refs[1];
  if (second !== undefined) {
    return [
      unclear(
        expectation,
        [...path, second],
        `is about ${refs.map((one) => quoted(one)).join(' and ')}`,
        'one subject',
      ),
    ];
  }
  const party = of === undefined ? [] : unlessNamed(names.parties, of, [...path, 'of']);
  if (of !== undefined && ref !== 'incident') {
    return [
      ...party,
      unclear(expectation, [...path, 'of'], "says 'of' and names no incident", 'an incident'),
    ];
  }
  const name = ref === undefined ? undefined : expectation[ref];
  if (ref === undefined || name === undefined) return party;
  const at = [...path, ref];
  if (ref === 'channel') return [...party, ...unlessNamed(names.channels, name, at)];
  const undeclared = ref === 'incident' ? unlessNamed(names.incidents, name, at) : [];
  if (undeclared.length > 0) return [...party, ...undeclared];
  return created[ref].has(name) ? party : [...party, neverCreated(ref, name, at, created)];
}

function machineOf(expectation: Expectation): MachineName {
  const [ref] = refsIn(expectation);
  return ref === undefined ? 'exercise' : expectation.of === undefined ? ref : 'dossier';
}

function stateFaults(expectation: Expectation, path: ValuePath): ScenarioFault[] {
  const { reaches, 'never-reaches': never, of, incident } = expectation;
  if (refsIn(expectation).length > 1 || (of !== undefined && incident === undefined)) return [];
  if ((reaches === undefined) === (never === undefined)) {
    const said =
      reaches === undefined
        ? "says neither 'reaches' nor 'never-reaches'"
        : "says both 'reaches' and 'never-reaches'";
    return [unclear(expectation, [...path, 'id'], said, 'one of the two')];
  }
  const field = reaches === undefined ? 'never-reaches' : 'reaches';
  const wanted = reaches ?? never ?? '';
  const machine = machineOf(expectation);
  const leaves = allLeaves(machines[machine]);
  if (leaves.some((leaf) => leaf === wanted || `.${leaf}.`.includes(`.${wanted}.`))) return [];
  const near = nearest(wanted, [...new Set(leaves.flatMap(partsOf))]);
  return [
    {
      code: 'unknown-state',
      path: [...path, field],
      found: quoted(wanted),
      expected: oneOf(leaves),
      message: `The machine of ${machine === 'dossier' ? "one side's file" : withArticle(machine)} has no state ${quoted(wanted)}. Expected ${oneOf(leaves)}.`,
      ...(near === undefined ? {} : { hint: `Did you mean ${quoted(near)}?` }),
    },
  ];
}

const withArticle = (machine: MachineName): string => `${/^[aeiou]/.test(machine) ? 'an' : 'a'} ${machine}`;

/** Every way to write a state: `answered.full`, `full`, `life.answered`. */
function partsOf(leaf: string): string[] {
  const steps = leaf.split('.');
  return steps.flatMap((_, from) =>
    steps.slice(from).map((_step, more) => steps.slice(from, from + more + 1).join('.')),
  );
}

const unclear = ({ id }: Expectation, path: ValuePath, said: string, expected: string): ScenarioFault => ({
  code: 'unclear-expectation',
  path,
  found: said,
  expected,
  message: `The expectation ${quoted(id)} ${said}. Expected ${expected}.`,
});
