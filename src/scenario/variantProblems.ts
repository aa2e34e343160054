import { applyVariant } from '../contract/applyVariant.ts';
import type { Profile } from '../contract/profile.ts';
import type { Scenario, StoryItem } from '../contract/scenario.ts';
import { expectation, storyItem } from '../contract/storyItem.ts';
import type { Variant } from '../contract/variant.ts';
import type { ProfileSource } from './agreementFor.ts';
import { agreementFor } from './agreementFor.ts';
import { checkShape } from './checkShape.ts';
import { and, quoted } from './describeFound.ts';
import type { ParsedYaml } from './parseYaml.ts';
import { errorAt, type Problem, type ValuePath } from './problem.ts';
import { mostProblems } from './orderProblems.ts';
import { overlaidYaml } from './loadProfile.ts';
import { unlessNamed } from './scenarioFault.ts';
import { itemShape } from './withProblems.ts';

/** A variant as a scenario of its own, under the agreement that it is played under. */
export type LoadedVariant = { readonly id: string; readonly scenario: Scenario; readonly profile: Profile };

type File = { readonly parsed: ParsedYaml; readonly file: string; readonly profiles: ProfileSource };
type Check = (
  scenario: Scenario,
  profile: Profile,
  placeOf: (path: ValuePath) => ValuePath,
) => readonly Problem[];

/** What is told of the scenario as it stands. */
type Told = readonly Problem[];

/** Each variant checked like the scenario itself; only what is wrong in it alone is told. */
export function readVariants(
  scenario: Scenario,
  profile: Profile,
  { parsed, file, profiles }: File,
  told: Told,
  check: Check,
): { readonly variants: readonly LoadedVariant[]; readonly problems: readonly Problem[] } {
  const variants: LoadedVariant[] = [];
  const problems: Problem[] = [];
  const known = new Set(told.flatMap((problem) => [key(problem), words(problem)]));
  for (const [index, variant] of scenario.variants.entries()) {
    const path: ValuePath = ['variants', index];
    const played = applyVariant(scenario, variant.id);
    if (!played || told.length + problems.length > mostProblems) continue;
    problems.push(...namedProblems(scenario, variant, path, parsed, file));
    const unfit = changedProblems(scenario, variant, path, parsed, file);
    problems.push(...unfit);
    if (unfit.length > 0) continue;
    const own =
      variant.agreement === undefined
        ? { ok: true as const, value: profile }
        : agreementFor(parsed, played.agreement, [...path, 'agreement'], file, profiles);
    if (!own.ok) {
      problems.push(...own.problems);
      continue;
    }
    const others = otherParties(profile, own.value, variant, path, parsed, file);
    problems.push(...others);
    if (others.length > 0) continue;
    const placeOf = places(scenario, variant, index);
    const found = check(played, own.value, placeOf).filter(
      (problem) => !known.has(problem.path[2] === 'change' ? words(problem) : key(problem)),
    );
    problems.push(...found.map((problem) => inVariant(problem, variant.id)));
    variants.push({ id: variant.id, scenario: played, profile: own.value });
  }
  return { variants, problems };
}

/** What was wrong before it was changed is told of a changed row no second time. */
const words = ({ code, message }: Problem): string => `${code} ${message}`;
const key = ({ code, line, column, message }: Problem): string => `${code} ${line}:${column} ${message}`;

function inVariant(problem: Problem, id: string): Problem {
  if (problem.path[0] === 'variants') return problem;
  return { ...problem, message: `In the variant ${quoted(id)}: ${problem.message}` };
}

/** What is left out or changed is an item or an expectation that there is. */
function namedProblems(
  { storyline, expect }: Scenario,
  { skip = [], change = [] }: Variant,
  path: ValuePath,
  parsed: ParsedYaml,
  file: string,
): Problem[] {
  const names = {
    code: 'unknown-item' as const,
    what: 'item or expectation',
    names: [...storyline, ...expect].map(({ id }) => id),
  };
  return [
    ...skip.flatMap((id, at) => unlessNamed(names, id, [...path, 'skip', at])),
    ...change.flatMap(({ id }, at) => unlessNamed(names, id, [...path, 'change', at, 'id'])),
  ].map(({ path: place, atName: _, ...words }) => errorAt(file, words, parsed.at(place), place));
}

