/**
 * Of the agenda: between STARTEX and its first part the clock goes at the pace of the wall, which is said, and the first part offered;
 * and a meeting whose date came and that nobody opens.
 */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../app/times.ts';
import { useLife } from '../live/useLife.ts';
import { stateOf, useLive, useSeen } from '../live/useLive.ts';
import { asideAs, unopened } from './comesNext.ts';
import { Answer, Dismiss, Need } from './Need.tsx';
import { useControl } from './room.ts';
import { useAhead } from './useAhead.ts';
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

export function useMeetingNeeds(): ReactElement[] {
  const { t } = useTranslation();
  const { open, isDirector, isOver, aside } = useControl();
  const meetings = unopened(useAhead());
  if (isOver) return [];
  return meetings.map((meeting) => (
    <Need
      key={asideAs(meeting)}
      tag={t('control.needs.tags.meeting')}
      doing={
        <>
          {isDirector ? (
            <Button size="compact-xs" onClick={() => open({ is: 'meeting', ref: meeting.ref })}>
              {t('control.needs.meetingOpen')}
            </Button>
          ) : null}
          <Dismiss about={meeting.name} onClick={() => aside.add(asideAs(meeting))} />
        </>
      }
    >
      {t('control.needs.meetingPassed', { name: meeting.name, at: dayAndTime(meeting.passed) })}
    </Need>
  ));
}
