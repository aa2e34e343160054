/** An observation: of an entry, of a time in the room and a cell, or of nothing in particular; with a rating or without. */
import { Button, Group, NativeSelect, Paper, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../app/Refusal.tsx';
import { actFrom, useCommand } from '../live/useAct.ts';
import { useDraft } from '../live/useDraft.ts';
import { useSetting } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import { ratings } from './observations.ts';

export interface NotedEntry {
  readonly number: number;
  readonly says: string;
}

interface NoteFormProps {
  readonly seat: string;
  /** What was picked in the timeline. */
  readonly of: NotedEntry | null;
  readonly onDone: () => void;
}

type Of = 'nothing' | 'entry' | 'room';

const timeNow = (): string => {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((count) => String(count).padStart(2, '0')).join(':');
};

/** The time of day today on this machine, in UTC. */
function instantToday(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = new Date();
  at.setHours(hours, minutes, 0, 0);
  return at.toISOString();
}

export function NoteForm({ seat, of, onDone }: NoteFormProps): ReactElement {
  const { t } = useTranslation();
  const { parties, objectives = [] } = useSetting();
  const { text, write, done } = useDraft(seat, 'observation');
  const { send, busy, refused } = useCommand();
  const [about, setAbout] = useState<Of>('nothing');
  const [time, setTime] = useState(timeNow);
  const [cell, setCell] = useState(Object.keys(parties)[0] ?? '');
  const [objective, setObjective] = useState('');
  const [rating, setRating] = useState('');
  const [written, setWritten] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (of === null) return;
    setAbout('entry');
    field.current?.focus();
  }, [of]);
  const put = async (): Promise<void> => {
    const place =
      about === 'entry' && of !== null
        ? { entry: of.number }
        : about === 'room'
          ? { wallFrom: instantToday(time), cell }
          : {};
    const ok = await send(
      actFrom(
        seat,
        'observation.write',
        {},
        {
          text: text.trim(),
          ...place,
          ...(rating === '' ? {} : { rating }),
          ...(objective === '' ? {} : { objective }),
        },
      ),
    );
    setWritten(ok);
    if (!ok) return;
    done();
    setRating('');
    setAbout('nothing');
    onDone();
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="note-title">
      <Stack gap="sm">
        <Title order={2} size="h5" id="note-title">
          {t('evaluator.note')}
        </Title>
        <NativeSelect
          label={t('evaluator.of')}
          value={about}
          onChange={({ currentTarget }) => setAbout(currentTarget.value as Of)}
          data={[
            { value: 'nothing', label: t('evaluator.ofNothing') },
            ...(of === null
              ? []
              : [{ value: 'entry', label: t('evaluator.ofEntry', { n: of.number, what: of.says }) }]),
            { value: 'room', label: t('evaluator.ofRoom') },
          ]}
        />
        {about === 'room' ? (
          <Group gap="sm" grow>
            <TextInput
              type="time"
              label={t('evaluator.time')}
              value={time}
              onChange={({ currentTarget }) => setTime(currentTarget.value)}
            />
            <NativeSelect
              label={t('evaluator.cell')}
              value={cell}
              onChange={({ currentTarget }) => setCell(currentTarget.value)}
              data={Object.entries(parties).map(([id, { name }]) => ({ value: id, label: inWords(name) }))}
            />
          </Group>
        ) : null}
        <Textarea
          ref={field}
          label={t('evaluator.saw')}
          description={t('evaluator.sawHint')}
          value={text}
          onChange={({ currentTarget }) => {
            setWritten(false);
            write(currentTarget.value);
          }}
          autosize
          minRows={3}
          maxLength={10_000}
        />
        <Group gap="sm" grow>
          <NativeSelect
            label={t('evaluator.objective')}
            value={objective}
            onChange={({ currentTarget }) => setObjective(currentTarget.value)}
            data={[
              { value: '', label: t('evaluator.noObjective') },
              ...objectives.map(({ id, text: says }) => ({ value: id, label: `${id} · ${inWords(says)}` })),
            ]}
          />
          <NativeSelect
            label={t('evaluator.rating')}
            value={rating}
            onChange={({ currentTarget }) => setRating(currentTarget.value)}
            data={[
              { value: '', label: t('evaluator.ratings.none') },
              ...ratings.map((one) => ({ value: one, label: t(`evaluator.ratings.${one}`) })),
            ]}
          />
        </Group>
        <Refusal of={refused} />
        <Group gap="sm">
          <Button disabled={text.trim() === ''} loading={busy} onClick={() => void put()}>
            {t('evaluator.write')}
          </Button>
          <Text size="sm" role="status">
            {written ? t('evaluator.written') : ''}
          </Text>
        </Group>
      </Stack>
    </Paper>
  );
}
