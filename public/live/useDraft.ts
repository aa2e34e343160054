/**
 * A text that is being written: kept in this tab on every keystroke, and with the server for the others of the seat and for another
 * day. What arrives never moves the text under the cursor: another's text comes in only while this page does not write.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Seat } from '../../src/contract/subject.ts';
import { draftKey } from './state.ts';
import { useConnection, useLive } from './useLive.ts';

export interface Draft {
  readonly text: string;
  readonly write: (text: string) => void;
  /** As `write`, and sent at once: for what is set with one touch. */
  readonly keep: (text: string) => void;
  /** It is done with: sent, or thrown away. */
  readonly done: () => void;
  /** Who else holds the pen, by id; null: this page may write. */
  readonly pen: string | null;
  readonly takePen: () => void;
}

const QUIET_MS = 400;

/** `name`: letters, digits and `.:/-`, such as `request:blades-1`. */
export function useDraft(seat: Seat, name: string): Draft {
  const connection = useConnection();
  const told = useLive((state) => state.drafts[draftKey(seat, name)]);
  const me = useLive((state) => state.welcome?.person.id ?? '');
  const exercise = useLive((state) => state.welcome?.setting.about.id ?? '');
  const key = `hotline.draft ${exercise} ${seat} ${name}`;
  const [own, setOwn] = useState<string | null>(() => sessionStorage.getItem(key));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pen = told === undefined || told.pen === me ? null : told.pen;
  useEffect(() => {
    if (pen !== null) setOwn(null);
  }, [pen]);
  const put = useCallback(
    (text: string, afterMs: number) => {
      sessionStorage.setItem(key, text);
      setOwn(text);
      clearTimeout(timer.current);
      const send = (): void => void connection.command({ kind: 'draft', seat, draft: name, text });
      if (afterMs > 0) timer.current = setTimeout(send, afterMs);
      else send();
    },
    [connection, key, name, seat],
  );
  const write = useCallback((text: string) => put(text, QUIET_MS), [put]);
  const keep = useCallback((text: string) => put(text, 0), [put]);
  const done = useCallback(() => {
    clearTimeout(timer.current);
    sessionStorage.removeItem(key);
    setOwn(null);
    void connection.command({ kind: 'draft', seat, draft: name, text: null });
  }, [connection, key, name, seat]);
  const takePen = useCallback(() => {
    void connection.command({ kind: 'pen', seat, draft: name });
  }, [connection, name, seat]);
  return { text: own ?? told?.text ?? '', write, keep, done, pen, takePen };
}
