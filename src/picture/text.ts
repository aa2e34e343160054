/**
 * How wide a text is, without a browser to ask. The table is that of the widest of the common system fonts, so that in any other a
 * text is at most as wide as the room that is kept for it.
 */
import type { TextShape } from './scene.ts';

/** Printable ASCII from the space on, in thousandths of the font's size. */
const ascii = [
  318, 401, 460, 838, 636, 950, 780, 333, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636,
  636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667, 611, 778, 752, 295,
  500, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 337, 390, 838,
  556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521,
  392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];
const others: Readonly<Record<string, number>> = {
  '·': 318,
  '–': 556,
  '’': 333,
  '‘': 333,
  '“': 518,
  '”': 518,
};
const FULL = 1000;
const BOLD = 1.13;

export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    thousandths += ascii[code - 32] ?? others[letter] ?? (code < 0x250 ? 700 : FULL);
  }
  return (thousandths / 1000) * size * (bold ? BOLD : 1);
}

/** The text, or as much of its beginning as fits, with an ellipsis. */
export function cut(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size, bold) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The text in lines of at most this width, broken between words. */
export function inLines(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(cut(word, width, size, bold));
  }
  return lines;
}

/** At most so many lines; what does not fit ends in an ellipsis. */
export function inFewLines(text: string, width: number, size: number, most: number, bold = false): string[] {
  const lines = inLines(text, width, size, bold);
  if (lines.length <= most) return lines;
  return [
    ...lines.slice(0, most - 1),
    cut(`${lines[most - 1] ?? ''} ${lines[most] ?? ''}…`, width, size, bold),
  ];
}

interface Style {
  readonly size?: number;
  readonly anchor?: TextShape['anchor'];
  readonly look?: string;
  readonly bold?: boolean;
}

/** The size of ordinary words in a picture. */
export const SIZE = 12;

export function textAt(
  x: number,
  y: number,
  text: string,
  { size = SIZE, anchor = 'start', look = 'text', bold = false }: Style = {},
): TextShape {
  return { is: 'text', x, y, text, size, anchor, look, bold, w: textWidth(text, size, bold) };
}
