import { iso, parseInstant } from '../contract/time.ts';
import type { Chronicle } from './chronicle.ts';

/** When the agreement came into force, as ISO text with milliseconds. */
export function inForceFrom({ opening }: Chronicle): string | null {
  const { from } = opening.profile['in-force'];
  const at = from === undefined ? null : parseInstant(from);
  return at === null ? null : iso(at);
}
