import * as z from 'zod';
import { acts } from '../contract/act/acts.ts';
import { isAct, isInject } from '../contract/scenario.ts';
import type { Scenario, StoryItem } from '../contract/scenario.ts';
import { inject } from '../contract/storyItem.ts';
import { checkShape } from './checkShape.ts';
import type { ParsedYaml } from './parseYaml.ts';
import type { Problem } from './problem.ts';

/** The fields under `with`, and what a repeated item says otherwise, each against the shape of its own act. */
export function withProblems(
  parsed: ParsedYaml,
  { storyline, variants }: Scenario,
  file: string,
): readonly Problem[] {
  if ([{ storyline }, ...variants].every(({ storyline: items = [] }) => items.every(isInOrder))) return [];
  const shape = z.looseObject({
    storyline: rows(storyline),
    variants: each(variants.map((variant) => z.looseObject({ storyline: rows(variant.storyline ?? []) }))),
  });
  const checked = checkShape(parsed, shape, file);
  return checked.ok ? [] : checked.problems;
}

/** Told apart first, since a shape for every row of a file takes far longer than the rows themselves. */
function isInOrder(item: StoryItem): boolean {
  if (item.repeat?.otherwise !== undefined) return false;
  return !isAct(item) || acts[item.do].with.safeParse(item.with ?? {}).success;
}

const rows = (items: readonly StoryItem[]): z.ZodType => each(items.map(itemShape));

function each(shapes: readonly z.ZodType[]): z.ZodType {
  const [first, ...rest] = shapes;
  return first ? z.tuple([first, ...rest]).optional() : z.unknown().optional();
}

export function itemShape(item: StoryItem): z.ZodType {
  if (!isAct(item)) return z.looseObject({ repeat: otherwise(isInject(item) ? told : nothing) });
  const fields = acts[item.do].with;
  const none = fields.safeParse({}).success;
  return z.looseObject({
    with: none ? fields.optional() : fields,
    repeat: otherwise(fields.partial()),
  });
}

const told = inject.pick({ title: true, body: true }).partial();
const nothing = z.strictObject({});

const otherwise = (fields: z.ZodType): z.ZodType =>
  z.looseObject({ otherwise: z.array(fields).optional() }).optional();
