/** The outer side of a lane: injects, what a government does by itself, texts in clearance; and the flags of meetings. */
import type { Party } from '../contract/subject.ts';
import type { Frame } from './bridgeFrame.ts';
import { belongs } from './bridgeFrame.ts';
import type { Cluster } from './bridgeClusters.ts';
import { clustered, clusterMarks } from './bridgeClusters.ts';
import type { Happening, Held } from './happenings.ts';
import { packed, placeFlags, placeInLine } from './place.ts';
import type { FlagWish, PlacedFlag } from './place.ts';
import type { Mark, Shape } from './scene.ts';
import { line } from './shapes.ts';
import { SIZE, textAt, textWidth } from './text.ts';
import { isInside, touches, xOf } from './timeScale.ts';
import { plainName } from './words.ts';

const ROW = 16;
const MARKS = 18;
const HELD = 16;

/** A label that something else hangs over this lane: the flag of a meeting. */
export interface Flag extends FlagWish {
  readonly look: string;
}

export interface Margin {
  readonly height: number;
  /** `lane` is the height of the lane; the margin lies above it, or below when `outward` is 1. */
  readonly draw: (lane: number) => Mark[];
}

export function marginOf(
  frame: Frame,
  party: Party,
  outward: -1 | 1,
  happenings: readonly Happening[],
  held: readonly Held[],
  flags: readonly Flag[] = [],
): Margin {
  const { scale, story, narrow } = frame;
  const mine = happenings.filter(
    (one) =>
      (one.side === party || one.side === null) &&
      isInside(scale, one.at) &&
      (frame.incident === null ||
        one.incident === null ||
        plainName(one.incident) === plainName(frame.incident)),
  );
  const first = story.source.parties[0].id === party;
  const clusters = clustered(frame, mine, first);
  const most = narrow ? 5 : 11;
  const area = { left: scale.left, right: scale.right, rows: most, size: SIZE };
  const wanted: (Cluster | Flag)[] = [...clusters.filter(({ wordings }) => wordings.length > 0), ...flags];
  const placed = placeFlags(wanted, area);
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1));
  const texts = held.filter(
    (one) =>
      one.side === party && belongs(frame, one.incident) && touches(scale, one.from, one.to ?? story.now),
  );
  const heldRows = packed(texts.map((one) => heldStretch(frame, one)));
  const heldCount = texts.length === 0 ? 0 : Math.max(...heldRows) + 1;
  const height = rows * ROW + (clusters.length > 0 || flags.length > 0 ? MARKS : 6) + heldCount * HELD + 4;
  return {
    height,
    draw: (lane) => {
      const away = (distance: number): number => lane + outward * distance;
      const dots = away(heldCount * HELD + MARKS / 2 + 2);
      const baseline = (row: number): number => {
        const near = heldCount * HELD + MARKS + row * ROW;
        return outward < 0 ? lane - near - 4 : lane + near + ROW - 2;
      };
      return [
        ...texts.map((one, index) =>
          heldMark(frame, one, away((heldRows[index] ?? 0) * HELD + HELD / 2 + 2)),
        ),
        ...clusters
          .map((cluster) => {
            const found = placed.find(({ wish }) => wish === cluster);
            const label = found === undefined ? [] : flagShapes(found, dots, baseline, outward);
            return clusterMarks(cluster, scale, dots, label);
          })
          .flat(),
        ...flags.flatMap((flag) => {
          const found = placed.find(({ wish }) => wish === flag);
          return found === undefined
            ? []
            : [{ what: 'flag', says: '', shapes: flagShapes(found, lane, baseline, outward) }];
        }),
      ];
    },
  };
}

function flagShapes(
  { wish, lines, row, x }: PlacedFlag<Flag>,
  from: number,
  baseline: (row: number) => number,
  outward: -1 | 1,
): Shape[] {
  // read from top to bottom, on either side of the bridge
  const texts = lines.map((text, index) =>
    textAt(x, baseline(outward < 0 ? row - index : row - lines.length + 1 + index), text, {
      look: index === 0 ? wish.look : 'text soft',
      bold: index === 0 && wish.bold === true,
    }),
  );
  const end = baseline(row) - (outward < 0 ? 10 : -1);
  return [line(wish.x, from, wish.x, end, 'leader'), ...texts];
}

const heldText = (label: string): number => textWidth(label, 11) + 12;

function heldStretch({ scale, story }: Frame, { from, to, label }: Held): [number, number] {
  const [a, b] = [xOf(scale, from), xOf(scale, to ?? story.now)];
  const room = b + heldText(label);
  return room <= scale.right ? [a, room] : [a - heldText(label), b];
}

function heldMark(frame: Frame, one: Held, y: number): Mark {
  const { scale, story } = frame;
  const [a, b] = [xOf(scale, one.from), xOf(scale, one.to ?? story.now)];
  const within = [scale.left, scale.right] as const;
  const [label] = placeInLine([{ x: b, texts: [one.label], rank: 1, within: [b, within[1]] }], 11);
  const [before] = label
    ? []
    : placeInLine([{ x: a, texts: [one.label], rank: 1, within: [within[0], a] }], 11);
  const text = label ?? before;
  return {
    what: 'clearance',
    ref: one.ref,
    at: one.from,
    says: one.says,
    shapes: [
      line(a, y, Math.max(b, a + 2), y, 'held'),
      line(a, y - 3, a, y + 3, 'held'),
      ...(one.to === null ? [] : [line(b, y - 3, b, y + 3, 'held')]),
      ...(text === undefined ? [] : [textAt(text.x, y + 4, text.text, { size: 11, look: 'text soft' })]),
    ],
  };
}
