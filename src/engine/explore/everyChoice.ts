/**
 * Every combination that matters, and no other: something is run again and again with the answers to what it asks, until each
 * question that it came to has had each of its answers.
 */

export type Choose = <T>(question: string, options: readonly T[]) => T;

export interface Answer {
  readonly question: string;
  readonly value: unknown;
  /** How many answers there were to choose from. */
  readonly count: number;
}

export interface Run<T> {
  /** In the order in which the questions came up. */
  readonly answers: readonly Answer[];
  readonly result: T;
}

interface Asked extends Answer {
  readonly index: number;
}

export function everyChoice<T>(run: (choose: Choose) => T): Run<T>[] {
  const runs: Run<T>[] = [];
  let script: readonly number[] | null = [];
  while (script) {
    const asked: Asked[] = [];
    const result = run(answering(script, asked));
    runs.push({ answers: asked, result });
    script = nextScript(asked);
  }
  return runs;
}

function answering(script: readonly number[], asked: Asked[]): Choose {
  return (question, options) => {
    const before = asked.find((one) => one.question === question);
    if (before) return before.value as (typeof options)[number];
    const index = script[asked.length] ?? 0;
    const value = options[index] as (typeof options)[number];
    asked.push({ question, value, index, count: options.length });
    return value;
  };
}

/** Counts up like the figures of a meter: the last question that has an answer left takes it. */
function nextScript(asked: readonly Asked[]): number[] | null {
  const last = asked.findLastIndex(({ index, count }) => index + 1 < count);
  if (last < 0) return null;
  return asked.slice(0, last + 1).map(({ index }, at) => (at === last ? index + 1 : index));
}
