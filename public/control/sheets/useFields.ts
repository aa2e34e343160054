/** The fields of a form in a dialog: kept on every keystroke as one draft, so that nothing typed is lost. */
import { useDraft } from '../../live/useDraft.ts';
import { useControl } from '../room.ts';

export type Fields = Readonly<Record<string, string>>;

export interface Form {
  readonly of: (name: string) => string;
  readonly set: (name: string, value: string) => void;
  readonly done: () => void;
}

export function useFields(name: string, start: Fields = {}): Form {
  const { seat } = useControl();
  const draft = useDraft(seat, name);
  const kept = (draft.text === '' ? {} : JSON.parse(draft.text)) as Fields;
  return {
    of: (field) => kept[field] ?? start[field] ?? '',
    set: (field, value) => draft.write(JSON.stringify({ ...kept, [field]: value })),
    done: draft.done,
  };
}

/** Those that are filled in. */
export const filled = (form: Form, ...names: readonly string[]): Fields =>
  Object.fromEntries(names.flatMap((name) => (form.of(name).trim() === '' ? [] : [[name, form.of(name)]])));
