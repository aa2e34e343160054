import { z } from 'zod';
import { acts } from '../contract/act/acts.ts';
import { isAct } from '../contract/scenario.ts';
import type { Scenario, StoryItem } from '../contract/scenario.ts';
import { checkShape } from './checkShape.ts';
import type { ParsedYaml } from './parseYaml.ts';
import type { Problem } from './problem.ts';

/** The fields under `with`, each against the shape of its own act; the words and places are those of any other field. */
export function withProblems(
  parsed: ParsedYaml,
  { storyline, variants }: Scenario,
  file: string,
): readonly Problem[] {
  const shape = z.looseObject({
    storyline: rows(storyline),
    variants: each(variants.map((variant) => z.looseObject({ storyline: rows(variant.storyline ?? []) }))),
  });
  const checked = checkShape(parsed, shape, file);
  return checked.ok ? [] : checked.problems;
}

const rows = (items: readonly StoryItem[]): z.ZodType => each(items.map(itemShape));

function each(shapes: readonly z.ZodType[]): z.ZodType {
  const [first, ...rest] = shapes;
  return first ? z.tuple([first, ...rest]).optional() : z.unknown().optional();
}

export function itemShape(item: StoryItem): z.ZodType {
  if (!isAct(item)) return z.unknown();
  const fields = acts[item.do].with;
  const none = fields.safeParse({}).success;
  return z.looseObject({ with: none ? fields.optional() : fields });
}
