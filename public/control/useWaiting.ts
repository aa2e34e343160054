/** Cells that are not ready in the open move, and cells that ask for time and were not given it since. */
import { useMemo } from 'react';
import type { Text } from '../../src/contract/act/act.ts';
import { stateOf, useSeen } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import { useControl } from './room.ts';
import { useCast } from './useCast.ts';

export interface AskForTime {
  readonly n: number;
  readonly by: string;
  readonly minutes: number;
  readonly why: string;
}

export function useWaiting(): {
  readonly unready: readonly string[];
  readonly askTime: readonly AskForTime[];
} {
  const { seat } = useControl();
  const seen = useSeen(seat);
  const { people } = useCast();
  return useMemo(() => {
    const { entries } = seen;
    const opened = entries.findLastIndex(({ do: verb }) => verb === 'conduct.openMove');
    const ready = new Set<string>();
    for (const { do: verb, by } of entries.slice(Math.max(0, opened))) {
      const party = by?.split('/')[0] ?? '';
      if (verb === 'cell.ready') ready.add(party);
      if (verb === 'cell.notReady') ready.delete(party);
    }
    const isOpen = stateOf(seen, 'exercise', 'conduct') === 'move.open';
    const gone = entries.findLastIndex(
      ({ do: verb }) => verb === 'exercise.resume' || verb === 'conduct.closeMove' || verb === 'exercise.end',
    );
    const askTime = entries.slice(gone + 1).flatMap(({ do: verb, n, by, with: fields }): AskForTime[] =>
      verb === 'cell.askTime'
        ? [
            {
              n,
              by: by ?? '',
              minutes: Number(fields?.['minutes'] ?? 0),
              why: inWords(fields?.['why'] as Text),
            },
          ]
        : [],
    );
    return { unready: isOpen ? people.filter((party) => !ready.has(party)) : [], askTime };
  }, [seen, people]);
}
