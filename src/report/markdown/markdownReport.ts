/** The report as Markdown: plain enough to be read as text, and to be pasted into a document. */
import type { Block, Day, Moment, PictureWanted, ReportDocument, Section } from '../document/block.ts';
import { sectionNames } from '../document/sectionNames.ts';
import { MARK } from '../line.ts';
import { inCell, inline, plain } from './inline.ts';

/** Where a picture is to be found from the report, and what it shows in words; null when only words can stand there. */
export type PictureLink = (wanted: PictureWanted) => { readonly href: string | null; readonly says: string };

export function markdownReport({ title, about, sections }: ReportDocument, picture: PictureLink): string {
  const names = sectionNames(sections);
  const parts = [
    `# ${MARK} · ${plain(title)}`,
    ...about.map((words) => `*${plain(words)}*`),
    contents(sections, names),
    ...sections.flatMap((section) => [
      `## ${MARK} · ${names.get(section.id) ?? ''}`,
      ...blocks(section.blocks, 3, picture),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function contents(sections: readonly Section[], names: ReadonlyMap<string, string>): string {
  return sections.map(({ id }) => `- ${names.get(id) ?? ''}`).join('\n');
}

function blocks(all: readonly Block[], level: number, picture: PictureLink): string[] {
  return all.flatMap((block) => {
    const words = blockText(block, level, picture);
    return words === '' ? [] : [words];
  });
}

function blockText(block: Block, level: number, picture: PictureLink): string {
  switch (block.is) {
    case 'text':
      return inline(block.words);
    case 'terms':
      return block.rows.map(([term, words]) => `- **${plain(term)}**: ${inline(words, '\n  ')}`).join('\n');
    case 'figures':
      return block.figures.map(({ value, says }) => `- **${plain(value)}** ${plain(says)}`).join('\n');
    case 'table':
      return tableText(
        block.head,
        block.rows.map((row) => row.map(inCell)),
      );
    case 'list':
      return block.items.map((words) => `- ${inline(words, '\n  ')}`).join('\n');
    case 'checks':
      return block.items.map(({ words, ticked }) => `- [${ticked ? 'x' : ' '}] ${plain(words)}`).join('\n');
    case 'quote':
      return `> **${plain(block.who)}**\n>\n> ${plain(block.text).replaceAll('\n', '\n> ')}`;
    case 'picture':
      return pictureText(block.picture, picture);
    case 'beside':
      return block.columns.flatMap((column) => blocks(column, level, picture)).join('\n\n');
    case 'group':
      return [`${'#'.repeat(level)} ${plain(block.title)}`, ...blocks(block.blocks, level + 1, picture)].join(
        '\n\n',
      );
    case 'blank':
      return tableText(
        block.head,
        Array.from({ length: block.rows }, () => block.head.map(() => '')),
      );
    case 'timeline':
      return block.days.map((day) => dayText(day, block.capitals, level)).join('\n\n');
  }
}

function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head.map(inCell)), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function pictureText(wanted: PictureWanted, picture: PictureLink): string {
  const { href, says } = picture(wanted);
  return href === null ? plain(says) : `![${plain(says).replaceAll('\n', ' ')}](${encodeURI(href)})`;
}

function dayText({ title, rows }: Day, capitals: readonly string[], level: number): string {
  const head = tableText(['Entry', ['UTC', ...capitals].join(' / '), 'What happened'], rows.map(momentCells));
  return `${'#'.repeat(level)} ${MARK} · ${title}\n\n${head}`;
}

function momentCells({ entry, times, said }: Moment): string[] {
  const words = said.map(({ text, tone }) =>
    tone === 'plain' ? plain(text) : tone === 'quiet' ? `*${plain(text)}*` : `**${plain(text)}**`,
  );
  return [
    entry === null ? '' : String(entry),
    times.join(' / '),
    words.join('<br>').replaceAll('\n', ' ').replaceAll('|', '\\|'),
  ];
}
