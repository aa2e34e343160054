import { countWords, quoted } from './describeFound.ts';
import type { ProblemWords } from './problem.ts';
import { indentOf, type SourceLines } from './sourceLines.ts';

const farthestBack = 200;

/** Lines that were found to stand wrong already: nothing is to line up with them. */
type Astray = ReadonlySet<number>;

/** Whether a line lines up with one above that stands right: then it is only below one that does not. */
export function linesUp(lines: SourceLines, number: number, astray: Astray): boolean {
  const found = indentOf(lines.line(number));
  return placesAbove(lines, number, astray).some(({ indent }) => indent === found);
}

/** Why a line does not stand where it may, with the lines above that it may line up with. */
export function indentWords(lines: SourceLines, number: number, astray: Astray): ProblemWords {
  const line = lines.line(number);
  const found = indentOf(line);
  const places = placesAbove(lines, number, astray);
  const expected =
    places
      .map(({ indent, text, line: above }) => `${spaces(indent)}, like ${quoted(text)} in line ${above}`)
      .join('; or ') || 'no space';
  const above = lastLineAbove(lines, number);
  const parent = above !== undefined && found > indentOf(above) ? filledField(above) : undefined;
  return {
    code: 'wrong-indent',
    found: spaces(found),
    expected,
    message: `This line starts with ${spaces(found)}. Expected ${expected}.`,
    ...(parent === undefined
      ? {}
      : {
          hint: `If it belongs inside ${quoted(parent)}, nothing else may stand on the line of '${parent}:'.`,
        }),
  };
}

type Place = { readonly indent: number; readonly text: string; readonly line: number };

/** The nearest two columns that lines above begin at: of list items for an item, of fields for a field. */
function placesAbove(lines: SourceLines, number: number, astray: Astray): Place[] {
  const item = /^\s*-(\s|$)/.test(lines.line(number));
  const field = /:(\s|$)/.test(lines.line(number));
  const places: Place[] = [];
  let lowest = Infinity;
  for (let above = number - 1; above > 0 && above > number - farthestBack && places.length < 2; above -= 1) {
    const line = lines.line(above);
    if (/^\s*(#|$)/.test(line) || astray.has(above)) continue;
    const dash = /^\s*(?:-\s+)+/.exec(line)?.[0].length;
    const indent = item || dash === undefined ? indentOf(line) : dash;
    if (indent < lowest && (item ? dash !== undefined : !field || /:(\s|$)/.test(line))) {
      places.push({ indent, text: line.slice(indent).trim(), line: above });
    }
    lowest = Math.min(lowest, indentOf(line));
  }
  return places;
}

function lastLineAbove(lines: SourceLines, number: number): string | undefined {
  for (let above = number - 1; above > 0 && above > number - farthestBack; above -= 1) {
    if (!/^\s*(#|$)/.test(lines.line(above))) return lines.line(above);
  }
  return undefined;
}

/** The name in a line that already has a value after its colon. */
function filledField(line: string): string | undefined {
  return /^\s*(?:- +)*([^\s:#]+): +[^\s#|>]/.exec(line)?.[1];
}

function spaces(count: number): string {
  return count === 0 ? 'no space' : countWords(count, 'space');
}
