/** The scenario's questions, those of the part that is discussed first; one at a time is put on the wall, with its time. */
import { Button, Group, NumberInput, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setting } from '../../src/contract/live/told.ts';
import { Refusal } from '../app/Refusal.tsx';
import { useCommand } from '../live/useAct.ts';
import type { Sending } from '../live/useAct.ts';
import { useLive, useSeen, useSetting, useWelcome } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';

type Question = NonNullable<Setting['discussion']>[number];

const MINUTE = 60_000;

export function Questions(): ReactElement {
  const { t } = useTranslation();
  const { discussion = [], parts } = useSetting();
  const { place } = useWelcome();
  const { entries } = useSeen(place.seats[0] ?? '');
  const shows = useLive((state) => state.wall);
  const sending = useCommand();
  const begun = entries.findLast(({ do: verb }) => verb?.startsWith('conduct.'))?.with?.['part'];
  const current = entries.some(({ do: verb }) => verb === 'exercise.end')
    ? discussion.at(-1)?.part
    : discussion.some(({ part }) => part === begun)
      ? begun
      : undefined;
  const ordered = [
    ...discussion.filter(({ part }) => part === current),
    ...discussion.filter(({ part }) => part !== current),
  ];
  const titleOf = (id: string): string => inWords(parts.find((part) => part.id === id)?.title) || id;
  return (
    <Stack gap="sm">
      <Refusal of={sending.refused} />
      {shows.view === 'question' ? (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => void sending.send({ kind: 'wall', shows: { view: 'itself' } })}
        >
          {t('hotwash.takeOff')}
        </Button>
      ) : null}
      {discussion.length === 0 ? <Text>{t('hotwash.questionsNone')}</Text> : null}
      {ordered.map((question) => (
        <QuestionRow
          key={question.id}
          question={question}
          part={titleOf(question.part)}
          isOn={shows.view === 'question' && shows.question === question.id}
          sending={sending}
        />
      ))}
      <OwnQuestion sending={sending} />
    </Stack>
  );
}

interface RowProps {
  readonly question: Question;
  readonly part: string;
  readonly isOn: boolean;
  readonly sending: Sending;
}

const untilIn = (minutes: number): { until?: string } =>
  minutes > 0 ? { until: new Date(Date.now() + minutes * MINUTE).toISOString() } : {};

function QuestionRow({ question, part, isOn, sending }: RowProps): ReactElement {
  const { t } = useTranslation();
  const { parties } = useSetting();
  const [minutes, setMinutes] = useState(question.minutes ?? 0);
  const lookFor = inWords(question['look-for']);
  const to =
    question.to === 'plenary' ? t('hotwash.plenary') : inWords(parties[question.to]?.name) || question.to;
  return (
    <Paper withBorder p="sm" className={isOn ? 'is-on' : undefined}>
      <Text size="sm" c="dimmed">
        {question.id} · {part} · {t('hotwash.to', { who: to })}
      </Text>
      <Text fw={600}>{inWords(question.ask)}</Text>
      {lookFor === '' ? null : <Text size="sm">{t('hotwash.lookFor', { what: lookFor })}</Text>}
      <Group gap="sm" mt={4} align="end">
        <NumberInput
          label={t('hotwash.minutes')}
          size="xs"
          w={88}
          min={0}
          max={240}
          value={minutes}
          onChange={(value) => setMinutes(Number(value))}
        />
        <Button
          size="xs"
          variant={isOn ? 'default' : 'filled'}
          loading={sending.busy}
          onClick={() =>
            void sending.send({
              kind: 'wall',
              shows: {
                view: 'question',
                text: inWords(question.ask),
                question: question.id,
                ...untilIn(minutes),
              },
            })
          }
        >
          {isOn ? t('hotwash.onWall') : t('hotwash.put')}
        </Button>
      </Group>
    </Paper>
  );
}

function OwnQuestion({ sending }: { readonly sending: Sending }): ReactElement {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <Stack gap={4}>
      <Textarea
        label={t('hotwash.own')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        autosize
        minRows={1}
        maxLength={2_000}
      />
      <Button
        size="xs"
        variant="default"
        disabled={text.trim() === ''}
        onClick={() => void sending.send({ kind: 'wall', shows: { view: 'question', text: text.trim() } })}
      >
        {t('hotwash.put')}
      </Button>
    </Stack>
  );
}
