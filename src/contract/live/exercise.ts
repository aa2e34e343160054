/** What stands beside an exercise's logs: which one is played, and what a list shows of it. */
import * as z from 'zod';
import { text } from '../act/act.ts';

export const aboutSchema = z.strictObject({
  id: z.string().describe('The id of the exercise.'),
  scenario: z.string().describe('The id of its scenario.'),
  title: text.describe('What it is called.'),
  begun: z.string().describe('When it was set up, on the wall.'),
  branch: z
    .number()
    .int()
    .positive()
    .describe('Which branch of its log is played: 1, and one more each time the director goes back.'),
  archived: z.boolean().describe('It is put away.'),
});
export type About = z.infer<typeof aboutSchema>;
