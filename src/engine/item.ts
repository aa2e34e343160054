/** A scenario's items as the engine performs them: injects and scripted acts; and its expectations, checked against what was reached. */
import { acts } from '../contract/act/acts.ts';
import type { ActInput, Refs } from '../contract/input.ts';
import { isInject } from '../contract/scenario.ts';
import type { ActItem, Expectation, InjectItem } from '../contract/scenario.ts';
import type { Seat } from '../contract/subject.ts';
import { iso } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { nameOfSubject, subjectNamed } from './condition.ts';
import { firstReached } from './look.ts';
import type { State } from './state.ts';
import { storyIndex } from './storyIndex.ts';

const refNames = ['incident', 'request', 'call', 'channel', 'review', 'clearance'] as const;

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
      return (
        (status === undefined || status === 'awaited') && sameSubject(item, input) && sameFields(item, input)
      );
    }) ?? null
  );
}

/** Who brings a subject into being names it as it likes; what it is about must be the same. */
function sameSubject(item: ActItem, input: ActInput): boolean {
  const { creates, on } = acts[input.do];
  return refNames.every(
    (name) => item[name] === undefined || (creates && name === on) || item[name] === input.refs[name],
  );
}

const sameFields = (item: ActItem, input: ActInput): boolean =>
  (item.match ?? []).every(
    (field) => JSON.stringify(item.with?.[field]) === JSON.stringify(input.with[field]),
  );

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
