/** The right column: requests, calls, docket, dossiers, people, notes and the log, one at a time. */
import { Tabs } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { HotWashPanel } from '../hotwash/HotWashPanel.tsx';
import { useLife } from '../live/useLife.ts';
import { stateOf, useSeen } from '../live/useLive.ts';
import { Calls } from './Calls.tsx';
import { Docket } from './Docket.tsx';
import { Dossiers } from './Dossiers.tsx';
import { Log } from './Log.tsx';
import { Notes } from './Notes.tsx';
import { People } from './People.tsx';
import { Requests } from './Requests.tsx';
import { useControl } from './room.ts';

const panels = {
  hotwash: HotWashPanel,
  requests: Requests,
  calls: Calls,
  docket: Docket,
  dossiers: Dossiers,
  people: People,
  notes: Notes,
  log: Log,
} as const;
type Panel = keyof typeof panels;
const names = Object.keys(panels) as Panel[];
const over: readonly string[] = ['ended', 'hotWash', 'closed'];

export function Details(): ReactElement {
  const { t } = useTranslation();
  const { isDirector, seat } = useControl();
  const life = useLife();
  const isDiscussed = stateOf(useSeen(seat), 'exercise', 'conduct') === 'discussion';
  // questions are put in a discussion and in the hot wash, and stand first there
  const asks = isDirector && (isDiscussed || over.includes(life));
  const [chosen, setChosen] = useState<Panel | null>(null);
  const shown = asks ? names : names.filter((name) => name !== 'hotwash');
  const panel = chosen !== null && shown.includes(chosen) ? chosen : (shown[0] ?? 'requests');
  return (
    <Tabs
      className="details"
      data-asks={asks ? '' : undefined}
      value={panel}
      onChange={(name) => setChosen(name as Panel | null)}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('control.right.label')}>
        {shown.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`control.right.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {shown.map((name) => {
        const Shown = panels[name];
        return (
          <Tabs.Panel key={name} value={name} className="details-panel" tabIndex={0}>
            <h2 className="visually-hidden">{t(`control.right.${name}`)}</h2>
            <Shown />
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}
