/** What the state of the exercise means for who sits here: not begun, paused, ended; and the brief of this seat. */
import { Alert, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLife } from '../live/useLife.ts';
import { inWords } from '../text/inWords.ts';
import { useCell } from './useCell.ts';
import { said } from './words.ts';

const parts = ['you-are', 'you-know', 'you-want', 'you-may-not'] as const;

export function Standing(): ReactElement {
  const { t } = useTranslation();
  const { setting, seat, seen } = useCell();
  const life = useLife();
  const brief = setting.briefs[seat];
  const pause = seen.entries.findLast(({ do: verb }) => verb === 'exercise.pause')?.with?.['reason'];
  const words = t(`cell.standing.${life === '' ? 'planned' : life}`, { defaultValue: '' });
  return (
    <>
      {words === '' ? null : (
        <Alert p="sm" mb="sm" color={life === 'paused' ? 'yellow' : 'gray'}>
          {words} {life === 'paused' ? said(pause) : ''}
          {['ended', 'hotWash', 'closed'].includes(life) ? (
            <a href="#/seat/after"> {t('cell.standing.look')}</a>
          ) : null}
        </Alert>
      )}
      {brief === undefined ? null : (
        <details className="panel folded brief" open={life === 'planned' || life === ''}>
          <summary>{t('cell.brief.title')}</summary>
          {parts.map((part) =>
            brief[part] === undefined ? null : (
              <Text key={part} size="sm">
                <b>{t(`cell.brief.${part}`)}</b> {inWords(brief[part])}
              </Text>
            ),
          )}
        </details>
      )}
    </>
  );
}
