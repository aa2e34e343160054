/** A variant: the same scenario with some of it otherwise (design §6). `applyVariant` makes a scenario of it. */
import * as z from 'zod';
import { name, text } from './act/act.ts';
import { id } from './ids.ts';
import { agreementChange, castSchema, worldSchema } from './setting.ts';
import { expectation, storyItem } from './storyItem.ts';

/** The scenario as its file has it, beside its variants. No variant bears this name. */
export const BASE = 'base';

const changedRow = z.looseObject({
  id: id.describe('The item or expectation of which the other fields are changed.'),
});

export const variantSchema = z.strictObject({
  id: name.describe('The name of the variant; base is the scenario itself.'),
  title: text.optional().describe('What it is called.'),
  agreement: agreementChange
    .optional()
    .describe("Another agreement, or { with: ... } for what is laid over the scenario's own."),
  seed: z.number().int().nonnegative().optional().describe('Another seed.'),
  cast: castSchema
    .optional()
    .describe('Who plays these parties and seats instead; the others stay as they are.'),
  world: worldSchema
    .optional()
    .describe(
      'Channels one by one, meetings added or replaced by id, and another list of who is unavailable.',
    ),
  skip: z.array(id).optional().describe('Items and expectations that are left out.'),
  storyline: z
    .array(storyItem)
    .optional()
    .describe('Items that are added, or that take the place of those with the same id.'),
  change: z
    .array(changedRow)
    .optional()
    .describe(
      'Items and expectations of which a part is otherwise: maps are merged, lists and values replaced, null removes.',
    ),
  expect: z
    .array(expectation)
    .optional()
    .describe('Expectations that are added, or that take the place of those with the same id.'),
});

export type Variant = z.infer<typeof variantSchema>;
