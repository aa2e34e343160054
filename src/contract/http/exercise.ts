/** Exercises over HTTP: set up, listed, joined, looked at. */
import * as z from 'zod';
import { text } from '../act/act.ts';
import { aboutSchema } from '../live/exercise.ts';
import { personName, personSchema, placeSchema, roomCode } from '../live/place.ts';
import { castSchema } from '../setting.ts';
import { marking } from '../marking.ts';

/** What somebody is admitted by: the token itself, or the link that ends in it. */
const wayIn = z
  .string()
  .max(500)
  .transform((written) => written.slice(written.lastIndexOf('/') + 1));

export const beginSchema = z.strictObject({
  scenario: z
    .union([
      z.strictObject({ name: z.string().max(200).describe('Its name in the catalogue.') }),
      z.strictObject({
        text: z.string().max(2_000_000).describe('A scenario from elsewhere, as its file has it.'),
        file: z.string().max(200).default('scenario.yaml').describe('The name of its file, for messages.'),
      }),
    ])
    .describe('What is played.'),
  variant: z.string().max(64).optional().describe('One of its variants; left out: the scenario itself.'),
  seed: z.number().int().nonnegative().optional().describe('What chance is drawn from, instead of its own.'),
  cast: castSchema.optional().describe('Who plays these parties and seats instead of what it says.'),
});

/** As it is asked, before what it leaves out is filled in. */
export type Begin = z.input<typeof beginSchema>;

export const forkSchema = z.strictObject({
  entry: z.number().int().nonnegative().describe('The number of the last entry that it takes over.'),
});
export const archiveSchema = z.strictObject({
  archived: z.boolean().describe('It is put away, or taken out again.'),
});
export const directSchema = z.strictObject({ name: personName.describe('What the director is called.') });
export const joinSchema = z.union([
  z.strictObject({
    link: wayIn.describe('The link of a place, or the token that it ends in.'),
    name: personName,
  }),
  z.strictObject({ code: roomCode.describe('The code of a place.'), name: personName }),
]);

export const exerciseSchema = aboutSchema.extend({
  marking,
  life: z
    .string()
    .describe('The state of the exercise itself, such as `planned`; empty where it can only be read.'),
  readOnly: text.nullable().describe('Why it can only be read; null where it can be played.'),
  agreement: z.strictObject({ id: z.string(), title: text }).describe('What it is played under.'),
  variant: z.string().nullable().describe('Which variant is played; null: the scenario itself.'),
  seed: z.number().int().nonnegative().describe('What chance is drawn from.'),
  entries: z.number().int().nonnegative().describe('How many entries its log has.'),
  people: z.number().int().nonnegative().describe('How many people are in.'),
});
export type ExerciseListed = z.infer<typeof exerciseSchema>;

export const exercisesSchema = z.strictObject({
  marking,
  exercises: z.array(exerciseSchema).describe('All, in the order in which they were set up.'),
});

export const begunSchema = z.strictObject({
  marking,
  exercise: exerciseSchema,
  places: z
    .array(placeSchema.extend({ link: z.string().describe('Leads into the place; shown this once.') }))
    .describe('Where people sit, each with its link and its code.'),
  cast: castSchema.describe('Who plays what, as it is set up.'),
});

export type Begun = z.infer<typeof begunSchema>;

export const joinedSchema = z.strictObject({
  marking,
  exercise: z.strictObject({ id: z.string(), title: text }),
  person: personSchema.describe('Who that is; who knocks waits until the director opens.'),
  place: placeSchema.omit({ code: true }),
  token: z.string().describe("The person's own: what it does is theirs. Shown this once."),
});
export type Joined = z.infer<typeof joinedSchema>;

/** To whom a token belongs. */
export const meSchema = z.strictObject({
  marking,
  is: z.enum(['house', 'person']).describe('Whoever runs the server, or a person in an exercise.'),
  exercise: z.strictObject({ id: z.string(), title: text }).nullable(),
  person: personSchema.nullable(),
  place: placeSchema.omit({ code: true }).nullable(),
});
