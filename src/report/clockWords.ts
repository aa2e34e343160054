/** How timely a response was, in words: met, or later than the profile assumes; never that anything was breached. */
import type { RequestSummary } from '../contract/runSummary.ts';
import { durationText, parseInstant } from '../contract/time.ts';
import { momentWords } from './dates.ts';
import { clock as clockName } from './sentence/conduct.ts';
import { clockNames } from './timeliness.ts';
import type { ClockName } from './timeliness.ts';
import { countOf } from './wording.ts';

export function timelinessWords(request: RequestSummary, now: string): string[] {
  return clockNames.flatMap((name) => {
    const words = clockWords(request, name, now);
    return words === '' ? [] : [words];
  });
}

function clockWords({ timeliness, clocks }: RequestSummary, name: ClockName, now: string): string {
  const told = timeliness[name];
  if (!told) return '';
  const what = clockName(name);
  const still = told.gross - told.net;
  const stood = still > 0 ? `, ${durationText(still)} of it while the clock stood still` : '';
  const rounds = told.rounds > 1 ? ` (the least timely of ${countOf(told.rounds, 'round')})` : '';
  const late = `${durationText(told.net - told.allowed)} later than this profile assumes`;
  switch (told.result) {
    case 'met':
      return `${what} in time, after ${durationText(told.gross)} of ${durationText(told.allowed)}${stood}${rounds}`;
    case 'late':
      return `${what} ${late}, after ${durationText(told.gross)}${stood}${rounds}`;
    case 'never':
      return `${what} not given, by now ${late}${rounds}`;
    case 'running': {
      const dueAt = clocks[name]?.dueAt ?? told.dueAt;
      const left = (parseInstant(dueAt) ?? 0) - (parseInstant(now) ?? 0);
      return `${what} due ${momentWords(dueAt, now)}, in ${durationText(left)}`;
    }
    case 'stopped':
      return `${what}: its clock stands still`;
    case 'excused':
      return `${what} excused by the director`;
    case 'ended':
      return '';
  }
}
