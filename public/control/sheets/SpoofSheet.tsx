/** Somebody who is not the other side calls in its name (CALL-3). */
import { Button, NativeSelect, Stack, Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useControl } from '../room.ts';
import { filled, useFields } from './useFields.ts';

const levels = ['working', 'vice-ministerial', 'ministerial'] as const;

export function SpoofSheet(): ReactElement {
  const { t } = useTranslation();
  const { act, open, story, holds } = useControl();
  const { parties } = story.source;
  const form = useFields('spoof:new', { to: parties[0].id, level: 'vice-ministerial' });
  const calls = [...story.courses.keys()].filter((ref) => ref.startsWith('call/')).length;
  const send = async (): Promise<void> => {
    const fields = filled(form, 'to', 'level', 'issue');
    if (!(await act('call.spoof', fields, { call: `false-${calls + 1}` }))) return;
    form.done();
    open(null);
  };
  return (
    <Stack gap="sm">
      <div className="two">
        <NativeSelect
          label={t('control.calls.spoofTo')}
          value={form.of('to')}
          onChange={({ currentTarget }) => form.set('to', currentTarget.value)}
          data={parties.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <NativeSelect
          label={t('control.calls.level')}
          value={form.of('level')}
          onChange={({ currentTarget }) => form.set('level', currentTarget.value)}
          data={levels.map((level) => ({ value: level, label: t(`control.calls.levels.${level}`) }))}
        />
      </div>
      <Textarea
        label={t('control.calls.issue')}
        rows={3}
        value={form.of('issue')}
        onChange={({ currentTarget }) => form.set('issue', currentTarget.value)}
      />
      <Button disabled={!holds} onClick={() => void send()}>
        {t('control.send')}
      </Button>
    </Stack>
  );
}
