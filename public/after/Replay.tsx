/** Replay: the bridge with its scrubber, the path at that moment, and what any seat knew then. */
import { Alert, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { capital, nameInWords } from '../../src/picture/words.ts';
import { useSetting, useWelcome } from '../live/useLive.ts';
import { useSeenFrom } from '../live/useSeenFrom.ts';
import { BridgeExplorer } from '../pictures/BridgeExplorer.tsx';
import { PathPicture } from '../pictures/Picture.tsx';
import { pictureSource } from '../pictures/source.ts';
import { useMoment } from '../pictures/useMoment.ts';
import type { Moment } from '../pictures/useMoment.ts';
import { usePictureSource } from '../pictures/usePictureSource.ts';
import { tellerOf } from '../text/tell.ts';
import { ThenKnown } from './ThenKnown.tsx';
import { IN_A_MINUTE, PlayerBar } from './PlayerBar.tsx';
import { seatsToLookFrom } from './seats.ts';
import { usePlayer } from './usePlayer.ts';

const MINUTE = 60_000;
const none: readonly never[] = [];

export function Replay(): ReactElement {
  const { t } = useTranslation();
  const setting = useSetting();
  const { place } = useWelcome();
  const seats = seatsToLookFrom(place, setting);
  const [seat, setSeat] = useState(seats[0] ?? '');
  const [incident, setIncident] = useState<string>();
  const moments = useMoment();
  const { moment } = moments;
  const [speed, setSpeed] = useState<string>(IN_A_MINUTE);
  const { seen: known, problem } = useSeenFrom(seat);
  const { now } = usePictureSource(place.seats[0] ?? '');
  const seen = known?.entries ?? none;
  const source = useMemo(() => pictureSource(setting, seat, seen, now), [setting, seat, seen, now]);
  const teller = useMemo(() => tellerOf(setting, seen), [setting, seen]);
  const matters = useMemo(() => mattersIn(seen), [seen]);
  const stretch = { from: Date.parse(source.startex), to: Date.parse(source.now) };
  const instant = (one: Moment): number => (one === undefined ? stretch.to : Date.parse(one));
  const at = instant(moment);
  const asked = (): number => instant(moments.asked());
  const show = (to: number): void =>
    moments.show(to >= stretch.to ? undefined : new Date(Math.max(to, stretch.from)).toISOString());
  const rate = speed === IN_A_MINUTE ? (stretch.to - stretch.from) / MINUTE : Number(speed);
  const player = usePlayer(stretch, asked, rate, show);
  const onKey = (event: KeyboardEvent): void => {
    const { target } = event;
    if (target instanceof HTMLElement && target.matches('button, select, input, textarea, summary')) return;
    if (event.key !== ' ') return;
    event.preventDefault();
    player.toggle();
  };
  const chosen = incident !== undefined && matters.includes(incident) ? incident : matters[0];
  return (
    <Stack gap="sm" onKeyDown={onKey}>
      <Group gap="md" align="end" className="no-print">
        {seats.length < 2 ? null : (
          <NativeSelect
            label={t('after.seat')}
            value={seat}
            onChange={({ currentTarget }) => setSeat(currentTarget.value)}
            data={seats.map((one) => ({
              value: one,
              label: one === 'director' ? t('after.whole') : teller.seat(one),
            }))}
          />
        )}
        {matters.length < 2 ? null : (
          <NativeSelect
            label={t('after.matter')}
            value={chosen ?? ''}
            onChange={({ currentTarget }) => setIncident(currentTarget.value)}
            data={matters.map((one) => ({
              value: one,
              label: setting.names[`incident/${one}`] ?? capital(nameInWords(one)),
            }))}
          />
        )}
        <PlayerBar
          source={source}
          asked={asked}
          player={player}
          speed={speed}
          onSpeed={setSpeed}
          onMoment={show}
        />
      </Group>
      {problem === null ? null : <Alert color="red">{problem}</Alert>}
      {known === null && problem === null ? (
        <Text role="status" aria-busy>
          {t('after.loading')}
        </Text>
      ) : null}
      <BridgeExplorer source={source} moments={moments} />
      <PathPicture source={source} moment={moment} incident={chosen} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <ThenKnown seat={seat} entries={seen} at={at} teller={teller} />
      </SimpleGrid>
    </Stack>
  );
}

/** Keys of the incidents that a seat knows of, in the order of coming to know. */
function mattersIn(entries: readonly { readonly moves: readonly { readonly ref: string }[] }[]): string[] {
  const refs = entries.flatMap(({ moves }) => moves.map(({ ref }) => ref));
  return [...new Set(refs.filter((ref) => ref.startsWith('incident/')))].map((ref) =>
    ref.slice('incident/'.length),
  );
}
