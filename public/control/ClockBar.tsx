/**
 * The clock and the conduct in one row: what comes next as one button, and beside it every other way to go on. Where it is narrow there
 * are two rows, and what is needed seldom is folded away.
 */
import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../app/times.ts';
import { useLife } from '../live/useLife.ts';
import { stateOf, useLive, useSeen } from '../live/useLive.ts';
import { Brakes } from './Brakes.tsx';
import { PauseButton, RunButton, SpeedSelect, UntilButton } from './ClockControls.tsx';
import { conductOf } from './conduct.ts';
import { Drop } from './Drop.tsx';
import { EndControls } from './EndControls.tsx';
import { NextButton } from './NextButton.tsx';
import { useControl } from './room.ts';

export function ClockBar({ narrow }: { readonly narrow: boolean }): ReactElement {
  const { t } = useTranslation();
  const { isDirector, isOver } = useControl();
  const life = useLife();
  const plays = life === 'running' || life === 'paused';
  // before STARTEX and after ENDEX no way of conduct is in force
  const conduct = plays || life === 'frozen' ? <Conduct /> : null;
  if (!isDirector)
    return (
      <div className="clock-bar" role="group" aria-label={t('control.bar.label')}>
        {conduct}
      </div>
    );
  const next = (
    <>
      <NextButton />
      {plays ? <PauseButton /> : null}
    </>
  );
  const change = <ChangeConduct />;
  if (narrow)
    return (
      <div className="clock-bar" role="group" aria-label={t('control.bar.label')}>
        <div className="clock-next">{next}</div>
        <div className="clock-row-narrow">
          {plays ? (
            <>
              <RunButton until="one" />
              <UntilButton />
            </>
          ) : (
            conduct
          )}
          <Drop label={t('control.bar.more')} title={t('control.bar.moreTitle')}>
            {plays ? (
              <>
                <RunButton until="person" /> {conduct} {change} <SpeedSelect />
              </>
            ) : null}
            {isOver ? null : <Brakes />}
            <Others />
          </Drop>
        </div>
      </div>
    );
  return (
    <Group className="clock-bar" gap="xs" role="group" aria-label={t('control.bar.label')}>
      {next}
      {plays ? (
        <>
          <RunButton until="one" />
          <RunButton until="person" />
          <UntilButton />
          <SpeedSelect />
        </>
      ) : null}
      {conduct}
      {plays ? change : null}
      <Group gap="xs" ml="auto">
        {isOver ? null : <Brakes />}
        <Others />
      </Group>
    </Group>
  );
}

function Conduct(): ReactElement {
  const { t } = useTranslation();
  const { seat } = useControl();
  const isPaused = useLife() === 'paused';
  const hurry = useLive((state) => state.clock?.hurry ?? null);
  const seen = useSeen(seat);
  const conduct = conductOf(stateOf(seen, 'exercise', 'conduct'));
  const window = seen.entries.findLast(({ do: verb }) => verb === 'conduct.openMove')?.with?.['to'];
  const to = typeof window === 'string' ? dayAndTime(Date.parse(window)) : '';
  return (
    <Text size="sm" className="clock-conduct">
      <strong>{t(`control.conduct.${conduct}`)}</strong>{' '}
      <span>
        {hurry !== null
          ? t('control.bar.hurrying', { at: dayAndTime(Date.parse(hurry)) })
          : isPaused && (conduct === 'clock' || conduct === 'none')
            ? t('control.conduct.paused')
            : t(`control.conduct.what.${conduct}`, { to })}
      </span>
    </Text>
  );
}

function ChangeConduct(): ReactElement {
  const { t } = useTranslation();
  const { open } = useControl();
  return (
    <Button size="compact-sm" variant="subtle" onClick={() => open({ is: 'conduct' })}>
      {t('control.conduct.change')}
    </Button>
  );
}

/** What is needed seldom. */
function Others(): ReactElement {
  const { t } = useTranslation();
  const { open, isOver } = useControl();
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => open({ is: 'wall' })}>
        {t('control.bar.wall')}
      </Button>
      {isOver ? null : (
        <>
          <Button size="compact-sm" variant="default" onClick={() => open({ is: 'hand' })}>
            {t('control.hand.open')}
          </Button>
          <Button size="compact-sm" variant="default" component="a" href="#/seat/preflight">
            {t('control.bar.preflight')}
          </Button>
        </>
      )}
      <EndControls />
    </>
  );
}
