/** Why something did or did not come about, reason by reason. Instants in its sentences are ISO texts. */
import type { Entry } from '../../contract/entry.ts';

/** An instant, and the entry at it. */
export interface Moment {
  readonly at: string;
  readonly entry: number;
}

export interface Because {
  /** The field of the item that the reason is about; null for a part of a condition. */
  readonly field: string | null;
  /** Null: it is still open, or it is only told. */
  readonly holds: boolean | null;
  readonly says: string;
  readonly found: string | null;
  /** From when it has been so; null where that is not asked. */
  readonly since: Moment | null;
  readonly parts: readonly Because[];
}

export function because(
  field: string | null,
  holds: boolean | null,
  says: string,
  more: Partial<Pick<Because, 'found' | 'since' | 'parts'>> = {},
): Because {
  return { field, holds, says, found: null, since: null, parts: [], ...more };
}

export const momentOfEntry = ({ at, seq }: Entry): Moment => ({ at, entry: seq });
