/** What a seat can do now, by what it is about. What has its own place in the page does not stand here too. */
import type { Verb } from '../../src/contract/act/acts.ts';
import type { Can } from '../../src/contract/live/can.ts';
import { labelOf } from './names.ts';
import type { Cell } from './useCell.ts';
import i18next from 'i18next';

/** Acts that bring something new, first of all what the mechanism is for. */
export const makes: readonly Verb[] = [
  'request.send',
  'call.place',
  'incident.report',
  'own.act',
  'question.ask',
  'body.write',
  'review.schedule',
];

/** Their place is the head, the bar of the move, the hotline, the review room, the inbox, a request, or the pages of record. */
const elsewhere =
  /^(exercise|cell|act|choice|call|note|decision|inject|clearance|line|review|docket|request)\./;

export interface ActGroup {
  readonly key: string;
  readonly about: string;
  readonly acts: readonly Can[];
}

const order = ['incident', 'dossier', 'channel'];

export function groupsOf(cell: Cell): ActGroup[] {
  const groups = new Map<string, Can[]>();
  for (const one of cell.can ?? []) {
    const onItem = one.do === 'docket.propose';
    if (!one.accepts || one.ref === null || makes.includes(one.do)) continue;
    if (one.ref === 'exercise' || (elsewhere.test(one.do) && !onItem)) continue;
    const key = onItem ? `incident/${one.incident ?? ''}` : one.ref;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .map(([key, acts]) => ({ key, about: aboutOf(cell, key), acts }))
    .sort((a, b) => rank(a.key) - rank(b.key) || (a.about < b.about ? -1 : 1));
}

const rank = (key: string): number => order.indexOf(key.slice(0, Math.max(0, key.indexOf('/'))));

const aboutOf = (cell: Cell, ref: string): string => {
  const machine = ref.slice(0, Math.max(0, ref.indexOf('/')));
  return i18next.t(`cell.about.${machine}`, { name: labelOf(cell, ref) });
};
