/** A note of one's own, which control reads too: for those who watch. */
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text as Words } from '../../src/contract/act/act.ts';
import { Refusal } from '../app/Refusal.tsx';
import { dayAndTime } from '../app/times.ts';
import { actFrom, useCommand } from '../live/useAct.ts';
import { useDraft } from '../live/useDraft.ts';
import { useSeen } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';

export function OwnNotes({ seat }: { readonly seat: string }): ReactElement {
  const { t } = useTranslation();
  const { entries } = useSeen(seat);
  const { text, write, done } = useDraft(seat, 'note');
  const { send, busy, refused } = useCommand();
  const [kept, setKept] = useState(false);
  const keep = async (): Promise<void> => {
    const ok = await send(actFrom(seat, 'note.write', {}, { text: text.trim() }));
    if (ok) done();
    setKept(ok);
  };
  const notes = entries.filter(({ do: verb, by }) => verb === 'note.write' && by === seat).toReversed();
  return (
    <Stack gap="sm">
      <Textarea
        label={t('evaluator.ownNote')}
        description={t('evaluator.ownNoteHint')}
        rows={2}
        value={text}
        onChange={({ currentTarget }) => {
          setKept(false);
          write(currentTarget.value);
        }}
        maxLength={10_000}
      />
      <Refusal of={refused} />
      <Group gap="sm">
        <Button
          size="compact-md"
          variant="default"
          disabled={text.trim() === ''}
          loading={busy}
          onClick={() => void keep()}
        >
          {t('evaluator.keepNote')}
        </Button>
        <Text size="sm" role="status">
          {kept ? t('evaluator.noteKept') : ''}
        </Text>
      </Group>
      {notes.map((entry) => (
        <Text key={entry.n} size="sm">
          {dayAndTime(Date.parse(entry.at))} · {inWords(entry.with?.['text'] as Words)}
        </Text>
      ))}
    </Stack>
  );
}
