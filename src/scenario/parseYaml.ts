import { isMap, isScalar, isSeq, type Document } from 'yaml';
import { describeFound, quoted } from './describeFound.ts';
import { lineMistake } from './lineMistake.ts';
import { orderProblems } from './orderProblems.ts';
import {
  errorAt,
  type Position,
  type Problem,
  type ProblemWords,
  type Reading,
  type ValuePath,
} from './problem.ts';
import { plainYaml } from './plainYaml.ts';
import { emptyFile } from './readText.ts';
import { mostParts, scanYaml, type YamlScan } from './scanYaml.ts';
import { sourceLines, type SourceLines } from './sourceLines.ts';
import { syntaxProblems, type Complaint, type Fault } from './syntaxProblem.ts';
import { tooDeep } from './valueFaults.ts';
import { yamlValue, type Spot } from './yamlValue.ts';

/** A file as plain values, which still knows where each of them stands. */
export type ParsedYaml = {
  readonly value: unknown;
  /** Where the value at a path begins; of its nearest parent, if there is no value at that path. */
  readonly at: (path: ValuePath) => Position;
  /** Where the name of the field at a path begins; for the item of a list, where the item begins. */
  readonly keyAt: (path: ValuePath) => Position;
  /** A single value as it is written in the file, which may be more than the value: `007`, `~`. */
  readonly written: (path: ValuePath) => string | undefined;
  /** Texts that a remark cuts off, with the place of each. */
  readonly cut: readonly { readonly position: Position; readonly text: string; readonly remark: string }[];
};

/** YAML 1.2, core schema, one map in one document; every mistake in it at once. Places are looked for when one is asked for. */
export function parseYaml(text: string, file: string): Reading<ParsedYaml> {
  const value = plainYaml(text);
  return value === undefined
    ? parseCarefully(text, file)
    : { ok: true, value: placedLater(value, text, file) };
}

function placedLater(value: unknown, text: string, file: string): ParsedYaml {
  let read: ParsedYaml | undefined;
  const placed = (): ParsedYaml => {
    const reading = read ? { ok: true as const, value: read } : parseCarefully(text, file);
    if (!reading.ok) throw new Error(`${file} was read as plain YAML, and is not.`);
    return (read = reading.value);
  };
  return {
    value,
    at: (path) => placed().at(path),
    keyAt: (path) => placed().keyAt(path),
    written: (path) => placed().written(path),
    cut: [],
  };
}

/** Every part with its place, in several times the time that the value alone takes. */
export function parseCarefully(text: string, file: string): Reading<ParsedYaml> {
  const lines = sourceLines(text);
  const scan = scanYaml(text);
  const refuse = (faults: readonly Fault[]): { ok: false; problems: Problem[] } => ({
    ok: false,
    problems: orderProblems(
      faults.map(({ offset, ...words }) => errorAt(file, words, lines.positionOf(offset))),
    ),
  });
  const unreadable = scanFaults(scan, text, lines);
  if (unreadable.length > 0) return refuse(unreadable);
  const document = scan.documents[0];
  if (!document || isBlank(document, text)) {
    return {
      ok: false,
      problems: [errorAt(file, emptyFile('The file is empty: it holds only blank lines and remarks.'))],
    };
  }
  const { value, spot, faults, cut } = yamlValue(document, (offset) => lines.positionOf(offset).line);
  const rootFaults = isMap(document.contents) ? [] : notMap(document, value, text, lines);
  if (faults.length + rootFaults.length > 0) return refuse([...faults, ...rootFaults]);
  const found = (path: ValuePath): { spot: Spot; whole: boolean } => spotAt(spot, path);
  return {
    ok: true,
    value: {
      value,
      at: (path) => lines.positionOf(found(path).spot.value),
      keyAt: (path) => {
        const { spot: there } = found(path);
        return lines.positionOf(there.key ?? there.value);
      },
      written: (path) => {
        const { spot: there, whole } = found(path);
        return whole ? there.written : undefined;
      },
      cut: cut.map(({ offset, ...texts }) => ({ position: lines.positionOf(offset), ...texts })),
    },
  };
}

function spotAt(root: Spot, path: ValuePath): { spot: Spot; whole: boolean } {
  let spot = root;
  for (const step of path) {
    const next = spot.inside?.get(step);
    if (!next) return { spot, whole: false };
    spot = next;
  }
  return { spot, whole: true };
}

function isBlank(document: Document.Parsed, text: string): boolean {
  const root = document.contents;
  return (
    root === null ||
    (isScalar(root) && root.value === null && text.slice(root.range[0], root.range[1]).trim() === '')
  );
}

