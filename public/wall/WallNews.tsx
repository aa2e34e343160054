/** The newest event that both sides know of, in one sentence. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatEntry } from '../../src/contract/view.ts';
import { dayAndTime } from '../app/times.ts';
import { useFresh } from '../live/useFresh.ts';
import type { Teller } from '../text/tell.ts';

interface WallNewsProps {
  readonly newest: SeatEntry | null;
  readonly teller: Teller;
}

export function WallNews({ newest, teller }: WallNewsProps): ReactElement {
  const { t } = useTranslation();
  const fresh = useFresh(newest?.n ?? 0);
  return (
    <section
      className={fresh ? 'wall-news is-fresh' : 'wall-news'}
      aria-live="polite"
      aria-label={t('wall.newest')}
    >
      {newest === null ? (
        t('wall.nothingYet')
      ) : (
        <>
          <div className="wall-when">
            {t('wall.newest')} · {dayAndTime(Date.parse(newest.at))} UTC
          </div>
          {teller.sentence(newest)}
        </>
      )}
    </section>
  );
}
