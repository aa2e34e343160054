/** A day and an hour by the clock of one capital. */
import { Group, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface LocalMomentProps {
  readonly capital: string;
  readonly day: string;
  readonly hour: string;
  readonly onDay: (day: string) => void;
  readonly onHour: (hour: string) => void;
}

export function LocalMoment({ capital, day, hour, onDay, onHour }: LocalMomentProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Group align="end">
      <TextInput
        type="date"
        label={t('walk.dayIn', { capital })}
        value={day}
        onChange={({ currentTarget }) => onDay(currentTarget.value)}
        required
      />
      <TextInput
        type="time"
        label={t('walk.hourIn', { capital })}
        value={hour}
        onChange={({ currentTarget }) => onHour(currentTarget.value)}
        required
      />
    </Group>
  );
}

/** `2017-10-02`, by the clock of a zone. */
export function localDay(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(Date.parse(at));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
