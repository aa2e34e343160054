/** What a player put to control is answered: with words, as an inject, with a cost of time, into the mechanism, or with no. */
import { Button, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text as Words } from '../../../src/contract/act/act.ts';
import { dayAndTime } from '../../app/times.ts';
import { useSetting } from '../../live/useLive.ts';
import { inWords } from '../../text/inWords.ts';
import { whoName } from '../names.ts';
import { useControl } from '../room.ts';
import { filled, useFields } from './useFields.ts';

const ways = ['words', 'inject', 'time', 'input', 'no'] as const;
const readers = ['seat', 'party', 'all'] as const;

export function AnswerSheet({ asked }: { readonly asked: string }): ReactElement | null {
  const { t } = useTranslation();
  const { asks, act, open, story } = useControl();
  const { bodies } = useSetting();
  const ask = asks.find(({ name }) => name === asked);
  const form = useFields(`answer:${asked}`, {
    how: 'words',
    to: 'seat',
    from: ask?.do === 'body.write' ? String(ask.with['to']) : '',
  });
  if (ask === undefined) return null;
  const { what, text, whom, aim } = ask.with as Readonly<Record<string, Words | undefined>>;
  const send = async (): Promise<void> => {
    const fields = filled(form, 'how', 'to', 'text', 'takes', 'from');
    if (!(await act('control.answer', { asked, ...fields }))) return;
    form.done();
    open(null);
  };
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('control.answer.said', { at: dayAndTime(ask.at), who: whoName(story, ask.by) })}
      </Text>
      <Text className="said">{inWords(what ?? text)}</Text>
      {whom === undefined ? null : <Text size="sm">{t('control.answer.whom', { whom: inWords(whom) })}</Text>}
      {aim === undefined ? null : <Text size="sm">{t('control.answer.aim', { aim: inWords(aim) })}</Text>}
      <div className="two">
        <NativeSelect
          label={t('control.answer.how')}
          value={form.of('how')}
          onChange={({ currentTarget }) => form.set('how', currentTarget.value)}
          data={ways.map((way) => ({ value: way, label: t(`control.answer.hows.${way}`) }))}
        />
        <NativeSelect
          label={t('control.answer.to')}
          value={form.of('to')}
          onChange={({ currentTarget }) => form.set('to', currentTarget.value)}
          data={readers.map((reader) => ({ value: reader, label: t(`control.answer.tos.${reader}`) }))}
        />
        <TextInput
          label={t('control.answer.takes')}
          value={form.of('takes')}
          required={form.of('how') === 'time'}
          onChange={({ currentTarget }) => form.set('takes', currentTarget.value)}
        />
        <NativeSelect
          label={t('control.answer.from')}
          value={form.of('from')}
          onChange={({ currentTarget }) => form.set('from', currentTarget.value)}
          data={[
            { value: '', label: t('control.inject.nobody') },
            ...Object.entries(bodies).map(([id, name]) => ({ value: id, label: inWords(name) })),
          ]}
        />
      </div>
      <Textarea
        label={t('control.answer.text')}
        rows={4}
        required
        data-autofocus
        value={form.of('text')}
        onChange={({ currentTarget }) => form.set('text', currentTarget.value)}
      />
      <Button disabled={form.of('text').trim() === ''} onClick={() => void send()}>
        {t('control.send')}
      </Button>
    </Stack>
  );
}
