import { isAct } from '../contract/scenario.ts';
import type { ActItem, Scenario } from '../contract/scenario.ts';
import { instant, iso, parseInstant, parseMoment } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { quoted } from './describeFound.ts';
import type { ScenarioFault } from './scenarioFault.ts';
import type { ValuePath } from './problem.ts';

/** An act of the storyline, with the place it has in the file. */
export type PlacedAct = { readonly item: ActItem; readonly index: number; readonly at: Instant };

export type StoryTimes = {
  readonly startex: Instant;
  /** The latest ENDEX there can be: an item may move it. */
  readonly endex: Instant;
  /** Moments of a checked scenario, on the one scale of exercise time. */
  readonly momentOf: (text: string) => Instant;
  /** Scripted acts in the order in which they are performed. */
  readonly acts: readonly PlacedAct[];
};

export function storyTimes(scenario: Scenario): StoryTimes {
  const startex = parseInstant(scenario.startex) ?? instant(0);
  const momentOf = (text: string): Instant => parseMoment(text, startex) ?? startex;
  const acts = scenario.storyline
    .flatMap((item, index) => (isAct(item) && item.at !== undefined ? [{ item, index, at: momentOf(item.at) }] : []))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  const moved = acts.flatMap(({ item }) => {
    const to = item.do === 'endex.set' ? item.with?.['at'] : undefined;
    return typeof to === 'string' ? [momentOf(to)] : [];
  });
  const endex = instant(Math.max(momentOf(scenario.endex), ...moved));
  return { startex, endex, momentOf, acts };
}

/** Everything that is set for a time at which nothing can happen. */
export function timeFaults(scenario: Scenario, times: StoryTimes): ScenarioFault[] {
  if (times.momentOf(scenario.endex) <= times.startex) return [noTimeAtAll(scenario)];
  const { meetings = [], unavailable = [] } = scenario.world;
  return [
    ...scenario.storyline.flatMap(({ at }, index) => outside(times, at, ['storyline', index, 'at'])),
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

function outside(times: StoryTimes, text: string, path: ValuePath): ScenarioFault[] {
  if (times.momentOf(text) <= times.endex) return early(times, text, path);
  return [
    {
      code: 'after-endex',
      path,
      found: quoted(text),
      expected: `a moment up to ENDEX, ${brief(times.endex)}`,
      message: `${said(times, text)} is after ENDEX, which is ${brief(times.endex)}. Expected a moment up to then.`,
      hint: "Set it earlier, or give the exercise a later 'endex'.",
    },
  ];
}

function early(times: StoryTimes, text: string, path: ValuePath): ScenarioFault[] {
  if (times.momentOf(text) >= times.startex) return [];
  return [
    {
      code: 'before-startex',
      path,
      found: quoted(text),
      expected: `a moment from STARTEX on, ${brief(times.startex)}`,
      message: `${said(times, text)} is before STARTEX, which is ${brief(times.startex)}. Expected a moment from then on.`,
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

/** `'T+31d' (2017-04-01T13:00Z)`; an instant stands for itself. */
const said = (times: StoryTimes, text: string): string =>
  text.startsWith('T+') ? `${quoted(text)} (${brief(times.momentOf(text))})` : quoted(text);

/** To the minute, or to the second when it is not a whole minute. */
const brief = (at: Instant): string => iso(at).replace(/(:00)?\.000Z$/, 'Z');
