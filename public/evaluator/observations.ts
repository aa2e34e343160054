/** What evaluators wrote down, as their place was shown it. */
import type { Text } from '../../src/contract/act/act.ts';
import type { SeatEntry } from '../../src/contract/view.ts';
import { inWords } from '../text/inWords.ts';

export const ratings = ['P', 'S', 'M', 'U'] as const;
export const seens = ['done', 'not-done', 'not-seen'] as const;
export type Seen = (typeof seens)[number];

export interface Observation {
  readonly n: number;
  readonly at: string;
  readonly text: string;
  readonly rating: string | undefined;
  readonly objective: string | undefined;
  readonly task: string | undefined;
  readonly seen: Seen | undefined;
  readonly entry: number | undefined;
  readonly wallFrom: string | undefined;
  readonly cell: string | undefined;
}

export function observationsIn(entries: readonly SeatEntry[]): readonly Observation[] {
  return entries
    .filter(({ do: verb }) => verb === 'observation.write')
    .map(({ n, at, with: fields = {} }) => {
      const word = (name: string): string | undefined =>
        typeof fields[name] === 'string' ? fields[name] : undefined;
      return {
        n,
        at,
        text: inWords(fields['text'] as Text),
        rating: word('rating'),
        objective: word('objective'),
        task: word('task'),
        seen: seens.find((one) => one === fields['seen']),
        entry: typeof fields['entry'] === 'number' ? fields['entry'] : undefined,
        wallFrom: word('wallFrom'),
        cell: word('cell'),
      };
    });
}

/** How a critical task was last seen. */
export const seenOf = (
  observations: readonly Observation[],
  objective: string,
  task: string,
): Seen | undefined =>
  observations.findLast((one) => one.objective === objective && one.task === task && one.seen !== undefined)
    ?.seen;
