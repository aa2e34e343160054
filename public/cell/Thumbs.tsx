/** On a telephone: the panes of the cell, within the thumb's reach. The line rings here, and covers nothing. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallFacts } from '../../src/picture/calls.ts';
import { Telephone } from '../hotline/Telephone.tsx';

interface ThumbsProps {
  readonly page: string;
  readonly unread: number;
  /** The call that rings here. */
  readonly rings: CallFacts | undefined;
  /** Choices and requests that wait for this side. */
  readonly due: number;
}

export function Thumbs({ page, unread, rings, due }: ThumbsProps): ReactElement {
  const { t } = useTranslation();
  const at = page === 'inbox' || page === 'hotline' ? page : '';
  return (
    <nav className="thumbs no-print" aria-label={t('cell.panes.title')}>
      <a href="#/seat/inbox" aria-current={at === 'inbox' ? 'page' : undefined}>
        {t('cell.panes.inbox')}
        {unread > 0 ? <b> {unread}</b> : null}
      </a>
      <a href="#/seat" aria-current={at === '' ? 'page' : undefined}>
        {t('cell.panes.desk')}
        {due > 0 ? <b> {due}</b> : null}
      </a>
      <a
        href="#/seat/hotline"
        aria-current={at === 'hotline' ? 'page' : undefined}
        data-rings={rings === undefined ? undefined : rings.test ? 'test' : 'call'}
      >
        <Telephone mood={rings === undefined ? 'rest' : 'rings'} size={20} />{' '}
        {t(
          rings === undefined
            ? 'cell.panes.hotline'
            : rings.test
              ? 'cell.panes.testRings'
              : 'cell.panes.rings',
        )}
      </a>
    </nav>
  );
}
