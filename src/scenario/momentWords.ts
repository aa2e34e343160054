import { iso } from '../contract/time.ts';
import { quoted } from './describeFound.ts';

/** To the minute, or to the second when it is not a whole minute. */
export const brief = (at: number): string => iso(at).replace(/(:00)?\.000Z$/, 'Z');

/** `'T+31d' (2017-04-01T13:00Z)`; an instant stands for itself. */
export const moment = (text: string, at: number): string =>
  text.startsWith('T+') ? `${quoted(text)} (${brief(at)})` : quoted(text);
