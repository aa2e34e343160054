import { quoted } from './describeFound.ts';
import { oddBehindWords, oddSpaceBehind } from './oddSpace.ts';
import type { ProblemWords } from './problem.ts';
import { indentOf } from './sourceLines.ts';

/** A mistake that is seen on one line alone; `at` counts from 0 in the line. */
export type LineMistake = ProblemWords & { readonly at: number };

/** The mistakes that hands and input methods make in a line meant as `name: value` or `- item`. */
export function lineMistake(line: string): LineMistake | undefined {
  return (
    tabMistake(line) ??
    oddSpaceMistake(line) ??
    bulletMistake(line) ??
    dashMistake(line) ??
    fullWidthMistake(line) ??
    colonMistake(line) ??
    equalsMistake(line)
  );
}

/** The line has no colon, and no better guess at what was meant. */
export function missingColon(line: string): LineMistake {
  return {
    code: 'missing-colon',
    at: indentOf(line),
    found: quoted(line.trim()),
    expected: "'name: value'",
    message: `Expected 'name: value', but this line has no colon: ${quoted(line.trim())}.`,
    hint: "If it belongs to the text above, put '|' after the colon of that field and indent the text below it.",
  };
}

export function tabMistake(line: string): LineMistake | undefined {
  const at = /^ *\t/.test(line) ? line.indexOf('\t') : -1;
  if (at < 0) return undefined;
  return {
    code: 'tab-indent',
    at,
    found: 'a tab',
    expected: 'spaces',
    message: 'This line is indented with a tab. YAML accepts only spaces there.',
    hint: 'Replace the tab with spaces, two for each level. Most editors can do it for the whole file at once.',
  };
}

function oddSpaceMistake(line: string): LineMistake | undefined {
  const found = oddSpaceBehind(line);
  return found && { ...oddBehindWords(found.odd, found.sign), at: found.at };
}

function bulletMistake(line: string): LineMistake | undefined {
  const sign = /^\s*([\u2010-\u2015\u2212\u2022\u25cf\u25aa\u00b7*])\s/.exec(line)?.[1];
  if (sign === undefined) return undefined;
  return {
    code: 'not-a-dash',
    at: indentOf(line),
    found: `'${sign}'`,
    expected: "'-'",
    message: `This item begins with '${sign}'. A list item begins with a hyphen and a space: '- '.`,
    hint: 'Type the hyphen again; word processors turn it into a bullet or a long dash.',
  };
}

function dashMistake(line: string): LineMistake | undefined {
  const match = /^(\s*(?:- +)*-)([^\s\d.-][^\s]*)/.exec(line);
  if (!match) return undefined;
  const [, before = '', after = ''] = match;
  return {
    code: 'missing-space',
    at: before.length,
    found: quoted(`-${after}`),
    expected: quoted(`- ${after}`),
    message: `After the dash of a list item there should be a space: ${quoted(`- ${after}`)} instead of ${quoted(`-${after}`)}.`,
  };
}

/** A colon or comma of a Chinese input method, before any ordinary colon that ends a name. */
function fullWidthMistake(line: string): LineMistake | undefined {
  const match = /^\s*(?:- +)*([^\s:'"：，。]+)\s*：/.exec(line);
  return match ? fullWidthSign('：', match[0].length - 1) : undefined;
}

export function fullWidthSign(sign: '：' | '，', at: number): LineMistake {
  const [plain, name] = sign === '：' ? [':', 'colon'] : [',', 'comma'];
  return {
    code: 'full-width-sign',
    at,
    found: `'${sign}'`,
    expected: `'${plain}' and a space`,
    message: `Found the full-width ${name} '${sign}'. Expected the ordinary ${name} '${plain}' and a space after it.`,
    hint: 'Switch the input method to English before typing the signs of YAML.',
  };
}

function colonMistake(line: string): LineMistake | undefined {
  const match = /^(\s*(?:- +)*([A-Za-z_][\w-]*):)([^\s/:][^\s]*)/.exec(line);
  if (!match) return undefined;
  const [, before = '', name = '', after = ''] = match;
  return {
    code: 'missing-space',
    at: before.length,
    found: quoted(`${name}:${after}`),
    expected: quoted(`${name}: ${after}`),
    message: `After the colon there should be a space: ${quoted(`${name}: ${after}`)} instead of ${quoted(`${name}:${after}`)}.`,
  };
}

function equalsMistake(line: string): LineMistake | undefined {
  const match = /^\s*(?:- +)*([A-Za-z_][\w-]*)\s*(=>?|->)\s*/.exec(line);
  if (!match || /: /.test(match[0])) return undefined;
  const [whole, name = '', sign = ''] = match;
  return {
    code: 'missing-colon',
    at: whole.indexOf(sign, whole.indexOf(name) + name.length),
    found: `'${sign}'`,
    expected: "':' and a space",
    message: `Found '${sign}' after ${quoted(name)}. Expected a colon and a space: ${quoted(`${name}: …`)}.`,
  };
}
