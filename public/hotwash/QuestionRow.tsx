/** One question for the room, to be put on the wall with its time. */
import { Badge, Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MINUTE } from '../../src/contract/time.ts';
import type { Sending } from '../live/useAct.ts';
import { MinutesInput } from './MinutesInput.tsx';

export interface AskedRow {
  readonly id: string;
  readonly ask: string;
  /** Where it belongs and to whom it is put, such as `Q1 · Hot wash · to all together`. */
  readonly about: string;
  readonly lookFor: string;
  readonly minutes: number;
  /** It is no question of the scenario. */
  readonly standing: boolean;
}

interface QuestionRowProps {
  readonly question: AskedRow;
  readonly isOn: boolean;
  readonly sending: Sending;
}

/** The end of a stretch of the room, as the wall counts down to it. */
export const untilIn = (minutes: number): { until?: string } =>
  minutes > 0 ? { until: new Date(Date.now() + minutes * MINUTE).toISOString() } : {};

export function QuestionRow({ question, isOn, sending }: QuestionRowProps): ReactElement {
  const { t } = useTranslation();
  const [minutes, setMinutes] = useState(question.minutes);
  const put = (): void =>
    void sending.send({
      kind: 'wall',
      shows: { view: 'question', text: question.ask, question: question.id, ...untilIn(minutes) },
    });
  return (
    <Paper withBorder p="sm" className={isOn ? 'is-on' : undefined}>
      {question.standing ? (
        <Badge variant="light" color="gray">
          {t('hotwash.standing')}
        </Badge>
      ) : (
        <Text size="sm" c="dimmed">
          {question.about}
        </Text>
      )}
      <Text fw={600}>{question.ask}</Text>
      {question.lookFor === '' ? null : (
        <Text size="sm">{t('hotwash.lookFor', { what: question.lookFor })}</Text>
      )}
      <Group gap="sm" mt={4} align="end">
        <MinutesInput label={t('hotwash.minutes')} minutes={minutes} set={setMinutes} />
        <Button size="xs" variant={isOn ? 'default' : 'light'} loading={sending.busy} onClick={put}>
          {isOn ? t('hotwash.onWall') : t('hotwash.put')}
        </Button>
      </Group>
    </Paper>
  );
}
