/** The scenario's questions, those of the part that is discussed first, and the standing ones; one at a time is put on the wall. */
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Setting } from '../../src/contract/live/told.ts';
import { standingQuestions } from '../../src/contract/standingQuestions.ts';
import { Refusal } from '../app/Refusal.tsx';
import { useCommand } from '../live/useAct.ts';
import type { Sending } from '../live/useAct.ts';
import { useDraft } from '../live/useDraft.ts';
import { useLife } from '../live/useLife.ts';
import { useLive, useSeen, useSetting, useWelcome } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import { MinutesInput } from './MinutesInput.tsx';
import { QuestionRow, untilIn } from './QuestionRow.tsx';
import type { AskedRow } from './QuestionRow.tsx';

type Question = NonNullable<Setting['discussion']>[number];

export function Questions(): ReactElement {
  const { t } = useTranslation();
  const { discussion = [], parts, parties } = useSetting();
  const { place } = useWelcome();
  const seat = place.seats[0] ?? '';
  const { entries } = useSeen(seat);
  const shows = useLive((state) => state.wall);
  const life = useLife();
  const sending = useCommand();
  const isOver = ['ended', 'hotWash', 'closed'].includes(life);
  const begun = entries.findLast(({ do: verb }) => verb?.startsWith('conduct.'))?.with?.['part'];
  const current = isOver
    ? discussion.at(-1)?.part
    : discussion.some(({ part }) => part === begun)
      ? begun
      : undefined;
  const own = [
    ...discussion.filter(({ part }) => part === current),
    ...discussion.filter(({ part }) => part !== current),
  ];
  const rowOf = (question: Question): AskedRow => {
    const part = inWords(parts.find(({ id }) => id === question.part)?.title) || question.part;
    const who =
      question.to === 'plenary' ? t('hotwash.plenary') : inWords(parties[question.to]?.name) || question.to;
    return {
      id: question.id,
      ask: inWords(question.ask),
      about: `${question.id} · ${part} · ${t('hotwash.to', { who })}`,
      lookFor: inWords(question['look-for']),
      minutes: question.minutes ?? 0,
      standing: false,
    };
  };
  const rows = [...own.map(rowOf), ...(isOver || own.length === 0 ? standing() : [])];
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
      {own.length === 0 ? <Text size="sm">{t('hotwash.questionsNone')}</Text> : null}
      {rows.map((row) => (
        <QuestionRow
          key={row.id}
          question={row}
          isOn={shows.view === 'question' && shows.question === row.id}
          sending={sending}
        />
      ))}
      <OwnQuestion seat={seat} sending={sending} />
    </Stack>
  );
}

/** What is always asked when play is looked back on; the catalogue can say it in another language. */
const standing = (): AskedRow[] =>
  standingQuestions.map(({ id, ask }) => ({
    id,
    ask: i18next.t(`hotwash.standingQuestions.${id}`, { defaultValue: inWords(ask) }),
    about: '',
    lookFor: '',
    minutes: 0,
    standing: true,
  }));

function OwnQuestion({ seat, sending }: { readonly seat: string; readonly sending: Sending }): ReactElement {
  const { t } = useTranslation();
  const { text, write, done } = useDraft(seat, 'question:own');
  const [minutes, setMinutes] = useState(0);
  const put = async (): Promise<void> => {
    const shows = { view: 'question' as const, text: text.trim(), ...untilIn(minutes) };
    if (await sending.send({ kind: 'wall', shows })) done();
  };
  return (
    <Stack gap={4}>
      <Textarea
        label={t('hotwash.own')}
        value={text}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        autosize
        minRows={1}
        maxLength={2_000}
      />
      <Group gap="sm" align="end">
        <MinutesInput label={t('hotwash.ownMinutes')} minutes={minutes} set={setMinutes} />
        <Button size="xs" variant="default" disabled={text.trim() === ''} onClick={() => void put()}>
          {t('hotwash.put')}
        </Button>
      </Group>
    </Stack>
  );
}
