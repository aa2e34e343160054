/** What can come next, as this room sees it. */
import { useMemo } from 'react';
import { meetingsOf } from '../../src/picture/meetings.ts';
import { asideAs } from './comesNext.ts';
import type { Ahead } from './comesNext.ts';
import { useControl } from './room.ts';
import { useCast } from './useCast.ts';

export function useAhead(): Ahead {
  const { msel, story, aside } = useControl();
  const { of } = useCast();
  const meetings = useMemo(() => meetingsOf(story), [story]);
  return {
    msel,
    meetings,
    isAside: (meeting) => aside.has(asideAs(meeting)),
    isPerson: (who) => of(who).by === 'person',
  };
}
