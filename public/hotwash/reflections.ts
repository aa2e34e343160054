/** Strengths and gaps that people named, as a seat was shown them. */
import type { Text } from '../../src/contract/act/act.ts';
import type { SeatEntry } from '../../src/contract/view.ts';
import { inWords } from '../text/inWords.ts';

export interface Reflection {
  readonly n: number;
  readonly by: string;
  readonly is: 'strength' | 'gap';
  readonly text: string;
  readonly question: string | null;
}

export const reflectionsIn = (entries: readonly SeatEntry[]): readonly Reflection[] =>
  entries
    .filter(({ do: verb }) => verb === 'reflection.write')
    .map(({ n, by = '', with: fields = {} }) => ({
      n,
      by,
      is: fields['is'] === 'gap' ? 'gap' : 'strength',
      text: inWords(fields['text'] as Text),
      question: typeof fields['question'] === 'string' ? fields['question'] : null,
    }));

export interface Revealed {
  readonly what: string;
  readonly text: string;
  readonly rows: readonly (readonly [string, string])[];
}

/** What the director has revealed, in the order in which it was. */
export const revealedIn = (entries: readonly SeatEntry[]): readonly Revealed[] =>
  entries
    .filter(({ do: verb }) => verb === 'truth.reveal')
    .map(({ with: fields = {} }) => ({
      what: String(fields['what']),
      text: inWords(fields['text'] as Text | undefined),
      rows: truthRows(fields['truth']),
    }));

export function truthRows(truth: unknown): readonly (readonly [string, string])[] {
  if (typeof truth !== 'object' || truth === null) return [];
  return Object.entries(truth).map(([what, is]) => [what, inWords(is as Text) || String(is)] as const);
}
