import { describe, expect, test } from 'vitest';
import { readText } from '../../src/scenario/readText.ts';
import { said } from './whatIsSaid.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string, mark: readonly number[]): Uint8Array =>
  Uint8Array.from([
    ...mark,
    ...Array.from(text, (sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]).flat(),
  ]);

const asUtf8 = "Save it again as UTF-8: in Notepad, 'Save as' and the encoding UTF-8.";
const plainCopy =
  'Copy the text into a plain text editor and save it as UTF-8 with the ending .yaml; renaming is not enough.';

type Mistake = { readonly mistake: string; readonly bytes: Uint8Array; readonly says: readonly string[] };

const mistakes: readonly Mistake[] = [
  {
    mistake: 'an empty file',
    bytes: utf8(''),
    says: [
      'turbine.yaml: error file-empty: The file is empty: it holds 0 bytes.',
      '  hint: Check that it is the file you mean, and that it was saved.',
    ],
  },
  {
    mistake: 'blank lines only',
    bytes: utf8(' \r\n\t\r\n'),
    says: [
      'turbine.yaml: error file-empty: The file is empty: it holds only blank space.',
      '  hint: Check that it is the file you mean, and that it was saved.',
    ],
  },
  {
    mistake: 'a file of 3 MB',
    bytes: new Uint8Array(3_000_000).fill(0x61),
    says: [
      'turbine.yaml: error file-too-large: The file has 3 MB; at most 2 MB are read.',
      '  hint: Check that it is the file you mean. Pictures and recordings do not belong in it.',
    ],
  },
  {
    mistake: 'a file one byte too large',
    bytes: new Uint8Array(2_000_001).fill(0x61),
    says: [
      'turbine.yaml: error file-too-large: The file has 2000001 bytes; at most 2000000 bytes are read.',
      '  hint: Check that it is the file you mean. Pictures and recordings do not belong in it.',
    ],
  },
  {
    mistake: 'a UTF-16 file saved by Notepad',
    bytes: utf16('id: turbine-blades\r\n', [0xff, 0xfe]),
    says: [
      'turbine.yaml: error file-encoding: The file is saved as UTF-16. It should be saved as UTF-8.',
      `  hint: ${asUtf8}`,
    ],
  },
  {
    mistake: 'a UTF-16 file without a mark',
    bytes: utf16('id: turbine-blades\r\n', []),
    says: [
      'turbine.yaml: error file-encoding: The file is saved as UTF-16. It should be saved as UTF-8.',
      `  hint: ${asUtf8}`,
    ],
  },
  {
    mistake: 'a UTF-32 file',
    bytes: Uint8Array.from([0xff, 0xfe, 0, 0, 0x69, 0, 0, 0]),
    says: [
      'turbine.yaml: error file-encoding: The file is saved as UTF-32. It should be saved as UTF-8.',
      `  hint: ${asUtf8}`,
    ],
  },
  {
    mistake: 'curly quotes saved as Windows-1252',
    bytes: latin('id: turbine-blades\ntitle: The \x93blades\x94\n'),
    says: [
      'turbine.yaml:2:12: error file-encoding: The file is not saved as UTF-8: the byte 0x93 at offset 30 cannot stand there.',
      `  hint: It was probably saved as ANSI, Windows-1252 or GBK. ${asUtf8}`,
    ],
  },
  {
    mistake: 'Chinese saved as GBK, after Chinese saved as UTF-8',
    bytes: Uint8Array.from([...utf8('title: 叶片 '), 0xca, 0xa7, 0xc7, 0xd4]),
    says: [
      'turbine.yaml:1:12: error file-encoding: The file is not saved as UTF-8: the byte 0xC7 at offset 16 cannot stand there.',
      `  hint: It was probably saved as ANSI, Windows-1252 or GBK. ${asUtf8}`,
    ],
  },
  {
    mistake: 'a file cut off in the middle of a character',
    bytes: utf8('title: 叶').slice(0, -1),
    says: [
      'turbine.yaml:1:8: error file-encoding: The file is not saved as UTF-8: the byte 0xE5 at offset 7 cannot stand there.',
      `  hint: It was probably saved as ANSI, Windows-1252 or GBK. ${asUtf8}`,
    ],
  },
  {
    mistake: 'a .docx renamed',
    bytes: latin('PK\x03\x04\x14\x00\x06\x00\x08\x00'),
    says: [
      'turbine.yaml: error file-not-text: The file is a Word, Excel or zip file, not plain text.',
      `  hint: ${plainCopy}`,
    ],
  },
  {
    mistake: 'a PDF renamed',
    bytes: latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
    says: [
      'turbine.yaml: error file-not-text: The file is a PDF file, not plain text.',
      `  hint: ${plainCopy}`,
    ],
  },
  {
    mistake: 'rich text saved by TextEdit',
    bytes: latin('{\\rtf1\\ansi id: turbine-blades}'),
    says: [
      'turbine.yaml: error file-not-text: The file is a rich text (RTF) file, not plain text.',
      `  hint: ${plainCopy}`,
    ],
  },
  {
    mistake: 'a binary file of no known kind',
    bytes: latin('id: x\ntitle: \x00\x01\x02'),
    says: [
      'turbine.yaml:2:8: error file-not-text: The file is a binary file, not plain text.',
      `  hint: ${plainCopy}`,
    ],
  },
  {
    mistake: 'a control character pasted from a terminal',
    bytes: utf8('id: x\ntitle: \u001b[1mStolen\n'),
    says: [
      'turbine.yaml:2:8: error control-character: An invisible control character (U+001B) stands here.',
      '  hint: Delete it: put the cursor after it and press backspace, or type the line again.',
    ],
  },
];

describe('A file that is not plain text in UTF-8 is refused in plain words', () => {
  for (const { mistake, bytes, says } of mistakes) {
    test(mistake, () => {
      const reading = readText(bytes, 'turbine.yaml');
      expect(said(reading.ok ? [] : reading.problems)).toEqual(says);
    });
  }
});

test('Text in UTF-8 is read with its mark taken off and every line end made one newline', () => {
  const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('id: 叶片 🛩\r\ntitle: x\rseed: 7\n')]);
  expect(readText(bytes, 'turbine.yaml')).toEqual({ ok: true, value: 'id: 叶片 🛩\ntitle: x\nseed: 7\n' });
});

test('A file as large as the limit is read, and the limit may be another one', () => {
  expect(readText(utf8('id: x'), 'turbine.yaml', 5).ok).toBe(true);
  expect(readText(utf8('id: xy'), 'turbine.yaml', 5).ok).toBe(false);
});
