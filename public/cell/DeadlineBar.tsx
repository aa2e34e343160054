/** A clock that runs: what is due and whose, how long it has, and a bar that fills; overdue it is hatched and says so. */
import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../src/picture/requests.ts';
import { dayAndTime, lengthOf } from '../app/times.ts';
import { useNow } from '../live/useNow.ts';

/** The last quarter of a time that was allowed. */
const SOON = 0.75;

export function DeadlineBar({
  round,
  whose,
}: {
  readonly round: Round;
  readonly whose: string;
}): ReactElement {
  const { t } = useTranslation();
  const now = useNow(1_000) ?? 0;
  const what = t(`cell.clock.${round.clock}`);
  const { due, from, result } = round;
  if (result === 'stopped' || due === null)
    return (
      <Text size="sm" c="dimmed">
        {t('cell.clock.stopped', { what, whose })}
      </Text>
    );
  const late = result === 'overdue' || now > due;
  const part = Math.min(1, Math.max(0, (now - from) / Math.max(1, due - from)));
  const mood = late ? 'late' : part >= SOON ? 'soon' : 'calm';
  const words = late
    ? t('cell.clock.late', { what, by: lengthOf(now - due), whose })
    : t('cell.clock.due', { what, in: lengthOf(due - now), whose });
  return (
    <div className="deadline" data-mood={mood}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" fw={mood === 'calm' ? 400 : 600}>
          {mood === 'soon' ? `${t('cell.clock.soon')} ` : ''}
          {words}
        </Text>
        <Text size="xs" c="dimmed">
          {dayAndTime(due)} UTC
        </Text>
      </Group>
      <svg className="deadline-bar" role="presentation" width="100%" height="8" aria-hidden>
        <rect className="allowed" width="100%" height="8" rx="2" />
        <rect className="spent" width={`${Math.round(part * 100)}%`} height="8" rx="2" />
      </svg>
    </div>
  );
}
