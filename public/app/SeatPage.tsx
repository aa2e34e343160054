/** In an exercise: the line to the server, and the room that the place leads to. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Suspense, lazy, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../src/contract/live/place.ts';
import { connect } from '../live/connection.ts';
import type { Connection } from '../live/connection.ts';
import { ConnectionContext, useLive, useWelcome } from '../live/useLive.ts';
import { Busy } from './Busy.tsx';
import { EmergencyButton, FrozenNotice } from './Emergency.tsx';
import { Fault } from './Fault.tsx';
import { Frame } from './Frame.tsx';
import type { RoomProps } from './roomProps.ts';
import { go, keepSeatToken, seatToken } from './route.ts';
import { withTexts } from './withTexts.ts';

const rooms = {
  control: lazy(async () => ({
    default: (
      await withTexts(
        () => import('../control/ControlRoom.tsx'),
        'control',
        'acts',
        'cell',
        'lobby',
        'hotwash',
        'evaluator',
      )
    ).ControlRoom,
  })),
  cell: lazy(async () => ({
    default: (await withTexts(() => import('../cell/CellRoom.tsx'), 'cell', 'acts')).CellRoom,
  })),
  wall: lazy(async () => ({
    default: (await withTexts(() => import('../wall/WallRoom.tsx'), 'wall')).WallRoom,
  })),
  evaluator: lazy(async () => ({
    default: (await withTexts(() => import('../evaluator/EvaluatorRoom.tsx'), 'evaluator', 'after', 'acts'))
      .EvaluatorRoom,
  })),
  observer: lazy(async () => ({
    default: (await withTexts(() => import('../evaluator/ObserverRoom.tsx'), 'evaluator', 'acts'))
      .ObserverRoom,
  })),
  after: lazy(async () => ({
    default: (await withTexts(() => import('../after/AfterRoom.tsx'), 'after', 'hotwash', 'acts')).AfterRoom,
  })),
} as const;

const roomOf: Record<Place['kind'], keyof typeof rooms> = {
  director: 'control',
  controller: 'control',
  evaluator: 'evaluator',
  observer: 'observer',
  wall: 'wall',
  seat: 'cell',
  cell: 'cell',
};

export function SeatPage({ page }: RoomProps): ReactElement {
  const [connection, setConnection] = useState<Connection | null>(null);
  const [token] = useState(seatToken);
  useEffect(() => {
    if (token === null) {
      go('#/');
      return;
    }
    const made = connect(token);
    setConnection(made);
    return made.close;
  }, [token]);
  if (connection === null) return <Busy />;
  return (
    <ConnectionContext value={connection}>
      <Room page={page} />
    </ConnectionContext>
  );
}

function Room({ page }: RoomProps): ReactElement {
  const { t } = useTranslation();
  const line = useLive((state) => state.line);
  const welcomed = useLive((state) => state.welcome !== null && state.clock !== null);
  if (line.is === 'gone') return <Gone why={line.why} />;
  if (line.is === 'waiting') return <Knocked />;
  if (!welcomed) return <Busy what={line.is === 'lost' ? t('app.lost') : t('app.connecting')} />;
  return (
    <Fault head={<EvenSo />}>
      <Suspense fallback={<Busy />}>
        <Inside page={page} />
      </Suspense>
    </Fault>
  );
}

/** A real emergency is one touch away where a room has failed, too (EX-1). */
function EvenSo(): ReactElement {
  return (
    <>
      <FrozenNotice />
      <Group justify="flex-end" px="md" pt="xs">
        <EmergencyButton />
      </Group>
    </>
  );
}

function Inside({ page }: RoomProps): ReactElement {
  const { place } = useWelcome();
  const name = page === 'after' || page.startsWith('after/') ? 'after' : roomOf[place.kind];
  const Chosen = rooms[name];
  return <Chosen page={page} />;
}

/** The director has not opened yet. */
function Knocked(): ReactElement {
  const { t } = useTranslation();
  return (
    <Frame title={t('app.knocked')}>
      <Stack maw={480} mx="auto" mt="xl" role="status">
        <Title order={1} size="h2">
          {t('app.knocked')}
        </Title>
        <Text>{t('app.waiting')}</Text>
      </Stack>
    </Frame>
  );
}

function Gone({ why }: { readonly why: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <Frame title={t('app.gone')}>
      <Stack maw={480} mx="auto" mt="xl">
        <Title order={1} size="h2">
          {t('app.gone')}
        </Title>
        <Alert role="alert">{why}</Alert>
        <p>{t('app.goneWhat')}</p>
        <Button
          onClick={() => {
            keepSeatToken(null);
            go('#/');
          }}
        >
          {t('app.toStart')}
        </Button>
      </Stack>
    </Frame>
  );
}
