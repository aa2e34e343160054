/** The one button that goes on: start, what comes next, the move to close, the part to begin, the hot wash. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { go } from '../app/route.ts';
import { lengthOf } from '../app/times.ts';
import { stillHeld } from '../hotwash/truths.ts';
import { useLife } from '../live/useLife.ts';
import { stateOf, useLive, useSeen } from '../live/useLive.ts';
import { useNow } from '../live/useNow.ts';
import { inWords } from '../text/inWords.ts';
import { partAfter } from './agenda.ts';
import { useControl } from './room.ts';
import { useParts } from './useParts.ts';
import { useCast } from './useCast.ts';

interface Step {
  readonly says: string;
  readonly title?: string;
  /** Whoever only looks may too. */
  readonly looks?: boolean;
  readonly go: () => void;
}

export function NextButton(): ReactElement | null {
  const { holds } = useControl();
  const step = useStep();
  const played = useLive((state) => state.clock?.going === 'played');
  if (step === null) return null;
  return (
    <Button
      className="next-button"
      size="compact-md"
      disabled={!holds && step.looks !== true}
      loading={played}
      title={step.title}
      onClick={step.go}
    >
      {step.says}
    </Button>
  );
}

function useStep(): Step | null {
  const { t } = useTranslation();
  const { act, send, open, seat, msel, isMoveOpen } = useControl();
  const life = useLife();
  const seen = useSeen(seat);
  const conduct = stateOf(seen, 'exercise', 'conduct');
  const held = useMemo(() => stillHeld(seen.entries), [seen]);
  const { parts, current } = useParts();
  const { people } = useCast();
  const now = useNow(5_000) ?? 0;
  const begin = partAfter(parts, current?.id ?? null);
  const beginPart = (): Step | null =>
    begin === null
      ? null
      : {
          says: t('control.bar.beginPart', { part: `${begin.id} ${inWords(begin.title)}`.trim() }),
          go: () => void send({ kind: 'part', part: begin.id }),
        };
  switch (life) {
    case 'planned':
      return {
        says: t('control.bar.start'),
        title: t('control.bar.startWhat'),
        go: () => void act('exercise.start'),
      };
    case 'frozen':
      return { says: t('control.bar.unfreeze'), go: () => void act('exercise.unfreeze') };
    case 'ended':
      return { says: t('control.bar.hotWash'), go: () => void act('exercise.hotWash') };
    case 'hotWash':
      return held > 0
        ? { says: t('control.bar.look', { count: held }), looks: true, go: () => go('#/seat/after/hotwash') }
        : { says: t('control.bar.closeExercise'), go: () => open({ is: 'end' }) };
    case 'closed':
      return { says: t('control.bar.report'), looks: true, go: () => go('#/seat/after/report') };
    case 'running':
    case 'paused':
      break;
    default:
      return null;
  }
  if (isMoveOpen)
    return {
      says: t('control.bar.closeMove'),
      title: t('control.bar.closeMoveWhat'),
      go: () => open({ is: 'conduct' }),
    };
  if (conduct === 'discussion' || conduct === 'standing') return beginPart();
  // where people play, the agenda leads; where nobody does, the storyline
  if (conduct === 'none' && people.length > 0 && begin !== null) return beginPart();
  const [next] = msel
    .filter(({ due, held }) => due !== null && !held)
    .sort((a, b) => Date.parse(a.due ?? '') - Date.parse(b.due ?? ''));
  if (next === undefined)
    return { says: t('control.bar.nothingNext'), go: () => void send({ kind: 'run', until: 'one' }) };
  const inTime = t('control.bar.nextIn', { span: lengthOf(Date.parse(next.due ?? '') - now) });
  return {
    says: t('control.bar.next', { what: `${next.item.id} ${inTime}` }),
    title: inWords(next.item.title),
    go: () => void send({ kind: 'run', until: next.due ?? 'one' }),
  };
}