/** What is wrong with the text as YAML, before it has a value. */
function scanFaults(scan: YamlScan, text: string, lines: SourceLines): Fault[] {
  if (scan.gaveUp) {
    const { code, offset } = scan.gaveUp;
    return [{ ...(code === 'too-deep' ? tooDeep : tooManyParts), offset }];
  }
  const quotes = scan.openQuotes;
  const brackets = quotes.length > 0 ? [] : scan.openBrackets;
  const silentFrom = Math.min(...brackets, Infinity);
  const errors: readonly Complaint[] = scan.documents
    .flatMap((document) => document.errors)
    .filter(
      ({ code, message, pos }) =>
        code !== 'BAD_DIRECTIVE' && !message.startsWith('Missing closing') && pos[0] < silentFrom,
    );
  const second = scan.documents[1];
  return [
    ...quotes.map((offset) => ({ ...openQuote(text.charAt(offset)), offset })),
    ...brackets.map((offset) => ({ ...openBracket(text, offset), offset })),
    ...scan.tags.map((offset) => ({
      ...tag(/^\S*/.exec(text.slice(offset, offset + 40))?.[0] ?? '!'),
      offset,
    })),
    ...scan.directives.map((offset) => ({ ...directive, offset })),
    ...(second ? [{ ...secondDocument, offset: second.range[0] }] : []),
    ...(scan.directives.length > 0 || second ? [] : syntaxProblems(errors, text, lines)),
  ];
}

function notMap(document: Document.Parsed, value: unknown, text: string, lines: SourceLines): Fault[] {
  const start = document.contents?.range[0] ?? 0;
  const end = document.contents?.range[1] ?? start;
  const first = lines.positionOf(start).line;
  const last = Math.min(lines.positionOf(end).line, first + 20);
  const mistakes: Fault[] = [];
  for (let number = first; isScalar(document.contents) && number <= last; number += 1) {
    const mistake = lineMistake(lines.line(number));
    if (mistake) mistakes.push({ ...mistake, offset: lines.offsetOf(number, mistake.at + 1) });
  }
  if (mistakes.length > 0) return mistakes;
  const found = isSeq(document.contents)
    ? 'a list'
    : typeof value === 'string'
      ? 'running text'
      : describeFound(value);
  return [
    {
      code: 'root-not-map',
      found,
      expected: "a map: lines of 'name: value'",
      message: `The file as a whole is ${found}. Expected lines of 'name: value'.`,
      hint: isSeq(document.contents)
        ? "Give the list a name, such as 'storyline:', and indent it under that name."
        : 'Check that it is the file you mean.',
      offset: start,
    },
  ];
}

const tooManyParts: ProblemWords = {
  code: 'too-many-parts',
  found: `more than ${mostParts} parts`,
  expected: `at most ${mostParts}`,
  message: `The file holds more than ${mostParts} names, values and signs; reading stopped here.`,
  hint: 'Check that it is the file you mean.',
};

function openQuote(sign: string): ProblemWords {
  const kind = sign === '"' ? 'double' : 'single';
  return {
    code: 'unclosed-quote',
    found: `a ${kind} quote that is not closed`,
    expected: `a closing ${sign}`,
    message: `The text that begins here with a ${kind} quote (${sign}) has no closing quote.`,
    hint: `Put ${sign} at the end of the text, or take this one away.`,
  };
}

function openBracket(text: string, offset: number): ProblemWords {
  const sign = text.charAt(offset);
  const closing = sign === '{' ? '}' : ']';
  const rest = /^.*/.exec(text.slice(offset, offset + 10_000))?.[0] ?? '';
  const remark = / #\S+/.exec(rest)?.[0].trim();
  return {
    code: 'unclosed-bracket',
    found: `'${sign}' that is not closed`,
    expected: `'${closing}'`,
    message: `The '${sign}' here has no closing '${closing}'.`,
    hint:
      remark === undefined
        ? `Put '${closing}' where it ends. If the '${sign}' is part of a text, put the text in quotes.`
        : `YAML takes '#' after a space for the beginning of a remark: put the text with ${quoted(remark)} in quotes.`,
  };
}

function tag(written: string): ProblemWords {
  return {
    code: 'tag-not-allowed',
    found: `'${written}'`,
    expected: 'a value without a tag',
    message: `YAML takes '${written}' for a tag, and these files have no tags.`,
    hint: 'If it is text, put it in quotes. If it is a tag, take it away.',
  };
}

const directive: ProblemWords = {
  code: 'directive-not-allowed',
  found: "a line that begins with '%'",
  expected: "lines of 'name: value'",
  message: "YAML takes a line that begins with '%' for a directive, and these files have none.",
  hint: 'Take the line away. The files are always read as YAML 1.2.',
};

const secondDocument: ProblemWords = {
  code: 'several-documents',
  found: 'a second document',
  expected: 'one document in one file',
  message: "This '---' begins a second document in the same file. One file holds one.",
  hint: "Take the line '---' away, or move what follows to a file of its own.",
};
