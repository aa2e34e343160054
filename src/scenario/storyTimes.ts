import { isAct, isChoice } from '../contract/scenario.ts';
import type { ActItem, Scenario } from '../contract/scenario.ts';
import { instant, parseDuration, parseInstant, parseMoment } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { storyGraph } from './storyGraph.ts';
import type { Row, StoryGraph } from './storyGraph.ts';
import { whoPlays } from './whoPlays.ts';
import type { Plays } from './whoPlays.ts';

/** Between which instants something happens if it happens at all; `to` is infinite when there is no telling. */
export type Span = { readonly from: number; readonly to: number };

/** An act of the storyline, with the place it has in the file and when it is performed. */
export type PlacedAct = Row<ActItem> & { readonly span: Span };

export type StoryTimes = {
  readonly startex: Instant;
  /** The latest ENDEX there can be: an item may move it. */
  readonly endex: Instant;
  /** Moments of a checked scenario, on the one scale of exercise time. */
  readonly momentOf: (text: string) => Instant;
  readonly graph: StoryGraph;
  readonly plays: (seat: string) => Plays;
  /** When an item comes up, as the storyline has it. */
  readonly span: (row: Row) => Span;
  /** Acts that are not left out, by the earliest instant at which they are performed, and then as in the file. */
  readonly acts: readonly PlacedAct[];
};

const ms = (text: string | undefined): number => parseDuration(text ?? '') ?? 0;

export function storyTimes(scenario: Scenario): StoryTimes {
  const startex = parseInstant(scenario.startex) ?? instant(0);
  const momentOf = (text: string): Instant => parseMoment(text, startex) ?? startex;
  const graph = storyGraph(scenario);
  const plays = whoPlays(scenario);
  const spans = spansOf(graph, { startex, momentOf, plays });
  const span = (row: Row): Span => spans.get(row.item.id) ?? { from: startex, to: Infinity };
  const performed = (row: Row<ActItem>): Span =>
    plays(row.item.as) === 'script' ? span(row) : { from: startex, to: Infinity };
  const acts = graph.rows
    .flatMap(({ item, index }): PlacedAct[] =>
      isAct(item) && item.skip !== true ? [{ item, index, span: performed({ item, index }) }] : [],
    )
    .sort((a, b) => a.span.from - b.span.from || a.index - b.index);
  const moved = acts.flatMap(({ item }) => {
    const to = item.do === 'endex.set' ? item.with?.['at'] : undefined;
    return typeof to === 'string' ? [momentOf(to)] : [];
  });
  const endex = instant(Math.max(momentOf(scenario.endex), ...moved));
  return { startex, endex, momentOf, graph, plays, span, acts };
}

type Around = Pick<StoryTimes, 'startex' | 'momentOf' | 'plays'>;

function spansOf(graph: StoryGraph, around: Around): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  const over = (row: Row): Span => {
    const up = spans.get(row.item.id) ?? { from: around.startex, to: Infinity };
    const skipped = graph.skippers(row).map((one) => spans.get(one.item.id)?.from ?? around.startex);
    return { from: Math.min(resolved(row, up, around).from, ...skipped), to: resolved(row, up, around).to };
  };
  for (const row of graph.inOrder) {
    if (!spans.has(row.item.id)) spans.set(row.item.id, comingUp(row, graph, around, over));
  }
  return spans;
}

function comingUp(row: Row, graph: StoryGraph, around: Around, over: (row: Row) => Span): Span {
  const { at, when } = row.item;
  if (graph.byHand(row.item.id)) return { from: around.startex, to: Infinity };
  const earlier = graph.earlier(row);
  const set = at === undefined ? [] : [{ from: around.momentOf(at), to: around.momentOf(at) }];
  const following = earlier ? [later(over(earlier.row), ms(earlier.after.by))] : [];
  const waiting = when
    ? [
        {
          from: around.startex + ms(when.for),
          to: when.until === undefined ? Infinity : around.momentOf(when.until),
        },
      ]
    : [];
  const released = graph.releases(row).map(({ choice }) => {
    const own = earlier?.row.item.id === choice.item.id ? ms(earlier.after.by) : 0;
    return later(over(choice), own);
  });
  const ways = [...set, ...following, ...waiting, ...released];
  if (ways.length === 0) return { from: around.startex, to: Infinity };
  return {
    from: Math.max(around.startex, Math.min(...ways.map(({ from }) => from))),
    to: Math.max(...ways.map(({ to }) => to)),
  };
}

const later = ({ from, to }: Span, by: number): Span => ({ from: from + by, to: to + by });

/** When it is known what became of an item: a person may do an expected action before it comes up, and long after. */
function resolved({ item }: Row, up: Span, { startex, plays }: Around): Span {
  if (item.skip === true) return up;
  if (isAct(item)) return plays(item.as) === 'script' ? up : { from: startex, to: Infinity };
  if (!isChoice(item)) return up;
  const { seat, within } = item.choice;
  if (plays(seat) === 'script' || plays(seat) === 'policy') return { from: up.from, to: up.to + ms(within) };
  return { from: up.from, to: within === undefined ? Infinity : up.to + ms(within) };
}
