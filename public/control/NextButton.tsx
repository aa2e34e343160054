/** The one button that goes on. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLive } from '../live/useLive.ts';
import { oneClick } from './oneClick.ts';
import { useControl } from './room.ts';
import { useNextStep } from './useNextStep.ts';

export function NextButton(): ReactElement | null {
  const { holds } = useControl();
  const step = useNextStep();
  const played = useLive((state) => state.clock?.going === 'played');
  if (step === null) return null;
  return (
    <Button
      className="next-button"
      size="compact-md"
      disabled={!holds && step.looks !== true}
      loading={played}
      title={step.title}
      onClick={oneClick(step.go)}
    >
      {step.says}
    </Button>
  );
}
