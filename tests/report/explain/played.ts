/** A small storyline that is played, and what is explained of it. */
import { expect } from 'vitest';
import { iso } from '../../../src/contract/time.ts';
import type { Because } from '../../../src/report/explain/because.ts';
import { explain } from '../../../src/report/explain/explain.ts';
import type { Explanation } from '../../../src/report/explain/explanation.ts';
import { stepThrough } from '../../../src/report/explain/steppedLog.ts';
import { usChina } from '../../support/opening.ts';
import { given, isoIn } from '../../support/story.ts';
import type { Play, When } from '../../support/story.ts';

export const person = { us: { 'played-by': 'person' }, china: { 'played-by': 'person' } };
export const report = { as: 'us/desk', do: 'incident.report', incident: 'blades', with: { severity: 2 } };
export const logs = { kind: 'information', severity: 1, text: 'Please share the logs.' };
export const send = { as: 'us/desk', do: 'request.send', request: 'logs', incident: 'blades', with: logs };
export const acknowledge = { as: 'china/desk', do: 'request.acknowledge', request: 'logs' };
export const news = (id: string, timing: object) => ({ id, ...timing, inject: 'us/desk', title: id });

export function played(storyline: readonly object[], more: object, ...steps: When[]): Play {
  const incidents = { blades: { victim: 'us', against: 'china' }, grid: { victim: 'us', against: 'china' } };
  return given(usChina({ scenario: { incidents, storyline, ...more } })).when(...steps).play;
}

export function why({ state, entries, now }: Play, id: string): Explanation {
  const told = explain(stepThrough(entries), iso(now), id);
  if (!told) throw new Error(`Nothing of the id ${id}.`);
  const { status } = state.items.get(id) ?? { status: null };
  if (told.kind !== 'expectation') expect(told.status).toBe(status);
  return told;
}

/** The reason under a field of the item. */
export function reason({ reasons }: Pick<Explanation, 'reasons'>, field: string): Because {
  const found = reasons.find((one) => one.field === field);
  if (!found)
    throw new Error(`No reason ${field} among ${reasons.map((one) => one.field ?? '').join(', ')}.`);
  return found;
}

/** Every part of a reason in order: whether it holds, its words, and the moment since when. */
export function flat({ parts }: Because, play: Play): string[] {
  return parts.flatMap((part) => [
    `${part.holds === null ? 'open' : part.holds ? 'so' : 'not so'}: ${part.says}${part.since ? ` @${hours(play, part.since.at)}h` : ''}`,
    ...flat(part, play),
  ]);
}

export const hours = (play: Play, moment: string): number =>
  (Date.parse(moment) - Date.parse(isoIn(play, 'T+0h'))) / 3_600_000;
