import { errorAt, type Position, type Problem, type ProblemWords, type Reading } from './problem.ts';

/** In bytes. The longest scenario that people have written by hand is a tenth of this. */
export const largestScenario = 2_000_000;

/** The bytes of a file as text, with line ends as `\n`; or why they are not text. Reads no disk itself. */
export function readText(bytes: Uint8Array, file: string, largest = largestScenario): Reading<string> {
  const refuse = (words: ProblemWords, position?: Position): { ok: false; problems: Problem[] } => ({
    ok: false,
    problems: [errorAt(file, words, position)],
  });
  if (bytes.length > largest) return refuse(tooLarge(bytes.length, largest));
  if (bytes.length === 0) return refuse(emptyFile('The file is empty: it holds 0 bytes.'));
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return refuse(notUtf8(wide));
  const kind = fileKind(bytes);
  if (kind !== undefined) return refuse(notText(kind));
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refuse(notText('a binary file'), positionOfByte(bytes, nul));
  const bad = firstBadByte(bytes);
  if (bad >= 0) return refuse(badByte(bytes, bad), positionOfByte(bytes, bad));
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const control = firstControl(text);
  if (control) return refuse(control.words, control.position);
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) return refuse(lostSign, positionIn(text, lost));
  if (text.trim() === '') return refuse(emptyFile('The file is empty: it holds only blank space.'));
  return { ok: true, value: text };
}

export function emptyFile(message: string): ProblemWords {
  return {
    code: 'file-empty',
    found: 'an empty file',
    expected: "lines of 'name: value'",
    message,
    hint: 'Check that it is the file you mean, and that it was saved.',
  };
}

function tooLarge(size: number, largest: number): ProblemWords {
  const megabytes = (bytes: number): string => `${Math.round(bytes / 100_000) / 10} MB`;
  const rounded = megabytes(size) !== megabytes(largest);
  const words = (bytes: number): string => (rounded ? megabytes(bytes) : `${bytes} bytes`);
  return {
    code: 'file-too-large',
    found: words(size),
    expected: `at most ${words(largest)}`,
    message: `The file has ${words(size)}; at most ${words(largest)} are read.`,
    hint: 'Check that it is the file you mean. Pictures and recordings do not belong in it.',
  };
}

const asUtf8 = "Save it again as UTF-8: in Notepad, 'Save as' and the encoding UTF-8.";

function notUtf8(found: string): ProblemWords {
  return {
    code: 'file-encoding',
    found: `text in ${found}`,
    expected: 'text in UTF-8',
    message: `The file is saved as ${found}. It should be saved as UTF-8.`,
    hint: asUtf8,
  };
}

function badByte(bytes: Uint8Array, offset: number): ProblemWords {
  const hex = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return {
    code: 'file-encoding',
    found: `the byte 0x${hex} at offset ${offset}`,
    expected: 'text in UTF-8',
    message: `The file is not saved as UTF-8: the byte 0x${hex} at offset ${offset} cannot stand there.`,
    hint: `It was probably saved as ANSI, Windows-1252 or GBK. ${asUtf8}`,
  };
}

/** What a program puts where it could not read: the sign itself is lost. */
const lostSign: ProblemWords = {
  code: 'file-encoding',
  found: "the sign '\ufffd'",
  expected: 'the sign that stood there',
  message:
    "The sign '\ufffd' stands where another could not be read: the file was not saved as UTF-8 when a program opened it.",
  hint: `Go back to the file as it was saved, as ANSI, Windows-1252 or GBK. ${asUtf8}`,
};

function notText(kind: string): ProblemWords {
  return {
    code: 'file-not-text',
    found: kind,
    expected: 'a plain text file in UTF-8',
    message: `The file is ${kind}, not plain text.`,
    hint: 'Copy the text into a plain text editor and save it as UTF-8 with the ending .yaml; renaming is not enough.',
  };
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16';
  if (a === 0xfe && b === 0xff) return 'UTF-16';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32';
  const looksWide = bytes.length > 3 && a !== undefined && b !== undefined && (a === 0) !== (b === 0);
  return looksWide && (a === 0) === (c === 0) && (b === 0) === (d === 0) ? 'UTF-16' : undefined;
}

const signatures: readonly (readonly [signature: string, kind: string])[] = [
  ['PK\x03\x04', 'a Word, Excel or zip file'],
  ['\xd0\xcf\x11\xe0', 'an old Word or Excel file'],
  ['%PDF-', 'a PDF file'],
  ['{\\rtf', 'a rich text (RTF) file'],
  ['\x1f\x8b', 'a compressed (gzip) file'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['SQLite format 3', 'a database file'],
];

function fileKind(bytes: Uint8Array): string | undefined {
  const starts = (signature: string): boolean =>
    Array.from(signature).every((sign, index) => bytes[index] === sign.charCodeAt(0));
  return signatures.find(([signature]) => starts(signature))?.[1];
}

/** The offset of the first byte that is not UTF-8, or -1. */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = utf8Length(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/** The length of the well-formed character at an offset (Unicode, table 3-7), or 0. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  for (let i = 1; i < length; i += 1) {
    const next = bytes[at + i] ?? 0;
    if (next < (i === 1 ? lowest : 0x80) || next > (i === 1 ? highest : 0xbf)) return 0;
  }
  return length;
}

function positionOfByte(bytes: Uint8Array, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (let i = 0; i < offset; i += 1) {
    if (bytes[i] === 0x0a) [line, lineStart] = [line + 1, i + 1];
  }
  return { line, column: new TextDecoder('utf-8').decode(bytes.subarray(lineStart, offset)).length + 1 };
}

function positionIn(text: string, at: number): Position {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  return { line: text.slice(0, at).split('\n').length, column: at - lineStart + 1 };
}

const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f]/;

function firstControl(text: string): { words: ProblemWords; position: Position } | undefined {
  const at = text.search(controls);
  if (at < 0) return undefined;
  const name = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    position: positionIn(text, at),
    words: {
      code: 'control-character',
      found: `the control character ${name}`,
      expected: 'text without control characters',
      message: `An invisible control character (${name}) stands here.`,
      hint: 'Delete it: put the cursor after it and press backspace, or type the line again.',
    },
  };
}
