/** The form of an act as plain data, read off its zod shape: what a page needs to show a form of it, without the schema itself. */
import * as z from 'zod';
import { durationField, instantText } from '../timeFields.ts';
import { fieldAudience } from './act.ts';
import type { ActDefinition, Actor, FieldAudience } from './act.ts';
import { acts, verbs } from './acts.ts';
import type { Verb } from './acts.ts';
import type { MachineName } from '../subject.ts';

export type FieldShape =
  /** Text that people read. */
  | { readonly is: 'text' }
  /** A word, a name or an id, on one line. */
  | { readonly is: 'word' }
  | { readonly is: 'instant' }
  | { readonly is: 'duration' }
  | { readonly is: 'yesNo' }
  | { readonly is: 'number'; readonly min: number; readonly max: number }
  | { readonly is: 'oneOf'; readonly options: readonly string[] }
  | { readonly is: 'list'; readonly of: FieldShape }
  /** By name: value. */
  | { readonly is: 'map'; readonly of: FieldShape }
  | { readonly is: 'group'; readonly fields: Readonly<Record<string, Field>> };

export interface Field {
  readonly shape: FieldShape;
  readonly optional: boolean;
}

export interface ActShape {
  readonly on: MachineName;
  readonly by: Actor;
  readonly creates: boolean;
  readonly clause: string | null;
  readonly says: string;
  readonly fields: Readonly<Record<string, Field & { readonly audience: FieldAudience }>>;
}

export type ActShapes = Readonly<Record<Verb, ActShape>>;

export const actShapes = (): ActShapes =>
  Object.fromEntries(verbs.map((verb) => [verb, shapeOf(acts[verb])])) as Record<Verb, ActShape>;

function shapeOf(definition: ActDefinition): ActShape {
  const { on, by, creates, clause, says } = definition;
  const fields = Object.entries(fieldsOf(definition.with)).map(([name, field]) => [
    name,
    { ...field, audience: fieldAudience(definition, name) },
  ]);
  return { on, by, creates, clause, says, fields: Object.fromEntries(fields) as ActShape['fields'] };
}

const fieldsOf = ({ shape }: z.ZodObject): Record<string, Field> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => {
      const optional = schema instanceof z.ZodOptional;
      return [
        name,
        { shape: fieldShape((optional ? schema.unwrap() : schema) as z.ZodType), optional },
      ] as const;
    }),
  );

const expects = (schema: z.ZodType): unknown => schema.meta()?.['expects'];

function fieldShape(schema: z.ZodType): FieldShape {
  if (schema instanceof z.ZodEnum) return { is: 'oneOf', options: schema.options.map(String) };
  if (schema instanceof z.ZodBoolean) return { is: 'yesNo' };
  if (schema instanceof z.ZodNumber)
    return { is: 'number', min: schema.minValue ?? 0, max: Math.min(schema.maxValue ?? Infinity, 1e9) };
  if (schema instanceof z.ZodArray) return { is: 'list', of: fieldShape(schema.element as z.ZodType) };
  if (schema instanceof z.ZodRecord) return { is: 'map', of: fieldShape(schema.valueType as z.ZodType) };
  if (schema instanceof z.ZodObject) return { is: 'group', fields: fieldsOf(schema) };
  if (schema instanceof z.ZodUnion) return { is: 'text' };
  if (expects(schema) === expects(instantText)) return { is: 'instant' };
  if (expects(schema) === expects(durationField)) return { is: 'duration' };
  return { is: 'word' };
}
