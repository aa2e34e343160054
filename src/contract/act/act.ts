/** How an act is declared: its subject, who may do it, the clause behind it, and its fields with who may see each. */
import * as z from 'zod';
import type { MachineName } from '../subject.ts';

/**
 * `party`: a seat of a party, from the level that the profile's `may` table names; the others are the seats beside the parties. What
 * they may, the director may too.
 */
export type Actor = 'party' | 'control' | 'director' | 'evaluator' | 'anyone';

export interface ActDefinition {
  readonly on: MachineName;
  readonly by: Actor;
  /** The act brings its subject into being when there is none of that name. */
  readonly creates: boolean;
  /** Clause of the agreement, or null where the act is design. */
  readonly clause: string | null;
  readonly says: string;
  /** An act that moves no state is still seen by every party that knows its subject. */
  readonly open: boolean;
  readonly with: z.ZodObject;
}

interface Draft<Shape extends z.ZodRawShape> {
  on: MachineName;
  by?: Actor;
  creates?: boolean;
  clause?: string;
  says: string;
  open?: boolean;
  with?: Shape;
}

export interface Act<Shape extends z.ZodRawShape> extends ActDefinition {
  readonly with: z.ZodObject<Shape, z.core.$strict>;
}

/** Declares an act. One with a shared field is open unless it says otherwise. */
export function act<Shape extends z.ZodRawShape = Record<string, never>>(draft: Draft<Shape>): Act<Shape> {
  const shape = draft.with ?? ({} as Shape);
  return {
    on: draft.on,
    by: draft.by ?? 'party',
    creates: draft.creates ?? false,
    clause: draft.clause ?? null,
    says: draft.says,
    open: draft.open ?? Object.values(shape).some((field) => audienceOf(field as z.ZodType) === 'shared'),
    with: z.strictObject(shape),
  };
}

/**
 * Fields are private to the acting party unless marked: a shared field is seen by every party that may see that the act happened,
 * a truth field by the director alone. The mark is the allow-list that views are cut by.
 */
export type FieldAudience = 'own' | 'shared' | 'truth';

export const shared = <T extends z.ZodType>(schema: T): T => schema.meta({ audience: 'shared' });
export const truth = <T extends z.ZodType>(schema: T): T => schema.meta({ audience: 'truth' });

export function fieldAudience(definition: ActDefinition, field: string): FieldAudience {
  const schema = definition.with.shape[field] as z.ZodType | undefined;
  return schema === undefined ? 'own' : audienceOf(schema);
}

/** Whether a value has the shape that a field of an act asks for. */
export function fieldAccepts(definition: ActDefinition, field: string, value: unknown): boolean {
  const schema = definition.with.shape[field] as z.ZodType | undefined;
  return schema?.safeParse(value).success === true;
}

function audienceOf(schema: z.ZodType): FieldAudience {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  return (schema.meta()?.['audience'] ?? inner.meta()?.['audience'] ?? 'own') as FieldAudience;
}

/** Text that people read: one language, or one text for each language. */
export const text = z
  .union([z.string().min(1), z.strictObject({ en: z.string().min(1), zh: z.string().min(1).optional() })])
  .meta({ id: 'text' });
export type Text = z.infer<typeof text>;

export const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,47}$/)
  .meta({ expects: 'a name of small letters, digits and hyphens, at most 48' });
export const severity = z
  .number()
  .int()
  .min(0)
  .max(5)
  .meta({ expects: 'a severity from 0 (baseline) to 5 (emergency)' });
export const levels = ['working', 'vice-ministerial', 'ministerial'] as const;
export const level = z.enum(levels);
export type Level = z.infer<typeof level>;
export const caveats = {
  tlp: shared(z.enum(['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'])).optional(),
  use: shared(text).optional(),
};
