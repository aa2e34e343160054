/** A scenario's items as the engine performs them: injects and scripted acts; and its expectations, checked against what was reached. */
import { acts } from '../contract/act/acts.ts';
import type { ActInput, Refs } from '../contract/input.ts';
import { isInject } from '../contract/scenario.ts';
import type { ActItem, Expectation, InjectItem } from '../contract/scenario.ts';
import { partyOf } from '../contract/subject.ts';
import type { Seat } from '../contract/subject.ts';
import { iso } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { subjectNamed } from './condition.ts';
import { nameOfSubject } from './conditionWords.ts';
import { firstReached } from './look.ts';
import { resolve } from './state.ts';
import type { State } from './state.ts';
import { storyIndex } from './storyIndex.ts';

export const refNames = ['incident', 'request', 'call', 'channel', 'review', 'clearance'] as const;

function refsOf(item: Partial<Record<(typeof refNames)[number], string | undefined>>): Refs {
  const refs: Record<string, string> = {};
  for (const name of refNames) {
    const value = item[name];
    if (value !== undefined) refs[name] = value;
  }
  return refs;
}

/** The act that an item performs when it is played from the script. */
export function actOfItem(item: ActItem | InjectItem, at: Instant): ActInput {
  if (!isInject(item)) {
    return {
      at,
      by: { seat: item.as },
      do: item.do,
      refs: refsOf(item),
      with: item.with ?? {},
      item: item.id,
    };
  }
  const { inject, kind, from, channel, title, body, incident, sources } = item;
  const to = typeof inject === 'string' ? [inject] : inject;
  const fields = Object.entries({ to, kind, from, channel, title, body, incident, sources });
  const shown = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  return { at, by: { seat: 'controller' }, do: 'inject.deliver', refs: {}, with: shown, item: item.id };
}

/**
 * The expected action that an accepted act fulfils: of the same seat, with the same verb and subject, not yet fulfilled; the first in
 * the file. Fields are compared only where the item says `match`.
 */
export function fulfilledBy(state: State, input: ActInput, seat: Seat): ActItem | null {
  const candidates = storyIndex(state.opening.scenario).expected.get(`${seat} ${input.do}`) ?? [];
  return (
    candidates.find((item) => {
      const status = state.items.get(item.id)?.status;
      return (status === undefined || status === 'awaited') && otherwise(state, item, input).length === 0;
    }) ?? null
  );
}

/** Where an act with the verb of an expected action is not what was expected: another subject, or another value of a field to match. */
export function otherwise(state: State, item: ActItem, input: ActInput): Difference[] {
  const { creates, on } = acts[input.do];
  const subjects = refNames.flatMap((name): Difference[] => {
    const [wanted, found] = [item[name], input.refs[name]];
    // who brings a subject into being names it as it likes; what it is about must be the same
    if (wanted === undefined || (creates && name === on) || same(state, name, wanted, found, item.as))
      return [];
    return [{ field: name, wanted, found }];
  });
  const fields = (item.match ?? []).flatMap((field): Difference[] => {
    const [wanted, found] = [item.with?.[field], input.with[field]];
    return JSON.stringify(wanted) === JSON.stringify(found) ? [] : [{ field, wanted, found }];
  });
  return [...subjects, ...fields];
}

export interface Difference {
  readonly field: string;
  readonly wanted: unknown;
  readonly found: unknown;
}

/** Two names are the same when they mean the same subject to the side that acts: a person may have named it otherwise. */
function same(
  state: State,
  machine: (typeof refNames)[number],
  wanted: string,
  found: string | undefined,
  seat: Seat,
): boolean {
  if (wanted === found || found === undefined) return wanted === found;
  const meant = resolve(state, machine, wanted, partyOf(seat));
  return meant !== undefined && meant === resolve(state, machine, found, partyOf(seat));
}

/** What an expectation found: whether it is met, at which instant, and why or why not. */
export function checkExpectation(state: State, expectation: Expectation): Record<string, unknown> {
  const subject = subjectNamed(state, expectation);
  const what = nameOfSubject(expectation);
  const wanted = expectation.reaches ?? expectation['never-reaches'] ?? '';
  const reachedAt = subject ? firstReached(state, subject, wanted) : null;
  const never = expectation['never-reaches'] !== undefined;
  const met = never ? reachedAt === null : reachedAt !== null;
  const why =
    reachedAt === null ? `${what} did not reach ${wanted}` : `${what} reached ${wanted} at ${iso(reachedAt)}`;
  return {
    id: expectation.id,
    met,
    ...(reachedAt === null ? {} : { at: iso(reachedAt) }),
    why: subject ? why : `there was no ${what}`,
  };
}
