/** What became of the scenario's items: which expected actions were done, missed or left out, and what served which objective. */
import type { Entry } from '../../contract/entry.ts';
import type { ExpectationSummary } from '../../contract/runSummary.ts';
import { isAct, isInject } from '../../contract/scenario.ts';
import type { StoryItem } from '../../contract/scenario.ts';
import type { Seat } from '../../contract/subject.ts';
import { inEnglish } from '../chronicle.ts';
import type { Chronicle } from '../chronicle.ts';

export type ItemResult = 'done' | 'missed' | 'skipped' | 'lapsed' | 'refused' | 'awaited' | 'not-come';

export interface ItemFacts {
  readonly id: string;
  readonly kind: 'inject' | 'expected action' | 'choice';
  readonly seat: Seat;
  readonly title: string | null;
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
  const results = new Map<string, { result: ItemResult; at: string }>();
  for (const entry of entries) {
    for (const { item, result } of resultsIn(entry)) results.set(item, { result, at: entry.at });
  }
  return opening.scenario.storyline.map((item) => ({
    id: item.id,
    kind: isInject(item) ? 'inject' : isAct(item) ? 'expected action' : 'choice',
    seat: seatOf(item),
    title: item.title === undefined ? null : inEnglish(item.title),
    objective: item.objective ?? null,
    result: results.get(item.id)?.result ?? 'not-come',
    at: results.get(item.id)?.at ?? null,
  }));
}

const became: Readonly<Record<string, ItemResult>> = {
  'item.awaited': 'awaited',
  'choice.put': 'awaited',
  'item.missed': 'missed',
  'item.skipped': 'skipped',
  'item.lapsed': 'lapsed',
  'item.refused': 'refused',
};

/** An act of the storyline can settle another item, and is done itself. */
function resultsIn(entry: Entry): { item: string; result: ItemResult }[] {
  const { do: what, fulfils, item, with: fields = {} } = entry;
  const own = fulfils ?? item;
  const settled = settledBy(what, fields);
  return [
    ...(own === undefined ? [] : [{ item: own, result: became[what] ?? 'done' }]),
    ...(settled === null ? [] : [settled]),
  ];
}

function settledBy(what: string, fields: Readonly<Record<string, unknown>>) {
  switch (what) {
    case 'item.skip':
      return { item: String(fields['item']), result: 'skipped' } as const;
    case 'item.mark':
      return {
        item: String(fields['item']),
        result: fields['as'] === 'done' ? 'done' : 'missed',
      } as const;
    case 'choice.take':
      return { item: String(fields['choice']), result: 'done' } as const;
    default:
      return null;
  }
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
