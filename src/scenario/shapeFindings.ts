import type * as z from 'zod';
import { nearest } from '../contract/nearest.ts';
import type { ValuePath } from './problem.ts';
import {
  bareDef,
  fieldsOf,
  fittingOption,
  hasValueAt,
  schemaAt,
  valueAt,
  type Schema,
} from './schemaWalk.ts';
import { chooseBranch, tellingFields } from './unionBranch.ts';

/** One thing that a schema has against a value, cut down to what a person can act on. */
export type Finding = {
  /** From the root of the file. */
  readonly path: ValuePath;
  /** The schema of the value at the path. */
  readonly schema: () => Schema | undefined;
} & (
  | { readonly kind: 'unknown-field'; readonly names: () => readonly string[]; required?: boolean }
  | { readonly kind: 'missing-field'; readonly values?: readonly z.core.util.Primitive[] }
  | { readonly kind: 'untold'; readonly kinds: readonly (readonly string[])[] }
  | {
      readonly kind: 'one-of-several';
      readonly options: readonly Schema[];
      readonly values: readonly z.core.util.Primitive[];
    }
  | { readonly kind: 'wrong-name'; readonly keySchema: () => Schema | undefined; readonly said: string }
  | { readonly kind: 'plain'; readonly issue: z.core.$ZodIssue }
);

/** Everything that a schema has against the value of a file, each mistake once. */
export function shapeFindings(issues: readonly z.core.$ZodIssue[], schema: Schema, root: unknown): Finding[] {
  return joinMisspelt(issues.flatMap((issue) => findingsOf(issue, schema, [], root)));
}

function findingsOf(
  issue: z.core.$ZodIssue,
  schema: Schema | undefined,
  base: ValuePath,
  root: unknown,
): Finding[] {
  const inner = issue.path as ValuePath;
  const path = [...base, ...inner];
  const here = (): Schema | undefined => schemaAt(schema, inner, valueAt(root, base));
  if (issue.code === 'unrecognized_keys') {
    const names = (): readonly string[] => namesOf(here(), valueAt(root, path));
    return issue.keys.map((key) => ({ kind: 'unknown-field', path: [...path, key], schema: here, names }));
  }
  if (issue.code !== 'custom' && path.length > 0 && !hasValueAt(root, path)) {
    const misspelt = misspeltTag(issue, schema, base, root);
    if (misspelt) return [misspelt];
    const values = issue.code === 'invalid_union' && issue.inclusive !== false ? issue.options : undefined;
    return [{ kind: 'missing-field', path, schema: here, ...(values && { values }) }];
  }
  if (issue.code === 'invalid_key') {
    const keySchema = (): Schema | undefined => {
      const record = schemaAt(schema, inner.slice(0, -1), valueAt(root, base));
      const def = record && bareDef(record);
      return def?.type === 'record' ? def.keyType : undefined;
    };
    return [{ kind: 'wrong-name', path, schema: here, keySchema, said: issue.issues[0]?.message ?? '' }];
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return unionFindings(issue, here(), path, root);
  return [{ kind: 'plain', path, schema: here, issue }];
}

/** The field that chooses the kind of a map is missing; but one that is there may be meant for it. */
function misspeltTag(
  issue: z.core.$ZodIssue,
  schema: Schema | undefined,
  base: ValuePath,
  root: unknown,
): Finding | undefined {
  const tag = issue.path.at(-1);
  if (issue.code !== 'invalid_union' || issue.discriminator === undefined || tag !== issue.discriminator)
    return undefined;
  const inner = issue.path.slice(0, -1) as ValuePath;
  const parent = [...base, ...inner];
  const written = Object.keys(valueAt(root, parent) ?? {}).find((name) =>
    nearest(name, [issue.discriminator ?? '']),
  );
  if (written === undefined) return undefined;
  const union = (): Schema | undefined => schemaAt(schema, inner, valueAt(root, base));
  const names = (): readonly string[] => {
    return [...new Set(optionsOf(union()).flatMap((option) => Object.keys(fieldsOf(option) ?? {})))];
  };
  return { kind: 'unknown-field', path: [...parent, written], schema: union, names, required: true };
}

function unionFindings(
  issue: z.core.$ZodIssueInvalidUnion,
  schema: Schema | undefined,
  path: ValuePath,
  root: unknown,
): Finding[] {
  const options = optionsOf(schema);
  const value = valueAt(root, path);
  const branch = chooseBranch(options, issue.errors, value);
  if (branch.kind === 'option') {
    const option = options[branch.index];
    return (issue.errors[branch.index] ?? []).flatMap((error) => findingsOf(error, option, path, root));
  }
  if (branch.kind === 'untold') {
    const all = options.map((_, index) => index);
    const kinds = all.map((index) => tellingFields(options, all, index)).filter((names) => names.length > 0);
    return [{ kind: 'untold', path, schema: () => schema, kinds }];
  }
  const among = branch.among.map((index) => issue.errors[index] ?? []).flat();
  const values = among.flatMap((error) => (error.code === 'invalid_value' ? error.values : []));
  const rest = branch.among.flatMap((index) => options[index] ?? []);
  return [{ kind: 'one-of-several', path, schema: () => schema, options: rest, values }];
}

function optionsOf(schema: Schema | undefined): readonly Schema[] {
  const def = schema && bareDef(schema);
  return def?.type === 'union' ? def.options : [];
}

function namesOf(schema: Schema | undefined, value: unknown): readonly string[] {
  const fields = schema && (fieldsOf(schema) ?? fieldsOf(fittingOption(schema, value) ?? schema));
  return Object.keys(fields ?? {});
}

const mostCompared = 50;

/** A field that is not known and one that is missing may be one mistake: a misspelt name. */
function joinMisspelt(findings: readonly Finding[]): Finding[] {
  const unknown = new Map<string, Extract<Finding, { kind: 'unknown-field' }>[]>();
  for (const finding of findings) {
    if (finding.kind !== 'unknown-field') continue;
    const parent = JSON.stringify(finding.path.slice(0, -1));
    const siblings = unknown.get(parent);
    if (!siblings) unknown.set(parent, [finding]);
    else if (siblings.length < mostCompared) siblings.push(finding);
  }
  return findings.filter((finding) => {
    if (finding.kind !== 'missing-field') return true;
    const siblings = unknown.get(JSON.stringify(finding.path.slice(0, -1))) ?? [];
    const misspelt = siblings.find(
      ({ path, names }) => nearest(String(path.at(-1)), names()) === finding.path.at(-1),
    );
    if (misspelt) misspelt.required = true;
    return !misspelt;
  });
}
