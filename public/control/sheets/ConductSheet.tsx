/** How time goes: discussion, a move with its window, the clock. For an open move, what will fire, what will lapse, and who is ready. */
import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verb } from '../../../src/contract/act/acts.ts';
import { iso, instant } from '../../../src/contract/time.ts';
import { dayAndTime } from '../../app/times.ts';
import { useLive, useSetting } from '../../live/useLive.ts';
import { useNow } from '../../live/useNow.ts';
import { inWords } from '../../text/inWords.ts';
import { InstantInput, asInstant } from '../InstantInput.tsx';
import { useControl } from '../room.ts';
import { useCast } from '../useCast.ts';
import { useWaiting } from '../useWaiting.ts';
import { AheadList } from './AheadList.tsx';

const DAY = 86_400_000;

export function ConductSheet(): ReactElement {
  const { isMoveOpen } = useControl();
  return isMoveOpen ? <OpenMove /> : <Choose />;
}

function OpenMove(): ReactElement {
  const { t } = useTranslation();
  const { act, open, holds } = useControl();
  const { parties } = useSetting();
  const { people } = useCast();
  const { unready } = useWaiting();
  const now = useNow(60_000) ?? 0;
  const closes = (fields: object): void => {
    void act('conduct.closeMove', { ...fields }).then((done) => {
      if (done) open(null);
    });
  };
  return (
    <Stack gap="sm">
      <Group>
        {people.map((party) => (
          <Text key={party} size="sm">
            <strong>{inWords(parties[party]?.name)}</strong>{' '}
            {unready.includes(party) ? `○ ${t('control.ahead.notReady')}` : `● ${t('control.ahead.ready')}`}
          </Text>
        ))}
      </Group>
      <AheadList until="window" title={t('control.ahead.window')} />
      <Button disabled={!holds} onClick={() => closes({})}>
        {t('control.bar.closeMove')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('control.conduct.closeNowWhat')}
      </Text>
      <Button
        className="long-button"
        variant="default"
        disabled={!holds}
        onClick={() => closes({ to: iso(instant(now)) })}
      >
        {t('control.conduct.closeNow', { at: dayAndTime(now) })}
      </Button>
    </Stack>
  );
}

function Choose(): ReactElement {
  const { t } = useTranslation();
  const { act, open, holds, takes } = useControl();
  const now = useNow(60_000) ?? 0;
  const speed = useLive((state) => state.clock?.speed ?? 1);
  const [to, setTo] = useState(() => asInstant(now + DAY));
  const [pace, setPace] = useState<string | number>(speed);
  const does = (verb: Verb, fields: object): void => {
    void act(verb, { ...fields }).then((done) => {
      if (done) open(null);
    });
  };
  const button = (verb: Verb, fields: object): ReactElement => {
    const may = takes(verb);
    return (
      <Button disabled={!holds || !may.ok} title={may.why} onClick={() => does(verb, fields)}>
        {t('control.conduct.begin')}
      </Button>
    );
  };
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Text>{t('control.conduct.discuss')}</Text>
        {button('conduct.discuss', {})}
      </Group>
      <Group justify="space-between" align="end">
        <div>
          <Text>{t('control.conduct.openMove')}</Text>
          <InstantInput label={t('control.conduct.moveTo')} value={to} onChange={setTo} />
        </div>
        {button('conduct.openMove', { to })}
      </Group>
      <Group justify="space-between" align="end">
        <NumberInput
          label={t('control.conduct.clockAt')}
          min={0.1}
          max={1_000_000}
          value={pace}
          onChange={setPace}
        />
        {button('conduct.clock', { speed: Number(pace) })}
      </Group>
    </Stack>
  );
}
