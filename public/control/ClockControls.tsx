/** The controls of the clock: the one that comes next, then pause, step, run until, and how fast. */
import { Button, NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLife } from '../live/useLife.ts';
import { useLive } from '../live/useLive.ts';
import { NextButton } from './NextButton.tsx';
import { useControl } from './room.ts';

const speeds = [1, 6, 60, 360, 1440, 2000, 10_080] as const;

export function ClockControls(): ReactElement {
  const { t } = useTranslation();
  const { holds, takes, act, send, open } = useControl();
  const life = useLife();
  const clock = useLive((state) => state.clock);
  const plays = life === 'running' || life === 'paused';
  const paced = takes('conduct.clock');
  const speed = clock?.speed ?? 1;
  const pause = takes('exercise.pause');
  const resume = takes('exercise.resume');
  return (
    <>
      <NextButton />
      {!plays ? null : (
        <>
          {life === 'running' ? (
            <Button
              size="compact-sm"
              variant="default"
              disabled={!holds || !pause.ok}
              title={pause.why}
              onClick={() => void act('exercise.pause')}
            >
              <span aria-hidden>Ⅱ&nbsp;</span>
              {t('control.bar.pause')}
            </Button>
          ) : (
            <Button
              size="compact-sm"
              variant="default"
              disabled={!holds || !resume.ok}
              title={resume.why}
              onClick={() => void act('exercise.resume')}
            >
              <span aria-hidden>▶&nbsp;</span>
              {t('control.bar.resume')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            disabled={!holds}
            title={t('control.bar.stepWhat')}
            onClick={() => void send({ kind: 'run', until: 'one' })}
          >
            {t('control.bar.step')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={!holds}
            title={t('control.bar.personWhat')}
            onClick={() => void send({ kind: 'run', until: 'person' })}
          >
            {t('control.bar.person')}
          </Button>
          <Button size="compact-sm" variant="default" disabled={!holds} onClick={() => open({ is: 'until' })}>
            {t('control.bar.until')}
          </Button>
          <NativeSelect
            size="xs"
            className="clock-speed"
            aria-label={t('control.bar.speed')}
            disabled={!holds || !paced.ok}
            title={paced.why}
            value={String(speed)}
            onChange={({ currentTarget }) =>
              void act('conduct.clock', { speed: Number(currentTarget.value) })
            }
            data={[...new Set([...speeds, speed])]
              .sort((a, b) => a - b)
              .map((one) => ({ value: String(one), label: t('control.bar.speedOf', { speed: one }) }))}
          />
        </>
      )}
    </>
  );
}
