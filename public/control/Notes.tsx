/** Notes of control, kept in the log; and those of every seat, which control reads. */
import { Button, Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../src/contract/act/act.ts';
import { dayAndTime } from '../app/times.ts';
import { NoteForm } from '../evaluator/NoteForm.tsx';
import { useDraft } from '../live/useDraft.ts';
import { useSeen } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import { whoName } from './names.ts';
import { useControl } from './room.ts';

export function Notes(): ReactElement {
  const { t } = useTranslation();
  const { seat, story, act, isDirector } = useControl();
  const { entries } = useSeen(seat);
  const draft = useDraft(seat, 'note');
  const notes = entries.filter(({ do: verb }) => verb === 'note.write').toReversed();
  const keep = async (): Promise<void> => {
    if (await act('note.write', { text: draft.text })) draft.done();
  };
  return (
    <>
      <Textarea
        size="sm"
        label={t('control.notes.mine')}
        description={t('control.notes.mineWhat')}
        rows={3}
        value={draft.text}
        onChange={({ currentTarget }) => draft.write(currentTarget.value)}
      />
      <Button size="compact-sm" my="xs" disabled={draft.text.trim() === ''} onClick={() => void keep()}>
        {t('control.notes.keep')}
      </Button>
      {isDirector ? (
        <details className="hand">
          <summary>{t('control.notes.observe')}</summary>
          <NoteForm seat={seat} of={null} onDone={() => undefined} />
        </details>
      ) : null}
      {notes.length === 0 ? <p className="quiet">{t('control.notes.none')}</p> : null}
      <ul className="cards">
        {notes.map((entry) => (
          <li key={entry.n} className="card">
            <div className="quiet">
              {dayAndTime(Date.parse(entry.at))} · {whoName(story, entry.by ?? '')}
              {entry.with?.['entry'] === undefined
                ? ''
                : ` · ${t('control.notes.onEntry', { entry: Number(entry.with['entry']) })}`}
            </div>
            {inWords(entry.with?.['text'] as Text)}
          </li>
        ))}
      </ul>
    </>
  );
}
