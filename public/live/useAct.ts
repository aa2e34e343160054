/** Acts from a seat of this place, with what the server answered. */
import i18next from 'i18next';
import { useCallback, useState } from 'react';
import type { Verb } from '../../src/contract/act/acts.ts';
import type { CommandOf } from '../../src/contract/live/command.ts';
import type { Refused, Reply } from '../../src/contract/live/reply.ts';
import type { Seat } from '../../src/contract/subject.ts';
import type { ToSend } from './connection.ts';
import { useConnection } from './useLive.ts';

export interface Sending {
  /** True: it is done. `id`: of a command that was sent before; it is done once. */
  readonly send: (command: ToSend, id?: string) => Promise<boolean>;
  readonly busy: boolean;
  readonly refused: Refused | null;
  readonly forget: () => void;
}

export function useCommand(): Sending {
  const connection = useConnection();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const send = useCallback(
    async (command: ToSend, id?: string) => {
      // what is pressed while the line is down is not done later, when nobody expects it any more
      if (connection.state().line.is !== 'live') {
        setRefused({ code: 'not-saved', rule: null, message: i18next.t('app.notSent') });
        return false;
      }
      setBusy(true);
      const reply: Reply = await connection.command(command, id);
      setBusy(false);
      setRefused(reply.ok ? null : reply.refused);
      return reply.ok;
    },
    [connection],
  );
  return { send, busy, refused, forget: () => setRefused(null) };
}

type Optional = Partial<Pick<CommandOf<'act'>, 'effectiveAt' | 'for' | 'aside'>>;

/** The command of an act, such as `actFrom('us/desk', 'call.answer', { call: 'us:c1' })`. */
export const actFrom = (
  seat: Seat,
  verb: Verb,
  refs: Readonly<Record<string, string>> = {},
  fields: Readonly<Record<string, unknown>> = {},
  more: Optional = {},
): ToSend => ({ kind: 'act', seat, do: verb, refs, with: fields, ...more });
