/** Signs that look like a space and are none: no-break, ideographic, zero-width and the like. */
import { quoted } from './describeFound.ts';
import type { ProblemWords } from './problem.ts';

const oddSpaces = '[\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff]';

const beside = new RegExp(`^${oddSpaces}|${oddSpaces}$`);
const behind = new RegExp(`^( *(?:- +)*(?:[^\\s:'"#-][^\\s:'"#]*:|-))(${oddSpaces})`);

/** The odd space at the beginning or at the end of a name, and the name without it. */
export function oddSpaceBeside(name: string): { readonly odd: string; readonly bare: string } | undefined {
  const odd = beside.exec(name)?.[0];
  return odd === undefined ? undefined : { odd, bare: name.replace(beside, '').trim() };
}

/** The odd space behind the colon or the dash with which a line begins; `at` counts from 0 in the line. */
export function oddSpaceBehind(
  line: string,
): { readonly odd: string; readonly sign: string; readonly at: number } | undefined {
  const [, before = '', odd] = behind.exec(line) ?? [];
  return odd === undefined ? undefined : { odd, sign: before.trim(), at: before.length };
}

export function oddSpaceWords(odd: string, where: string): ProblemWords {
  const sign = `U+${odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: 'odd-space',
    found: `a special space (${sign})`,
    expected: 'ordinary spaces',
    message: `${where} there is a special space (${sign}) that YAML takes for a letter.`,
    hint: 'Delete the space and type it again. Such spaces come from web pages, Word and Chinese input methods.',
  };
}

export const oddBehindWords = (odd: string, sign: string): ProblemWords =>
  oddSpaceWords(odd, sign.endsWith(':') ? `Behind ${quoted(sign)}` : 'Behind the dash');