/** What comes of a change is a row like any other; what is wrong with it stands where the change is written. */
function changedProblems(
  scenario: Scenario,
  variant: Variant,
  path: ValuePath,
  parsed: ParsedYaml,
  file: string,
): Problem[] {
  const rows = (list: 'storyline' | 'expect') =>
    new Map([...scenario[list], ...(variant[list] ?? [])].map((row) => [row.id, row]));
  const [items, expectations] = [rows('storyline'), rows('expect')];
  return (variant.change ?? []).flatMap((change, index): readonly Problem[] => {
    const at = [...path, 'change', index];
    const item = items.get(change.id);
    const laid = overlaidYaml(item ?? expectations.get(change.id), change, parsed, at);
    if (!item && !expectations.has(change.id)) return [];
    const shaped = item ? checkShape(laid, storyItem, file) : checkShape(laid, expectation, file);
    const checked = item && shaped.ok ? checkShape(laid, itemShape(shaped.value as StoryItem), file) : shaped;
    return checked.ok
      ? []
      : checked.problems.map((problem) => ({ ...problem, path: [...at, ...problem.path] }));
  });
}

/** Under an agreement between others nothing in the scenario has its seat. */
function otherParties(
  profile: Profile,
  own: Profile,
  { id }: Variant,
  path: ValuePath,
  parsed: ParsedYaml,
  file: string,
): Problem[] {
  const [meant, found] = [profile, own].map(({ parties }) => Object.keys(parties).sort());
  if (JSON.stringify(meant) === JSON.stringify(found)) return [];
  const at: ValuePath = [...path, 'agreement'];
  const words = {
    code: 'unknown-party' as const,
    found: and((found ?? []).map(quoted)),
    expected: `an agreement between ${and((meant ?? []).map(quoted))}`,
    message: `The agreement ${quoted(own.id)} of the variant ${quoted(id)} is between ${and((found ?? []).map(quoted))}, and the scenario is written for ${and((meant ?? []).map(quoted))}. Expected an agreement between the same two.`,
  };
  return [errorAt(file, words, parsed.at(at), at)];
}

/** Where in the file something of the played variant is written. */
function places(scenario: Scenario, variant: Variant, index: number): (path: ValuePath) => ValuePath {
  const rows = {
    storyline: origins(scenario.storyline, variant.storyline),
    expect: origins(scenario.expect, variant.expect),
    meetings: origins(scenario.world.meetings ?? [], variant.world?.meetings),
  };
  const changes = new Map((variant.change ?? []).map(({ id }, at) => [id, at]));
  const own = (path: ValuePath): ValuePath => ['variants', index, ...path];
  const row = (list: keyof typeof rows, at: ValuePath, number: unknown, rest: ValuePath): ValuePath => {
    const origin = rows[list][Number(number)];
    if (!origin) return [...at, Number(number), ...rest];
    const change = changes.get(origin.id);
    if (change !== undefined) return own(['change', change, ...rest]);
    return origin.changed ? own([...at, origin.at, ...rest]) : [...at, origin.at, ...rest];
  };
  return (path) => {
    const [field, second, third, ...rest] = path;
    if ((field === 'storyline' || field === 'expect') && second !== undefined)
      return row(field, [field], second, path.slice(2));
    if (field === 'world' && second === 'meetings' && third !== undefined)
      return row('meetings', ['world', 'meetings'], third, rest);
    const parts: readonly unknown[] = [
      field === 'agreement' ? variant.agreement : undefined,
      field === 'cast' ? variant.cast?.[String(second)] : undefined,
      field === 'world' && second === 'channels' ? variant.world?.channels?.[String(third)] : undefined,
      field === 'world' && second === 'unavailable' ? variant.world?.unavailable : undefined,
    ];
    return parts.some((part) => part !== undefined) ? own(path) : path;
  };
}

type Origin = { readonly id: string; readonly changed: boolean; readonly at: number };

/** For each row of the played list the place that it comes from, in the order of `applyVariant`. */
function origins(
  rows: readonly { readonly id: string }[],
  changed: readonly { readonly id: string }[] = [],
): Origin[] {
  const replaced = new Map(changed.map(({ id }, at) => [id, at]));
  const known = new Set(rows.map(({ id }) => id));
  return [
    ...rows.map(({ id }, at): Origin => {
      const own = replaced.get(id);
      return own === undefined ? { id, changed: false, at } : { id, changed: true, at: own };
    }),
    ...changed.flatMap(({ id }, at): Origin[] => (known.has(id) ? [] : [{ id, changed: true, at }])),
  ];
}
