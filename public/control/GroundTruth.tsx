/** What really happened, folded away: for the director alone, and revealed item by item when the play is over. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLife } from '../live/useLife.ts';
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
  const { seat, isDirector, act, holds } = useControl();
  const { entries } = useSeen(seat);
  const life = useLife();
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
  const over = life === 'ended' || life === 'hotWash';
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
              {says}{' '}
              {revealed.has(what) ? (
                <span className="tag">{t('control.truth.revealed')}</span>
              ) : over ? (
                <Button
                  size="compact-xs"
                  disabled={!holds}
                  onClick={() => void act('truth.reveal', { what })}
                >
                  {t('control.truth.reveal')}
                </Button>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
