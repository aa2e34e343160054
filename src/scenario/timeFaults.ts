import { afterOf, isAct, isChoice } from '../contract/scenario.ts';
import type { Scenario } from '../contract/scenario.ts';
import { parseDuration } from '../contract/time.ts';
import { quoted } from './describeFound.ts';
import { brief, moment } from './momentWords.ts';
import type { ValuePath } from './problem.ts';
import type { ScenarioFault } from './scenarioFault.ts';
import type { Row } from './storyGraph.ts';
import type { StoryTimes } from './storyTimes.ts';

/** Everything that is set for a time at which nothing can happen. */
export function timeFaults(scenario: Scenario, times: StoryTimes): ScenarioFault[] {
  if (times.momentOf(scenario.endex) <= times.startex) return [noTimeAtAll(scenario)];
  const { meetings = [], unavailable = [] } = scenario.world;
  return [
    ...times.graph.rows.flatMap((row) => itemTimeFaults(row, times)),
    ...scenario.expect.flatMap(({ by }, index) => outside(times, by, ['expect', index, 'by'])),
    ...meetings.flatMap(({ at }, index) => early(times, at, ['world', 'meetings', index, 'at'])),
    ...unavailable.flatMap(({ from, to }, index) =>
      backwards(times, from, to, ['world', 'unavailable', index, 'to']),
    ),
    ...scenario.agenda.flatMap(({ from, to }, index) =>
      from === undefined || to === undefined ? [] : backwards(times, from, to, ['agenda', index, 'to']),
    ),
  ];
}

function itemTimeFaults(row: Row, times: StoryTimes): ScenarioFault[] {
  const { item, index } = row;
  const path: ValuePath = ['storyline', index];
  const until = item.when?.until;
  return [
    ...(item.at === undefined ? [] : outside(times, item.at, [...path, 'at'])),
    ...(item.at === undefined ? tooLate(row, times, path) : []),
    ...(until === undefined ? [] : early(times, until, [...path, 'when', 'until'])),
    ...repeatFaults(row, times, path),
    ...(isAct(item) && item.within !== undefined ? unlessLasting(item.within, [...path, 'within']) : []),
    ...(isChoice(item) && item.choice.within !== undefined
      ? unlessLasting(item.choice.within, [...path, 'choice', 'within'])
      : []),
  ];
}

/** What comes after others can come up too late as well: each of them has its earliest instant. */
function tooLate(row: Row, times: StoryTimes, path: ValuePath): ScenarioFault[] {
  const { from } = times.span(row);
  const earlier = times.graph.earlier(row);
  if (from <= times.endex) return [];
  // What it follows is too late already, and that is told.
  if (earlier && times.span(earlier.row).from > times.endex) return [];
  const field = afterOf(row.item) ? 'after' : row.item.when ? 'when' : 'id';
  return [
    {
      code: 'after-endex',
      path: [...path, field],
      found: brief(from),
      expected: `a moment up to ENDEX, ${brief(times.endex)}`,
      message: `Item ${quoted(row.item.id)} can come up at ${brief(from)} at the earliest, which is after ENDEX, ${brief(times.endex)}. Expected a moment up to then.`,
      hint: "Let it come sooner, or give the exercise a later 'endex'.",
    },
  ];
}

function repeatFaults(row: Row, times: StoryTimes, path: ValuePath): ScenarioFault[] {
  const { repeat } = row.item;
  if (!repeat) return [];
  const lasting = unlessLasting(repeat.every, [...path, 'repeat', 'every']);
  if (repeat.until === undefined || lasting.length > 0) return lasting;
  const second = times.span(row).from + (parseDuration(repeat.every) ?? 0);
  if (times.momentOf(repeat.until) >= second) return [];
  return [
    {
      code: 'out-of-range',
      path: [...path, 'repeat', 'until'],
      found: quoted(repeat.until),
      expected: `a moment from ${brief(second)} on`,
      message: `Item ${quoted(row.item.id)} comes up a second time at ${brief(second)} at the earliest, and is repeated until ${moment(repeat.until, times.momentOf(repeat.until))}. Expected a later end.`,
      hint: "Take 'repeat' away if it comes up once.",
    },
  ];
}

function unlessLasting(duration: string, path: ValuePath): ScenarioFault[] {
  if ((parseDuration(duration) ?? 0) > 0) return [];
  return [
    {
      code: 'out-of-range',
      path,
      found: quoted(duration),
      expected: 'a duration longer than nothing',
      message: `The duration ${quoted(duration)} is no time at all. Expected one longer than nothing.`,
    },
  ];
}

function outside(times: StoryTimes, text: string, path: ValuePath): ScenarioFault[] {
  const at = times.momentOf(text);
  if (at <= times.endex) return early(times, text, path);
  return [
    {
      code: 'after-endex',
      path,
      found: quoted(text),
      expected: `a moment up to ENDEX, ${brief(times.endex)}`,
      message: `${moment(text, at)} is after ENDEX, which is ${brief(times.endex)}. Expected a moment up to then.`,
      hint: "Set it earlier, or give the exercise a later 'endex'.",
    },
  ];
}

function early(times: StoryTimes, text: string, path: ValuePath): ScenarioFault[] {
  const at = times.momentOf(text);
  if (at >= times.startex) return [];
  return [
    {
      code: 'before-startex',
      path,
      found: quoted(text),
      expected: `a moment from STARTEX on, ${brief(times.startex)}`,
      message: `${moment(text, at)} is before STARTEX, which is ${brief(times.startex)}. Expected a moment from then on.`,
      hint: "Set it later, or give the exercise an earlier 'startex'. Times such as T+2h count from STARTEX.",
    },
  ];
}

function backwards(times: StoryTimes, from: string, to: string, path: ValuePath): ScenarioFault[] {
  if (times.momentOf(to) > times.momentOf(from)) return [];
  return [
    {
      code: 'out-of-range',
      path,
      found: quoted(to),
      expected: `a moment after ${from}`,
      message: `It begins at ${quoted(from)} and ends at ${quoted(to)}. Expected an end after the beginning.`,
    },
  ];
}

const noTimeAtAll = ({ startex, endex }: Scenario): ScenarioFault => ({
  code: 'out-of-range',
  path: ['endex'],
  found: quoted(endex),
  expected: `a moment after STARTEX, ${startex}`,
  message: `ENDEX ${quoted(endex)} is not after STARTEX, which is ${startex}. Expected a later moment.`,
});
