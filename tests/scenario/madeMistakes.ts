/** Files of planners that are too large or too odd to lie in a folder: each is made when it is wanted. */

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const bytes = (...signs: number[]): Uint8Array => Uint8Array.from(signs);

const head = `format: hotline-scenario/1
id: night-shift
title: Night shift
summary: A power company sees strangers in its control room.
agreement: us-china-2015
startex: 2017-06-05T13:00:00Z
endex: T+21d
incidents:
  grid: { victim: us, against: china }
`;

/** Two signs of Chinese as a Chinese version of Windows saves them. */
const gbk = [0xc8, 0xc8, 0xcf, 0xdf];

function utf16(words: string): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(words).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  ]);
}

const row = (number: number, rest: string): string =>
  `  - { id: INJ-${number}, at: T+${number}h, inject: us/desk, title: News, ${rest} }\n`;
const rows = (count: number, rest: string): string =>
  Array.from({ length: count }, (_, at) => row(at + 1, rest)).join('');

export const madeMistakes: Readonly<Record<string, () => Uint8Array>> = {
  'file-too-large--recording-pasted-in': () => text(`${head}# ${'QUJDRA=='.repeat(260_000)}\n`),
  'file-too-large--log-as-a-body': () =>
    text(`${head}storyline:\n${rows(24_000, `body: ${'x'.repeat(60)}`)}`),
  'file-not-text--word-document-renamed': () =>
    bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00),
  'file-not-text--printed-to-pdf': () => text('%PDF-1.7\n%\n1 0 obj\n'),
  'file-encoding--chinese-windows': () =>
    Uint8Array.from([...text(`${head}bodies:\n  line: `), ...gbk, 0x0a]),
  'file-encoding--notepad-unicode': () => utf16(head),
  'too-many-parts--numbers-of-a-spreadsheet': () => text(`${head}truth: [${'0,'.repeat(310_000)}0]\n`),
  'too-many-parts--brackets-from-a-program': () => text(`${head}truth: [${'[],'.repeat(210_000)}[]]\n`),
  'too-many-problems--seat-renamed-in-the-agreement': () =>
    text(`${head}storyline:\n${rows(140, 'from: press')}`),
  'too-many-problems--field-misspelt-everywhere': () =>
    text(`${head}storyline:\n${rows(120, 'boddy: We see strangers.')}`),
};
