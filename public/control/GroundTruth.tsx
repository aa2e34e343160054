/** What really happened, folded away: for the director alone, until it is revealed item by item. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RevealList } from '../hotwash/RevealList.tsx';
import { useControl } from './room.ts';

export function GroundTruth(): ReactElement | null {
  const { t } = useTranslation();
  const { isDirector } = useControl();
  if (!isDirector) return null;
  return (
    <details className="truth">
      <summary>
        {t('control.truth.title')} <span className="quiet">{t('control.truth.what')}</span>
      </summary>
      <RevealList />
    </details>
  );
}
