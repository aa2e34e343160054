/** The control room, for the director and the controllers: what needs them, the clock, the MSEL, both pictures, and everything else. */
import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../app/Frame.tsx';
import { Head } from '../app/Head.tsx';
import type { RoomProps } from '../app/roomProps.ts';
import { useSetting } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import { ClockBar } from './ClockBar.tsx';
import { Details } from './Details.tsx';
import { Msel } from './Msel.tsx';
import { NeedsYou } from './NeedsYou.tsx';
import { Pictures } from './Pictures.tsx';
import { Preflight } from './Preflight.tsx';
import { RefusedLine } from './RefusedLine.tsx';
import { ControlContext } from './room.ts';
import { RunningOrder } from './RunningOrder.tsx';
import { Sheets } from './Sheets.tsx';
import { useRoom } from './useRoom.ts';
import './control.css';

export function ControlRoom({ page }: RoomProps): ReactElement {
  const setting = useSetting();
  const room = useRoom();
  const narrow = useMediaQuery('(max-width: 1023px)', false, { getInitialValueInEffect: false });
  return (
    <ControlContext value={room}>
      <Frame title={inWords(setting.title)} head={<Head />}>
        {page === 'preflight' ? (
          <Preflight />
        ) : (
          <div className={narrow ? 'control narrow' : 'control'}>
            <ClockBar narrow={narrow} />
            <RefusedLine />
            {narrow ? <Narrow /> : <Wide />}
            <Sheets />
          </div>
        )}
      </Frame>
    </ControlContext>
  );
}

function Wide(): ReactElement {
  return (
    <div className="control-columns">
      <div className="control-left">
        <NeedsYou />
        <Msel />
      </div>
      <div className="control-middle">
        <RunningOrder />
        <Pictures />
      </div>
      <Details />
    </div>
  );
}

function Narrow(): ReactElement {
  const { t } = useTranslation();
  const tabs = ['now', 'msel', 'pictures', 'details'] as const;
  const panels = { now: Now, msel: Msel, pictures: Pictures, details: Details } as const;
  return (
    <Tabs defaultValue="now" keepMounted={false}>
      <Tabs.List grow>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab} px="xs">
            {t(`control.tabs.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => {
        const Panel = panels[tab];
        return (
          <Tabs.Panel key={tab} value={tab} pt="sm">
            <Panel />
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}

function Now(): ReactElement {
  return (
    <>
      <NeedsYou />
      <RunningOrder />
    </>
  );
}
