/** What people call things: `US-1` for a request, `call 1` for a call. */
import i18next from 'i18next';
import { callName } from '../../src/contract/callName.ts';
import type { Can } from '../../src/contract/live/can.ts';
import type { MeetingFacts } from '../../src/picture/meetings.ts';
import { capital, dayOf, nameInWords, plainName, sideIn } from '../../src/picture/words.ts';
import { clearedWords } from '../../src/picture/clearedWords.ts';
import type { About } from '../text/plainly.ts';
import type { SeatFacts } from './useCell.ts';
import { verbWords } from './words.ts';

/** `blades` of `us:blades`, with the side it belongs to where it is the other's. */
export function incidentLabel({ setting, party }: SeatFacts, key: string): string {
  const words = capital(nameInWords(key));
  const side = key.slice(0, Math.max(0, key.indexOf(':')));
  return side === party || side === '' ? words : `${words} (${setting.parties[side]?.short ?? side})`;
}

export function labelOf(cell: SeatFacts, ref: string): string {
  const machine = ref.slice(0, Math.max(0, ref.indexOf('/')));
  const key = ref.slice(ref.indexOf('/') + 1);
  switch (machine) {
    case 'request':
      return cell.requests.find((one) => one.ref === ref)?.label ?? plainName(ref).toUpperCase();
    case 'call':
      return callName(plainName(ref));
    case 'review':
      return cell.meetings.find((one) => one.ref === ref)?.name ?? nameInWords(ref);
    case 'incident':
      return incidentLabel(cell, key);
    case 'dossier':
      return incidentLabel(cell, key.slice(key.indexOf('/') + 1));
    case 'clearance': {
      const labels = new Map(cell.requests.map((one) => [one.ref, one.label]));
      return clearedWords(plainName(ref), sideIn(ref), Object.keys(cell.setting.parties), labels);
    }
    default:
      return cell.setting.names[ref] ?? nameInWords(ref);
  }
}

/** What an act is about, for the sentence that refuses it; null where that is the exercise or nothing yet. */
export function aboutOf(cell: SeatFacts, ref: string | null): About | null {
  if (ref === null || ref === 'exercise') return null;
  const label = labelOf(cell, ref);
  return {
    ref,
    label: ref.startsWith('clearance/') ? i18next.t('cell.notNow.clearance', { text: label }) : label,
  };
}

/** `the meeting of 12 Mar`; by its name where it has no date, or another meeting has the same. */
export function meetingLabel(cell: SeatFacts, ref: string): string {
  const day = (one: MeetingFacts | undefined): string =>
    one?.planned === null || one === undefined ? '' : dayOf(one.planned);
  const own = day(cell.meetings.find((one) => one.ref === ref));
  const same = cell.meetings.filter((one) => one.ended === null && day(one) === own).length;
  return own === '' || same > 1 ? labelOf(cell, ref) : i18next.t('cell.desk.meetingOf', { day: own });
}

/** An act as a button says it, with the meeting or the item that it is about where its group does not name it. */
export function actWords(cell: SeatFacts, { do: verb, ref, incident }: Can): string {
  if (verb === 'docket.propose' && ref !== null)
    return i18next.t('cell.desk.docketOf', { meeting: meetingLabel(cell, ref) });
  return incident === undefined ? verbWords(verb) : `${verbWords(verb)} · ${incidentLabel(cell, incident)}`;
}
