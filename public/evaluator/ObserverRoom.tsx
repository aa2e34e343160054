/** The observer's room: what both sides know, with what one sees here in four lines. */
import { NativeSelect, Paper, Stack, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { capital, nameInWords } from '../../src/picture/words.ts';
import { Frame } from '../app/Frame.tsx';
import { Head } from '../app/Head.tsx';
import type { RoomProps } from '../app/roomProps.ts';
import { useSeen, useSetting, useWelcome } from '../live/useLive.ts';
import { BridgeExplorer } from '../pictures/BridgeExplorer.tsx';
import { PathPicture } from '../pictures/Picture.tsx';
import { useMoment } from '../pictures/useMoment.ts';
import { usePictureSource } from '../pictures/usePictureSource.ts';
import { inWords } from '../text/inWords.ts';
import { tellerOf } from '../text/tell.ts';
import { EntryList } from './EntryList.tsx';
import { OwnNotes } from './OwnNotes.tsx';
import './evaluator.css';

export function ObserverRoom(_: RoomProps): ReactElement {
  const { t } = useTranslation();
  const setting = useSetting();
  const { place } = useWelcome();
  const seat = place.seats[0] ?? '';
  const { entries, view } = useSeen(seat);
  const source = usePictureSource(seat);
  const teller = useMemo(() => tellerOf(setting, entries), [setting, entries]);
  const matters = Object.keys(view.states)
    .filter((ref) => ref.startsWith('incident/'))
    .map((ref) => ref.slice('incident/'.length));
  const [wanted, setWanted] = useState<string>();
  const moments = useMoment();
  const incident = wanted ?? entries.findLast((entry) => matters.includes(entry.incident ?? ''))?.incident;
  return (
    <Frame title={inWords(setting.title)} head={<Head />}>
      <Stack gap="md">
        <Paper withBorder p="sm" component="section" aria-labelledby="explained-title">
          <Title order={2} size="h5" id="explained-title">
            {t('evaluator.explain')}
          </Title>
          <ol className="explained">
            {lines.map((line) => (
              <li key={line}>{t(`evaluator.explained.${line}`)}</li>
            ))}
          </ol>
        </Paper>
        {matters.length < 2 ? null : (
          <NativeSelect
            label={t('evaluator.matter')}
            maw={360}
            value={incident ?? ''}
            onChange={({ currentTarget }) => setWanted(currentTarget.value)}
            data={matters.map((one) => ({ value: one, label: capital(nameInWords(one)) }))}
          />
        )}
        <PathPicture source={source} incident={incident} moment={moments.moment} />
        <BridgeExplorer source={source} moments={moments} />
        <EntryList entries={entries} teller={teller} />
        <OwnNotes seat={seat} />
      </Stack>
    </Frame>
  );
}

const lines = ['knows', 'path', 'bridge', 'invented'] as const;
