import type { LessonStep } from '../contract/lesson.ts';
import type { Profile } from '../contract/profile.ts';
import type { Scenario } from '../contract/scenario.ts';
import { seatsOfLesson } from '../contract/seatsOfLesson.ts';
import { partyOf } from '../contract/subject.ts';
import type { Seat } from '../contract/subject.ts';
import { quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import { unlessNamed, type ScenarioFault } from './scenarioFault.ts';
import type { ScenarioNames } from './scenarioNames.ts';

/** Questions of a discussion and steps of a lesson: what they name is there, and a question has a right answer. */
export function lessonFaults(scenario: Scenario, profile: Profile, names: ScenarioNames): ScenarioFault[] {
  const { discussion, lesson } = scenario;
  const seats = seatsOfLesson(scenario, profile);
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
    ...lesson.flatMap((step, index) =>
      callToOwnSide(step, seats[index] ?? '', ['lesson', index, 'ask', 'to']),
    ),
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

/** The learner is asked to plan a call to the side on which the learner sits. */
function callToOwnSide({ ask }: LessonStep, seat: Seat, path: ValuePath): ScenarioFault[] {
  if (ask === undefined || !('plan' in ask) || ask.to !== partyOf(seat)) return [];
  return [
    {
      code: 'not-valid',
      path,
      found: quoted(ask.to),
      expected: 'the other side',
      message: `The learner sits at ${quoted(seat)} here, and is asked to plan a call to ${quoted(ask.to)}, which is the own side. Expected the other side.`,
      hint: "Name the other side, or change chairs with 'seat' at this step.",
    },
  ];
}

const noneRight = (options: readonly { readonly id: string }[], path: ValuePath): ScenarioFault => ({
  code: 'not-valid',
  path: [...path, 'options'],
  found: 'no right answer',
  expected: "'right: true' at one of them",
  message: `None of the answers ${options.map(({ id }) => quoted(id)).join(', ')} is right. Expected 'right: true' at one of them, or at several.`,
});
