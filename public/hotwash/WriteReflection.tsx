/** A strength or a gap, in one sentence, on the question that is in the room. */
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../app/Refusal.tsx';
import { actFrom, useCommand } from '../live/useAct.ts';
import { useDraft } from '../live/useDraft.ts';
import { useLive } from '../live/useLive.ts';

export function WriteReflection({ seat }: { readonly seat: string }): ReactElement {
  const { t } = useTranslation();
  const shows = useLive((state) => state.wall);
  const { text, write, done } = useDraft(seat, 'reflection');
  const { send, busy, refused } = useCommand();
  const [written, setWritten] = useState(false);
  const add = async (is: 'strength' | 'gap'): Promise<void> => {
    const on = shows.view === 'question' && shows.question !== undefined ? { question: shows.question } : {};
    const ok = await send(actFrom(seat, 'reflection.write', {}, { is, text: text.trim(), ...on }));
    if (ok) done();
    setWritten(ok);
  };
  const empty = text.trim() === '';
  return (
    <Stack gap="sm">
      <Textarea
        label={t('hotwash.write')}
        description={t('hotwash.writeHint')}
        value={text}
        onChange={({ currentTarget }) => {
          setWritten(false);
          write(currentTarget.value);
        }}
        autosize
        minRows={2}
        maxLength={2_000}
      />
      <Refusal of={refused} />
      <Group gap="sm">
        <Button disabled={empty} loading={busy} onClick={() => void add('strength')}>
          {t('hotwash.asStrength')}
        </Button>
        <Button disabled={empty} loading={busy} variant="outline" onClick={() => void add('gap')}>
          {t('hotwash.asGap')}
        </Button>
        <Text size="sm" role="status">
          {written ? t('hotwash.written') : ''}
        </Text>
      </Group>
    </Stack>
  );
}
