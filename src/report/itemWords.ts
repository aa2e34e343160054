/** What became of an item that nobody performed, in a sentence: it is awaited, missed or left out, or does not come; a choice is put. */
import { isAct, isChoice } from '../contract/scenario.ts';
import type { StoryItem } from '../contract/scenario.ts';
import { inEnglish } from './chronicle.ts';
import { quoted } from './line.ts';
import type { Naming } from './naming.ts';
import { besideSentences } from './sentence/beside.ts';
import type { Told } from './sentence/told.ts';
import type { Shown } from './shown.ts';

/** Null for what is told otherwise. */
export function itemSentence(
  { do: verb }: Shown,
  tell: () => Told,
  item: StoryItem | undefined,
  naming: Naming,
): string | null {
  if (verb?.startsWith('item.') !== true && verb?.startsWith('choice.') !== true) return null;
  const make = besideSentences[verb];
  if (make === undefined) return null;
  const told = tell();
  const whose = item && isAct(item) ? item.as : item && isChoice(item) ? item.choice.seat : null;
  const field = (name: string): string =>
    name === 'option' ? optionText(told.field(name), item) : told.field(name);
  return make({ ...told, field, who: whose === null ? 'the seat' : naming.seat(whose) });
}

function optionText(id: string, item: StoryItem | undefined): string {
  const option = item && isChoice(item) ? item.choice.options.find((one) => one.id === id) : undefined;
  return option === undefined ? id : quoted(inEnglish(option.text));
}
