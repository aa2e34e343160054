/** A scenario's items as the engine performs them: injects and scripted acts; and its expectations, checked against what was reached. */
import { acts } from '../contract/act/acts.ts';
import type { ActInput, Refs } from '../contract/input.ts';
import { isInject } from '../contract/scenario.ts';
import type { ActItem, Expectation, InjectItem } from '../contract/scenario.ts';
import { nameOf, partyOf } from '../contract/subject.ts';
import type { SubjectRef } from '../contract/subject.ts';
import { iso } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { find, subjectNamed } from './condition.ts';
import { nameOfSubject } from './conditionWords.ts';
import { findingWords } from './findingWords.ts';
import { firstReached } from './look.ts';
import { belongsTo, spokenOf } from './meant.ts';
import type { State } from './state.ts';
import { madeBy } from './storyIndex.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The act that an item performs when it is played from the script: what the file means, by the names that it really bears. */
export function actOfItem(state: State, item: ActItem | InjectItem, at: Instant): ActInput {
  if (isInject(item)) return delivery({ ...item, ...thisTime(state, item), ...state.edits.get(item.id) }, at);
  const fields = { ...item.with, ...thisTime(state, item) };
  const named = namesUnderWith(state, item, fields);
  return {
    at,
    by: { seat: item.as },
    do: item.do,
    refs: refsOf(state, item),
    with: { ...fields, ...named },
    item: item.id,
  };
}

/** An inject as it is delivered: to whom control has changed it to be. */
type Delivered = Omit<InjectItem, 'inject'> & { readonly inject: string | readonly string[] };

/** What is said otherwise by an item that comes up again. */
function thisTime(state: State, { id, repeat }: ActItem | InjectItem): Fields {
  const { status, times = 0 } = state.items.get(id) ?? {};
  const before = status === 'awaited' || status === 'missed' ? times - 1 : times;
  if (before < 1 || repeat?.otherwise === undefined) return {};
  return repeat.otherwise[before - 1] ?? repeat.otherwise.at(-1) ?? {};
}

function delivery(item: Delivered, at: Instant): ActInput {
  const { inject, kind, from, channel, title, body, incident, sources, truth } = item;
  const to = typeof inject === 'string' ? [inject] : inject;
  const shown: Record<string, unknown> = { to };
  const said = { kind, from, channel, title, body, incident, sources, truth };
  for (const [field, value] of Object.entries(said)) if (value !== undefined) shown[field] = value;
  return { at, by: { seat: 'controller' }, do: 'inject.deliver', refs: {}, with: shown, item: item.id };
}

export const refNames = ['incident', 'request', 'call', 'channel', 'review', 'clearance'] as const;

function refsOf(state: State, item: ActItem): Refs {
  const refs: Record<string, string> = {};
  const { on, creates } = acts[item.do];
  for (const machine of refNames) {
    const name = item[machine];
    if (name === undefined) continue;
    if (creates && machine === on) refs[machine] = nameToMake(state, item, name);
    else refs[machine] = spokenOf(state, machine, name, partyOf(item.as));
    if (machine === 'clearance') refs[machine] = plain(refs[machine]);
  }
  return refs;
}

/** What an item brings into being bears the file's name; another one, if somebody has given that to something else. */
function nameToMake(state: State, item: ActItem, name: string): string {
  const made = madeBy(item);
  const alias = made === null ? undefined : state.aliases.get(made);
  if (made === null || alias === undefined) return name;
  if (alias !== null) return nameOf(alias);
  const base = name.slice(0, 44);
  const side = made.slice(0, made.length - name.length);
  let number = 2;
  while (state.subjects.has(`${side}${base}-${number}` as SubjectRef)) number += 1;
  return `${base}-${number}`;
}

/** Fields by which an act speaks of a request, a call or a subject beside the one that it is about. */
function namesUnderWith(state: State, item: ActItem, fields: Fields): Fields | null {
  const party = partyOf(item.as);
  const spoken = (field: string, machine: 'request' | 'call' | 'incident') => {
    const name = fields[field];
    return typeof name === 'string' ? { [field]: plain(spokenOf(state, machine, name, party)) } : null;
  };
  switch (item.do) {
    case 'call.place':
      return spoken('about', 'request');
    case 'request.send':
      return spoken('supersedes', 'request');
    case 'clearance.circulate':
      return spoken('of', belongsTo(fields['text']));
    case 'state.set':
      return { subject: state.aliases.get(fields['subject'] as SubjectRef) ?? fields['subject'] };
    default:
      return null;
  }
}

const plain = (name: string): string => name.slice(name.indexOf(':') + 1);

/** What an expectation found: whether it is met, at which instant, and why or why not. */
export function checkExpectation(state: State, expectation: Expectation): Record<string, unknown> {
  if (expectation.holds !== undefined) {
    const finding = find(state, expectation.holds);
    return { id: expectation.id, met: finding.holds, why: findingWords(expectation.holds, finding) };
  }
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
