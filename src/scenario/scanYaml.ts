import { Composer, CST, Lexer, Parser, type Document } from 'yaml';

/** Deeper than this no scenario is legible, and recursion stays far from the end of the stack. */
export const deepest = 64;

/** Names, values, signs, spaces: a file of 2 MB of ordinary text has some 300,000. */
export const mostParts = 600_000;

/** After so many refused parts the rest is not looked at: nobody is told of them all. */
const mostStrikes = 1_000;

/** The documents of a text, with what the composer does not tell: where things were opened, and marks. */
export type YamlScan = {
  readonly documents: readonly Document.Parsed[];
  /** Where each bracket that is never closed was opened. */
  readonly openBrackets: readonly number[];
  /** Where each quote that is never closed was opened. */
  readonly openQuotes: readonly number[];
  readonly tags: readonly number[];
  readonly directives: readonly number[];
  /** Where reading was given up, and why. Then there are no documents. */
  readonly gaveUp?: { readonly code: 'too-deep' | 'too-many-parts'; readonly offset: number };
};

const scalarFollows = '\u001f';
const flowBroken = '\u0018';
const documentFollows = '\u0002';

/**
 * Reads YAML 1.2 with the core schema. The time is bounded for any text: every step is linear, depth
 * and number of parts are limited before anything recursive runs, and names are compared elsewhere
 * (the library's own comparison takes the square of their number).
 */
export function scanYaml(text: string): YamlScan {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const marks = { openQuotes: [] as number[], tags: [] as number[], directives: [] as number[] };
  const brackets: { sign: string; offset: number }[] = [];
  const openBrackets: number[] = [];
  let offset = 0;
  let parts = 0;
  let strikes = 0;
  let inScalar = false;
  for (const part of new Lexer().lex(text)) {
    for (const token of parser.next(part)) {
      tokens.push(token);
      if (token.type === 'error') strikes += 1;
    }
    if (strikes + marks.tags.length + marks.directives.length > mostStrikes) break;
    parts += 1;
    const tooDeep = parser.stack.length > deepest && collectionsIn(parser.stack) > deepest;
    if (tooDeep || parts > mostParts) {
      const code = tooDeep ? 'too-deep' : 'too-many-parts';
      return { documents: [], openBrackets, ...marks, gaveUp: { code, offset } };
    }
    if (inScalar) inScalar = false;
    else if (part === scalarFollows) inScalar = true;
    else if (part === flowBroken) openBrackets.push(...brackets.splice(0).map((bracket) => bracket.offset));
    else if (part === '{' || part === '[') brackets.push({ sign: part, offset });
    else if (part === '}' || part === ']') openBrackets.push(...closeBracket(brackets, part));
    else markPart(part, offset, marks);
    if (part !== scalarFollows && part !== flowBroken && part !== documentFollows) offset += part.length;
  }
  tokens.push(...parser.end());
  const composer = new Composer({
    schema: 'core',
    version: '1.2',
    uniqueKeys: false,
    resolveKnownTags: false,
  });
  const documents = [...composer.compose(tokens, true, text.length)];
  return {
    documents,
    openBrackets: [...openBrackets, ...brackets.map((bracket) => bracket.offset)],
    ...marks,
  };
}

/** Takes the bracket that is closed off the stack, and gives where those stand that it leaves open. */
function closeBracket(brackets: { sign: string; offset: number }[], closing: string): number[] {
  const opening = brackets.findLastIndex(({ sign }) => sign === (closing === '}' ? '{' : '['));
  if (opening < 0) return [];
  return brackets
    .splice(opening)
    .slice(1)
    .map(({ offset }) => offset);
}

function markPart(
  part: string,
  offset: number,
  marks: { openQuotes: number[]; tags: number[]; directives: number[] },
): void {
  const type = CST.tokenType(part);
  if (type === 'tag') marks.tags.push(offset);
  if (type === 'directive-line') marks.directives.push(offset);
  const quoted = type === 'double-quoted-scalar' || type === 'single-quoted-scalar';
  if (quoted && (part.length === 1 || !part.endsWith(part.slice(0, 1)))) marks.openQuotes.push(offset);
}

function collectionsIn(stack: readonly CST.Token[]): number {
  return stack.filter(
    ({ type }) => type === 'block-map' || type === 'block-seq' || type === 'flow-collection',
  ).length;
}
