/** What really happened, folded away: for the director alone, until it is revealed item by item. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeen } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import { openedScenario } from './agenda.ts';
import { useControl } from './room.ts';

interface Fact {
  readonly what: string;
  readonly says: string;
}

export function GroundTruth(): ReactElement | null {
  const { t } = useTranslation();
  const { seat, isDirector } = useControl();
  const { entries } = useSeen(seat);
  const scenario = openedScenario(entries);
  if (!isDirector || scenario === null) return null;
  const facts: Fact[] = [
    ...Object.entries(scenario.incidents).flatMap(([name, { truth }]) =>
      truth === undefined
        ? []
        : [
            {
              what: name,
              says: Object.entries(truth)
                .map(([key, value]) => `${key}: ${inWords(value as string)}`)
                .join(' · '),
            },
          ],
    ),
    ...scenario.storyline.flatMap((item) =>
      'inject' in item && item.truth !== undefined ? [{ what: item.id, says: inWords(item.truth) }] : [],
    ),
  ];
  const revealed = new Set(
    entries.flatMap(({ do: verb, with: fields }) =>
      verb === 'truth.reveal' ? [String(fields?.['what'])] : [],
    ),
  );
  return (
    <details className="truth">
      <summary>
        {t('control.truth.title')} <span className="quiet">{t('control.truth.what')}</span>
      </summary>
      {facts.length === 0 ? <p className="quiet">{t('control.truth.none')}</p> : null}
      <dl>
        {facts.map(({ what, says }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {says} {revealed.has(what) ? <span className="tag">{t('control.truth.revealed')}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
