/** What became of an item that nobody performed, in a sentence: it is awaited, missed or left out, or does not come; a choice is put. */
import { isAct, isChoice } from '../contract/scenario.ts';
import type { StoryItem } from '../contract/scenario.ts';
import { fieldText, inEnglish } from './chronicle.ts';
import { quoted } from './line.ts';
import type { Naming } from './naming.ts';
import type { Shown } from './shown.ts';

/** Null for what is told otherwise. */
export function itemSentence(shown: Shown, item: StoryItem | undefined, naming: Naming): string | null {
  const who = item && isAct(item) ? naming.seat(item.as) : 'the seat';
  switch (shown.do) {
    case 'item.awaited':
      return `${who} is expected to act`;
    case 'item.missed':
      return `${who} has not acted in the time that it had`;
    case 'item.skipped':
      return 'It is left out of what is played';
    case 'item.lapsed':
      return 'It does not come: what it depends on does not hold';
    case 'choice.put':
      return `${item && isChoice(item) ? naming.seat(item.choice.seat) : who} is asked: ${quoted(fieldText(shown, 'ask'))}`;
    case 'choice.defaulted':
      return `Nobody has chosen in time: ${optionIn(shown, item)} is taken`;
    default:
      return null;
  }
}

function optionIn(shown: Shown, item: StoryItem | undefined): string {
  const id = fieldText(shown, 'option');
  const option = item && isChoice(item) ? item.choice.options.find((one) => one.id === id) : undefined;
  return option === undefined ? id : quoted(inEnglish(option.text));
}
