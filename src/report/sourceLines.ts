/** What the keys of sources in a timeline stand for. */
import type { Opening } from '../engine/state.ts';
import { line, title, WIDTH, wrapped } from './line.ts';
import type { Line } from './line.ts';

/** Only sources that an item names; none are printed where the items cite in full. */
export function sourceLines({ scenario }: Opening): Line[] {
  const named = new Set(scenario.storyline.flatMap(({ sources = [] }) => sources));
  const used = Object.entries(scenario.sources).filter(([key]) => named.has(key));
  if (used.length === 0) return [];
  const widest = Math.min(WIDTH / 4, Math.max(...used.map(([key]) => key.length)));
  const rows = used.flatMap(([key, citation]) =>
    wrapped(citation, widest + 4, 'quiet', `  ${key.padEnd(widest)}  `, 0),
  );
  return [line(''), ...title('Sources'), ...rows];
}
