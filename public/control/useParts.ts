/** The parts of this scenario's agenda, the one that is played, and how long the room has been at it: read off the log. */
import { useMemo } from 'react';
import { useSeen, useSetting } from '../live/useLive.ts';
import { openedScenario, partNow, partsOf, spentSince } from './agenda.ts';
import type { Part } from './agenda.ts';
import { useControl } from './room.ts';

export interface Parts {
  readonly parts: readonly Part[];
  readonly current: Part | null;
  /** At a time on the wall, both in ms. */
  readonly spent: (wall: number) => number;
}

export function useParts(): Parts {
  const setting = useSetting();
  const { seat } = useControl();
  const { entries } = useSeen(seat);
  const parts = useMemo(
    () => partsOf(openedScenario(entries), setting.parts, Date.parse(setting.startex)),
    [entries[0], setting],
  );
  return useMemo(() => {
    const now = partNow(entries);
    const since = now === null ? [] : entries.slice(now.n - 1);
    return {
      parts,
      current: parts.find(({ id }) => id === now?.id) ?? null,
      spent: (wall: number) => spentSince(since, wall),
    };
  }, [parts, entries]);
}
