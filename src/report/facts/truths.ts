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

/** Incidents and injects whose truth the director has revealed. */
export const revealedIn = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) => (entry.do === 'truth.reveal' ? [fieldText(entry, 'what')] : []));

/** What injects held back from those who were given them: for who reads all of it, and what was revealed of them. */
export function injectTruthsOf(entries: readonly Entry[]): InjectTruthFacts[] {
  const held = entries.flatMap((entry): InjectTruthFacts[] => {
    const truth = entry.do === 'inject.deliver' ? fieldText(entry, 'truth') : '';
    return truth === ''
      ? []
      : [{ item: entry.item ?? null, at: entry.at, title: fieldText(entry, 'title'), truth }];
  });
  const revealed = entries.flatMap((entry): InjectTruthFacts[] => {
    const item = entry.do === 'truth.reveal' ? fieldText(entry, 'what') : '';
    const { truth } = (entry.with?.['truth'] ?? {}) as { truth?: unknown };
    // an incident's truth may have a part that is called so; no inject is called by an incident's name
    const given = entries.find((one) => one.do === 'inject.deliver' && one.item === item);
    if (item === '' || !given || held.some((one) => one.item === item)) return [];
    return [
      {
        item,
        at: given.at,
        title: fieldText(given, 'title'),
        truth: fieldText({ with: { truth } }, 'truth'),
      },
    ];
  });
  return [...held, ...revealed];
}
