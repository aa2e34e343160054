/** What comes next: the start, an item, a meeting, the move to close, the part to begin, ENDEX, and after it the hot wash and the report. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { iso, instant } from '../../src/contract/time.ts';
import { go } from '../app/route.ts';
import { lengthOf } from '../app/times.ts';
import { stillHeld } from '../hotwash/truths.ts';
import { useLife } from '../live/useLife.ts';
import { stateOf, useSeen } from '../live/useLive.ts';
import { useNow } from '../live/useNow.ts';
import { inWords } from '../text/inWords.ts';
import { partAfter } from './agenda.ts';
import { comesNext } from './comesNext.ts';
import type { Coming } from './comesNext.ts';
import { useControl } from './room.ts';
import { useAhead } from './useAhead.ts';
import { useCast } from './useCast.ts';
import { useParts } from './useParts.ts';

export interface Step {
  readonly says: string;
  readonly title?: string;
  /** Whoever only looks may too. */
  readonly looks?: boolean;
  readonly go: () => void;
}

export function useNextStep(): Step | null {
  const { t } = useTranslation();
  const { act, open, seat, isMoveOpen } = useControl();
  const life = useLife();
  const seen = useSeen(seat);
  const conduct = stateOf(seen, 'exercise', 'conduct');
  const held = useMemo(() => stillHeld(seen.entries), [seen]);
  const { people } = useCast();
  const part = usePartStep();
  const clock = useClockStep(part);
  const end = { says: t('control.bar.end'), go: () => open({ is: 'end' }) };
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
        ? {
            says: t('control.bar.look', { count: held }),
            looks: true,
            go: () => go('#/seat/after/hotwash'),
          }
        : { ...end, says: t('control.bar.closeExercise') };
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
      title: t(life === 'paused' ? 'control.bar.closeMovePaused' : 'control.bar.closeMoveWhat'),
      go: () => open({ is: 'conduct' }),
    };
  // a move that is closed while it is paused waits to be played
  if (life === 'paused' && conduct === 'move.playing')
    return { says: t('control.bar.playMove'), go: () => void act('exercise.resume') };
  if (conduct === 'discussion' || conduct === 'standing') return part ?? end;
  // where people play, the agenda leads; where nobody does, the storyline
  return conduct === 'none' && people.length > 0 && part !== null ? part : clock;
}

/** Begins the part that follows, or goes on to where the first one begins; null after the last. */
export function usePartStep(): Step | null {
  const { t } = useTranslation();
  const { send } = useControl();
  const { parts, current } = useParts();
  const now = useNow(5_000) ?? 0;
  const next = partAfter(parts, current?.id ?? null);
  if (next === null) return null;
  const part = `${next.id} ${inWords(next.title)}`.trim();
  const { from } = next;
  if (current === null && from !== null && from > now) {
    const inTime = t('control.bar.nextIn', { span: lengthOf(from - now) });
    return {
      says: t('control.bar.next', { what: `${part} ${inTime}` }),
      go: () => void send({ kind: 'run', until: iso(instant(from)) }),
    };
  }
  return {
    says: t('control.bar.beginPart', { part }),
    go: () => void send({ kind: 'part', part: next.id }),
  };
}

function useClockStep(part: Step | null): Step {
  const { t } = useTranslation();
  const { send, open } = useControl();
  const { current } = useParts();
  const { people } = useCast();
  const ahead = useAhead();
  const now = useNow(5_000) ?? 0;
  const ends = people.length > 0 && part !== null && current?.conduct === 'clock' ? current.to : null;
  const next = comesNext({ ...ahead, now, partEnds: ends });
  if (next === null)
    return {
      says: t('control.bar.dueNext'),
      title: t('control.bar.dueNextWhat'),
      go: () => void send({ kind: 'run', until: 'one' }),
    };
  if (next.is === 'part' && next.at <= now && part !== null) return part;
  if (next.is === 'meeting' && next.meeting.passed !== null)
    return {
      says: t('control.bar.meetingDue', { name: next.meeting.name }),
      title: t('control.bar.meetingDueWhat'),
      go: () => open({ is: 'meeting', ref: next.meeting.ref }),
    };
  const named: Record<Coming['is'], string> = {
    item: next.is === 'item' ? next.row.item.id : '',
    meeting: next.is === 'meeting' ? next.meeting.name : '',
    part: t('control.bar.partEnds', { part: current?.id }),
  };
  const inTime = t('control.bar.nextIn', { span: lengthOf(next.at - now) });
  return {
    says: t('control.bar.next', { what: `${named[next.is]} ${inTime}` }),
    ...(next.is === 'item' ? { title: inWords(next.row.item.title) } : {}),
    go: () =>
      void send({ kind: 'run', until: next.is === 'item' ? (next.row.due ?? 'one') : iso(instant(next.at)) }),
  };
}
