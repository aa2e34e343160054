/** How late something came, in words that can be read aloud. */
import { durationText } from '../../contract/time.ts';
import { countOf } from '../wording.ts';

const units: Readonly<Record<string, string>> = { d: 'day', h: 'hour', min: 'minute', s: 'second' };

/** `2 days 22 hours later than this profile assumes`. */
export function lateness(by = 0): string {
  const long = durationText(by).replace(/(\d+) (\w+)/g, (_, count: string, unit: string) =>
    countOf(Number(count), units[unit] ?? unit),
  );
  return `${by === 0 ? '' : `${long} `}later than this profile assumes`;
}
