import type { YAMLParseError } from 'yaml';
import { quoted } from './describeFound.ts';
import { indentWords, linesUp } from './indentWords.ts';
import { fullWidthSign, lineMistake, missingColon, tabMistake, type LineMistake } from './lineMistake.ts';
import type { ProblemWords } from './problem.ts';
import { indentOf, type SourceLines } from './sourceLines.ts';
import {
  afterEnd,
  badEscape,
  commaWords,
  commentSpace,
  plainWords,
  reservedSign,
  tabWords,
  textAfterSign,
  unreadable,
} from './syntaxWords.ts';

/** What the YAML reader says of one mistake. */

export type Complaint = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

export type Fault = ProblemWords & { readonly offset: number };

/** What is known of one complaint of the YAML reader. */

type Placed = {
  readonly code: Complaint['code'];
  readonly said: string;
  readonly start: number;
  readonly end: number;
  /** The line it starts in, and the one it ends in. */
  readonly first: number;
  readonly last: number;
  /** The same place has also been called a name that runs over several lines; `last` is then its end. */
  readonly overLines: boolean;
};

const mostComplaints = 200;

/**
 * The complaints of the YAML reader in plain words. It tells what it could not read, in terms of its
 * grammar; the planner wants to know which slip of the hand is behind it, so the line is looked at.
 */

export function syntaxProblems(errors: readonly Complaint[], text: string, lines: SourceLines): Fault[] {
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]).slice(0, mostComplaints);
  const overLines = new Map(
    sorted.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY').map(({ pos }) => [pos[0], pos[1]]),
  );
  const faults = new Map<number, Fault>();
  /** The line below a slip of the hand stands wrong only because of it. */
  const shadowed = new Set<number>();
  /** Lines that begin in the wrong column. */
  const astray = new Set<number>();
  for (const { code: complained, message, pos } of sorted) {
    const [start] = pos;
    const end = overLines.get(start) ?? pos[1];
    const first = lines.positionOf(start).line;
    const last = Math.max(first, lines.positionOf(Math.max(start, end - 1)).line);
    const complaint = {
      code: complained,
      said: message,
      start,
      end,
      first,
      last,
      overLines: overLines.has(start),
    };
    if (faults.size > 0 && message.includes('YAML stream')) continue;
    const fault = explain(complaint, text, lines, astray);
    const line = lines.positionOf(fault.offset).line;
    if (faults.has(line)) continue;
    // behind a tab, or what only looks like a space, nothing stands where it should
    const behindTab =
      ['wrong-indent', 'missing-colon'].includes(fault.code) &&
      [...faults.values()].some(({ code }) => ['tab-indent', 'odd-space'].includes(code));
    const inShadow =
      behindTab || (shadowed.has(line) && ['wrong-indent', 'missing-colon'].includes(fault.code));
    if (inShadow || slips.includes(fault.code)) shadowed.add(nextContent(lines, line));
    // below a line that is wrong, one that begins in the right column is complained of too
    const below = fault.code === 'wrong-indent' && faults.size > 0 && linesUp(lines, line, astray);
    if (inShadow || below) continue;
    if (fault.code === 'wrong-indent') astray.add(line);
    faults.set(line, fault);
    if (fault.code === 'mixed-list') break;
  }
  return [...faults.values()];
}

const slips: readonly string[] = ['tab-indent', 'not-a-dash', 'missing-space'];

