/** A scenario's items as the engine performs them: injects and scripted acts; and its expectations, checked against what was reached. */
import { machines } from '../../machines/machines.ts';
import { allLeaves } from '../../machines/stepMachine.ts';
import type { ActInput, Refs } from '../contract/input.ts';
import { isInject } from '../contract/scenario.ts';
import type { Expectation, StoryItem } from '../contract/scenario.ts';
import type { MachineName } from '../contract/subject.ts';
import { iso } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import type { State, Subject } from './state.ts';
import { resolve } from './state.ts';

const indexes = new WeakMap<readonly { id: string }[], Map<string, unknown>>();

/** One of a list by its id; the list is indexed the first time that it is asked. */
function byId<T extends { id: string }>(list: readonly T[], id: string): T {
  let index = indexes.get(list);
  if (!index) {
    index = new Map(list.map((one) => [one.id, one]));
    indexes.set(list, index);
  }
  const found = index.get(id);
  if (!found) throw new Error(`The scenario has no item ${id}.`);
  return found as T;
}

export const storyItem = (state: State, id: string): StoryItem => byId(state.opening.scenario.storyline, id);

const refNames = ['incident', 'request', 'call', 'channel', 'review', 'clearance'] as const;

function refsOf(item: Partial<Record<(typeof refNames)[number], string | undefined>>): Refs {
  const refs: Record<string, string> = {};
  for (const name of refNames) {
    const value = item[name];
    if (value !== undefined) refs[name] = value;
  }
  return refs;
}

export function actOfItem(state: State, item: StoryItem, at: Instant): ActInput {
  if (!isInject(item)) {
    const seat = item.as;
    return { at, by: { seat }, do: item.do, refs: refsOf(item), with: item.with ?? {}, item: item.id };
  }
  const { inject, kind, from, channel, title, body, incident, sources } = item;
  const to = typeof inject === 'string' ? [inject] : inject;
  const fields = Object.entries({ to, kind, from, channel, title, body, incident, sources });
  const shown = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  return { at, by: { seat: 'controller' }, do: 'inject.deliver', refs: {}, with: shown, item: item.id };
}

/** What an expectation found: whether it is met, at which instant, and why or why not. */
export function checkExpectation(state: State, id: string): Record<string, unknown> {
  const expectation = byId(state.opening.scenario.expect, id);
  const subject = expectedSubject(state, expectation);
  const [machine, name] = expectedName(expectation);
  const wanted = expectation.reaches ?? expectation['never-reaches'] ?? '';
  const reachedAt = subject ? firstReached(state, subject, wanted) : null;
  const never = expectation['never-reaches'] !== undefined;
  const met = never ? reachedAt === null : reachedAt !== null;
  const what = `${machine} ${name}`;
  const why =
    reachedAt === null ? `${what} did not reach ${wanted}` : `${what} reached ${wanted} at ${iso(reachedAt)}`;
  return {
    id,
    met,
    ...(reachedAt === null ? {} : { at: iso(reachedAt) }),
    why: subject ? why : `there was no ${what}`,
  };
}

function expectedName(expectation: Expectation): [MachineName, string] {
  for (const machine of ['request', 'call', 'review', 'clearance', 'channel', 'incident'] as const) {
    const name = expectation[machine];
    if (name !== undefined) return expectation.of === undefined ? [machine, name] : ['dossier', name];
  }
  return ['exercise', ''];
}

function expectedSubject(state: State, expectation: Expectation): Subject | undefined {
  const [machine, name] = expectedName(expectation);
  if (machine !== 'dossier') return resolve(state, machine, name, null);
  const key = resolve(state, 'incident', name, null)?.incident;
  return state.subjects.get(`dossier/${expectation.of ?? ''}/${key ?? ''}`);
}

/** `hotline` names any state whose path holds that word; `spine.ministerialReview.inReview` names one exactly. */
function firstReached(state: State, subject: Subject, wanted: string): Instant | null {
  let first: Instant | null = null;
  for (const leaf of allLeaves(machines[subject.machine])) {
    if (leaf !== wanted && !`.${leaf}.`.includes(`.${wanted}.`)) continue;
    const at = state.reached.get(`${subject.ref} ${leaf}`);
    if (at !== undefined && (first === null || at < first)) first = at;
  }
  return first;
}
