/** Instants, durations and moments as fields of what is sent and written. */
import * as z from 'zod';
import { durationPattern, instant, isoPattern, parseDuration, parseInstant, parseMoment } from './time.ts';

/** What editors are given to check the form by; the day itself is checked here. */
const inDigits = (pattern: RegExp): string => pattern.source.slice(1, -1).replaceAll('(?:', '(');
const instantForm = inDigits(isoPattern);
const durationForm = inDigits(durationPattern);

/** Told like any other text that is not written in the form of its field. */
const wrongForm = (expects: string) => ({ params: { code: 'wrong-format', expects } });

const INSTANT = 'an instant in UTC such as 2017-03-01T13:00:00Z';
export const instantText = z
  .string()
  .refine((text) => parseInstant(text) !== null, wrongForm(INSTANT))
  .meta({ expects: INSTANT, pattern: `^${instantForm}$` });

const DURATION = 'a duration such as 4h, 1d6h30m or 30m';
export const durationField = z
  .string()
  .refine((text) => parseDuration(text) !== null, wrongForm(DURATION))
  .meta({ expects: DURATION, pattern: `^(?=.)${durationForm}$` });

const MOMENT = 'a moment such as T+2h, T+1d6h30m or 2017-03-01T13:00:00Z';
/** `T+2h` counts from STARTEX; an ISO instant stands for itself. */
export const momentField = z
  .string()
  .refine((text) => parseMoment(text, instant(0)) !== null, wrongForm(MOMENT))
  .meta({
    expects: MOMENT,
    pattern: `^(T\\+(?=.)${durationForm}|${instantForm})$`,
  });
