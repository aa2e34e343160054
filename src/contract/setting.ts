/** Where a scenario begins: under which agreement, in which world, and who plays whom. */
import * as z from 'zod';
import { name, text } from './act/act.ts';
import { id, seat } from './ids.ts';
import { momentField } from './timeFields.ts';

const profileName = z
  .string()
  .min(1)
  .describe('The id of a profile that is shipped, or the path of one from the scenario.');
const patch = z
  .record(z.string(), z.unknown())
  .describe('What is laid over the profile: maps are merged, lists and values replaced, null removes.');

export const agreementField = z.union([profileName, z.strictObject({ base: profileName, with: patch })]);

/** In a variant: another agreement, or more laid over the one that there is. */
export const agreementChange = z.union([
  profileName,
  z.strictObject({ base: profileName.optional(), with: patch }),
]);

const meeting = z.strictObject({
  id: name.describe('The name by which acts and conditions speak of the meeting.'),
  at: momentField.describe('When it is set for.'),
  place: text.optional().describe('Where.'),
  title: text.optional().describe('What it is called.'),
});

const absence = z.strictObject({
  seat: seat.describe('Whose occupant is away.'),
  from: momentField.describe('From when.'),
  to: momentField.describe('Until when.'),
  reason: text.optional().describe('Why.'),
});

export const worldSchema = z.strictObject({
  channels: z
    .record(name, z.enum(['planned', 'operational', 'degraded']))
    .optional()
    .describe('How channels stand at STARTEX, where it is not as the profile says.'),
  meetings: z.array(meeting).optional().describe('Meetings of ministers that are set already.'),
  unavailable: z.array(absence).optional().describe('Who is away, and when (CALL-5, REV-4).'),
});

const player = z.strictObject({
  'played-by': z.enum(['script', 'policy', 'person']).describe('Who plays.'),
  policy: name.optional().describe('Which policy, where one plays.'),
});

export const castSchema = z.record(seat, player);

export const objectiveSchema = z.strictObject({
  id: id.describe('The name by which items, expectations and questions speak of it.'),
  text: text.describe('What is to be shown, in one sentence.'),
  tasks: z.array(text).optional().describe('What an evaluator looks for.'),
});

export const incidentSchema = z.strictObject({
  title: text.optional().describe('What people call it.'),
  victim: name.describe('The party that it was done to.'),
  against: name.optional().describe('The party that it points at.'),
  category: z.string().min(1).optional().describe('What kind of incident.'),
  truth: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('What really happened: for the director, and for all after ENDEX as the director reveals it.'),
});

export const briefSchema = z.strictObject({
  'you-are': text.describe('Whom this seat plays.'),
  'you-know': text.optional().describe('What it knows that others do not.'),
  'you-want': text.optional().describe('What it wants.'),
  'you-may-not': text.optional().describe('What it may not do.'),
});

export const partSchema = z.strictObject({
  id: id.describe('The name of the part.'),
  conduct: z
    .enum(['discussion', 'moves', 'clock'])
    .describe(
      'How time goes: it stands and questions are put; it stands while cells act; it is paced by the wall.',
    ),
  title: text.optional().describe('What it is called.'),
  minutes: z.number().int().positive().optional().describe('How long it lasts in the room.'),
  from: momentField.optional().describe('Where it begins in exercise time.'),
  to: momentField
    .optional()
    .describe('Where it ends in exercise time; a move that does not say goes on to ENDEX.'),
  speed: z
    .number()
    .positive()
    .optional()
    .describe('For clock: minutes of exercise time in one of the room; left out, as its minutes need.'),
});
