/** The running order: the parts of the day, what the current one has left, when the rest comes at this pace, and what could go. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY, MINUTE } from '../../src/contract/time.ts';
import { meetingsOf } from '../../src/picture/meetings.ts';
import { dayAndTime, timeIn } from '../app/times.ts';
import { useLife } from '../live/useLife.ts';
import { stateOf, useLive, useSeen } from '../live/useLive.ts';
import { useNow } from '../live/useNow.ts';
import { inWords } from '../text/inWords.ts';
import { asPlayed, endexOf, kindOf, paceFrom, wallOf } from './agenda.ts';
import type { Going, Part } from './agenda.ts';
import { useControl } from './room.ts';
import { skippable } from './skippable.ts';
import { useParts } from './useParts.ts';
import { useWall } from './useWall.ts';

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Parts that stand side by side: the one that is played, and what follows. */
const NEAR = 4;
/** Items named as those that could go. */
const MOST_SKIPPED = 4;

export function RunningOrder(): ReactElement | null {
  const { t } = useTranslation();
  const { parts: agenda, current, spent } = useParts();
  const { msel, story, seat, open, isOver } = useControl();
  const seen = useSeen(seat);
  const wall = useWall();
  const going = useGoing();
  const conduct = stateOf(seen, 'exercise', 'conduct');
  const parts = asPlayed(agenda, current?.id ?? null, kindOf(conduct));
  const isPaused = useLife() === 'paused';
  if (isOver) return null;
  const left = current === null ? 0 : (current.minutes ?? 0) * MINUTE - spent(wall);
  const pace = paceFrom(parts, current?.id ?? null, left, wall, going);
  const comes = (at: number | null): number | null =>
    at === null ? null : wallOf(parts, pace, at, wall, going);
  const endex = comes(endexOf(seen.entries)) ?? pace.over;
  const lines = [
    ...meetingsOf(story).flatMap(({ name, planned, opened }) => {
      const at = opened === null ? comes(planned) : null;
      return at === null ? [] : [t('control.order.meetingAt', { name, at: onWall(at, wall) })];
    }),
    ...(endex === null ? [] : [t('control.order.endexAt', { at: onWall(endex, wall) })]),
    ...(pace.over === null || endex === null || pace.over - endex < MINUTE
      ? []
      : [t('control.order.overAt', { at: onWall(pace.over, wall) })]),
  ];
  if (parts.length + lines.length === 0) return null;
  const skip = skippable(msel);
  const from = Math.max(
    0,
    parts.findIndex(({ id }) => id === current?.id),
  );
  const near = parts.slice(from, from + NEAR);
  const box = (part: Part): ReactElement => (
    <PartBox
      key={part.id}
      of={part}
      isNow={part.id === current?.id}
      again={conduct === 'standing' && part.to !== null && part.to > going.now}
      byHand={part.id === current?.id && part.conduct !== current.conduct}
      left={left}
      begins={pace.stretches.get(part.id)?.begins}
    />
  );
  return (
    <section className="order" aria-label={t('control.order.title')}>
      <ol className="order-parts">{near.map(box)}</ol>
      <div className="order-foot">
        {lines.length === 0 ? null : (
          <p className="order-line">
            {t(isPaused ? 'control.order.paceOnceOn' : 'control.order.pace', { list: lines.join(' · ') })}
          </p>
        )}
        {skip.length === 0 ? null : (
          <p className="order-line" title={t('control.order.skipWhat')}>
            {t('control.order.skip')}{' '}
            {skip.slice(0, MOST_SKIPPED).map((id) => (
              <Button key={id} size="compact-xs" variant="subtle" onClick={() => open({ is: 'item', id })}>
                {id}
              </Button>
            ))}
          </p>
        )}
        {near.length === parts.length ? null : (
          <details className="order-all">
            <summary>{t('control.order.all', { count: parts.length })}</summary>
            <ol className="order-list">{parts.map(box)}</ol>
          </details>
        )}
      </div>
    </section>
  );
}

/** How exercise time goes, for what follows: a pause is taken to be over now. */
function useGoing(): Going {
  const { seat } = useControl();
  const life = useLife();
  const conduct = stateOf(useSeen(seat), 'exercise', 'conduct');
  const speed = useLive((state) => state.clock?.speed ?? 1);
  const now = useNow(10_000) ?? 0;
  const paced = life !== 'planned' && (conduct === '' || conduct === 'none' || conduct === 'clock');
  return { now, speed, paced };
}

/** The time of day in this room; with the date where it is another day. */
const onWall = (at: number, wall: number): string =>
  at - wall < DAY / 2 ? timeIn(at, here) : dayAndTime(at, here);

interface PartBoxProps {
  readonly of: Part;
  readonly isNow: boolean;
  /** It was closed before its end, and can be begun again. */
  readonly again: boolean;
  /** Time goes otherwise than the agenda has it. */
  readonly byHand: boolean;
  readonly left: number;
  readonly begins: number | undefined;
}

function PartBox({ of, isNow, again, byHand, left, begins }: PartBoxProps): ReactElement {
  const { t } = useTranslation();
  const { send, holds, isDirector, takes } = useControl();
  const minutes = Math.round(Math.abs(left) / MINUTE);
  const says = isNow
    ? of.minutes === undefined
      ? t('control.order.now')
      : t(left < 0 ? 'control.order.over' : 'control.order.left', { count: minutes })
    : [
        begins === undefined ? '' : timeIn(begins, here),
        of.minutes === undefined ? '' : t('control.order.minutes', { count: of.minutes }),
      ]
        .filter((word) => word !== '')
        .join(' · ');
  const verb =
    of.conduct === 'moves'
      ? 'conduct.openMove'
      : of.conduct === 'clock'
        ? 'conduct.clock'
        : 'conduct.discuss';
  const may = takes(verb);
  const kind = t(`control.order.kinds.${of.conduct}`);
  return (
    <li
      className={isNow ? (left < 0 && of.minutes !== undefined ? 'part now over' : 'part now') : 'part'}
      aria-current={isNow ? 'step' : undefined}
    >
      <span className="part-name">
        <strong>{of.id}</strong> {inWords(of.title)}
      </span>
      <span className="part-says">
        {[says, byHand ? t('control.order.byHand', { kind }) : kind]
          .filter((word) => word !== '')
          .join(' · ')}
        {isDirector && (!isNow || again) ? (
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={!holds || !may.ok}
            title={may.why}
            aria-label={t('control.bar.beginPart', { part: of.id })}
            onClick={() => void send({ kind: 'part', part: of.id })}
          >
            <span aria-hidden>▸</span>
          </Button>
        ) : null}
      </span>
    </li>
  );
}
