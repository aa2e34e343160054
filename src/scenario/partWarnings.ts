import { durationText } from '../contract/time.ts';
import type { Crossed } from './crossFaults.ts';
import { quoted } from './describeFound.ts';
import { brief } from './momentWords.ts';
import type { ScenarioFault } from './scenarioFault.ts';

type Part = Crossed['scenario']['agenda'][number];

const MINUTE = 60_000;

/** Parts of the agenda that would not go on the day as they stand. */
export function partWarnings(crossed: Crossed): ScenarioFault[] {
  let last: Played | null = null;
  return crossed.scenario.agenda.flatMap((part, index) => {
    const faults = [
      ...unpaced(part, index, crossed),
      ...overEndex(part, index, crossed),
      ...takenAlready(part, index, crossed, last),
    ];
    if (part.conduct !== 'discussion') {
      const at = endOf(part, crossed.times);
      if (last === null || at >= last.at) last = { part, at };
    }
    return faults;
  });
}

/** Of the parts above, the one that plays the farthest. */
interface Played {
  readonly part: Part;
  readonly at: number;
}

/** Without a speed, and without what it is worked out from, the clock goes on as fast as it went, at first as the wall does. */
function unpaced(part: Part, index: number, { times }: Crossed): ScenarioFault[] {
  const { id, conduct, speed, from, to, minutes } = part;
  if (conduct !== 'clock' || speed !== undefined) return [];
  if (from !== undefined && to !== undefined && minutes !== undefined) return [];
  const all = times.endex - (from === undefined ? times.startex : times.momentOf(from));
  if (minutes !== undefined && all <= minutes * MINUTE) return [];
  return [
    {
      code: 'odd-part',
      path: ['agenda', index, 'conduct'],
      found: "'clock' without a speed",
      expected: "'speed', or 'from', 'to' and 'minutes'",
      message: `The clock of part ${quoted(id)} has no speed, and none can be worked out: it goes no faster than before, at first as the wall does, with ${durationText(all)} to go until ENDEX. Expected 'speed', or 'from', 'to' and 'minutes' together.`,
    },
  ];
}

function overEndex({ id, to }: Part, index: number, { times }: Crossed): ScenarioFault[] {
  if (to === undefined || times.momentOf(to) <= times.endex) return [];
  return [
    {
      code: 'odd-part',
      path: ['agenda', index, 'to'],
      found: quoted(to),
      expected: 'a moment up to ENDEX',
      message: `Part ${quoted(id)} ends at ${brief(times.momentOf(to))}, after ENDEX at ${brief(times.endex)}, where play is over. Expected a moment up to then.`,
      hint: "Let it end earlier, or give the exercise a later 'endex'.",
    },
  ];
}

/** What an earlier part has played is not played again. */
function takenAlready(
  { id, from }: Part,
  index: number,
  { times }: Crossed,
  last: Played | null,
): ScenarioFault[] {
  if (from === undefined || last === null || times.momentOf(from) >= last.at) return [];
  const until = last.part.to === undefined ? ", as it has no 'to'" : '';
  return [
    {
      code: 'odd-part',
      path: ['agenda', index, 'from'],
      found: quoted(from),
      expected: `a moment from ${brief(last.at)} on`,
      message: `Part ${quoted(id)} begins at ${brief(times.momentOf(from))}, and part ${quoted(last.part.id)} before it goes on until ${brief(last.at)}${until}. Expected parts that follow one another.`,
    },
  ];
}

/** A move without an end is played up to ENDEX. */
function endOf({ conduct, from, to }: Part, times: Crossed['times']): number {
  if (to !== undefined) return times.momentOf(to);
  return conduct === 'moves' ? times.endex : from === undefined ? times.startex : times.momentOf(from);
}
