/** An observation: of an entry, of a time in the room and a cell, or of nothing in particular; with a rating or without. */
import {
  Button,
  Group,
  NativeSelect,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../app/Refusal.tsx';
import { useForm } from '../forms/useForm.ts';
import { actFrom, useCommand } from '../live/useAct.ts';
import { useSetting, useWelcome } from '../live/useLive.ts';
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
  // who watches one cell goes on watching it
  const [watched, setWatched] = useState(Object.keys(parties)[0] ?? '');
  const { person } = useWelcome();
  const form = useForm(seat, `observation:${person.id}`, {
    text: '',
    about: 'nothing',
    entry: '',
    says: '',
    time: '',
    cell: watched,
    objective: '',
    rating: '',
  });
  const value = (name: string): string => String(form.values[name]);
  const text = value('text').trim();
  const about = value('about') as Of;
  const { send, busy, refused } = useCommand();
  const [written, setWritten] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (refused !== null && refused.code !== 'not-saved') form.wasRefused();
  }, [refused]);
  useEffect(() => {
    if (of === null) return;
    form.setAll({ about: 'entry', entry: of.number, says: of.says });
    field.current?.focus();
  }, [of]);
  const put = async (): Promise<void> => {
    const place =
      about === 'entry'
        ? { entry: Number(value('entry')) }
        : about === 'room'
          ? { wallFrom: instantToday(value('time')), cell: value('cell') }
          : {};
    const given = Object.fromEntries(
      ['rating', 'objective'].flatMap((name) => (value(name) === '' ? [] : [[name, value(name)]])),
    );
    const act = actFrom(seat, 'observation.write', {}, { text, ...place, ...given });
    const ok = await send(act, form.idFor('observation.write'));
    setWritten(ok);
    if (!ok) return;
    form.done();
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
          onChange={({ currentTarget }) => form.setAll({ about: currentTarget.value, time: timeNow() })}
          data={[
            { value: 'nothing', label: t('evaluator.ofNothing') },
            ...(value('entry') === ''
              ? []
              : [
                  {
                    value: 'entry',
                    label: t('evaluator.ofEntry', { n: value('entry'), what: value('says') }),
                  },
                ]),
            { value: 'room', label: t('evaluator.ofRoom') },
          ]}
        />
        {about === 'room' ? (
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              type="time"
              label={t('evaluator.time')}
              value={value('time')}
              onChange={({ currentTarget }) => form.set('time', currentTarget.value)}
            />
            <NativeSelect
              label={t('evaluator.cell')}
              value={value('cell')}
              onChange={({ currentTarget }) => {
                setWatched(currentTarget.value);
                form.set('cell', currentTarget.value);
              }}
              data={Object.entries(parties).map(([id, { name }]) => ({ value: id, label: inWords(name) }))}
            />
          </SimpleGrid>
        ) : null}
        <Textarea
          ref={field}
          label={t('evaluator.saw')}
          description={t('evaluator.sawHint')}
          value={value('text')}
          onChange={({ currentTarget }) => {
            setWritten(false);
            form.set('text', currentTarget.value);
          }}
          autosize
          minRows={3}
          maxLength={10_000}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <NativeSelect
            label={t('evaluator.objective')}
            value={value('objective')}
            onChange={({ currentTarget }) => form.set('objective', currentTarget.value)}
            data={[
              { value: '', label: t('evaluator.noObjective') },
              ...objectives.map(({ id, text: says }) => ({ value: id, label: `${id} · ${inWords(says)}` })),
            ]}
          />
          <NativeSelect
            label={t('evaluator.rating')}
            value={value('rating')}
            onChange={({ currentTarget }) => form.set('rating', currentTarget.value)}
            data={[
              { value: '', label: t('evaluator.ratings.none') },
              ...ratings.map((one) => ({ value: one, label: t(`evaluator.ratings.${one}`) })),
            ]}
          />
        </SimpleGrid>
        <Refusal of={refused} />
        <Group gap="sm">
          <Button
            disabled={text === '' || (about === 'room' && value('time') === '')}
            loading={busy}
            onClick={() => void put()}
          >
            {t('evaluator.write')}
          </Button>
          <Text size="sm" role="status">
            {written
              ? t('evaluator.written')
              : form.sent && !busy && refused === null
                ? t('app.wasSent')
                : ''}
          </Text>
        </Group>
      </Stack>
    </Paper>
  );
}
