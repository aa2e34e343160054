/** Between STARTEX and the first part of the agenda the clock goes at the pace of the wall: that is said, and the first part offered. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLife } from '../live/useLife.ts';
import { stateOf, useLive, useSeen } from '../live/useLive.ts';
import { Answer, Need } from './Need.tsx';
import { useControl } from './room.ts';
import { useCast } from './useCast.ts';
import { usePartStep } from './useNextStep.ts';
import { useParts } from './useParts.ts';

export function useAgendaNeeds(): ReactElement[] {
  const { t } = useTranslation();
  const { seat, isDirector } = useControl();
  const life = useLife();
  const conduct = stateOf(useSeen(seat), 'exercise', 'conduct');
  const speed = useLive((state) => state.clock?.speed ?? 1);
  const { parts, current } = useParts();
  const { people } = useCast();
  const step = usePartStep();
  const [first] = parts;
  const isBefore = conduct === 'none' && current === null && (life === 'running' || life === 'paused');
  // where nobody plays the storyline leads, not the agenda
  if (!isBefore || people.length === 0 || first === undefined || step === null) return [];
  return [
    <Need
      key="agenda"
      tag={t('control.needs.tags.agenda')}
      doing={
        isDirector ? (
          <Answer main onClick={step.go}>
            {step.says}
          </Answer>
        ) : undefined
      }
    >
      {t('control.needs.beforeAgenda', { part: first.id, speed })}
    </Need>,
  ];
}
