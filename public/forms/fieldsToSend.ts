/** What is sent of a form: the fields of its act, without what was left empty; and which it needs and has not. */
import type { ActShape, FieldShape } from '../../src/contract/act/actShape.ts';
import type { Values } from './useForm.ts';

export function fieldsToSend({ fields }: Pick<ActShape, 'fields'>, values: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { shape }]) => {
      const value = cleaned(shape, values[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

export const missingIn = ({ fields }: Pick<ActShape, 'fields'>, values: Values): string[] =>
  Object.entries(fields)
    .filter(([name, { shape, optional }]) => !optional && cleaned(shape, values[name]) === undefined)
    .map(([name]) => name);

/** Something was given in one of these fields. */
export const isAnyGiven = (
  { fields }: Pick<ActShape, 'fields'>,
  values: Values,
  names: readonly string[],
): boolean =>
  names.some((name) => {
    const field = fields[name];
    return field !== undefined && cleaned(field.shape, values[name]) !== undefined;
  });

/** Undefined: nothing was given. */
function cleaned(shape: FieldShape, value: unknown): unknown {
  switch (shape.is) {
    case 'list': {
      const list = (Array.isArray(value) ? value : [])
        .map((one) => cleaned(shape.of, one))
        .filter((one) => one !== undefined);
      return list.length === 0 ? undefined : list;
    }
    case 'map':
      return pairs(Object.entries(asRecord(value)).map(([name, one]) => [name, cleaned(shape.of, one)]));
    case 'group':
      return pairs(
        Object.entries(shape.fields).map(([name, field]) => [
          name,
          cleaned(field.shape, asRecord(value)[name]),
        ]),
      );
    case 'yesNo':
      return value === true ? true : undefined;
    case 'number':
      return typeof value === 'number' ? value : undefined;
    default:
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }
}

function pairs(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> | undefined {
  const given = entries.filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
