/** The controls of the clock: pause and go on, ways to run on, and how fast. */
import { Button, NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLife } from '../live/useLife.ts';
import { useLive } from '../live/useLive.ts';
import { oneClick } from './oneClick.ts';
import { useControl } from './room.ts';

const speeds = [1, 6, 60, 360, 1440, 2000, 10_080] as const;

export function PauseButton(): ReactElement {
  const { t } = useTranslation();
  const { holds, takes, act } = useControl();
  const verb = useLife() === 'running' ? 'exercise.pause' : 'exercise.resume';
  const may = takes(verb);
  return (
    <Button
      size="compact-sm"
      variant="default"
      className="clock-pause"
      disabled={!holds || !may.ok}
      title={may.why}
      onClick={oneClick(() => void act(verb))}
    >
      <span aria-hidden>{verb === 'exercise.pause' ? 'Ⅱ' : '▶'}&nbsp;</span>
      {t(verb === 'exercise.pause' ? 'control.bar.pause' : 'control.bar.resume')}
    </Button>
  );
}

interface RunButtonProps {
  /** One entry; or until something comes that a person is to do. */
  readonly until: 'one' | 'person';
}

export function RunButton({ until }: RunButtonProps): ReactElement {
  const { t } = useTranslation();
  const { holds, send } = useControl();
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={!holds}
      title={t(until === 'one' ? 'control.bar.stepWhat' : 'control.bar.personWhat')}
      onClick={() => void send({ kind: 'run', until })}
    >
      {t(until === 'one' ? 'control.bar.step' : 'control.bar.person')}
    </Button>
  );
}

export function UntilButton(): ReactElement {
  const { t } = useTranslation();
  const { holds, open } = useControl();
  return (
    <Button size="compact-sm" variant="default" disabled={!holds} onClick={() => open({ is: 'until' })}>
      {t('control.bar.until')}
    </Button>
  );
}

export function SpeedSelect(): ReactElement {
  const { t } = useTranslation();
  const { holds, takes, act } = useControl();
  const speed = useLive((state) => state.clock?.speed ?? 1);
  const paced = takes('conduct.clock');
  return (
    <NativeSelect
      size="xs"
      className="clock-speed"
      aria-label={t('control.bar.speed')}
      disabled={!holds || !paced.ok}
      title={paced.why}
      value={String(speed)}
      onChange={({ currentTarget }) => void act('conduct.clock', { speed: Number(currentTarget.value) })}
      data={[...new Set([...speeds, speed])]
        .sort((a, b) => a - b)
        .map((one) => ({ value: String(one), label: t('control.bar.speedOf', { speed: one }) }))}
    />
  );
}
