/** What people call things: `US-1` for a request, `CALL-1` for a call. */
import i18next from 'i18next';
import type { Can } from '../../src/contract/live/can.ts';
import type { MeetingFacts } from '../../src/picture/meetings.ts';
import { dayOf, plainName } from '../../src/picture/words.ts';
import type { SeatFacts } from './useCell.ts';
import { verbWords } from './words.ts';

/** `blades` of `us:blades`, with the side it belongs to where it is the other's. */
export function incidentLabel({ setting, party }: SeatFacts, key: string): string {
  const name = plainName(key).replaceAll('-', ' ');
  const words = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
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
      return plainName(ref).toUpperCase();
    case 'incident':
      return incidentLabel(cell, key);
    case 'dossier':
      return incidentLabel(cell, key.slice(key.indexOf('/') + 1));
    case 'clearance': {
      const of = textOf(ref);
      return of === null ? plainName(ref) : `${of.text.replaceAll('-', ' ')} ${of.of.toUpperCase()}`;
    }
    default:
      return cell.setting.names[ref] ?? plainName(ref).replaceAll('-', ' ');
  }
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

export const textKinds = ['request', 'answer', 'call-script', 'docket-item', 'statement'] as const;
export type TextKind = (typeof textKinds)[number];

/** The kind of text, and the name of what it belongs to, of `clearance/us:answer-cn-1`. */
export function textOf(ref: string): { readonly text: TextKind; readonly of: string } | null {
  const name = plainName(ref);
  const text = textKinds.find((kind) => name.startsWith(`${kind}-`));
  return text === undefined ? null : { text, of: name.slice(text.length + 1) };
}
