import type { LessonStep } from '../contract/lesson.ts';
import type { Scenario } from '../contract/scenario.ts';
import { quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import { unlessNamed, type ScenarioFault } from './scenarioFault.ts';
import type { ScenarioNames } from './scenarioNames.ts';

/** Questions of a discussion and steps of a lesson: what they name is there, and a question has a right answer. */
export function lessonFaults({ discussion, lesson }: Scenario, names: ScenarioNames): ScenarioFault[] {
  const answering = { ...names.addressees, names: ['plenary', ...names.players.names] };
  return [
    ...discussion.flatMap(({ part, to, objective }, index) => [
      ...unlessNamed(names.discussions, part, ['discussion', index, 'part']),
      ...unlessNamed(answering, to, ['discussion', index, 'to']),
      ...(objective === undefined
        ? []
        : unlessNamed(names.objectives, objective, ['discussion', index, 'objective'])),
    ]),
    ...lesson.flatMap((step, index) => stepFaults(step, ['lesson', index], names)),
  ];
}

function stepFaults(step: LessonStep, path: ValuePath, names: ScenarioNames): ScenarioFault[] {
  const { seat, rejoin, ask } = step;
  return [
    ...unlessNamed(names.items, step['at-item'], [...path, 'at-item']),
    ...(seat === undefined ? [] : unlessNamed(names.seats, seat, [...path, 'seat'])),
    ...(rejoin === undefined ? [] : unlessNamed(names.items, rejoin, [...path, 'rejoin'])),
    ...(ask === undefined ? [] : askFaults(ask, [...path, 'ask'], names)),
  ];
}

function askFaults(
  ask: NonNullable<LessonStep['ask']>,
  path: ValuePath,
  names: ScenarioNames,
): ScenarioFault[] {
  if ('choice' in ask)
    return ask.options.some(({ right }) => right === true) ? [] : [noneRight(ask.options, path)];
  if ('compose' in ask)
    return (ask.elements ?? []).flatMap((element, at) =>
      unlessNamed(names.words, element, [...path, 'elements', at]),
    );
  if ('plan' in ask) return unlessNamed(names.parties, ask.to, [...path, 'to']);
  return unlessNamed(names.parties, ask.in, [...path, 'in']);
}

const noneRight = (options: readonly { readonly id: string }[], path: ValuePath): ScenarioFault => ({
  code: 'not-valid',
  path: [...path, 'options'],
  found: 'no right answer',
  expected: "'right: true' at one of them",
  message: `None of the answers ${options.map(({ id }) => quoted(id)).join(', ')} is right. Expected 'right: true' at one of them, or at several.`,
});
