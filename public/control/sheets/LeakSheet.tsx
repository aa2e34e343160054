/** An incident becomes known to the press; the source stays with control. */
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useControl } from '../room.ts';
import { filled, useFields } from './useFields.ts';

export function LeakSheet({ incident }: { readonly incident: string }): ReactElement {
  const { t } = useTranslation();
  const { act, open, holds } = useControl();
  const form = useFields(`leak:${incident}`);
  const send = async (): Promise<void> => {
    if (!(await act('incident.leak', filled(form, 'text', 'source'), { incident }))) return;
    form.done();
    open(null);
  };
  return (
    <Stack gap="sm">
      <Textarea
        label={t('control.dossiers.leakText')}
        rows={4}
        required
        value={form.of('text')}
        onChange={({ currentTarget }) => form.set('text', currentTarget.value)}
      />
      <TextInput
        label={t('control.dossiers.leakSource')}
        value={form.of('source')}
        onChange={({ currentTarget }) => form.set('source', currentTarget.value)}
      />
      <Button disabled={!holds || form.of('text').trim() === ''} onClick={() => void send()}>
        {t('control.send')}
      </Button>
    </Stack>
  );
}
