/** The parts of this scenario's agenda, the one that is played, and since when on this wall. */
import { useEffect, useMemo, useState } from 'react';
import { useLive, useSeen, useSetting } from '../live/useLive.ts';
import { openedScenario, partNow, partsOf } from './agenda.ts';
import type { Part } from './agenda.ts';
import { useControl } from './room.ts';

export interface Parts {
  readonly parts: readonly Part[];
  readonly current: Part | null;
  /** On the wall, in ms; since this page first saw it where it began before. */
  readonly since: number;
}

export function useParts(): Parts {
  const setting = useSetting();
  const { seat } = useControl();
  const { entries } = useSeen(seat);
  const branch = useLive((state) => state.branch);
  const parts = useMemo(
    () => partsOf(openedScenario(entries), setting.parts, Date.parse(setting.startex)),
    [entries[0], setting],
  );
  const now = useMemo(() => partNow(entries), [entries]);
  const key = now === null ? null : `hotline.part ${setting.about.id} ${branch} ${now.n}`;
  const [since, setSince] = useState(() => Date.now());
  useEffect(() => {
    if (key === null) return;
    const kept = Number(localStorage.getItem(key) ?? Number.NaN);
    const began = Number.isFinite(kept) ? kept : Date.now();
    localStorage.setItem(key, String(began));
    setSince(began);
  }, [key]);
  return { parts, current: parts.find(({ id }) => id === now?.id) ?? null, since };
}
