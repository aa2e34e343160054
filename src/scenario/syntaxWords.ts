import { quoted } from './describeFound.ts';
import type { ProblemWords } from './problem.ts';

export const tabWords: ProblemWords = {
  code: 'tab-indent',
  found: 'a tab',
  expected: 'spaces',
  message: 'There is a tab where YAML accepts only spaces.',
  hint: 'Replace the tab by spaces.',
};

export function plainWords(message: string, expected: string, hint?: string): ProblemWords {
  return {
    code: 'yaml-syntax',
    found: 'text that is not YAML',
    expected,
    message,
    ...(hint === undefined ? {} : { hint }),
  };
}

export function unreadable(text: string, start: number): ProblemWords {
  const found = quoted(text.slice(start).split('\n', 1)[0] ?? '');
  return plainWords(
    `This cannot be read as YAML: ${found}.`,
    "'name: value' lines and '- item' lists",
    'If it is text, put it in quotes.',
  );
}

export function badEscape(said: string): ProblemWords {
  const written = said.replace('Invalid escape sequence ', '');
  return {
    code: 'bad-escape',
    found: quoted(written),
    expected: "'\\\\' for a backslash",
    message: `Between double quotes a backslash begins a special sign, and there is no ${quoted(written)}.`,
    hint: "Write the backslash twice, or put the text in single quotes: 'C:\\work'.",
  };
}

export function reservedSign(sign: string): ProblemWords {
  return {
    code: 'reserved-sign',
    found: `'${sign}'`,
    expected: 'text in quotes',
    message: `Text without quotes cannot begin with '${sign}', which YAML keeps for itself.`,
    hint: 'Put the whole text in quotes.',
  };
}

export const commentSpace: ProblemWords = {
  code: 'missing-space',
  found: "'#' right after a value",
  expected: "a space before '#'",
  message: "A '#' that begins a remark should have a space before it.",
  hint: 'If it is part of the text, put it inside the quotes.',
};

export const commaWords: ProblemWords = {
  code: 'wrong-comma',
  found: 'two entries side by side',
  expected: 'a comma between entries',
  message: 'Before this there should be a comma: entries between braces or brackets are separated by commas.',
};

function textAfter(found: string, message: string, hint: string): ProblemWords {
  return { code: 'text-after-value', found, expected: 'the end of the value', message, hint };
}

export function afterEnd(sign: string, rest: string): ProblemWords {
  const found = quoted(rest.trim());
  if (sign === "'") {
    const message = `The quoted text ends before ${found}.`;
    return textAfter(
      found,
      message,
      "Write an apostrophe inside single quotes twice (''), or use double quotes around the text.",
    );
  }
  const hint = 'If it is all one text, put single quotes around the whole.';
  const what =
    sign === '"' ? 'quoted text' : sign === ']' || sign === '}' ? 'value between brackets' : 'value';
  return textAfter(found, `The ${what} ends before ${found}.`, hint);
}

export const textAfterSign: ProblemWords = textAfter(
  "text right after '|' or '>'",
  "After the sign '|' or '>' the text begins on the next line, indented.",
  'Move the text to the next line, or take the sign away.',
);
