/** What is in the open: publications, comments, leaks, and what the press reported to both sides. The newest stands largest. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../src/contract/act/act.ts';
import type { SeatEntry } from '../../src/contract/view.ts';
import { dayAndTime } from '../app/times.ts';
import { useSetting } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import { isPress } from './shared.ts';
import { WordsPage } from './WallPages.tsx';

const MOST = 3;

export function PressPage({ entries }: { readonly entries: readonly SeatEntry[] }): ReactElement {
  const { t } = useTranslation();
  const clippings = entries.filter(isPress).slice(-MOST).reverse();
  if (clippings.length === 0) return <WordsPage kicker={t('wall.press')} text={t('wall.pressNone')} />;
  return (
    <>
      <h2 className="wall-kicker">{t('wall.press')}</h2>
      <div className="wall-clippings">
        {clippings.map((entry) => (
          <Clipping key={entry.n} entry={entry} />
        ))}
      </div>
    </>
  );
}

function Clipping({ entry }: { readonly entry: SeatEntry }): ReactElement {
  const { t } = useTranslation();
  const { parties, bodies } = useSetting();
  const field = (name: string): string => inWords(entry.with?.[name] as Text | undefined);
  const who = inWords(parties[entry.by?.split('/')[0] ?? '']?.name);
  const from = field('from');
  const kicker = (): string => {
    switch (entry.do) {
      case 'incident.leak':
        return t('wall.leaked');
      case 'statement.publish':
        return t('wall.says', { who });
      case 'statement.comment':
        return t('wall.comments', { who });
      case 'statement.decline':
        return t('wall.noComment', { who });
      case 'measure.announce':
        return t('wall.announces', { who });
      default:
        return inWords(bodies[from]) || from || t('wall.wire');
    }
  };
  return (
    <article className="wall-clipping">
      <p className="wall-when">
        {kicker()} · {dayAndTime(Date.parse(entry.at))} UTC
      </p>
      {field('title') === '' ? null : (
        <p>
          <strong>{field('title')}</strong>
        </p>
      )}
      <p>{field('text') || field('body')}</p>
    </article>
  );
}
