/** The clock and the conduct in one row: what comes next as one button, and beside it every other way to go on. */
import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../app/times.ts';
import { stateOf, useLive, useSeen } from '../live/useLive.ts';
import { Brakes } from './Brakes.tsx';
import { ClockControls } from './ClockControls.tsx';
import { conductOf } from './conduct.ts';
import { EndControls } from './EndControls.tsx';
import { useControl } from './room.ts';

export function ClockBar(): ReactElement {
  const { t } = useTranslation();
  const { isDirector, open, seat } = useControl();
  const clock = useLive((state) => state.clock);
  const seen = useSeen(seat);
  const conduct = conductOf(stateOf(seen, 'exercise', 'conduct'));
  const window = seen.entries.findLast(({ do: verb }) => verb === 'conduct.openMove')?.with?.['to'];
  const to = typeof window === 'string' ? dayAndTime(Date.parse(window)) : '';
  const hurry = clock?.hurry ?? null;
  return (
    <Group className="clock-bar" gap="xs" role="group" aria-label={t('control.bar.label')}>
      {isDirector ? <ClockControls /> : null}
      <Text size="sm" className="clock-conduct">
        <strong>{t(`control.conduct.${conduct}`)}</strong>{' '}
        <span>
          {hurry === null
            ? t(`control.conduct.what.${conduct}`, { to })
            : t('control.bar.hurrying', { at: dayAndTime(Date.parse(hurry)) })}
        </span>
      </Text>
      {isDirector ? (
        <>
          <Button size="compact-sm" variant="subtle" onClick={() => open({ is: 'conduct' })}>
            {t('control.conduct.change')}
          </Button>
          <Group gap="xs" ml="auto">
            <Brakes />
            <Button size="compact-sm" variant="default" onClick={() => open({ is: 'wall' })}>
              {t('control.bar.wall')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => open({ is: 'hand' })}>
              {t('control.hand.open')}
            </Button>
            <Button size="compact-sm" variant="default" component="a" href="#/seat/preflight">
              {t('control.bar.preflight')}
            </Button>
            <EndControls />
          </Group>
        </>
      ) : null}
    </Group>
  );
}
