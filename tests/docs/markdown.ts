/** Reads the manual's files, and puts what is generated from the code in its place between two marks. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A file of the checkout, by its path from the root. */
export const readText = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const code = (text: string): string => `\`${text}\``;

/**
 * Holds the blocks of a document equal to what the code says. A block stands between `<!-- generated: name -->` and
 * `<!-- end -->`; `npm run docs` writes it anew.
 */
export async function expectGenerated(path: string, blocks: Readonly<Record<string, string>>): Promise<void> {
  let text = readText(path);
  for (const [name, made] of Object.entries(blocks)) {
    const [open, close] = [`<!-- generated: ${name} -->`, '<!-- end -->'];
    const from = text.indexOf(open);
    if (from < 0) throw new Error(`${path} has no block ${open}.`);
    const to = text.indexOf(close, from);
    text = `${text.slice(0, from + open.length)}\n\n${made}\n\n${text.slice(to)}`;
  }
  const marks = [...text.matchAll(/<!-- generated: (.+?) -->/g)].map(([, name]) => name);
  expect(marks.sort()).toEqual(Object.keys(blocks).sort());
  await expect(text, `${path} is not what the code says; npm run docs writes it anew`).toMatchFileSnapshot(
    `${root}${path}`,
  );
}

/** The bodies of the fenced blocks of one language, in order. */
export function fenced(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, tag, body = '']) =>
    tag === language ? [body] : [],
  );
}

/** The names in the first cell of each table row of a text, without the backticks. */
export function firstCells(text: string): string[] {
  return [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

/** The part of a document under one heading, up to the next of the same level or higher. */
export function section(text: string, heading: string): string {
  const level = /^#+/.exec(heading)?.[0].length ?? 1;
  const from = text.indexOf(`\n${heading}\n`);
  if (from < 0) throw new Error(`There is no heading ${heading}.`);
  const rest = text.slice(from + heading.length + 2);
  const next = new RegExp(`^#{1,${level}} `, 'm').exec(rest);
  return next ? rest.slice(0, next.index) : rest;
}

/** Every Markdown file of the manual. */
export const manual: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  'machines/README.md',
  ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`),
];

/** Files under a folder that end in one of these ways, from the root, in order. */
export function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith(ending))
    .sort();
}
