/** Words in Markdown: what people wrote stays what they wrote, whatever signs are in it. */
import type { Stress, Words } from '../document/block.ts';

/** Signs that Markdown would take for its own are escaped. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`);
}

const marks: Readonly<Record<Stress, string>> = {
  strong: '**',
  quiet: '',
  good: '',
  late: '**',
  flag: '**',
  code: '`',
};

/** `breaks` stands for a line break. */
export function inline(words: Words, breaks = '\n'): string {
  const pieces = typeof words === 'string' ? [words] : words;
  const text = pieces.map((piece) =>
    typeof piece === 'string' ? plain(piece) : stressed(piece.text, marks[piece.stress]),
  );
  return text.join('').trim().replaceAll('\n', `  ${breaks}`);
}

/** In a table a line break is a tag, since a row is one line. */
export function inCell(words: Words): string {
  return inline(words, '\n').replaceAll(/ *\n/g, '<br>');
}

/** A mark stands at the words, not at the space around them. */
function stressed(text: string, mark: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === '' ? text : `${before}${mark}${plain(words)}${mark}${after}`;
}
