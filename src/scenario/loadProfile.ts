import { overlay } from '../contract/overlay.ts';
import { profileOverlaySchema, profileSchema, type Profile } from '../contract/profile.ts';
import { checkShape } from './checkShape.ts';
import { quoted } from './describeFound.ts';
import { orderProblems } from './orderProblems.ts';
import { parseYaml, type ParsedYaml } from './parseYaml.ts';
import { errorAt, type ProblemWords, type Reading, type ValuePath } from './problem.ts';
import { profileFaults } from './profileFaults.ts';
import { valueAt } from './schemaWalk.ts';

/** The text of the profile with an id, or nothing when there is none; so that reading a profile needs no disk. */
export type ProfileText = (id: string) => string | undefined;

/** A checked agreement profile from its text. One that stands on a base is laid over it first; a base may stand on another. */
export function loadProfile(text: string, file: string, textOf: ProfileText): Reading<Profile> {
  return loadOver(text, file, textOf, []);
}

/** Shape first, then what does not fit together; positions are those that the values come with. */
export function checkProfile(parsed: ParsedYaml, file: string): Reading<Profile> {
  const shaped = checkShape(parsed, profileSchema, file);
  if (!shaped.ok) return shaped;
  const faults = profileFaults(shaped.value);
  if (faults.length === 0) return shaped;
  const problems = faults.map(({ path, atName, ...words }) =>
    errorAt(file, words, atName === true ? parsed.keyAt(path) : parsed.at(path), path),
  );
  return { ok: false, problems: orderProblems(problems) };
}

/** A base with a patch laid over it that is written at a path of a file; every position is that of the patch, or of its nearest parent. */
export function overlaidYaml(
  base: unknown,
  patch: unknown,
  parsed: ParsedYaml,
  patchAt: ValuePath,
): ParsedYaml {
  const into = (path: ValuePath): ValuePath => [...patchAt, ...path];
  return {
    value: overlay(base, patch),
    at: (path) => parsed.at(into(path)),
    keyAt: (path) => parsed.keyAt(into(path)),
    written: (path) => parsed.written(into(path)),
    cut: parsed.cut,
  };
}

function loadOver(
  text: string,
  file: string,
  textOf: ProfileText,
  trail: readonly string[],
): Reading<Profile> {
  const parsed = parseYaml(text, file);
  if (!parsed.ok) return parsed;
  if (valueAt(parsed.value.value, ['base']) === undefined) return checkProfile(parsed.value, file);
  const head = checkShape(parsed.value, profileOverlaySchema, file);
  if (!head.ok) return head;
  const { base: baseId, with: _patch, ...own } = head.value;
  const seen = [...trail, own.id];
  const baseText = seen.includes(baseId) ? undefined : textOf(baseId);
  if (baseText === undefined) {
    const words = seen.includes(baseId) ? baseLoop([...seen, baseId]) : noBase(baseId);
    return { ok: false, problems: [errorAt(file, words, parsed.value.at(['base']), ['base'])] };
  }
  const base = loadOver(baseText, `${baseId}.yaml`, textOf, seen);
  if (!base.ok) return base;
  const laid = overlaidYaml(base.value, head.value.with, parsed.value, ['with']);
  return checkProfile({ ...laid, value: { ...(laid.value as Profile), ...own } }, file);
}

const noBase = (id: string): ProblemWords => ({
  code: 'unknown-value',
  found: quoted(id),
  expected: 'the id of a profile',
  message: `There is no agreement profile ${quoted(id)} to stand on. Expected the id of one that is there.`,
});

const baseLoop = (trail: readonly string[]): ProblemWords => ({
  code: 'not-valid',
  found: trail.join(' on '),
  expected: 'a base that stands by itself in the end',
  message: `The profile stands on itself: ${trail.join(' on ')}. Expected a chain of bases that ends.`,
});
