/** What a seat can do now, by what it is about. What has its own place in the page does not stand here too. */
import type { Verb } from '../../src/contract/act/acts.ts';
import { actPlaces } from '../app/actPlaces.ts';
import type { Can } from '../../src/contract/live/can.ts';
import { capital } from '../../src/picture/words.ts';
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
  'cell.askTime',
];

/** Every other act has its place in the head, the bar of the move, the hotline, the review room, the inbox, a request, or the record. */
const onDesk: readonly string[] = actPlaces.party.desk.acts;

export interface ActGroup {
  readonly key: string;
  readonly about: string;
  readonly acts: readonly Can[];
}

const order = ['new', 'exercise', 'incident', 'dossier', 'request', 'call', 'clearance', 'review', 'channel'];

export function groupsOf(cell: Cell): ActGroup[] {
  const groups = new Map<string, Can[]>();
  for (const one of cell.can ?? []) {
    if (!one.accepts || one.ref === null || makes.includes(one.do) || !onDesk.includes(one.do)) continue;
    const key = one.do === 'docket.propose' ? `incident/${one.incident ?? ''}` : one.ref;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return sorted(cell, groups);
}

/** Everything that the machines take from a seat now, wherever it stands in its own page: for the director, who acts for it. */
export function everyGroupOf(cell: Cell): ActGroup[] {
  const groups = new Map<string, Can[]>();
  for (const one of cell.can ?? []) {
    if (!one.accepts || one.do === 'exercise.freeze') continue;
    const key = one.ref ?? 'new';
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return sorted(cell, groups);
}

function sorted(cell: Cell, groups: ReadonlyMap<string, readonly Can[]>): ActGroup[] {
  return [...groups]
    .map(([key, acts]) => ({ key, about: aboutOf(cell, key), acts }))
    .sort((a, b) => rank(a.key) - rank(b.key) || (a.about < b.about ? -1 : 1));
}

const rank = (key: string): number => order.indexOf(key.split('/')[0] ?? '');

const aboutOf = (cell: Cell, ref: string): string => {
  const machine = ref.split('/')[0] ?? '';
  return capital(i18next.t(`cell.about.${machine}`, { name: ref === machine ? '' : labelOf(cell, ref) }));
};
