import type { LessonStep } from '../contract/lesson.ts';
import { RULES } from '../contract/rule.ts';
import type { Crossed } from './crossFaults.ts';
import { quoted } from './describeFound.ts';
import type { ScenarioFault } from './scenarioFault.ts';
import { nearAmong } from './scenarioFault.ts';
import type { Row } from './storyGraph.ts';
import type { StoryTimes } from './storyTimes.ts';

/** Steps of a lesson that are out of order, that lead nowhere, or that name what has no words. */
export function stepWarnings(crossed: Crossed): ScenarioFault[] {
  const { lesson } = crossed.scenario;
  return lesson.flatMap((step, index) => [
    ...outOfOrder(crossed, step, index),
    ...neverThere(crossed, step, index),
    ...withoutQuestion(step, index),
    ...backwards(crossed, step, index),
    ...withoutWords(crossed, step, index),
  ]);
}

/** A learner goes on through time: told only where both instants are known. */
function outOfOrder({ scenario, times }: Crossed, step: LessonStep, index: number): ScenarioFault[] {
  const before = scenario.lesson[index - 1];
  const [earlier, row] = [before?.['at-item'], step['at-item']].map((id) => times.graph.row(id ?? ''));
  if (earlier === undefined || row === undefined || !comesBefore(times, row, earlier)) return [];
  const [id, first] = [row.item.id, earlier.item.id];
  return [
    {
      code: 'lesson-order',
      path: ['lesson', index, 'at-item'],
      found: quoted(id),
      expected: `an item that comes after ${quoted(first)}`,
      message: `This step stops at ${quoted(id)}, which comes before ${quoted(first)}, where the step above it stops. Expected steps in the order of time.`,
      hint: 'Put this step above that one.',
    },
  ];
}

/** In a lesson a side that nobody plays takes the default of a choice, and what is left out does not come. */
function neverThere({ times }: Crossed, { 'at-item': at }: LessonStep, index: number): ScenarioFault[] {
  const { graph, plays } = times;
  const row = graph.row(at);
  if (row === undefined || graph.byHand(at)) return [];
  const { item } = row;
  const releases = graph.releases(row);
  const waitsForChoice =
    releases.length > 0 && item.at === undefined && item.after === undefined && item.when === undefined;
  const taken = releases.some(
    ({ choice: { item: one }, option }) =>
      plays(one.choice.seat) !== 'script' || one.choice.default === option,
  );
  const why =
    item.skip === true
      ? 'is left out'
      : waitsForChoice && !taken
        ? 'comes only by an option that is not the default of its choice'
        : null;
  if (why === null) return [];
  return [
    {
      code: 'lesson-never',
      path: ['lesson', index, 'at-item'],
      found: quoted(at),
      expected: 'an item that comes when the script plays',
      message: `This step stops at ${quoted(at)}, which ${why}: the learner is told that it did not come, and sees what stood before. Expected an item that comes when the script plays.`,
    },
  ];
}

const comesBefore = ({ span, graph }: StoryTimes, row: Row, other: Row): boolean =>
  span(row).to < span(other).from || graph.waitsFor(other, row);

function withoutQuestion({ ask, ...step }: LessonStep, index: number): ScenarioFault[] {
  if (ask !== undefined) return [];
  return (['else', 'rejoin'] as const)
    .filter((field) => step[field] !== undefined)
    .map((field) => ({
      code: 'no-effect',
      path: ['lesson', index, field],
      atName: true,
      found: quoted(field),
      expected: `'ask' beside it`,
      message: `${quoted(field)} is for whoever answers otherwise, and this step asks nothing. Expected 'ask' beside it.`,
      hint: `Ask something, or take ${quoted(field)} away.`,
    }));
}

function backwards(
  { times }: Crossed,
  { rejoin, 'at-item': at }: LessonStep,
  index: number,
): ScenarioFault[] {
  const [back, row] = [rejoin, at].map((id) => times.graph.row(id ?? ''));
  if (back === undefined || row === undefined || !comesBefore(times, back, row)) return [];
  return [
    {
      code: 'no-effect',
      path: ['lesson', index, 'rejoin'],
      found: quoted(rejoin ?? ''),
      expected: 'an item that comes later',
      message: `${quoted(rejoin ?? '')} comes before ${quoted(at)}, and nobody goes back: the lesson goes on at its next step. Expected an item that comes later.`,
    },
  ];
}

/** The learner would see a name without its words. */
function withoutWords(
  { scenario, profile }: Crossed,
  { clause }: LessonStep,
  index: number,
): ScenarioFault[] {
  const clauses = Object.keys(profile.clauses ?? {});
  const names = [...clauses, ...Object.keys(RULES), ...scenario.objectives.map(({ id }) => id)];
  if (clause === undefined || clauses.length === 0 || names.includes(clause)) return [];
  const near = nearAmong(names, clause);
  return [
    {
      code: 'unknown-clause',
      path: ['lesson', index, 'clause'],
      found: quoted(clause),
      expected: 'a clause of the agreement, a rule or an objective',
      message: `The agreement has no clause ${quoted(clause)}, and there is no rule and no objective of that name: the learner sees the name without its words. Expected one of the clauses ${clauses.join(', ')}, a rule such as CALL-1, or an objective.`,
      ...(near === undefined ? {} : { hint: `Did you mean ${quoted(near)}?` }),
    },
  ];
}
