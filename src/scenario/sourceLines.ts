import { LineCounter } from 'yaml';
import type { Position } from './problem.ts';

/** A text by its lines, numbered from 1. Lines end with `\n`. */
export type SourceLines = {
  readonly line: (number: number) => string;
  readonly positionOf: (offset: number) => Position;
  readonly offsetOf: (line: number, column: number) => number;
};

export function sourceLines(text: string): SourceLines {
  const counter = new LineCounter();
  for (let at = 0; at >= 0; at = text.indexOf('\n', at) + 1 || -1) counter.addNewLine(at);
  const start = (number: number): number => counter.lineStarts[number - 1] ?? text.length;
  return {
    line: (number) => {
      const end = text.indexOf('\n', start(number));
      return text.slice(start(number), end < 0 ? text.length : end);
    },
    positionOf: (offset) => {
      const { line, col } = counter.linePos(Math.min(offset, text.length));
      return { line, column: col };
    },
    offsetOf: (line, column) => start(line) + column - 1,
  };
}

/** How many spaces a line begins with. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
