/** The running order: the parts of the day, what the current one has left, when the rest comes at this pace, and what could go. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isOver } from '../../src/picture/story.ts';
import { meetingsOf } from '../../src/picture/meetings.ts';
import { timeIn } from '../app/times.ts';
import { inWords } from '../text/inWords.ts';
import { paceFrom, wallOf } from './agenda.ts';
import type { Part } from './agenda.ts';
import { useControl } from './room.ts';
import { skippable } from './skippable.ts';
import { useParts } from './useParts.ts';
import { useWall } from './useWall.ts';

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Parts that stand side by side: the one that is played, and what follows. */
const NEAR = 5;

export function RunningOrder(): ReactElement | null {
  const { t } = useTranslation();
  const { parts, current, since } = useParts();
  const { msel, story } = useControl();
  const wall = useWall();
  if (parts.length === 0 || isOver(story)) return null;
  const elapsed = current === null ? 0 : wall - since;
  const left = current === null ? 0 : (current.minutes ?? 0) * 60_000 - elapsed;
  const pace = paceFrom(parts, current?.id ?? null, left, wall);
  const meetings = meetingsOf(story).flatMap(({ name, planned, opened }) => {
    const at = planned === null || opened !== null ? null : wallOf(parts, pace, planned);
    return at === null ? [] : [t('control.order.meetingAt', { name, at: timeIn(at, here) })];
  });
  const over = pace.over === null ? [] : [t('control.order.endexAt', { at: timeIn(pace.over, here) })];
  const skip = skippable(msel);
  const from = Math.max(
    0,
    parts.findIndex(({ id }) => id === current?.id),
  );
  const near = parts.slice(from, from + NEAR);
  return (
    <section className="order" aria-label={t('control.order.title')}>
      <ol className="order-parts">
        {near.map((part) => (
          <PartBox
            key={part.id}
            of={part}
            isNow={part.id === current?.id}
            left={left}
            begins={pace.begins.get(part.id)}
          />
        ))}
      </ol>
      <div className="order-foot">
        {meetings.length + over.length > 0 ? (
          <p className="order-line">
            {t('control.order.pace', { list: [...meetings, ...over].join(' · ') })}
            {skip.length === 0 ? null : (
              <span title={t('control.order.skipWhat')}>
                {' · '}
                {t('control.order.skip', { list: skip.slice(0, 4).join(', ') })}
              </span>
            )}
          </p>
        ) : null}
        {near.length === parts.length ? null : (
          <details className="order-all">
            <summary>{t('control.order.all', { count: parts.length })}</summary>
            <ol className="order-list">
              {parts.map((part) => (
                <PartBox
                  key={part.id}
                  of={part}
                  isNow={part.id === current?.id}
                  left={left}
                  begins={pace.begins.get(part.id)}
                />
              ))}
            </ol>
          </details>
        )}
      </div>
    </section>
  );
}

interface PartBoxProps {
  readonly of: Part;
  readonly isNow: boolean;
  readonly left: number;
  readonly begins: number | undefined;
}

function PartBox({ of, isNow, left, begins }: PartBoxProps): ReactElement {
  const { t } = useTranslation();
  const { send, holds, isDirector, takes } = useControl();
  const minutes = Math.round(Math.abs(left) / 60_000);
  const says = isNow
    ? of.minutes === undefined
      ? t('control.order.now')
      : t(left < 0 ? 'control.order.over' : 'control.order.left', { count: minutes })
    : [
        of.minutes === undefined ? '' : t('control.order.minutes', { count: of.minutes }),
        begins === undefined ? '' : timeIn(begins, here),
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
  return (
    <li
      className={isNow ? (left < 0 && of.minutes !== undefined ? 'part now over' : 'part now') : 'part'}
      aria-current={isNow ? 'step' : undefined}
    >
      <span className="part-name">
        <strong>{of.id}</strong> {inWords(of.title)}
      </span>
      <span className="part-says">
        {t(`control.order.kinds.${of.conduct}`)} · {says}
        {isDirector && !isNow ? (
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
