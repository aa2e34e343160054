/** ENDEX while it is played; looking back, and the close, after it. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { stillHeld } from '../hotwash/truths.ts';
import { useLife } from '../live/useLife.ts';
import { useSeen } from '../live/useLive.ts';
import { useControl } from './room.ts';

export function EndControls(): ReactElement | null {
  const { t } = useTranslation();
  const { open, holds, seat, isOver } = useControl();
  const { entries } = useSeen(seat);
  const life = useLife();
  if (life === 'planned' || life === '') return null;
  const closes = life === 'hotWash';
  // when nothing is left to reveal, the close is what comes next (useNextStep), and not said twice
  const ends = !isOver || (closes && stillHeld(entries) > 0);
  return (
    <>
      {isOver ? (
        <Button size="compact-sm" variant="default" component="a" href="#/seat/after">
          {t('control.bar.after')}
        </Button>
      ) : null}
      {ends ? (
        <Button
          size="compact-sm"
          variant="default"
          disabled={!holds || life === 'frozen'}
          onClick={() => open({ is: 'end' })}
        >
          {t(closes ? 'control.bar.closeExercise' : 'control.bar.end')}
        </Button>
      ) : null}
    </>
  );
}
