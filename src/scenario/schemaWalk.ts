import type * as z from 'zod';
import type { ValuePath } from './problem.ts';

export type Schema = z.core.$ZodType;
type AnySchema = z.core.$ZodTypes;

/** A schema and everything it wraps: optional, default, readonly, lazy, the input side of a pipe. */
export function layers(schema: Schema): readonly Schema[] {
  const found: Schema[] = [];
  for (let next: Schema | undefined = schema; next && found.length < 20; next = wrapped(next))
    found.push(next);
  return found;
}

function wrapped(schema: Schema): Schema | undefined {
  const { def } = (schema as AnySchema)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
    case 'nonoptional':
      return def.innerType;
    case 'lazy':
      return def.getter();
    case 'pipe':
      return (def.in as AnySchema)._zod.def.type === 'transform' ? def.out : def.in;
    default:
      return undefined;
  }
}

/** What a schema is once nothing is wrapped around it. */
export function bareDef(schema: Schema): AnySchema['_zod']['def'] {
  return ((layers(schema).at(-1) ?? schema) as AnySchema)._zod.def;
}

export function isRequired(schema: Schema): boolean {
  return schema._zod.optin === undefined;
}

/** The fields of a map, if it has a fixed set of them. */
export function fieldsOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const def = bareDef(schema);
  if (def.type === 'object') return def.shape;
  if (def.type === 'intersection') {
    const left = fieldsOf(def.left);
    const right = fieldsOf(def.right);
    return left || right ? { ...left, ...right } : undefined;
  }
  if (def.type !== 'record') return undefined;
  const names = listedValues(def.keyType);
  return names && Object.fromEntries(names.map((name) => [String(name), def.valueType]));
}

/** The values of an enumeration, a literal, or a union of such. */
export function listedValues(schema: Schema): readonly z.core.util.Primitive[] | undefined {
  const def = bareDef(schema);
  if (def.type === 'enum') return Object.values(def.entries);
  if (def.type === 'literal') return def.values;
  if (def.type !== 'union') return undefined;
  const parts = def.options.map(listedValues);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** The schema of the value at a path, as far as the path leads somewhere. */
export function schemaAt(schema: Schema | undefined, path: ValuePath, value: unknown): Schema | undefined {
  const [step, ...rest] = path;
  if (schema === undefined || step === undefined) return schema;
  return schemaAt(stepInto(schema, step, value), rest, valueAt(value, [step]));
}

function stepInto(schema: Schema, step: string | number, value: unknown): Schema | undefined {
  const def = bareDef(schema);
  switch (def.type) {
    case 'object':
      return Object.hasOwn(def.shape, step) ? def.shape[step] : def.catchall;
    case 'record':
      return def.valueType;
    case 'array':
      return def.element;
    case 'tuple':
      return def.items[Number(step)] ?? def.rest ?? undefined;
    case 'intersection':
      return Object.hasOwn(fieldsOf(def.right) ?? {}, step)
        ? stepInto(def.right, step, value)
        : (stepInto(def.left, step, value) ?? stepInto(def.right, step, value));
    case 'union': {
      const option = fittingOption(schema, value);
      return option && stepInto(option, step, value);
    }
    default:
      return undefined;
  }
}

/** The option of a union that a value was meant for: by discriminator, or with the fewest issues. */
export function fittingOption(schema: Schema, value: unknown): Schema | undefined {
  const def = bareDef(schema);
  if (def.type !== 'union') return undefined;
  const ranked = def.options.map((option) => {
    const outcome = (option as z.ZodType).safeParse(value);
    const issues = outcome.success ? [] : outcome.error.issues;
    const atRoot = issues.some(({ code, path }) => path.length === 0 && code !== 'unrecognized_keys');
    const wrongTag = issues.some((issue) => isWrongTag(issue, value));
    return { option, cost: issues.length + (atRoot ? 1000 : 0) + (wrongTag ? 100 : 0) };
  });
  return ranked.reduce((best, next) => (next.cost < best.cost ? next : best)).option;
}

/** A field that may only have one value has another: the value was meant for another option. */
export function isWrongTag(issue: z.core.$ZodIssue, value: unknown): boolean {
  const path = issue.path as ValuePath;
  return (
    issue.code === 'invalid_value' &&
    issue.values.length === 1 &&
    path.length === 1 &&
    hasValueAt(value, path)
  );
}

export function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce(ownValue, value);
}

export function hasValueAt(value: unknown, path: ValuePath): boolean {
  const parent = valueAt(value, path.slice(0, -1));
  const last = path.at(-1);
  return last === undefined || (typeof parent === 'object' && parent !== null && Object.hasOwn(parent, last));
}

function ownValue(holder: unknown, step: string | number): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, step)) return undefined;
  return (holder as Readonly<Record<string | number, unknown>>)[step];
}
