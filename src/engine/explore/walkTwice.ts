/** A walk played again: from its log (P8), and with the parties exchanged in profile and inputs (P10). */
import type { Mechanism } from '../../../machines/mechanism.ts';
import type { Entry } from '../../contract/entry.ts';
import { replayEntry, replayOpening } from '../replay.ts';
import type { Opening } from '../state.ts';
import { walker } from './walk.ts';
import type { Deed } from './walk.ts';

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

/** Ids that are no word of any text, unlike `us`. */
const [one, other] = ['sideone', 'sidetwo'];

/** Puts ids in the place of others, wherever they stand: in names, seats, subjects and texts alike. */
function renamed<T>(data: T, names: Readonly<Record<string, string>>): T {
  const any = new RegExp(`\\b(${Object.keys(names).join('|')})\\b`, 'g');
  return JSON.parse(JSON.stringify(data).replace(any, (id) => names[id] ?? id)) as T;
}

const exchanged = <T>(data: T): T => renamed(data, { [one]: other, [other]: one });

/** The first entry of the exchanged walk that is not the exchanged entry of the walk, or null. */
export function isLopsided(opening: Opening, mechanism: Mechanism, deeds: readonly Deed[]): string | null {
  const [first = '', second = ''] = Object.keys(opening.profile.parties);
  const named = renamed({ opening, deeds }, { [first]: one, [second]: other });
  const mirrored = exchanged(named);
  const [walk, mirror] = [named, mirrored].map((whole) => {
    const walking = walker(whole.opening, mechanism);
    for (const deed of whole.deeds) walking.perform(deed);
    return walking.entries();
  });
  return firstDifference(exchanged(walk ?? []), mirror ?? []);
}

function firstDifference(was: readonly Entry[], is: readonly Entry[]): string | null {
  const at = was.findIndex((entry, index) => JSON.stringify(entry) !== JSON.stringify(is[index]));
  if (at < 0)
    return was.length === is.length ? null : `the exchanged log has ${is.length} entries, not ${was.length}`;
  const [before, after] = [was[at], is[at]];
  const fields = Object.keys({ ...before, ...after }) as (keyof Entry)[];
  const field =
    fields.find((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name])) ?? 'do';
  return `entry ${at}, ${before?.do ?? ''}: ${field} is ${JSON.stringify(after?.[field])}, not ${JSON.stringify(before?.[field])}`;
}
