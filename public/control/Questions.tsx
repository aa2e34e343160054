/** The questions of the part that is discussed: put on the wall one by one, with what a good answer has in it. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setting } from '../../src/contract/live/told.ts';
import { inWords } from '../text/inWords.ts';
import { useControl } from './room.ts';

export function Questions({ of }: { readonly of: NonNullable<Setting['discussion']> }): ReactElement | null {
  const { t } = useTranslation();
  const { send, holds, isDirector } = useControl();
  if (of.length === 0) return null;
  return (
    <details className="order-questions" open>
      <summary>{t('control.order.questions')}</summary>
      <ul>
        {of.map(({ id, ask, minutes, 'look-for': lookFor }) => (
          <li key={id}>
            <strong>{inWords(ask)}</strong>
            {lookFor === undefined ? null : (
              <span> {t('control.order.lookFor', { what: inWords(lookFor) })}</span>
            )}
            {isDirector ? (
              <Button
                size="compact-xs"
                variant="default"
                disabled={!holds}
                onClick={() => {
                  const until =
                    minutes === undefined
                      ? {}
                      : { until: new Date(Date.now() + minutes * 60_000).toISOString() };
                  void send({ kind: 'wall', shows: { view: 'question', text: inWords(ask), ...until } });
                }}
              >
                {t('control.order.put')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
