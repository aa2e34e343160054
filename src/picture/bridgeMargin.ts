/** The outer side of a lane: injects, what a government does by itself, texts in clearance; and the flags of meetings. */
import type { Party } from '../contract/subject.ts';
import type { Frame } from './bridgeFrame.ts';
import { belongs } from './bridgeFrame.ts';
import type { Happening, Held } from './happenings.ts';
import { packed, placeFlags, placeInLine } from './place.ts';
import type { FlagWish, PlacedFlag } from './place.ts';
import type { Mark, Shape, TimeScale } from './scene.ts';
import { diamond, line, rect } from './shapes.ts';
import { SIZE, cut, textAt, textWidth } from './text.ts';
import { isInside, touches, xOf } from './timeScale.ts';
import { plainName } from './words.ts';

const ROW = 16;
const MARKS = 18;
const HELD = 16;
const CLOSE = 9;
const WIDEST = 26;
const SPREAD = 2.5;

/** A label that something else hangs over this lane: the flag of a meeting. */
export interface Flag extends FlagWish {
  readonly look: string;
}

export interface Margin {
  readonly height: number;
  /** `lane` is the height of the lane; the margin lies above it, or below when `outward` is 1. */
  readonly draw: (lane: number) => Mark[];
}

interface Cluster extends Flag {
  readonly of: readonly Happening[];
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

/** Happenings that lie too close to tell apart share one label, which says how many more there are; each keeps its mark. */
function clustered(frame: Frame, mine: readonly Happening[], first: boolean): Cluster[] {
  const groups: { x: number; last: number; of: Happening[] }[] = [];
  for (const one of [...mine].sort((a, b) => a.at - b.at)) {
    const x = xOf(frame.scale, one.at);
    const group = groups.at(-1);
    if (group && x - group.last < CLOSE && x - group.x < WIDEST) {
      group.of.push(one);
      group.last = x;
    } else groups.push({ x, last: x, of: [one] });
  }
  return groups.map(({ x, of }) => {
    // what both sides were told is written once, on the first side
    const told = of.filter(({ side, kind }) => kind !== 'inject' || side !== null || first);
    // of what weighs the same, the instant at which most happens
    const together = ({ at }: Happening): number => told.filter((one) => one.at === at).length;
    const [lead, ...others] = [...told].sort((a, b) => b.rank - a.rank || together(b) - together(a));
    const more = others.length === 0 ? '' : ` +${others.length}`;
    const lengths: readonly [number, ...number[]] = frame.narrow ? [150, 90] : [320, 190, 120];
    const about = lead === undefined || lead.about === '' || frame.incident !== null ? '' : `, ${lead.about}`;
    // as many wordings for each, since they are shortened step by step together
    const wordings =
      lead === undefined
        ? []
        : [
            [`${cut(`${lead.label}${about}`, lengths[0], SIZE)}${more}`],
            ...lengths.map((most) => [`${cut(lead.label, most, SIZE)}${more}`]),
          ];
    return {
      x,
      of,
      wordings,
      rank: (lead?.rank ?? 0) + Math.min(others.length, 3) / 4,
      look: lead?.kind === 'private' ? 'text soft' : 'text',
      ...(lead?.kind === 'private' ? { rows: 3 } : {}),
    };
  });
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

/** Marks that lie on one another are set a little apart, so that one sees that there are several. */
function clusterMarks({ of, x }: Cluster, scale: TimeScale, y: number, label: readonly Shape[]): Mark[] {
  let free = x;
  return of.map((one, index): Mark => {
    const at = Math.max(xOf(scale, one.at), free);
    free = at + SPREAD;
    return {
      what: one.kind,
      at: one.at,
      says: one.says,
      shapes: [...(index === 0 ? label : []), happeningShape(one, at, y)],
    };
  });
}

function happeningShape({ kind }: Happening, x: number, y: number): Shape {
  switch (kind) {
    case 'inject':
      return diamond(x, y, 5, 'inject');
    case 'open':
      return rect(x - 4, y - 4, 8, 8, 'open-act');
    case 'private':
      return { is: 'circle', x, y, r: 3.5, look: 'private-act' };
  }
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
