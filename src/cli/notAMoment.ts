import { noSuchDay } from '../contract/time.ts';

/** Why a text that was given on the command line is no moment of an exercise, and what is one. */
export function notAMoment(text: string): string {
  return `${noSuchDay(text) ?? 'it is no moment'}. Expected one such as T+10d or 2017-03-11T13:00:00Z.`;
}
