/** What a lobby shows of the scenarios and the agreements that can be played, before anybody plays. For whoever directs. */
import * as z from 'zod';
import { text } from '../act/act.ts';
import { castSchema, objectiveSchema } from '../setting.ts';
import { checkedSchema } from './checked.ts';
import { marking } from '../marking.ts';

const cardParty = z.strictObject({
  id: z.string().describe('The party.'),
  name: text.describe('Its name.'),
  short: z.string().describe('Its capitals, such as US.'),
  seats: z
    .array(
      z.strictObject({
        id: z.string().describe('The seat, such as `us/desk`.'),
        title: text.describe('Who sits there.'),
        level: z.enum(['desk', 'vice', 'principal']).describe('What it may release.'),
      }),
    )
    .describe('The seats of its cell.'),
});

export const profileCardSchema = z.strictObject({
  id: z.string().describe('The id of the agreement.'),
  title: text.describe('What it is called.'),
  summary: text.describe('What it is.'),
  parties: z.array(cardParty).describe('Between whom it is.'),
});
export type ProfileCard = z.infer<typeof profileCardSchema>;

export const scenarioCardSchema = z.strictObject({
  name: z
    .string()
    .describe('By which it is asked for: its file in the folder of scenarios, without its ending.'),
  id: z.string().describe('Its own id.'),
  title: text.describe('What it is called.'),
  summary: text.describe('Its story.'),
  fictional: z.boolean().describe('Everything in it is invented.'),
  startex: z.string().describe('When play begins, in exercise time.'),
  endex: z.string().describe('When play ends, in exercise time.'),
  minutes: z.number().nullable().describe('How long it lasts in the room; null where it does not say.'),
  agreement: profileCardSchema.describe('The agreement that it is played under.'),
  cast: castSchema.describe('Who plays what, unless the director says otherwise.'),
  objectives: z.array(objectiveSchema).describe('What it is for.'),
  variants: z
    .array(
      z.strictObject({
        id: z.string().describe('The id of the variant.'),
        title: text.nullable().describe('What it is called.'),
      }),
    )
    .describe('The same scenario with some of it otherwise.'),
  plays: z.array(z.string()).describe('Which failures and disputes it plays, X01 to X35.'),
  lesson: z.boolean().describe('It has steps of a walkthrough for one person.'),
  steps: z.number().int().nonnegative().describe('How many steps its walkthrough has; 0 where it has none.'),
});
export type ScenarioCard = z.infer<typeof scenarioCardSchema>;

export const catalogueSchema = z.strictObject({
  marking,
  scenarios: z.array(scenarioCardSchema).describe('Those that are in order.'),
  wrong: z
    .array(z.strictObject({ name: z.string(), message: z.string().describe('The first thing wrong.') }))
    .describe('Those that are not; `hotline validate` says all that is wrong.'),
  policies: z.array(z.string()).describe('By what a party or a seat can be played without a person.'),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

export const profilesSchema = z.strictObject({
  marking,
  profiles: z.array(profileCardSchema).describe('The agreements that scenarios can be played under.'),
});

export const checkAnswerSchema = z.strictObject({
  checked: checkedSchema.describe('What is wrong or odd, as `hotline validate --json` says it.'),
  card: scenarioCardSchema.nullable().describe('How it would look in the catalogue; null where it is wrong.'),
});
