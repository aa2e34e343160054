/** Words with their stress; an entry that they name is a link to its place in the timeline, and a rule's id is not broken. */
import { Fragment } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Piece, Words } from '../document/block.ts';

export function WordsView({ words }: { readonly words: Words }): ReactElement {
  const pieces = typeof words === 'string' ? [words] : words;
  const last = pieces.length - 1;
  return (
    <>
      {pieces.map((piece, place) => (
        <Fragment key={place}>{pieceView(piece, place === last)}</Fragment>
      ))}
    </>
  );
}

/** A line break at the very end would leave an empty line. */
function pieceView(piece: string | Piece, last: boolean): ReactNode {
  const text = typeof piece === 'string' ? piece : piece.text;
  const shown = linked(last ? text.trimEnd() : text);
  if (typeof piece === 'string') return shown;
  return piece.stress === 'strong' ? <strong>{shown}</strong> : <span className={piece.stress}>{shown}</span>;
}

function linked(text: string): ReactNode[] {
  return text.split(/(\(entry \d+\)|\b[A-Z]{2,5}-\d+\b)/).flatMap((part, place): ReactNode[] => {
    if (place % 2 === 0) return broken(part, place);
    const entry = /^\(entry (\d+)\)$/.exec(part)?.[1];
    return [
      entry === undefined ? (
        <span key={place} className="whole">
          {part}
        </span>
      ) : (
        <a key={place} href={`#entry-${entry}`} className="whole">
          {part}
        </a>
      ),
    ];
  });
}

const broken = (text: string, place: number): ReactNode[] =>
  text.split('\n').flatMap((line, row) => (row === 0 ? [line] : [<br key={`${place}-${row}`} />, line]));
