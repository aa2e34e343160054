/** The time axis of the bridge, and the line of now, after which nothing is drawn but what is due. */
import type { Frame } from './bridgeFrame.ts';
import type { Mark } from './scene.ts';
import { isOver } from './story.ts';
import { line } from './shapes.ts';
import { textAt, textWidth } from './text.ts';
import { ticksFor, xOf } from './timeScale.ts';
import { dateOf, instantOf, isOfYears, timeOfDay, weekdayOf } from './words.ts';

const TICK = 11;
export const AXIS = 40;

export function axis({ scale }: Frame, top: number, bottom: number): Mark {
  const { above, below } = ticksFor(scale, TICK);
  let free = scale.left - 20;
  const labels = below.flatMap(({ at, label }) => {
    const x = xOf(scale, at);
    const w = textWidth(label, TICK);
    if (x - w / 2 < free || x + w / 2 > scale.right + 12) return [];
    free = x + w / 2 + 6;
    return [textAt(x, top + 30, label, { size: TICK, anchor: 'middle', look: 'text soft' })];
  });
  return {
    what: 'axis',
    says: '',
    shapes: [
      ...below.map(({ at }) => line(xOf(scale, at), top + 35, xOf(scale, at), bottom, 'grid')),
      ...above.map(({ at, label }) => textAt(xOf(scale, at), top + 12, label, { size: TICK, look: 'text' })),
      ...labels,
    ],
  };
}

/** Drawn where the moment lies before the end of the window. `isPast`: it was asked for, and is not now. */
export function nowLine({ scale, story }: Frame, top: number, bottom: number, isPast: boolean): Mark[] {
  if (story.now >= scale.to || story.now < scale.from) return [];
  const x = xOf(scale, story.now);
  const word = isOver(story) ? 'ENDEX' : isPast ? 'here' : 'now';
  const when = isOfYears(scale.to - scale.from)
    ? dateOf(story.now)
    : `${weekdayOf(story.now)} ${timeOfDay(story.now)}`;
  const label = `${word}, ${when}`;
  const w = textWidth(label, TICK, true);
  const anchor = x + w > scale.right ? 'end' : 'start';
  return [
    {
      what: 'now',
      at: story.now,
      says: `${instantOf(story.now)}: ${word}`,
      shapes: [
        line(x, top, x, bottom, 'now'),
        textAt(x + (anchor === 'end' ? -5 : 5), bottom + 11, label, {
          size: TICK,
          anchor,
          look: 'text strong',
          bold: true,
        }),
      ],
    },
  ];
}
