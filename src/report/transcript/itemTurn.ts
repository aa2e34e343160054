/** What became of the storyline that is a turning point: an option taken, an expected action missed, an act refused. */
import type { Entry } from '../../contract/entry.ts';
import { isAct, isChoice } from '../../contract/scenario.ts';
import { actingSeat, fieldText, inEnglish } from '../chronicle.ts';
import { quoted } from '../line.ts';
import { given } from '../sentence/told.ts';
import type { Tale } from './tale.ts';

/** A sentence without its full stop; null for what is no such turn. */
export function itemTurn(tale: Tale, entry: Entry): string | null {
  switch (entry.do) {
    case 'choice.take':
      return optionTaken(tale, fieldText(entry, 'choice'), entry);
    case 'choice.defaulted':
      return optionTaken(tale, entry.item ?? '', entry);
    case 'item.missed':
      return missed(tale, entry.item ?? '');
    case 'item.refused':
      return refused(tale, entry);
    default:
      return null;
  }
}

/** The longest option that is not cut. */
const LONGEST = 240;

function optionTaken({ items, naming }: Tale, id: string, entry: Entry): string | null {
  const item = items.get(id);
  if (!item || !isChoice(item)) return null;
  const { seat, options } = item.choice;
  const option = options.find((one) => one.id === fieldText(entry, 'option'));
  const said = option === undefined ? fieldText(entry, 'option') : quoted(inEnglish(option.text), LONGEST);
  return `${naming.seat(seat)} decides${entry.do === 'choice.defaulted' ? ' by default' : ''}: ${said}`;
}

function missed({ items, naming }: Tale, id: string): string | null {
  const item = items.get(id);
  if (!item || !isAct(item)) return null;
  const what = item.title === undefined ? item.do : quoted(inEnglish(item.title));
  return `${naming.seat(item.as)} has not done in time what was expected: ${what}`;
}

function refused({ items, naming }: Tale, entry: Entry): string {
  const { message = '' } = entry.refused ?? {};
  const item = entry.item === undefined ? undefined : items.get(entry.item);
  const allowed = item && isAct(item) && item['may-fail'] === true ? ', as the scenario allows' : '';
  const act = fieldText(entry, 'do');
  // the message names the act too
  const why = [`${act}: `, `${act} is not accepted: `].reduce(
    (rest, before) => rest.replace(before, ''),
    message,
  );
  return `${naming.seat(actingSeat(entry))} is refused${given(' ', act)}${allowed}: ${why.replace(/\.$/, '')}`;
}
