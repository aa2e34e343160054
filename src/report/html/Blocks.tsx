/** The blocks of a section, each in its element. */
import { createElement } from 'react';
import type { ReactElement } from 'react';
import type { PictureSource } from '../../contract/picture.ts';
import type { Block, Column } from '../document/block.ts';
import { joined } from '../document/block.ts';
import { Picture } from './Picture.tsx';
import { Timeline } from './Timeline.tsx';
import { WordsView } from './WordsView.tsx';

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Of the headings in it. */
  readonly level: number;
  readonly source: PictureSource;
}

export function Blocks({ blocks, level, source }: BlocksProps): ReactElement {
  return (
    <>
      {blocks.map((block, place) => (
        <OneBlock key={place} block={block} level={level} source={source} />
      ))}
    </>
  );
}

interface OneBlockProps extends Omit<BlocksProps, 'blocks'> {
  readonly block: Block;
}

function OneBlock({ block, level, source }: OneBlockProps): ReactElement {
  switch (block.is) {
    case 'text':
      return (
        <p>
          <WordsView words={block.words} />
        </p>
      );
    case 'terms':
      return <Terms rows={block.rows} />;
    case 'figures':
      return (
        <ul className="figures">
          {block.figures.map(({ value, says, late }) => (
            <li key={says} className={late ? 'late' : undefined}>
              <strong>{value}</strong> <span>{says}</span>
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <DataTable block={block} />;
    case 'list':
      return (
        <ul>
          {block.items.map((words, place) => (
            <li key={place}>
              <WordsView words={words} />
            </li>
          ))}
        </ul>
      );
    case 'checks':
      return (
        <ul className="checks">
          {block.items.map(({ words, ticked }) => (
            <li key={words}>
              <span aria-label={ticked ? 'ticked' : 'not ticked'}>{ticked ? '☑' : '☐'}</span>
              {ticked ? <strong>{words}</strong> : <span>{words}</span>}
            </li>
          ))}
        </ul>
      );
    case 'quote':
      return (
        <figure className="quote">
          <figcaption>{block.who}</figcaption>
          <blockquote>{block.text}</blockquote>
        </figure>
      );
    case 'picture':
      return <Picture wanted={block.picture} source={source} />;
    case 'beside':
      return (
        <div className="beside">
          {block.columns.map((column, place) => (
            <div key={place}>
              <Blocks blocks={column} level={level} source={source} />
            </div>
          ))}
        </div>
      );
    case 'group':
      return (
        <div className="group" id={block.id}>
          {createElement(`h${level}`, null, block.title)}
          <Blocks blocks={block.blocks} level={level + 1} source={source} />
        </div>
      );
    case 'blank':
      return <Blank head={block.head} rows={block.rows} />;
    case 'timeline':
      return <Timeline capitals={block.capitals} days={block.days} />;
  }
}

function Terms({ rows }: { readonly rows: Extract<Block, { is: 'terms' }>['rows'] }): ReactElement {
  return (
    <dl>
      {rows.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <WordsView words={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A table scrolls by itself where it is too wide; each cell has its column's name for narrow screens. */
function DataTable({ block }: { readonly block: Extract<Block, { is: 'table' }> }): ReactElement {
  const { head, rows, columns, small } = block;
  const compact = !columns.includes('words');
  const classOf = (place: number): Column => columns[place] ?? 'words';
  return (
    <div className="wide-table">
      <table
        className={joined(['data', small ? `small of-${head.length}` : '', compact ? 'compact' : ''], ' ')}
      >
        <thead>
          <tr>
            {head.map((name, place) => (
              <th key={place} scope="col" className={classOf(place)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((words, place) => (
                <td key={place} className={classOf(place)} data-name={head[place]}>
                  {words.length === 0 ? null : (
                    <div>
                      <WordsView words={words} />
                    </div>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Blank({ head, rows }: { readonly head: readonly string[]; readonly rows: number }): ReactElement {
  return (
    <table className="blank">
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, at) => (
          <tr key={at}>
            {head.map((name) => (
              <td key={name} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
