/** The evaluator's room: all that happens but the truth, both sides' pictures, the critical tasks, and what was written down. */
import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Replay } from '../after/Replay.tsx';
import '../after/after.css';
import { Frame } from '../app/Frame.tsx';
import { Head } from '../app/Head.tsx';
import type { RoomProps } from '../app/roomProps.ts';
import { useSeen, useSetting, useWelcome } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import { tellerOf } from '../text/tell.ts';
import { EntryList } from './EntryList.tsx';
import './evaluator.css';
import { NoteForm } from './NoteForm.tsx';
import type { NotedEntry } from './NoteForm.tsx';
import { ObservationList } from './ObservationList.tsx';
import { observationsIn } from './observations.ts';
import { OwnNotes } from './OwnNotes.tsx';
import { TaskList } from './TaskList.tsx';

export function EvaluatorRoom(_: RoomProps): ReactElement {
  const { t } = useTranslation();
  const setting = useSetting();
  const { place } = useWelcome();
  const seat = place.seats[0] ?? '';
  const { entries } = useSeen(seat);
  const teller = useMemo(() => tellerOf(setting, entries), [setting, entries]);
  const observations = useMemo(() => observationsIn(entries), [entries]);
  const [noted, setNoted] = useState<NotedEntry | null>(null);
  return (
    <Frame title={inWords(setting.title)} head={<Head />}>
      <div className="evaluator">
        <div className="evaluator-note">
          <NoteForm seat={seat} of={noted} onDone={() => setNoted(null)} />
        </div>
        <div className="evaluator-list">
          <Tabs defaultValue="timeline" keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="timeline">{t('evaluator.timeline')}</Tabs.Tab>
              <Tabs.Tab value="pictures">{t('evaluator.pictures')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="timeline" pt="sm">
              <EntryList
                entries={entries}
                teller={teller}
                onNote={(entry) => setNoted({ number: entry.entry ?? 0, says: teller.sentence(entry) })}
              />
            </Tabs.Panel>
            <Tabs.Panel value="pictures" pt="sm">
              <Replay />
            </Tabs.Panel>
          </Tabs>
        </div>
        <div className="evaluator-tasks">
          <Tabs defaultValue="tasks" keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="tasks">{t('evaluator.tasks')}</Tabs.Tab>
              <Tabs.Tab value="notes">{t('evaluator.ownNotes')}</Tabs.Tab>
              <Tabs.Tab value="observations">
                {t('evaluator.observations', { count: observations.length })}
              </Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="tasks" pt="sm">
              <TaskList seat={seat} observations={observations} />
            </Tabs.Panel>
            <Tabs.Panel value="notes" pt="sm">
              <OwnNotes seat={seat} />
            </Tabs.Panel>
            <Tabs.Panel value="observations" pt="sm">
              <ObservationList observations={observations} />
            </Tabs.Panel>
          </Tabs>
        </div>
      </div>
    </Frame>
  );
}
