/** Decisions that the scenario asked of a seat: the question, the options, which was taken, by whom and why, or by default. */
import type { Entry } from '../../contract/entry.ts';
import type { Text } from '../../contract/act/act.ts';
import type { Seat } from '../../contract/subject.ts';
import { actingSeat, fieldText, inEnglish, tookEffect } from '../chronicle.ts';
import type { Chronicle } from '../chronicle.ts';

export interface ChoiceFacts {
  readonly id: string;
  readonly seat: Seat | null;
  readonly putAt: string | null;
  readonly ask: string | null;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly taken: string | null;
  readonly takenAt: string | null;
  readonly how: 'taken' | 'by default' | 'open';
  readonly why: string | null;
}

export function choicesOf({ entries }: Chronicle): ChoiceFacts[] {
  const choices = new Map<string, ChoiceFacts>();
  for (const entry of entries) {
    const id = entry.do === 'choice.take' ? fieldText(entry, 'choice') : (entry.item ?? '');
    if (id === '' || !entry.do.startsWith('choice.')) continue;
    if (entry.do === 'choice.take' && !tookEffect(entry)) continue;
    choices.set(id, after(choices.get(id) ?? asked(id, null), entry));
  }
  return [...choices.values()];
}

function after(choice: ChoiceFacts, entry: Entry): ChoiceFacts {
  const taken = { taken: fieldText(entry, 'option'), takenAt: entry.at };
  switch (entry.do) {
    case 'choice.put':
      return asked(choice.id, entry);
    case 'choice.take':
      return {
        ...choice,
        ...taken,
        seat: actingSeat(entry),
        how: 'taken',
        why: fieldText(entry, 'why') || null,
      };
    case 'choice.defaulted':
      return { ...choice, ...taken, how: 'by default' };
    default:
      return choice;
  }
}

function asked(id: string, put: Entry | null): ChoiceFacts {
  const { options = [] } = (put?.with ?? {}) as { options?: readonly { id: string; text: Text }[] };
  return {
    id,
    seat: put?.audience[0] ?? null,
    putAt: put?.at ?? null,
    ask: (put && fieldText(put, 'ask')) || null,
    options: options.map((option) => ({ id: option.id, text: inEnglish(option.text) })),
    taken: null,
    takenAt: null,
    how: 'open',
    why: null,
  };
}
