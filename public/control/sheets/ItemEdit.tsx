/** An inject that is not delivered yet is changed: its words, whom it is for, its moment. */
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MselRow } from '../../../src/contract/live/asked.ts';
import { inWords } from '../../text/inWords.ts';
import { useControl } from '../room.ts';
import { SeatPicker } from './SeatPicker.tsx';
import { useFields } from './useFields.ts';

export function ItemEdit({ row }: { readonly row: MselRow }): ReactElement | null {
  const { t } = useTranslation();
  const { act, open, holds } = useControl();
  const { item, edit } = row;
  const isInject = 'inject' in item;
  const before = {
    title: inWords(edit?.title ?? item.title),
    body: isInject ? inWords(edit?.body ?? item.body) : '',
    to: isInject ? [edit?.inject ?? item.inject].flat().join(' ') : '',
    at: '',
  };
  const form = useFields(`edit:${item.id}`, before);
  if (!isInject) return null;
  const changed = (['title', 'body', 'at'] as const).flatMap((name) =>
    form.of(name) === before[name] ? [] : [[name, form.of(name)] as const],
  );
  const to =
    form.of('to') === before.to
      ? {}
      : {
          to: form
            .of('to')
            .split(' ')
            .filter((seat) => seat !== ''),
        };
  const fields = { ...Object.fromEntries(changed), ...to };
  const save = async (): Promise<void> => {
    if (!(await act('item.edit', { item: item.id, ...fields }))) return;
    form.done();
    open(null);
  };
  return (
    <details>
      <summary>{t('control.msel.edit')}</summary>
      <Stack gap="xs">
        <TextInput
          label={t('control.inject.heading')}
          value={form.of('title')}
          onChange={({ currentTarget }) => form.set('title', currentTarget.value)}
        />
        <Textarea
          label={t('control.inject.body')}
          rows={5}
          value={form.of('body')}
          onChange={({ currentTarget }) => form.set('body', currentTarget.value)}
        />
        <SeatPicker
          label={t('control.inject.to')}
          chosen={form.of('to').split(' ')}
          choose={(seats) => form.set('to', seats.join(' '))}
        />
        <TextInput
          label={t('control.msel.at')}
          value={form.of('at')}
          onChange={({ currentTarget }) => form.set('at', currentTarget.value)}
        />
        <Button disabled={!holds || Object.keys(fields).length === 0} onClick={() => void save()}>
          {t('control.msel.save')}
        </Button>
      </Stack>
    </details>
  );
}
