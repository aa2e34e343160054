/** One region of a machine as a row of states, and the way that a subject went along it: visits, and what is possible next. */
import type { AnyStateNode } from '../../machines/definition.ts';
import { dossier } from '../../machines/dossier.ts';
import { incident } from '../../machines/incident.ts';
import type { Course, Step } from './story.ts';
import { stepsOf } from './story.ts';
import { triggerWords } from './triggerWords.ts';

/** A state of the row that was entered, in its turn. */
export interface Visit {
  /** 1 for the first. */
  readonly turn: number;
  /** Place in the row. */
  readonly place: number;
  readonly step: Step;
}

export interface Possible {
  readonly place: number;
  /** What would lead there, in words. */
  readonly triggers: readonly string[];
}

export interface Way {
  readonly region: string;
  readonly places: readonly string[];
  readonly visits: readonly Visit[];
  /** Where it stands; null: nothing is known of it. */
  readonly current: number | null;
  /** The state within the place, such as `inReview`; '' where it has none. */
  readonly within: string;
  readonly possible: readonly Possible[];
}

/** Those whose regions are drawn as rows: a page that draws them carries no other machine. */
const drawn = { incident, dossier } as const;

/** Whether a guard of this name can hold, as far as the seat knows; a guard that is not named here is taken to. */
export type Holds = (guard: string) => boolean;

export function wayOf(
  machine: keyof typeof drawn,
  region: string,
  course: Course | null,
  holds: Holds | null,
): Way {
  const node = drawn[machine].logic.root.states[region];
  if (node === undefined) throw new Error(`The machine ${machine} has no region ${region}.`);
  const places = Object.keys(node.states);
  const placeOf = (state: string): number => places.indexOf(state.split('.')[0] ?? '');
  const steps = course === null ? [] : stepsOf(course, region);
  const visits: Visit[] = [];
  for (const step of steps) {
    const place = placeOf(step.state);
    if (visits.at(-1)?.place === place && !step.state.includes('.')) continue;
    if (visits.at(-1)?.place === place && step.from.split('.')[0] === step.state.split('.')[0]) continue;
    visits.push({ turn: visits.length + 1, place, step });
  }
  const state = steps.at(-1)?.state ?? '';
  const current = steps.length === 0 ? null : placeOf(state);
  return {
    region,
    places,
    visits,
    current,
    within: state.split('.').slice(1).join('.'),
    possible: current === null || holds === null ? [] : possibleFrom(node, state, current, places, holds),
  };
}

/** The states of the row that a transition leads to from here, read off the machine. */
function possibleFrom(
  region: AnyStateNode,
  state: string,
  current: number,
  places: readonly string[],
  holds: Holds,
): Possible[] {
  const found = new Map<number, Set<string>>();
  let node: AnyStateNode | undefined = region;
  for (const key of state.split('.')) {
    node = node?.states[key];
    for (const transition of [...(node?.transitions.values() ?? [])].flat()) {
      const [target] = transition.target ?? [];
      const place = places.indexOf(target?.path[region.path.length] ?? '');
      if (place < 0 || place === current || !guardNames(transition.guard).every(holds)) continue;
      const words = triggerWords(String(transition.eventType));
      found.set(place, (found.get(place) ?? new Set()).add(words));
    }
  }
  return [...found]
    .map(([place, triggers]) => ({ place, triggers: [...triggers].filter((words) => words !== '') }))
    .sort((a, b) => a.place - b.place);
}

function guardNames(guard: unknown): string[] {
  if (typeof guard === 'string') return [guard];
  if (typeof guard === 'function' && 'guards' in guard)
    return (guard.guards as unknown[]).flatMap(guardNames);
  return [];
}
