/** What became of the scenario's items: which expected actions were done, missed or left out, and what served which objective. */
import { acts } from '../../contract/act/acts.ts';
import type { ExpectationSummary } from '../../contract/runSummary.ts';
import { isAct, isChoice, isInject } from '../../contract/scenario.ts';
import type { StoryItem } from '../../contract/scenario.ts';
import type { Seat } from '../../contract/subject.ts';
import type { ItemStatus } from '../../engine/state.ts';
import { becomings } from '../becoming.ts';
import { inEnglish } from '../chronicle.ts';
import type { Chronicle } from '../chronicle.ts';

export type ItemResult = ItemStatus | 'not-come';

export interface ItemFacts {
  readonly id: string;
  readonly kind: 'inject' | 'expected action' | 'choice';
  readonly seat: Seat;
  readonly title: string | null;
  /** Its title; without one, the question of a choice, or what the act is and what it is about. */
  readonly what: string;
  readonly objective: string | null;
  readonly result: ItemResult;
  readonly at: string | null;
}

export interface ObjectiveFacts {
  readonly id: string;
  readonly text: string;
  readonly tasks: readonly string[];
  readonly expectations: readonly ExpectationSummary[];
}

export function itemsOf({ opening, entries }: Chronicle): ItemFacts[] {
  const became = becomings(entries);
  return opening.scenario.storyline.map((item) => ({
    id: item.id,
    kind: isInject(item) ? 'inject' : isAct(item) ? 'expected action' : 'choice',
    seat: seatOf(item),
    title: item.title === undefined ? null : inEnglish(item.title),
    what: item.title === undefined ? unnamed(item) : inEnglish(item.title),
    objective: item.objective ?? null,
    result: became.get(item.id)?.at(-1)?.status ?? 'not-come',
    at: became.get(item.id)?.at(-1)?.entry.at ?? null,
  }));
}

function unnamed(item: StoryItem): string {
  if (isChoice(item)) return inEnglish(item.choice.ask);
  if (!isAct(item)) return item.id;
  const { on, says } = acts[item.do];
  const about = (item as Partial<Record<string, unknown>>)[on] ?? item.incident;
  return typeof about === 'string' ? `${says.replace(/\.$/, '')}: ${about}` : says;
}

function seatOf(item: StoryItem): Seat {
  if (isInject(item)) return typeof item.inject === 'string' ? item.inject : item.inject.join(', ');
  return isAct(item) ? item.as : item.choice.seat;
}

/** Objectives in the order of the scenario, each with its expectations; those that serve none come last, under ''. */
export function objectivesOf(
  { opening }: Chronicle,
  expectations: readonly ExpectationSummary[],
): ObjectiveFacts[] {
  const serves = new Map(opening.scenario.expect.map(({ id, objective }) => [id, objective ?? '']));
  const of = (objective: string) => expectations.filter(({ id }) => serves.get(id) === objective);
  const named = opening.scenario.objectives.map(({ id, text, tasks = [] }) => ({
    id,
    text: inEnglish(text),
    tasks: tasks.map(inEnglish),
    expectations: of(id),
  }));
  const others = of('');
  return others.length === 0 ? named : [...named, { id: '', text: '', tasks: [], expectations: others }];
}
