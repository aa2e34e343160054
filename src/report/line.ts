/** Lines of a printed report: at most 100 columns, readable without colour; the tone says what colour may stress. */

export type Tone = 'title' | 'plain' | 'quiet' | 'flag' | 'good' | 'bad';

export interface Line {
  readonly tone: Tone;
  readonly text: string;
}

export const WIDTH = 100;

/** The mark that stands first on every title line (EX-2). */
export const MARK = 'EXERCISE';

export const line = (text: string, tone: Tone = 'plain'): Line => ({ tone, text });

/** A title line, after the mark. */
export function title(...parts: readonly string[]): Line[] {
  return wrapped([MARK, ...parts].join(' · '), 0, 'title').map((one, row) =>
    row === 0 ? one : line(`${MARK} · ${one.text.trim()}`, 'title'),
  );
}

/** A text set in lines after an indent; what does not fit goes on below, a little further in unless `hang` says otherwise. */
export function wrapped(
  text: string,
  indent: number,
  tone: Tone = 'plain',
  first = ' '.repeat(indent),
  hang = 2,
): Line[] {
  const lines: Line[] = [];
  let row = first;
  let empty = true;
  for (const word of text.split(/\s+/)) {
    if (!empty && row.length + 1 + word.length > WIDTH) {
      lines.push(line(row, tone));
      row = ' '.repeat(indent + hang);
      empty = true;
    }
    row += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line(row, tone)];
}

/** The longest quotation in printed lines. */
export const QUOTE = 160;

/** A quotation, cut where it would crowd out the rest. */
export function quoted(text: string, longest = QUOTE): string {
  if (text === '') return '';
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= longest ? `“${flat}”` : `“${flat.slice(0, longest - 1).trimEnd()}…”`;
}
