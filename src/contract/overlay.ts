/**
 * Laying a patch over data: a profile over its base, a scenario's `agreement: { base, with }`, and `agreement.amend`.
 * Maps merge deeply, lists and single values are replaced, null removes. Pure; the caller checks the result again.
 */

type DataMap = Readonly<Record<string, unknown>>;

/** One difference between two states of the same data; null stands for "not there". */
export interface Change {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What a changed value is grounded on when the patch does not say: never on the citation of the value that it replaced. */
export const UNEXPLAINED = 'Changed from its base; no reason was given.';

/** The base with the patch laid over it; neither is altered. */
export function overlay(base: unknown, patch: unknown): unknown {
  if (!isMap(patch)) return patch;
  const under = isMap(base) ? base : {};
  const result = new Map(Object.entries(under));
  if (hasGrounds(under)) {
    if (hasGrounds(patch)) groundsFields.forEach((field) => result.delete(field));
    else if (changesOwnValue(under, patch)) {
      result.delete('source');
      result.set('assumption', UNEXPLAINED);
    }
  }
  for (const [field, value] of Object.entries(patch)) {
    if (value === null) result.delete(field);
    else result.set(field, overlay(own(under, field), value));
  }
  return Object.fromEntries(result);
}

/** Every difference between two states of the same data, by its path such as `deadlines.ack.is`; a list is one value. */
export function describeChanges(before: unknown, after: unknown): Change[] {
  return changesAt('', before, after);
}

function changesAt(path: string, before: unknown, after: unknown): Change[] {
  if (isMap(before) && isMap(after)) {
    const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...fields].flatMap((field) =>
      changesAt(path === '' ? field : `${path}.${field}`, own(before, field), own(after, field)),
    );
  }
  return same(before, after) ? [] : [{ path, from: before ?? null, to: after ?? null }];
}

const groundsFields = ['source', 'assumption'] as const;

const hasGrounds = (map: DataMap): boolean => groundsFields.some((field) => Object.hasOwn(map, field));

/** Whether the patch changes a field that these grounds stand for; a map inside that has grounds of its own answers for itself. */
function changesOwnValue(base: DataMap, patch: DataMap): boolean {
  return Object.entries(patch).some(([field, value]) => {
    const old = own(base, field);
    const next = value === null ? undefined : overlay(old, value);
    const answersForItself = [old, next].some((side) => isMap(side) && hasGrounds(side));
    return !answersForItself && !same(old, next);
  });
}

const own = (map: DataMap, field: string): unknown => (Object.hasOwn(map, field) ? map[field] : undefined);

const isMap = (value: unknown): value is DataMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => same(item, b[at]));
  }
  if (!isMap(a) || !isMap(b)) return false;
  const fields = Object.keys(a);
  return (
    fields.length === Object.keys(b).length &&
    fields.every((field) => Object.hasOwn(b, field) && same(a[field], b[field]))
  );
}
