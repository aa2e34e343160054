/** What really happened: for the director, and for all after ENDEX as the director reveals it. */
import type { Entry } from '../../contract/entry.ts';
import type { Scenario } from '../../contract/scenario.ts';
import { fieldText } from '../chronicle.ts';

export interface TruthFacts {
  readonly incident: string;
  readonly says: readonly { readonly what: string; readonly is: string }[];
}

export interface InjectTruthFacts {
  readonly item: string | null;
  readonly at: string;
  readonly title: string;
  readonly truth: string;
}

export function truthsOf({ incidents }: Scenario, revealed: 'all' | readonly string[]): TruthFacts[] {
  return Object.entries(incidents).flatMap(([incident, { truth }]) => {
    if (truth === undefined || (revealed !== 'all' && !revealed.includes(incident))) return [];
    return [{ incident, says: Object.entries(truth).map(([what, is]) => ({ what, is: plain(is) })) }];
  });
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What injects held back from those who were given them. */
export function injectTruthsOf(entries: readonly Entry[]): InjectTruthFacts[] {
  return entries.flatMap((entry) => {
    const truth = entry.do === 'inject.deliver' ? fieldText(entry, 'truth') : '';
    return truth === ''
      ? []
      : [{ item: entry.item ?? null, at: entry.at, title: fieldText(entry, 'title'), truth }];
  });
}
