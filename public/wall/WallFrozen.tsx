/** A real emergency (EX-1), so that nobody in the room can take it for the exercise. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../src/contract/act/act.ts';
import type { SeatEntry } from '../../src/contract/view.ts';
import { inWords } from '../text/inWords.ts';

export function WallFrozen({ entries }: { readonly entries: readonly SeatEntry[] }): ReactElement {
  const { t } = useTranslation();
  const what = entries.findLast(({ do: verb }) => verb === 'exercise.freeze')?.with?.['what'];
  return (
    <div className="wall-frozen" role="alert">
      <div>
        <h2>{t('wall.frozen')}</h2>
        {what === undefined ? null : (
          <p>
            <strong>{inWords(what as Text)}</strong>
          </p>
        )}
        <p>{t('wall.frozenWhat')}</p>
      </div>
    </div>
  );
}
