/** The keys of a shape as paths: `by.seat`, `moves[].ref`, `clocks.*.state`. */
import * as z from 'zod';

export function keysOf(schema: z.ZodType, path = ''): string[] {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray) return keysOf(bare.element as z.ZodType, `${path}[]`);
  if (bare instanceof z.ZodRecord) return keysOf(bare.valueType as z.ZodType, `${path}.*`);
  if (!(bare instanceof z.ZodObject)) return [];
  return Object.entries(bare.shape as Record<string, z.ZodType>).flatMap(([key, child]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [here, ...keysOf(child, here)];
  });
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const wraps =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return wraps ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}
