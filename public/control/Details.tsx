/** The right column: requests, calls, docket, dossiers, people, notes and the log, one at a time. */
import { Tabs } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Calls } from './Calls.tsx';
import { Docket } from './Docket.tsx';
import { Dossiers } from './Dossiers.tsx';
import { Log } from './Log.tsx';
import { Notes } from './Notes.tsx';
import { People } from './People.tsx';
import { Requests } from './Requests.tsx';

const panels = {
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

export function Details(): ReactElement {
  const { t } = useTranslation();
  const [panel, setPanel] = useState<Panel>('requests');
  return (
    <Tabs
      className="details"
      value={panel}
      onChange={(chosen) => setPanel((chosen ?? 'requests') as Panel)}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('control.right.label')}>
        {names.map((name) => (
          <Tabs.Tab key={name} value={name} px={4} py={8}>
            {t(`control.right.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {names.map((name) => {
        const Shown = panels[name];
        return (
          <Tabs.Panel key={name} value={name} className="details-panel" tabIndex={0}>
            <Shown />
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}
