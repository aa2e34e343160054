/** The MSEL as it stands: all of it at first, and after that only what has changed. */
import { useRef, useState } from 'react';
import type { Msel, MselRow } from '../../src/contract/live/asked.ts';
import { useConnection } from '../live/useLive.ts';
import { useRested } from './useAsked.ts';

/** `when`: asked anew whenever it changes. */
export function useMselRows(when: unknown): readonly MselRow[] {
  const connection = useConnection();
  const [rows, setRows] = useState<readonly MselRow[]>(none);
  const mark = useRef<string | null>(null);
  useRested(() => {
    const since = mark.current === null ? {} : { since: mark.current };
    void connection.question({ ask: 'msel', ...since }).then((reply) => {
      if (!reply.ok) return;
      const told = reply.value as Msel;
      mark.current = told.mark;
      setRows((known) => withChanged(known, told.rows));
    });
  }, [connection, when]);
  return rows;
}

/** In the order in which they were told first, which is that of the file; the same where nothing has changed. */
function withChanged(known: readonly MselRow[], changed: readonly MselRow[]): readonly MselRow[] {
  if (changed.length === 0) return known;
  const rows = new Map(known.map((row) => [row.item.id, row]));
  for (const row of changed) rows.set(row.item.id, row);
  return [...rows.values()];
}

const none: readonly never[] = [];
