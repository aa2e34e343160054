import { z } from 'zod';
import { acts } from '../contract/act/acts.ts';
import { isAct } from '../contract/scenario.ts';
import type { Scenario, StoryItem } from '../contract/scenario.ts';
import { checkShape } from './checkShape.ts';
import type { ParsedYaml } from './parseYaml.ts';
import type { Problem } from './problem.ts';

/** The fields under `with`, each against the shape of its own act; the words and places are those of any other field. */
export function withProblems(parsed: ParsedYaml, { storyline }: Scenario, file: string): readonly Problem[] {
  const [first, ...rest] = storyline.map(itemShape);
  if (!first) return [];
  const shape = z.looseObject({ storyline: z.tuple([first, ...rest]) });
  const checked = checkShape(parsed, shape, file);
  return checked.ok ? [] : checked.problems;
}

function itemShape(item: StoryItem): z.ZodType {
  if (!isAct(item)) return z.unknown();
  const fields = acts[item.do].with;
  const none = fields.safeParse({}).success;
  return z.looseObject({ with: none ? fields.optional() : fields });
}
