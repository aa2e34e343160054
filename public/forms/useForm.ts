/** The fields of a form that is being written, all in one draft: they survive messages, a reload and a lost line. */
import { useCallback, useMemo } from 'react';
import type { Seat } from '../../src/contract/subject.ts';
import { useDraft } from '../live/useDraft.ts';

export type Values = Readonly<Record<string, unknown>>;

/** Beside the fields: by which command they were sent. */
const SENT = '@sent';
interface Sent {
  readonly act: string;
  readonly id: string;
}

export interface Form {
  readonly values: Values;
  readonly set: (field: string, value: unknown) => void;
  readonly setAll: (fields: Values) => void;
  readonly begun: boolean;
  /** It was sent as it stands, and no answer has come to it, as when the page is loaded anew in between. */
  readonly sent: boolean;
  /** The id of the command that sends it by this act: the same until something is changed, or it was refused. */
  readonly idFor: (act: string) => string;
  readonly wasRefused: () => void;
  readonly done: () => void;
  /** Who else writes this form, by id; null: this page may. */
  readonly pen: string | null;
  readonly takePen: () => void;
}

/** `preset`: what stands in it before anything was written. */
export function useForm(seat: Seat, name: string, preset: Values): Form {
  const draft = useDraft(seat, `form:${name}`.replaceAll(/[^A-Za-z0-9.:/-]/g, '-').slice(0, 96));
  const { text, write } = draft;
  const written = useMemo(() => valuesIn(text), [text]);
  const values = useMemo(() => ({ ...preset, ...written }), [preset, written]);
  const setAll = useCallback(
    (fields: Values) => write(JSON.stringify({ ...values, ...fields, [SENT]: undefined })),
    [values, write],
  );
  const idFor = useCallback(
    (act: string) => {
      const before = written[SENT] as Sent | undefined;
      if (before?.act === act) return before.id;
      const sent: Sent = { act, id: crypto.randomUUID() };
      write(JSON.stringify({ ...written, [SENT]: sent }));
      return sent.id;
    },
    [written, write],
  );
  const set = useCallback((field: string, value: unknown) => setAll({ [field]: value }), [setAll]);
  return {
    values,
    set,
    setAll,
    begun: Object.keys(written).some((field) => field !== SENT),
    sent: SENT in written,
    idFor,
    wasRefused: () => {
      const { [SENT]: _, ...fields } = written;
      if (Object.keys(fields).length === 0) draft.done();
      else write(JSON.stringify(fields));
    },
    done: draft.done,
    pen: draft.pen,
    takePen: draft.takePen,
  };
}

function valuesIn(text: string): Values {
  if (text === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Values) : {};
  } catch {
    return {};
  }
}
