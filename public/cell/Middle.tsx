/** The middle of a cell: our picture and our desk, the review room, or what we keep. */
import { NativeSelect, Title } from '@mantine/core';
import { Suspense, lazy, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { untilHere } from '../app/untilHere.ts';
import { useLife } from '../live/useLife.ts';
import { useMoment } from '../pictures/useMoment.ts';
import { usePictureSource } from '../pictures/usePictureSource.ts';
import { hasMeetings, ReviewRoom } from '../review/ReviewRoom.tsx';
import { Choices } from './Choices.tsx';
import { Desk } from './Desk.tsx';
import { Knowledge } from './Knowledge.tsx';
import { MoveBar } from './MoveBar.tsx';
import { incidentLabel } from './names.ts';
import { OpenMatters } from './OpenMatters.tsx';
import { OurPath } from './OurPath.tsx';
import { RecordPage } from './RecordPage.tsx';
import { Standing } from './Standing.tsx';
import { useCell } from './useCell.ts';
import type { OpenForm } from './useCell.ts';

/** Comes when somebody opens it. */
const BridgeExplorer = lazy(async () => ({
  default: (await untilHere(() => import('../pictures/BridgeExplorer.tsx'))).BridgeExplorer,
}));

interface MiddleProps {
  readonly page: string;
  readonly writing: OpenForm | null;
  readonly close: () => void;
}

export function Middle({ page, writing, close }: MiddleProps): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const reviews = hasMeetings(cell.seen) || cell.accepts('review.schedule');
  const pages: readonly (readonly [string, string])[] = [
    ['', 'desk'],
    ...(reviews ? [['review', 'review'] as const] : []),
    ['record', 'record'],
  ];
  const at = pages.some(([name]) => name === page) ? page : '';
  return (
    <>
      <nav className="pages no-print" aria-label={t('cell.pages.title')}>
        {pages.map(([name, words]) => (
          <a
            key={name}
            href={name === '' ? '#/seat' : `#/seat/${name}`}
            aria-current={at === name ? 'page' : undefined}
          >
            {t(`cell.pages.${words}`)}
          </a>
        ))}
      </nav>
      <Standing />
      {at === 'review' ? (
        <ReviewRoom />
      ) : at === 'record' ? (
        <RecordPage />
      ) : (
        <OurDesk writing={writing} close={close} />
      )}
    </>
  );
}

function OurDesk({ writing, close }: Omit<MiddleProps, 'page'>): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const life = useLife();
  const source = usePictureSource(cell.seat);
  const [chosen, setChosen] = useState('');
  const [bridge, setBridge] = useState(false);
  // scrubbed back, both pictures show that moment
  const moments = useMoment();
  const incident = cell.incidents.includes(chosen) ? chosen : cell.incidents[0];
  const over = ['ended', 'hotWash', 'closed'].includes(life);
  // what does not depend on the moment is not made anew while it is scrubbed
  const desk = useMemo(
    () => (
      <>
        {over ? null : <Desk writing={writing} close={close} />}
        <OpenMatters />
        <Knowledge incident={incident} />
      </>
    ),
    [over, writing, close, incident],
  );
  return (
    <>
      <MoveBar />
      <Choices />
      <section aria-labelledby="picture-title" className="panel picture-panel" data-pane="picture">
        <Title order={2} size="h4" id="picture-title">
          {t('cell.picture.title')}
        </Title>
        {cell.incidents.length > 1 ? (
          <NativeSelect
            aria-label={t('cell.picture.incident')}
            size="xs"
            maw={320}
            data={cell.incidents.map((key) => ({ value: key, label: incidentLabel(cell, key) }))}
            value={incident}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
        ) : null}
        <OurPath source={source} incident={incident} moment={bridge ? moments.moment : undefined} />
      </section>
      {desk}
      <details
        className="panel folded"
        data-pane="picture"
        onToggle={({ currentTarget }) => setBridge(currentTarget.open)}
      >
        <summary>{t('cell.picture.bridge')}</summary>
        {bridge ? (
          <Suspense>
            <BridgeExplorer source={source} moments={moments} />
          </Suspense>
        ) : null}
      </details>
    </>
  );
}
