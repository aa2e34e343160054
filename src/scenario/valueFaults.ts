import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { quoted } from './describeFound.ts';
import { oddSpaceBeside, oddSpaceWords } from './oddSpace.ts';
import type { ProblemWords } from './problem.ts';
import { deepest } from './scanYaml.ts';

/** How many values aliases may copy in all; text counts once for every 100 characters. */
export const mostCopies = 10_000;

export function nameFault(name: string): ProblemWords | undefined {
  if (name === '<<') {
    return {
      code: 'merge-not-allowed',
      found: "the sign '<<'",
      expected: 'the fields themselves',
      message: "The merge sign '<<' is not read here. Expected the fields themselves.",
      hint: 'Write the fields out, or use an alias for a whole value: with: *name.',
    };
  }
  const found = oddSpaceBeside(name);
  return found && oddSpaceWords(found.odd, `Beside the name ${quoted(found.bare)}`);
}

export function nameNotText(key: Node | null): ProblemWords {
  const words = (found: string, message: string, hint: string): ProblemWords => {
    return { code: 'name-not-text', found, expected: 'a name that is text', message, hint };
  };
  if (isMap(key) || isSeq(key)) {
    const hint =
      'If this is text, put the whole text in quotes. If not, a comma or a closing bracket is missing.';
    return words('a bracket', 'A bracket stands where the name of a field is expected.', hint);
  }
  const written = isAlias(key) ? `*${key.source}` : isScalar(key) ? (key.source ?? '') : '';
  if (written === '')
    return words('nothing', 'There is no name before this colon.', 'Write the name before the colon.');
  const message = `${written} stands where the name of a field is expected, and YAML does not read it as text.`;
  return words(written, message, `Put it in quotes: '${written}':`);
}

/** The rest of a text without quotes that a comma between braces has cut. */
export function commaInText(name: string, before: string): ProblemWords {
  const curly = /[\u201c-\u201f]/.test(before + name)
    ? ' YAML knows straight quotes only, not curly ones.'
    : '';
  return {
    code: 'wrong-comma',
    found: `${quoted(name)} without a colon`,
    expected: "'name: value'",
    message: `Between braces a comma ends a text without quotes: ${quoted(name)} is not read as a part of ${quoted(before)}. Expected 'name: value' after the comma.`,
    hint: `If it is one text, put the whole of it in quotes.${curly}`,
  };
}

export function twice(name: string, line: number): ProblemWords {
  return {
    code: 'duplicate-field',
    found: `${quoted(name)} a second time`,
    expected: 'each name once',
    message: `The field ${quoted(name)} is given twice; the first is in line ${line}.`,
    hint: "Keep one of the two. If they belong to two items of a list, each item begins with '- '.",
  };
}

export const tooDeep: ProblemWords = {
  code: 'too-deep',
  found: `more than ${deepest} levels`,
  expected: `at most ${deepest} levels`,
  message: `Lists and maps are nested more than ${deepest} levels deep.`,
  hint: 'Look for brackets that are opened again and again, or for lines that move to the right at every step.',
};

export function unknownAlias(name: string): ProblemWords {
  return {
    code: 'unknown-alias',
    found: `*${name}`,
    expected: 'an alias of something above',
    message: `*${name} repeats what is marked &${name}, and nothing above it is marked so.`,
    hint: 'If it is text, put it in quotes.',
  };
}

export function aliasLoop(name: string): ProblemWords {
  return {
    code: 'alias-loop',
    found: `*${name} inside &${name}`,
    expected: 'an alias of something that is complete',
    message: `*${name} stands inside the value that is marked &${name}, so it would hold itself without end.`,
    hint: 'Write the value out where it is needed.',
  };
}

export const tooManyCopies: ProblemWords = {
  code: 'too-many-copies',
  found: `more than ${mostCopies} copied values`,
  expected: `at most ${mostCopies}`,
  message: `The aliases (*name) of this file copy more than ${mostCopies} values; reading stopped at this one.`,
  hint: 'Copy smaller parts, or write them out.',
};
