/** For those who do not see the page: what comes in, a clock that begins, and a line that rings, said wherever in the cell one is. */
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallFacts } from '../../src/picture/calls.ts';
import { dayAndTime } from '../app/times.ts';
import { ringsAs } from '../hotline/ringing.ts';
import { inboxOf } from './inboxItems.ts';
import { inboxTitle } from './InboxText.tsx';
import { useCell } from './useCell.ts';

/** More than this at once is counted, and not told. */
const TOLD = 3;

export function Announcer({ rings }: { readonly rings: CallFacts | undefined }): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const { seen, requests, party, theirs } = cell;
  const known = useRef<ReadonlySet<string> | null>(null);
  const [news, setNews] = useState('');
  useEffect(() => {
    const letters = inboxOf(seen).map((item) => ({
      key: `${item.at} ${item.n}`,
      words: t('cell.told.letter', {
        kind: t(`cell.inbox.kind.${item.kind}`),
        title: inboxTitle(cell, item),
      }),
    }));
    const clocks = requests.flatMap(({ ref, label, from, rounds }) =>
      rounds.flatMap(({ clock, due, ended }) =>
        due === null || ended !== null
          ? []
          : [
              {
                key: `${ref} ${clock} ${due}`,
                words: t('cell.told.clock', {
                  of: label,
                  what: t(`cell.clock.${clock}`),
                  at: dayAndTime(due),
                  whose: t(from === party ? 'cell.open.theirs' : 'cell.open.ours'),
                }),
              },
            ],
      ),
    );
    const all = [...letters, ...clocks];
    const before = known.current;
    known.current = new Set(all.map(({ key }) => key));
    const fresh = before === null ? [] : all.filter(({ key }) => !before.has(key));
    if (fresh.length > TOLD) setNews(t('cell.told.many', { count: fresh.length }));
    else if (fresh.length > 0) setNews(fresh.map(({ words }) => words).join(' '));
  }, [seen]);
  return (
    <>
      <div aria-live="assertive" className="visually-hidden">
        {rings === undefined ? '' : t(ringsAs(rings), { party: theirs.short })}
      </div>
      <div aria-live="polite" className="visually-hidden">
        {news}
      </div>
    </>
  );
}
