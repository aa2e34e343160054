/** Channels on the bridge: each a strand along it, with a gap as long as it is suspended. */
import type { ChannelFacts } from './channels.ts';
import type { Frame, Part } from './bridgeFrame.ts';
import { nothing } from './bridgeFrame.ts';
import { placeInLine } from './place.ts';
import type { LineWish } from './place.ts';
import type { Mark, Shape } from './scene.ts';
import { hatched, line, rect } from './shapes.ts';
import { byWhom, isOver } from './story.ts';
import { inFewLines, SIZE, textAt } from './text.ts';
import { isInside, touches, xOf } from './timeScale.ts';
import { instantOf, shortName, spanOf, stateWords } from './words.ts';
import { PAD, SMALL } from './measures.ts';

const ROW = 32;

/** The channels beside the hotline of which there is something to tell in this stretch of time. */
export function channelRows(frame: Frame, channels: readonly ChannelFacts[]): Part {
  const shown = channels.filter((channel) => isNews(frame, channel));
  if (frame.incident !== null || shown.length === 0) return nothing;
  return {
    height: shown.length * ROW + 4,
    draw: (top) => shown.flatMap((channel, row) => deck(frame, channel, top + row * ROW, ROW, channel.name)),
  };
}

function isNews({ scale, story }: Frame, { stays, overdue }: ChannelFacts): boolean {
  const changes = stays.filter(({ from }) => from > scale.from && from <= scale.to);
  const odd = [
    ...stays.filter(({ state }) => ['suspended', 'degraded', 'testing'].includes(state)),
    ...overdue,
  ];
  return changes.length > 0 || odd.some(({ from, to }) => touches(scale, from, to ?? story.now));
}

interface Wish extends LineWish {
  readonly look: string;
}

/** One strand over a height: its name and what changes above, the line below, the gap over all of it. */
export function deck(frame: Frame, channel: ChannelFacts, top: number, height: number, name: string): Mark[] {
  const { scale, story } = frame;
  const y = top + 20;
  const labels = placeInLine(wishes(frame, channel), SIZE).map(({ x, text, wish }) =>
    textAt(x, top + 12, text, { look: wish.look }),
  );
  const names = inFewLines(name, scale.left - PAD - 8, SMALL, 2, true).map((text, row, { length }) =>
    textAt(PAD, y + 4 + (row - (length - 1) / 2) * 13, text, {
      size: SMALL,
      bold: true,
      look: 'text strong',
    }),
  );
  const strands = channel.stays.flatMap(({ state, from, to }): Shape[] => {
    const [a, b] = [xOf(scale, from), xOf(scale, to ?? story.now)];
    if (!touches(scale, from, to ?? story.now) || b - a < 0.3) return [];
    if (state === 'suspended') {
      const w = Math.max(b - a, 4);
      return [
        { ...rect(a, top + 15, w, height - 15, 'gap'), pattern: 'gap' },
        // it has an edge where it begins and where it ends, and none where the picture does
        ...(from >= scale.from ? [line(a, top + 13, a, top + height, 'gap-edge')] : []),
        ...(to !== null && to <= scale.to ? [line(a + w, top + 13, a + w, top + height, 'gap-edge')] : []),
      ];
    }
    return [line(a, y, b, y, `strand ${state}`)];
  });
  const late = channel.overdue.flatMap(({ from, to }): Shape[] => {
    const [a, b] = [xOf(scale, from), xOf(scale, to ?? story.now)];
    return touches(scale, from, to ?? story.now) && b - a >= 0.3 ? [hatched(a, y - 3, b - a, 6, 'late')] : [];
  });
  const tests = channel.tests
    .filter((at) => isInside(scale, at))
    .flatMap((at): Shape[] => [{ is: 'circle', x: xOf(scale, at), y, r: 3, look: 'tested' }]);
  return [
    {
      what: 'channel',
      ref: channel.ref,
      says: '',
      shapes: [...strands, ...late, ...tests, ...labels, ...names],
    },
    ...channel.stays
      .filter(({ from, state }) => from >= scale.from && from <= scale.to && state !== 'planned')
      .map(({ state, from, to, step }) => {
        const by = state === 'suspended' ? suspendedBy(frame, channel, from) : '';
        const long = to === null || state !== 'suspended' ? '' : `, for ${spanOf(to - from)}`;
        return {
          what: 'channel',
          ref: channel.ref,
          at: from,
          says: `${instantOf(from)}: ${channel.name}: ${stateWords(state)}${by}${long}${byWhom(story, step.entry)}`,
          shapes: [],
        };
      }),
  ];
}

function suspendedBy({ story }: Frame, { suspensions }: ChannelFacts, from: number): string {
  const by = suspensions.find((one) => one.from === from)?.by ?? [];
  return by.length === 0 ? '' : ` by ${by.map((party) => shortName(story.source, party)).join(' and ')}`;
}

function wishes(frame: Frame, channel: ChannelFacts): Wish[] {
  const { scale, story } = frame;
  const within = [scale.left - 4, scale.right] as const;
  const wish = (x: number, texts: readonly string[], rank: number, look: string): Wish => ({
    x,
    texts,
    rank,
    look,
    within,
  });
  return [
    ...channel.stays.flatMap(({ state, from, to }) => {
      const x = xOf(scale, from);
      if (state === 'suspended' && touches(scale, from, to ?? story.now)) {
        const long = to === null && isOver(story) ? 'not lifted' : spanOf((to ?? story.now) - from);
        const by = suspendedBy(frame, channel, from);
        return [wish(x, [`suspended${by}, ${long}`, `suspended${by}`, 'suspended'], 9, 'text late')];
      }
      if (from <= scale.from || from > scale.to) return [];
      return [wish(x, [stateWords(state)], 5, 'text soft')];
    }),
    ...channel.overdue
      .filter(({ from, to }) => touches(scale, from, to ?? story.now))
      .map(({ from, to }) =>
        wish(xOf(scale, from), [`overdue ${spanOf((to ?? story.now) - from)}`, 'overdue'], 7, 'text late'),
      ),
  ];
}
