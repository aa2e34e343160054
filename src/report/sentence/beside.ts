/** Sentences for what is no act of a seat: what became of an item that nobody performed, a choice, the log itself. */
import type { Sentence } from './told.ts';

export const besideSentences: Readonly<Record<string, Sentence>> = {
  'item.awaited': (a) => `${a.who} is expected to act`,
  'item.missed': (a) => `${a.who} has not acted in the time that it had`,
  'item.skipped': () => 'It is left out of what is played',
  'item.lapsed': () => 'It does not come: what it depends on does not hold',
  'choice.put': (a) => `${a.who} is asked${a.says('ask')}`,
  'choice.defaulted': (a) => `Nobody has chosen in time: ${a.field('option')} is taken`,
  'move.played': () => "The move's window has been played",
  'log.closed': () => 'The log is closed',
  'exercise.forked': (a) =>
    `Here this log leaves its parent ${a.field('parent')}, after entry ${a.field('seq')}`,
};
