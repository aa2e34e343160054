/** The MSEL as it stands, for control; and injects for paper, from it or from what a seat was given. */
import { useEffect, useState } from 'react';
import type { Text } from '../../src/contract/act/act.ts';
import type { Msel, MselRow } from '../../src/contract/live/asked.ts';
import type { SeatEntry } from '../../src/contract/view.ts';
import { dayAndTime } from '../app/times.ts';
import { instant, parseMoment } from '../../src/contract/time.ts';
import { useConnection, useSetting, useWelcome } from '../live/useLive.ts';

export interface MselPrinted {
  readonly id: string;
  readonly title: Text | undefined;
  readonly body: Text | undefined;
  readonly to: readonly string[];
  readonly from: string | undefined;
  readonly channel: string | undefined;
  /** The act that is expected; '' for what is none. */
  readonly does: string;
  readonly isInject: boolean;
  readonly when: string;
  readonly status: string | null;
  readonly held: boolean;
}

/** Null until it is told; for whom it is not, nothing. */
export function useMsel(): readonly MselPrinted[] | null {
  const connection = useConnection();
  const { place } = useWelcome();
  const startex = Date.parse(useSetting().startex);
  const isControl = place.kind === 'director' || place.kind === 'controller';
  const [rows, setRows] = useState<readonly MselPrinted[] | null>(null);
  useEffect(() => {
    if (!isControl) return;
    void connection.question({ ask: 'msel' }).then((reply) => {
      if (reply.ok) setRows((reply.value as Msel).rows.map((row) => printed(row, startex)));
    });
  }, [connection, isControl, startex]);
  return isControl ? rows : none;
}

const none: readonly MselPrinted[] = [];

function printed({ item, status, at, due, held }: MselRow, startex: number): MselPrinted {
  const fields = item as {
    title?: Text;
    body?: Text;
    from?: string;
    channel?: string;
    inject?: string | string[];
    as?: string;
    do?: string;
    at?: string;
    choice?: { seat: string; ask: Text };
  };
  const moment = momentOf(at ?? due ?? fields.at ?? '', startex);
  const to = fields.inject ?? fields.as ?? fields.choice?.seat ?? [];
  return {
    id: item.id,
    title: fields.title ?? fields.choice?.ask,
    body: fields.body,
    to: typeof to === 'string' ? [to] : to,
    from: fields.from,
    channel: fields.channel,
    does: fields.do ?? '',
    isInject: fields.inject !== undefined,
    when: moment === null ? '' : `${dayAndTime(moment)} UTC`,
    status,
    held,
  };
}

/** Of what waits for something, null. */
const momentOf = (text: string, startex: number): number | null => parseMoment(text, instant(startex));

/** All of the scenario for control; for everybody else what they were given. */
export function injectsOf(
  msel: readonly MselPrinted[],
  entries: readonly SeatEntry[],
): readonly MselPrinted[] {
  if (msel.length > 0) return msel.filter(({ isInject }) => isInject);
  return entries
    .filter(({ do: verb }) => verb === 'inject.deliver')
    .map(({ item, n, at, with: fields = {} }) => ({
      id: item ?? String(n),
      title: fields['title'] as Text,
      body: fields['body'] as Text | undefined,
      to: Array.isArray(fields['to']) ? (fields['to'] as string[]) : [],
      from: fields['from'] as string | undefined,
      channel: fields['channel'] as string | undefined,
      does: '',
      isInject: true,
      when: `${dayAndTime(Date.parse(at))} UTC`,
      status: null,
      held: false,
    }));
}
