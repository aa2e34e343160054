/** The parameters of an agreement as a flat list, and the change of one of them as `agreement.amend` takes it. */

type Value = string | number | boolean | readonly (string | number)[];

export interface Parameter {
  /** Such as deadlines, answer, is. */
  readonly path: readonly string[];
  readonly value: Value;
}

/** What tells where a value comes from, and what things are called, is not what an exercise changes. */
const besides: readonly string[] = ['source', 'assumption', 'format', 'id', 'en', 'zh'];

export function parametersOf(data: unknown, path: readonly string[] = []): Parameter[] {
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean')
    return [{ path, value: data }];
  if (Array.isArray(data))
    return data.every((one) => typeof one === 'string' || typeof one === 'number')
      ? [{ path, value: data }]
      : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    besides.includes(name) ? [] : parametersOf(value, [...path, name]),
  );
}

export const valueText = (value: Value): string =>
  typeof value === 'object' ? value.join(', ') : String(value);

/** Null: nothing is given, or nothing that the parameter could take. */
export function patchFor({ path, value }: Parameter, to: string): Record<string, unknown> | null {
  const given = read(value, to.trim());
  if (given === null) return null;
  return path.reduceRight<unknown>((inside, name) => ({ [name]: inside }), given) as Record<string, unknown>;
}

function read(value: Value, to: string): Value | null {
  if (to === '') return null;
  if (typeof value === 'number') return Number.isNaN(Number(to)) ? null : Number(to);
  if (typeof value === 'boolean') return to === 'true' ? true : to === 'false' ? false : null;
  return typeof value === 'string' ? to : to.split(',').map((one) => one.trim());
}
