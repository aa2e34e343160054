/** Looking back, from any room: hot wash, replay, report, prints. */
import { Anchor, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../app/Frame.tsx';
import { Head } from '../app/Head.tsx';
import type { RoomProps } from '../app/roomProps.ts';
import { HotWash } from '../hotwash/HotWash.tsx';
import { useLife } from '../live/useLife.ts';
import { useSetting } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import './after.css';
import { PrintsPage } from './PrintsPage.tsx';
import { Replay } from './Replay.tsx';
import { ReportPage } from './ReportPage.tsx';
import { isSheet, Sheets } from './Sheets.tsx';

const pages = ['hotwash', 'replay', 'report', 'prints'] as const;
type Page = (typeof pages)[number];

export function AfterRoom({ page }: RoomProps): ReactElement {
  const { t } = useTranslation();
  const setting = useSetting();
  const life = useLife();
  const isOver = ['ended', 'hotWash', 'closed'].includes(life);
  const [, wanted = '', sheet = ''] = page.split('/');
  const first: Page = life === 'hotWash' ? 'hotwash' : 'replay';
  const shown = pages.find((one) => one === wanted) ?? first;
  const offered = pages.filter((one) => one !== 'hotwash' || isOver);
  return (
    <Frame title={`${t(`after.${shown}`)} · ${inWords(setting.title)}`} head={<Head />}>
      <Group component="nav" aria-label={t('after.pages')} gap="md" mb="sm" className="no-print">
        {offered.map((one) => (
          <Anchor
            key={one}
            href={`#/seat/after/${one}`}
            aria-current={one === shown ? 'page' : undefined}
            fw={one === shown ? 600 : 400}
          >
            {t(`after.${one}`)}
          </Anchor>
        ))}
        <Anchor href="#/seat" ml="auto">
          {t('after.toRoom')}
        </Anchor>
      </Group>
      {shown === 'hotwash' ? <HotWash /> : null}
      {shown === 'replay' ? <Replay /> : null}
      {shown === 'report' ? <ReportPage /> : null}
      {shown === 'prints' ? isSheet(sheet) ? <Sheets what={sheet} /> : <PrintsPage /> : null}
    </Frame>
  );
}
