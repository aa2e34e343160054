/** What is printed: the words of each page of a PDF as Chromium writes it, without the spaces between them. */
import { inflateSync } from 'node:zlib';

/** Words as they are found on a printed page, where fi is one glyph. */
export const onPaper = (words: string): string => words.normalize('NFKC').replaceAll(/\s/g, '');

export function printedPages(pdf: Buffer): string[] {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id, body]) => [id, body]),
  );
  const named = (body: string, name: string): string =>
    objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1]) ?? '';
  return [...objects.values()]
    .filter((body) => /\/Type ?\/Page\b/.test(body ?? ''))
    .map((page = '') => {
      const fonts = new Map(
        [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, font, id]) => [
          font,
          lettersOf(streamOf(named(objects.get(id) ?? '', 'ToUnicode'))),
        ]),
      );
      return onPaper(wordsOf(streamOf(named(page, 'Contents')), fonts));
    });
}

function streamOf(body: string): string {
  const from = /stream\r?\n/.exec(body);
  if (from === null) return '';
  const bytes = Buffer.from(body.slice(from.index + from[0].length, body.lastIndexOf('endstream')), 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

type Letters = ReadonlyMap<number, string>;

const hex = (digits = ''): number => Number.parseInt(digits, 16);

/** Which letter each glyph is, by the map that is laid beside a font for those who copy its text. */
function lettersOf(map: string): Letters {
  const letters = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, letter] of block.matchAll(/<(\w+)> <(\w+)>/g)) letters.set(hex(glyph), text(letter));
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first, last, letter] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let glyph = hex(first); glyph <= hex(last); glyph += 1)
        letters.set(glyph, String.fromCharCode(hex(letter) + glyph - hex(first)));
  return letters;
}

const text = (digits = ''): string => Buffer.from(digits, 'hex').swap16().toString('utf16le');

function wordsOf(content: string, fonts: ReadonlyMap<string | undefined, Letters>): string {
  let letters: Letters | undefined;
  let words = '';
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)> Tj/g)) {
    if (font !== undefined) letters = fonts.get(font);
    else for (const [glyph] of (shown ?? '').matchAll(/\w{4}/g)) words += letters?.get(hex(glyph)) ?? '';
  }
  return words;
}
