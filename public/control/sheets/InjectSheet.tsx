/** An inject that stands in no scenario, delivered at once. */
import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { coursesOf } from '../../../src/picture/story.ts';
import { useSetting } from '../../live/useLive.ts';
import { inWords } from '../../text/inWords.ts';
import { refName } from '../names.ts';
import { useControl } from '../room.ts';
import { SeatPicker } from './SeatPicker.tsx';
import { filled, useFields } from './useFields.ts';

const kinds = ['contextual', 'expected-action', 'contingency'] as const;

export function InjectSheet(): ReactElement {
  const { t } = useTranslation();
  const { act, open, story, isDirector, holds } = useControl();
  const { bodies } = useSetting();
  const form = useFields('inject:new', { kind: 'contextual' });
  const to = form
    .of('to')
    .split(' ')
    .filter((seat) => seat !== '');
  const deliver = async (): Promise<void> => {
    const fields = filled(form, 'title', 'body', 'from', 'channel', 'kind', 'incident', 'truth');
    if (!(await act('inject.deliver', { to, ...fields }))) return;
    form.done();
    open(null);
  };
  return (
    <Stack gap="xs">
      <SeatPicker
        label={t('control.inject.to')}
        chosen={to}
        choose={(seats) => form.set('to', seats.join(' '))}
      />
      <TextInput
        label={t('control.inject.heading')}
        required
        value={form.of('title')}
        onChange={({ currentTarget }) => form.set('title', currentTarget.value)}
      />
      <Textarea
        label={t('control.inject.body')}
        rows={4}
        value={form.of('body')}
        onChange={({ currentTarget }) => form.set('body', currentTarget.value)}
      />
      <div className="two">
        <NativeSelect
          label={t('control.inject.from')}
          value={form.of('from')}
          onChange={({ currentTarget }) => form.set('from', currentTarget.value)}
          data={[
            { value: '', label: t('control.inject.nobody') },
            ...Object.entries(bodies).map(([id, name]) => ({ value: id, label: inWords(name) })),
          ]}
        />
        <TextInput
          label={t('control.inject.channel')}
          value={form.of('channel')}
          onChange={({ currentTarget }) => form.set('channel', currentTarget.value)}
        />
        <NativeSelect
          label={t('control.inject.kind')}
          value={form.of('kind')}
          onChange={({ currentTarget }) => form.set('kind', currentTarget.value)}
          data={kinds.map((kind) => ({ value: kind, label: t(`control.inject.kinds.${kind}`) }))}
        />
        <NativeSelect
          label={t('control.inject.incident')}
          value={form.of('incident')}
          onChange={({ currentTarget }) => form.set('incident', currentTarget.value)}
          data={[
            { value: '', label: t('control.inject.noIncident') },
            ...coursesOf(story, 'incident').map(({ ref, incident }) => ({
              value: incident ?? '',
              label: refName(story, ref),
            })),
          ]}
        />
      </div>
      {isDirector ? (
        <TextInput
          label={t('control.inject.truth')}
          value={form.of('truth')}
          onChange={({ currentTarget }) => form.set('truth', currentTarget.value)}
        />
      ) : null}
      <Button
        disabled={!holds || to.length === 0 || form.of('title').trim() === ''}
        onClick={() => void deliver()}
      >
        {t('control.inject.deliver')}
      </Button>
    </Stack>
  );
}
