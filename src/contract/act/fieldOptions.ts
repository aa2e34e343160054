/** The values that matter of an act's field, read off its shape: all of a list of words, yes and no, one of anything else. */
import * as z from 'zod';
import type { ActDefinition } from './act.ts';

const anyone: readonly unknown[] = [
  'a',
  2,
  '2017-03-01T13:00:00Z',
  'P',
  '1d',
  'us/desk',
  ['a'],
  ['us/desk'],
  {},
  [{ what: 'a' }],
  [{ id: 'a', text: 'a' }],
  'us:a',
];

/** `undefined` among them: the field may be left out. Empty: the act has no such field. */
export function fieldOptions(definition: ActDefinition, field: string): readonly unknown[] {
  const schema = definition.with.shape[field] as z.ZodType | undefined;
  if (schema === undefined) return [];
  return schema instanceof z.ZodOptional
    ? [undefined, ...valuesOf(schema.unwrap() as z.ZodType)]
    : valuesOf(schema);
}

function valuesOf(schema: z.ZodType): readonly unknown[] {
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodBoolean) return [false, true];
  const found = anyone.find((value) => schema.safeParse(value).success);
  return found === undefined ? [] : [found];
}
