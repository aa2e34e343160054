import type {
  Condition,
  CountCondition,
  DecisionCondition,
  DepartureCondition,
  LineCondition,
  SeverityCondition,
  SubjectCondition,
} from '../contract/condition.ts';
import { isChoice } from '../contract/scenario.ts';
import type { MachineName } from '../contract/subject.ts';
import { aboutFaults, boundFaults, machineOf, subjectsIn, unclear, unlessState } from './aboutFaults.ts';
import type { Sayer } from './aboutFaults.ts';
import { neverCreated } from './created.ts';
import type { Created } from './created.ts';
import { quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import { unlessNamed, type ScenarioFault } from './scenarioFault.ts';
import { unlessIncident } from './scenarioNames.ts';
import type { ScenarioNames } from './scenarioNames.ts';
import type { StoryGraph } from './storyGraph.ts';
import { comparedFaults } from './variableFaults.ts';

export type Around = {
  readonly graph: StoryGraph;
  readonly names: ScenarioNames;
  readonly created: Created;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** Every name in the conditions of the storyline is one that there is, and each condition says something. */
export function conditionFaults(around: Around): ScenarioFault[] {
  return around.graph.rows.flatMap(({ item, index }) => {
    const sayer = (field: string): Sayer => ({
      who: `The condition under ${quoted(field)} of item ${quoted(item.id)}`,
      code: 'unclear-condition',
    });
    return [
      ...(item.when ? faultsIn(item.when, ['storyline', index, 'when'], sayer('when'), around) : []),
      ...(item.if ? faultsIn(item.if, ['storyline', index, 'if'], sayer('if'), around) : []),
    ];
  });
}

export function faultsIn(
  condition: Condition,
  path: ValuePath,
  sayer: Sayer,
  around: Around,
): ScenarioFault[] {
  const { names, graph } = around;
  if ('and' in condition)
    return condition.and.flatMap((part, at) => faultsIn(part, [...path, 'and', at], sayer, around));
  if ('or' in condition)
    return condition.or.flatMap((part, at) => faultsIn(part, [...path, 'or', at], sayer, around));
  if ('not' in condition) return faultsIn(condition.not, [...path, 'not'], sayer, around);
  if ('item' in condition) return unlessNamed(names.items, condition.item, [...path, 'item']);
  if ('choice' in condition) return tookFaults(condition.choice, condition.took, path, names, graph);
  if ('variable' in condition) return comparedFaults(condition, path, sayer, around);
  if ('count' in condition) return countFaults(condition, path, sayer, names);
  if ('decision' in condition || 'line' in condition) return meetingFaults(condition, path, sayer, around);
  if ('severity' in condition) return severityFaults(condition, path, sayer, around);
  if ('departure' in condition) return departureFaults(condition, path, sayer, names);
  return [...aboutFaults(condition, path, sayer, around), ...subjectFaults(condition, path, sayer)];
}

function tookFaults(
  id: string,
  took: string,
  path: ValuePath,
  names: ScenarioNames,
  graph: StoryGraph,
): ScenarioFault[] {
  const faults = unlessNamed(names.choices, id, [...path, 'choice']);
  const choice = graph.row(id)?.item;
  if (faults.length > 0 || !choice || !isChoice(choice)) return faults;
  const options = choice.choice.options.map((option) => option.id);
  return unlessNamed({ code: 'unknown-name', of: id, what: 'option', names: options }, took, [
    ...path,
    'took',
  ]);
}

function countFaults(
  condition: CountCondition,
  path: ValuePath,
  sayer: Sayer,
  names: ScenarioNames,
): ScenarioFault[] {
  const { count, from, is, has } = condition;
  const [least, most] = [condition['at-least'], condition['at-most']];
  return [
    ...(from === undefined ? [] : unlessNamed(names.parties, from, [...path, 'from'])),
    ...(is === undefined ? [] : unlessState(count, is, [...path, 'is'])),
    ...(has === undefined ? [] : unlessState(count, has, [...path, 'has'])),
    ...boundFaults(least, most, path, sayer),
  ];
}

function meetingFaults(
  condition: DecisionCondition | LineCondition,
  path: ValuePath,
  sayer: Sayer,
  around: Around,
): ScenarioFault[] {
  const meeting = aboutFaults({ review: condition.review }, path, sayer, around);
  if ('decision' in condition)
    return [...meeting, ...aboutFaults({ incident: condition.incident }, path, sayer, around)];
  return [...meeting, ...unlessNamed(around.names.lines, condition.line, [...path, 'line'])];
}

function severityFaults(
  { severity, of, 'at-least': least, 'at-most': most }: SeverityCondition,
  path: ValuePath,
  sayer: Sayer,
  { names, created }: Around,
): ScenarioFault[] {
  const at = [...path, 'severity'];
  const undeclared = unlessIncident(names, severity, at);
  const missing = created.named('incident', severity)
    ? []
    : [neverCreated('incident', severity, at, created)];
  return [
    ...(undeclared.length > 0 ? undeclared : missing),
    ...(of === undefined ? [] : unlessNamed(names.parties, of, [...path, 'of'])),
    ...boundFaults(least, most, path, sayer),
  ];
}

function departureFaults(
  { from, 'at-least': least, 'at-most': most }: DepartureCondition,
  path: ValuePath,
  sayer: Sayer,
  names: ScenarioNames,
): ScenarioFault[] {
  return [
    ...(from === undefined ? [] : unlessNamed(names.parties, from, [...path, 'from'])),
    ...(most === undefined ? [] : boundFaults(least, most, path, sayer)),
  ];
}

function subjectFaults(condition: SubjectCondition, path: ValuePath, sayer: Sayer): ScenarioFault[] {
  const { is, has, clock, within, after, of, incident } = condition;
  if (subjectsIn(condition).length > 1 || (of !== undefined && incident === undefined)) return [];
  const machine: MachineName = machineOf(condition);
  if (clock !== undefined && machine !== 'request')
    return [unclear(sayer, [...path, 'clock'], "says 'clock' and names no request", 'a request')];
  if ((is === undefined) === (has === undefined)) {
    const said = is === undefined ? "says neither 'is' nor 'has'" : "says both 'is' and 'has'";
    return [unclear(sayer, path, said, 'one of the two')];
  }
  if (within !== undefined && has === undefined)
    return [unclear(sayer, [...path, 'within'], "says 'within' and not 'has'", "'has' with a state")];
  if (after !== undefined && within === undefined)
    return [unclear(sayer, [...path, 'after'], "says 'after' and not 'within'", "'within' with a duration")];
  return [
    ...(is === undefined ? [] : unlessState(machine, is, [...path, 'is'], clock)),
    ...(has === undefined ? [] : unlessState(machine, has, [...path, 'has'], clock)),
    ...(after === undefined ? [] : unlessState(machine, after, [...path, 'after'])),
  ];
}