/** The next line that holds more than a remark. */
function nextContent(lines: SourceLines, line: number): number {
  let next = line + 1;
  while (next < line + 50 && /^\s*(#|$)/.test(lines.line(next))) next += 1;
  return next;
}

function explain(complaint: Placed, text: string, lines: SourceLines, astray: ReadonlySet<number>): Fault {
  const { code, said, start, first } = complaint;
  const line = lines.line(first);
  const onLine = (mistake: LineMistake, number = first): Fault => {
    const { at, ...words } = mistake;
    return { ...words, offset: lines.offsetOf(number, at + 1) };
  };
  const indent = (number: number): Fault => ({
    ...indentWords(lines, number, astray),
    offset: lines.offsetOf(number, indentOf(lines.line(number)) + 1),
  });
  if (
    /[:\s][|>][-+\d]*\s*$/.test(text.slice(lines.offsetOf(first, 1), start)) &&
    code === 'UNEXPECTED_TOKEN'
  ) {
    return { ...textAfterSign, offset: start };
  }
  const tab = tabMistake(line);
  if (tab) return onLine(tab);
  if (code === 'TAB_AS_INDENT') return { ...tabWords, offset: text.indexOf('\t', start) };
  const atLineStart = start <= lines.offsetOf(first, indentOf(line) + 1);
  switch (code) {
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const mistake = lineMistake(line);
      if (
        mistake &&
        (atLineStart || mistake.code === 'not-a-dash' || mistake.at < start - lines.offsetOf(first, 1))
      ) {
        return onLine(mistake);
      }
      if (said.startsWith('A block sequence')) return indent(first);
      if (complaint.overLines && !atLineStart) return indent(complaint.last);
      return atLineStart ? onLine(missingColon(line)) : colonInText(line, start, lines.offsetOf(first, 1));
    }
    case 'BAD_INDENT': {
      if (said.startsWith('Flow')) return otherBracket(text, start);
      const mistake = lineMistake(line);
      return mistake && ['not-a-dash', 'missing-space'].includes(mistake.code)
        ? onLine(mistake)
        : indent(first);
    }
    case 'BLOCK_IN_FLOW':
      return inBrackets(complaint, text);
    case 'BAD_DQ_ESCAPE':
      return { ...badEscape(said), offset: start };
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
    case 'BAD_PROP_ORDER': {
      const mistake = lineMistake(line);
      return mistake?.code === 'not-a-dash'
        ? onLine(mistake)
        : { ...reservedSign(text.charAt(start)), offset: start };
    }
    case 'KEY_OVER_1024_CHARS':
      return {
        ...plainWords('The name before this colon is longer than 1,024 characters.', 'a short name'),
        offset: start,
      };
    case 'MISSING_CHAR':
      if (said.startsWith('Implicit map keys')) return onLine(lineMistake(line) ?? missingColon(line));
      if (said.startsWith('Sequence item')) return indent(first);
      if (said.startsWith('Comments')) return { ...commentSpace, offset: start };
      if (said.startsWith('Missing ,')) return { ...commaWords, offset: start };
      return { ...unreadable(text, start), offset: start };
    case 'UNEXPECTED_TOKEN':
      return unexpected(complaint, text, lines);
    default:
      return { ...unreadable(text, start), offset: start };
  }
}

/** A bracket is closed by the sign of the other kind. */
function otherBracket(text: string, start: number): Fault {
  const found = text.charAt(start);
  const [wanted, opened] = found === ']' ? ['}', '{'] : [']', '['];
  return {
    code: 'stray-bracket',
    found: `'${found}'`,
    expected: `'${wanted}'`,
    message: `This '${found}' stands where the '${opened}' before it is to be closed. Expected '${wanted}'.`,
    hint: `Write '${wanted}' instead, or open with the other sign.`,
    offset: start,
  };
}

function colonInText(line: string, start: number, lineStart: number): Fault {
  const value = line
    .slice(start - lineStart)
    .replace(/\s+#.*$/, '')
    .trim();
  const quote = value.includes('"') ? "'" : '"';
  const hint = value.includes(quote)
    ? 'Put the whole text in quotes.'
    : `Put the text in quotes: ${quote}${value}${quote}`;
  return {
    code: 'colon-in-text',
    found: quoted(value),
    expected: 'text in quotes, as it holds a colon',
    message: `This text holds a colon, so that YAML takes ${quoted(value.split(/:(?=\s|$)/, 1)[0] ?? '')} for the name of a field.`,
    hint,
    offset: start,
  };
}

function inBrackets({ start, end }: Placed, text: string): Fault {
  const inside = text.slice(start, Math.min(end, start + 1000)).trimEnd();
  const fullWidth = /[，：]/.exec(inside);
  if (fullWidth) {
    const { at, ...words } = fullWidthSign(fullWidth[0] === '，' ? '，' : '：', fullWidth.index);
    return { ...words, offset: start + at };
  }
  if (/^-\s/.test(inside)) {
    const words = plainWords(
      'Between brackets a list cannot be written with dashes.',
      'a list such as [one, two]',
    );
    return { ...words, offset: start };
  }
  return {
    code: 'wrong-comma',
    found: quoted(inside),
    expected: 'one colon in each field, and commas between fields',
    message: `Between braces a second colon comes before the next comma: ${quoted(inside)}. Expected one colon in each field.`,
    hint: 'Put a comma between the two fields; or, if it is one text that holds a colon, put the text in quotes.',
    offset: start,
  };
}

function unexpected({ said, start, first }: Placed, text: string, lines: SourceLines): Fault {
  const here = text.charAt(start);
  if (/flow-(map|seq)-end/.test(said)) {
    return {
      code: 'stray-bracket',
      found: `'${here}'`,
      expected: 'a bracket that was opened',
      message: `This '${here}' closes a bracket that was not opened, or was already closed.`,
      hint: 'Take it away, or open the bracket before it. If it is part of a text, put the text in quotes.',
      offset: start,
    };
  }
  if (/Unexpected ,|empty item/.test(said)) {
    return {
      code: 'wrong-comma',
      found: "','",
      expected: 'an entry before each comma',
      message: 'There is a comma here with no entry before it.',
      hint: 'Take it away.',
      offset: start,
    };
  }
  const before = lines
    .line(first)
    .slice(0, start - lines.offsetOf(first, 1))
    .trimEnd();
  if (!said.includes('node end') && !(said.includes('YAML stream') && before.trim() === ''))
    return { ...unreadable(text, start), offset: start };
  const alias = /(?:^|\s)(\*\S*)$/.exec(before);
  if (alias)
    return { ...reservedSign('*'), offset: lines.offsetOf(first, alias.index + alias[0].indexOf('*') + 1) };
  if (before.trim() === '') {
    return {
      code: 'mixed-list',
      found: quoted(lines.line(first).trim()),
      expected: 'one list, or one map',
      message: `Above this line stands a list or a text, and ${quoted(lines.line(first).trim())} cannot follow it at the same level.`,
      hint: "A file is a map: give the list a name ('storyline:') and indent it under that name.",
      offset: start,
    };
  }
  return { ...afterEnd(before.slice(-1), text.slice(start).split('\n', 1)[0] ?? ''), offset: start };
}
