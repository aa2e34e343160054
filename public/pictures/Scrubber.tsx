/** The moment that is shown, on the time axis of the bridge above it: dragged, or stepped from one thing that happened to the next. */
import { Button, Group, Text } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureSource } from '../../src/contract/picture.ts';
import type { TimeScale } from '../../src/picture/scene.ts';
import { dayAndTime } from '../app/times.ts';
import { nextInstant, previousInstant } from './instants.ts';

interface ScrubberProps {
  readonly source: PictureSource;
  readonly time: TimeScale;
  readonly width: number;
  readonly moment: string | undefined;
  readonly onScrub: (to: number) => void;
  /** To where it was scrubbed last, which may not be drawn yet. */
  readonly asked: () => number;
}

export function Scrubber({ source, time, width, moment, onScrub, asked }: ScrubberProps): ReactElement {
  const { t } = useTranslation();
  const now = Date.parse(source.now);
  const at = moment === undefined ? now : Date.parse(moment);
  const most = Math.max(Math.min(time.to, now), time.from + 1);
  const value = Math.min(Math.max(at, time.from), most);
  const thumb = useRef<HTMLInputElement>(null);
  const held = useRef(false);
  // while it is dragged it stands under the pointer, and what is drawn may come a little after it
  useLayoutEffect(() => {
    if (thumb.current !== null && !held.current) thumb.current.valueAsNumber = value;
  }, [value, time.from, most]);
  const lies = (ms: number): number =>
    time.left + ((ms - time.from) / (time.to - time.from)) * (time.right - time.left);
  const onKey = (event: KeyboardEvent): void => {
    const to =
      event.key === 'ArrowLeft' || event.key === 'ArrowDown'
        ? previousInstant(source, asked())
        : event.key === 'ArrowRight' || event.key === 'ArrowUp'
          ? nextInstant(source, asked())
          : event.key === 'Home'
            ? Date.parse(source.startex)
            : event.key === 'End'
              ? now
              : null;
    if (to === null) return;
    event.preventDefault();
    onScrub(to);
  };
  const hold = (): void => {
    held.current = true;
    // wherever it is let go
    for (const over of ['pointerup', 'pointercancel'])
      window.addEventListener(over, () => (held.current = false), { once: true });
  };
  return (
    <div className="scrubber no-print">
      <input
        ref={thumb}
        type="range"
        style={{
          marginLeft: time.left - 8,
          width: Math.max(48, lies(most) - time.left + 16),
          maxWidth: width,
        }}
        min={time.from}
        max={most}
        step="any"
        defaultValue={value}
        aria-label={t('pictures.moment')}
        aria-valuetext={`${dayAndTime(at)} UTC`}
        onChange={({ currentTarget }) => onScrub(currentTarget.valueAsNumber)}
        onKeyDown={onKey}
        onPointerDown={hold}
      />
      {moment === undefined ? null : (
        <Group gap="sm" role="status">
          <Text size="sm" fw={600}>
            {t('pictures.stood', { when: `${dayAndTime(at)} UTC` })}
          </Text>
          <Button size="compact-xs" variant="default" onClick={() => onScrub(now)}>
            {t('pictures.toNow')}
          </Button>
        </Group>
      )}
    </div>
  );
}
