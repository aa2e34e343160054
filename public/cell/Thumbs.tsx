/** On a telephone: the panes of the cell, within the thumb's reach. The line rings here, and covers nothing. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallFacts } from '../../src/picture/calls.ts';
import { Telephone } from '../hotline/Telephone.tsx';

const panes = ['inbox', 'picture', 'desk', 'hotline'] as const;
export type Pane = (typeof panes)[number];

/** The one that a page of the cell stands in; the desk has several. */
export const paneOf = (page: string): Pane => panes.find((pane) => pane === page) ?? 'desk';

const lineInAWord = (rings: CallFacts | undefined, onLine: boolean): string =>
  rings !== undefined
    ? rings.test
      ? 'cell.panes.testRings'
      : 'cell.panes.rings'
    : onLine
      ? 'cell.panes.onLine'
      : 'cell.panes.hotline';

interface ThumbsProps {
  readonly pane: Pane;
  readonly unread: number;
  /** The call that rings here. */
  readonly rings: CallFacts | undefined;
  /** A call is under way, here or on the way to the other side. */
  readonly onLine: boolean;
  /** Choices and requests that wait for this side. */
  readonly due: number;
}

export function Thumbs({ pane: at, unread, rings, onLine, due }: ThumbsProps): ReactElement {
  const { t } = useTranslation();
  const counts: Readonly<Partial<Record<Pane, number>>> = { inbox: unread, desk: due };
  return (
    <nav className="thumbs no-print" aria-label={t('cell.panes.title')}>
      {panes.map((pane) => (
        <a
          key={pane}
          href={pane === 'desk' ? '#/seat' : `#/seat/${pane}`}
          aria-current={at === pane ? 'page' : undefined}
          data-rings={rings && pane === 'hotline' ? (rings.test ? 'test' : 'call') : undefined}
        >
          {pane === 'hotline' ? <Telephone mood={rings ? 'rings' : 'rest'} size={20} /> : null}
          {t(pane === 'hotline' ? lineInAWord(rings, onLine) : `cell.panes.${pane}`)}
          {(counts[pane] ?? 0) > 0 ? <b> {counts[pane]}</b> : null}
        </a>
      ))}
    </nav>
  );
}
