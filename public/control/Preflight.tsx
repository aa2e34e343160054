/** Before people come in: every line should be ready. Seats, server, wall, sound, and a ring of the hotline marked as a test. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../live/http.ts';
import { useLive } from '../live/useLive.ts';
import { Check } from './Check.tsx';
import { RefusedLine } from './RefusedLine.tsx';
import { useControl } from './room.ts';
import { TestRing } from './TestRing.tsx';
import { twoTones } from './twoTones.ts';
import { useCast } from './useCast.ts';
import { usePlaceNames } from './usePlaceNames.ts';

export function Preflight(): ReactElement {
  const { t } = useTranslation();
  return (
    <Stack maw={820} mx="auto" gap="md" className="preflight">
      <Group justify="space-between">
        <Title order={2} size="h2">
          {t('control.preflight.title')}
        </Title>
        <Button variant="default" component="a" href="#/seat">
          {t('control.preflight.back')}
        </Button>
      </Group>
      <Text>{t('control.preflight.what')}</Text>
      <RefusedLine />
      <ul className="checks">
        <Seats />
        <Ready />
        <WallCheck />
        <Check is={null} words={t('control.preflight.soundWhat')}>
          <Button variant="default" onClick={twoTones}>
            {t('control.preflight.soundTest')}
          </Button>
        </Check>
        <TestRing />
      </ul>
    </Stack>
  );
}

function Seats(): ReactElement {
  const { t } = useTranslation();
  const { of, people } = useCast();
  const places = useLive((state) => state.places?.places);
  const presence = useLive((state) => state.presence);
  const nameOf = usePlaceNames();
  const isHere = (place: string): boolean =>
    presence.some((one) => one.place === place && one.people.some(({ here }) => here));
  const missing = (places ?? []).filter(
    ({ id, kind, party, seats }) =>
      kind === 'seat' &&
      party !== null &&
      of(seats[0] ?? '').by === 'person' &&
      !isHere(id) &&
      !isHere(party),
  );
  const words =
    people.length === 0
      ? t('control.preflight.seatsNone')
      : missing.length === 0
        ? t('control.preflight.seats')
        : t('control.preflight.seatsMissing', { list: missing.map(({ id }) => nameOf(id)).join('; ') });
  return <Check is={missing.length === 0} words={words} />;
}

function Ready(): ReactElement {
  const { t } = useTranslation();
  const [why, setWhy] = useState<string | null>(null);
  const look = async (): Promise<void> => {
    const answer = await ask<{ status: string; why?: string }>('/readyz');
    setWhy(answer.ok ? '' : ((answer.problem as { why?: string }).why ?? answer.problem.detail));
  };
  useEffect(() => {
    void look();
  }, []);
  return (
    <Check
      is={why === null ? null : why === ''}
      words={
        why === null || why === '' ? t('control.preflight.ready') : t('control.preflight.notReady', { why })
      }
    >
      <Button variant="default" onClick={() => void look()}>
        {t('control.preflight.refresh')}
      </Button>
    </Check>
  );
}

function WallCheck(): ReactElement {
  const { t } = useTranslation();
  const { send, holds, isDirector } = useControl();
  const presence = useLive((state) => state.presence);
  const wall = useLive((state) => state.wall);
  const isHere = presence.some(({ place, people }) => place === 'wall' && people.some(({ here }) => here));
  const isTested = wall.text === t('control.preflight.wallText');
  return (
    <Check is={isHere} words={t(isHere ? 'control.preflight.wall' : 'control.preflight.wallNone')}>
      {isDirector ? (
        <Button
          variant="default"
          disabled={!holds}
          onClick={() =>
            void send({
              kind: 'wall',
              shows: isTested
                ? { view: 'itself' }
                : { view: 'question', text: t('control.preflight.wallText') },
            })
          }
        >
          {t(isTested ? 'control.preflight.wallBack' : 'control.preflight.wallTest')}
        </Button>
      ) : null}
    </Check>
  );
}
