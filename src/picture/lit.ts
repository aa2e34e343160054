/** What one run lights up in a machine's chart: states it was in, and transitions it took, by which event and how often. */
import type { Chart, ChartEdge } from './chart.ts';
import { allStates, AT_ONCE } from './chart.ts';
import type { Course } from './story.ts';

export interface Lit {
  /** Times that each state was entered, and those that they lie in. */
  readonly visited: ReadonlyMap<string, number>;
  readonly here: ReadonlySet<string>;
  /** By edge and event. */
  readonly taken: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export function litBy(chart: Chart, course: Course): Lit {
  const states = new Set(allStates(chart).map(({ id }) => id));
  const visited = new Map<string, number>();
  const taken = new Map<string, Map<string, number>>();
  const here = new Set<string>();
  for (const [region, steps] of course.regions) {
    const idOf = (state: string): string => (region === '' ? state : `${region}.${state}`);
    for (const step of steps) {
      for (const id of andAround(idOf(step.state)))
        if (states.has(id)) visited.set(id, (visited.get(id) ?? 0) + 1);
      if (step.from === '') continue;
      const edge = edgeOf(chart, idOf(step.from), idOf(step.state), step.on);
      if (edge === undefined) continue;
      const events = taken.get(edge.id) ?? new Map<string, number>();
      events.set(step.on, (events.get(step.on) ?? 0) + 1);
      taken.set(edge.id, events);
    }
    const last = steps.at(-1);
    if (last) here.add(idOf(last.state));
  }
  return { visited, here, taken };
}

/** The edge between two states that an event takes; what follows at once is told under the event that led to it. */
function edgeOf({ edges }: Chart, from: string, to: string, on: string): ChartEdge | undefined {
  const between = edges.filter(
    (edge) => andAround(from).includes(edge.from) && andAround(to).includes(edge.to),
  );
  const by = (wanted: string): ChartEdge | undefined =>
    between.find(({ labels }) => labels.some(({ event }) => event === wanted));
  // a seat that may not know by what it moved is shown that it did
  return on === '' ? between[0] : (by(on) ?? by(AT_ONCE));
}

/** A state and those that it lies in: `life.answered.full`, `life.answered`, `life`. */
function andAround(id: string): string[] {
  const parts = id.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}
