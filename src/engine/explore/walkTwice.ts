/** A walk played again: from its log (P8), and with the parties exchanged in profile and inputs (P10). */
import type { Mechanism } from '../../../machines/mechanism.ts';
import type { Entry } from '../../contract/entry.ts';
import { replayEntry, replayOpening } from '../replay.ts';
import type { Opening } from '../state.ts';
import { walker } from './walk.ts';
import type { Deed, Walker } from './walk.ts';

/** Where the log and the engine part, or null. */
export function replaysBadly(entries: readonly Entry[], mechanism: Mechanism): string | null {
  const [first, ...rest] = entries.map((entry) => JSON.parse(JSON.stringify(entry)) as Entry);
  if (!first) return null;
  let replayed = replayOpening(first, mechanism);
  for (const entry of rest) {
    if ('divergence' in replayed) break;
    replayed = replayEntry(replayed.state, entry);
  }
  return 'divergence' in replayed ? `entry ${replayed.divergence.seq}: ${replayed.divergence.message}` : null;
}

/** Puts each party in the place of the other, wherever their ids stand: in names, seats and subjects alike. */
function exchanged<T>(data: T, parties: readonly string[]): T {
  const [one = '', other = ''] = parties;
  const either = new RegExp(`\\b(${one}|${other})\\b`, 'g');
  const exchange = (text: string) => text.replace(either, (id) => (id === one ? other : one));
  const within = (value: unknown, said: boolean): unknown => {
    if (typeof value === 'string') return said && isProse(value) ? value : exchange(value);
    if (Array.isArray(value)) return value.map((each) => within(each, said));
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value);
    return Object.fromEntries(
      fields.map(([key, each]) => [exchange(key), within(each, said || key === 'with')]),
    );
  };
  return within(data, false) as T;
}

/** What somebody says, in which `us` is a word and no side. */
const isProse = (text: string): boolean => /^[A-Z].* /.test(text);

/** The first entry of the exchanged walk that is not the exchanged entry of the walk, or null. */
export function isLopsided(
  opening: Opening,
  mechanism: Mechanism,
  deeds: readonly Deed[],
  walk: Walker,
): string | null {
  const parties = Object.keys(opening.profile.parties);
  // said as a log says it, in entry 0
  const { with: mirrored } = exchanged({ with: opening }, parties);
  const other = walker(mirrored, mechanism);
  for (const deed of exchanged(deeds, parties)) other.perform(deed);
  const [was, is] = [exchanged(walk.entries(), parties), other.entries()];
  const at = was.findIndex((entry, index) => JSON.stringify(entry) !== JSON.stringify(is[index]));
  if (at < 0)
    return was.length === is.length ? null : `the exchanged log has ${is.length} entries, not ${was.length}`;
  const [before, after] = [was[at], is[at]];
  const fields = Object.keys({ ...before, ...after }) as (keyof Entry)[];
  const field = fields.find((one) => JSON.stringify(before?.[one]) !== JSON.stringify(after?.[one])) ?? 'do';
  return `entry ${at}, ${before?.do ?? ''}: ${field} is ${JSON.stringify(after?.[field])}, not ${JSON.stringify(before?.[field])}`;
}
