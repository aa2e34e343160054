/**
 * What a client sends over its socket, `hotline-live/1`: one command, with an id of its own, answered once with a `Reply`. The same id
 * from the same seat is the same command, however often it is sent.
 */
import * as z from 'zod';
import { settingAside } from '../act/conduct.ts';
import { verbs } from '../act/acts.ts';
import type { Verb } from '../act/acts.ts';
import { refsSchema } from '../input.ts';
import { instantText } from '../timeFields.ts';

export const brakeNames = ['call', 'stop', 'deadline', 'time'] as const;
export type Brake = (typeof brakeNames)[number];

const commandId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, 'expected 8 to 64 letters, digits, hyphens and underscores')
  .describe('Made by the client, new for each command; the same again is a retry.');
const seat = z
  .string()
  .max(64)
  .optional()
  .describe('Which of the seats of its place acts; left out: the first.');
const common = { id: commandId, seat };
const personId = z.string().max(64).describe('The id of a person.');
const placeId = z.string().max(64).describe('The id of a place.');

const actCommand = z
  .strictObject({
    ...common,
    kind: z.literal('act'),
    do: z.enum(verbs as [Verb, ...Verb[]]).describe('The act.'),
    refs: refsSchema.default({}).describe('What it is about.'),
    with: z.record(z.string(), z.unknown()).default({}).describe('Its fields.'),
    effectiveAt: instantText.optional().describe('In a move: when inside its window it takes effect.'),
    for: z.string().max(64).optional().describe('The director acts for this seat (EX-3).'),
    aside: settingAside.optional().describe('Rules that the director sets aside for it (EX-3).'),
  })
  .describe('An act of the mechanism or of the exercise (docs/acts.md).');

const runCommand = z
  .strictObject({
    ...common,
    kind: z.literal('run'),
    until: z
      .union([instantText, z.enum(['one', 'person'])])
      .describe('An instant; over one due thing; to the next that needs a person.'),
  })
  .describe('Goes forward without waiting for the wall, and is paused when it is there. For the director.');

const brakesCommand = z
  .strictObject({
    ...common,
    kind: z.literal('brakes'),
    brakes: z.array(z.enum(brakeNames)).max(brakeNames.length).describe('Where the clock brakes by itself.'),
  })
  .describe('Where the clock brakes by itself. For the director.');

const partCommand = z
  .strictObject({
    ...common,
    kind: z.literal('part'),
    part: z.string().max(64).describe('The id of the part.'),
  })
  .describe("Begins a part of the scenario's agenda, with its way of conduct. For the director.");

const backCommand = z
  .strictObject({
    ...common,
    kind: z.literal('back'),
    entry: z.number().int().nonnegative().describe('The number of the last entry that stays.'),
  })
  .describe(
    'Goes back to an entry and plays on from there; the branch that is left is kept. Refused as `not-now` where another went back meanwhile. For the director.',
  );

const admitCommand = z
  .strictObject({ ...common, kind: z.literal('admit'), person: personId })
  .describe('Lets a person in who knocks. For the director.');
const removeCommand = z
  .strictObject({ ...common, kind: z.literal('remove'), person: personId })
  .describe('Takes a person away. For the director.');
const moveCommand = z
  .strictObject({
    ...common,
    kind: z.literal('move'),
    person: personId,
    place: placeId,
  })
  .describe('Puts a person in another place. For the director.');
const lockCommand = z
  .strictObject({
    ...common,
    kind: z.literal('lock'),
    place: placeId,
    locked: z.boolean().describe('Whether nobody new comes in.'),
  })
  .describe('Lets nobody new into a place, or lets them in again. For the director.');
const renewCommand = z
  .strictObject({
    ...common,
    kind: z.literal('renew'),
    place: placeId,
  })
  .describe(
    'Gives a place a new link and a new code, in value; the old ones lead nowhere. For the director.',
  );
const handOverCommand = z
  .strictObject({
    ...common,
    kind: z.literal('handOver'),
    person: personId.optional(),
  })
  .describe(
    "Gives another person of a director's place the final say; without a person, the one who asks takes it.",
  );

const draftName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.:/-]{0,95}$/i)
  .describe('The name that the client gives the draft.');
const draftCommand = z
  .strictObject({
    ...common,
    kind: z.literal('draft'),
    draft: draftName,
    text: z.string().max(100_000).nullable().describe('As the client keeps it; null: it is done with.'),
  })
  .describe(
    'Keeps a text that the seat is writing; seen by the seat alone, and written by whoever holds its pen.',
  );
const penCommand = z
  .strictObject({ ...common, kind: z.literal('pen'), draft: draftName })
  .describe('Takes the pen of a draft.');

const wallCommand = z
  .strictObject({
    ...common,
    kind: z.literal('wall'),
    shows: z.strictObject({
      view: z.enum(['itself', 'path', 'bridge', 'question', 'press', 'truth', 'break', 'blank']),
      text: z.string().max(2_000).optional(),
      until: z.string().max(40).optional().describe('On the wall, for a countdown.'),
      incident: z.string().max(64).optional(),
      question: z.string().max(64).optional().describe('The id of the question that is discussed.'),
      lines: z
        .array(z.strictObject({ is: z.enum(['strength', 'gap']), text: z.string().max(2_000) }))
        .max(40)
        .optional()
        .describe('Strengths and gaps that the director shows under the question, by nobody in particular.'),
    }),
  })
  .describe('What the wall shows. For the director.');

export const commandSchema = z.discriminatedUnion('kind', [
  actCommand,
  runCommand,
  brakesCommand,
  partCommand,
  backCommand,
  admitCommand,
  removeCommand,
  moveCommand,
  lockCommand,
  renewCommand,
  handOverCommand,
  draftCommand,
  penCommand,
  wallCommand,
]);
export type Command = z.infer<typeof commandSchema>;
export type CommandOf<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** What a client asks to know; it changes nothing. */
export const questionSchema = z.discriminatedUnion('ask', [
  z
    .strictObject({
      ask: z.literal('can'),
      seat,
      for: z.string().max(64).optional().describe('What the director could do for this seat (EX-3).'),
      all: z.boolean().optional().describe('Also what is for another seat, with why.'),
    })
    .describe('What the machines accept from this seat now, and why not the rest.'),
  z
    .strictObject({ ask: z.literal('asks') })
    .describe('What players have put to control, and what it was answered. For control.'),
  z
    .strictObject({
      ask: z.literal('ahead'),
      until: z.union([instantText, z.enum(['one', 'person', 'window'])]),
    })
    .describe('What would fire and what would lapse on the way. For the director.'),
  z
    .strictObject({
      ask: z.literal('msel'),
      since: z.string().max(64).optional().describe('The mark of an earlier answer: what has changed since.'),
    })
    .describe('Every item, and what became of it. For control.'),
]);
export type Question = z.infer<typeof questionSchema>;

/** With what a client begins: its token, the version that it speaks, and what it has seen of each of its seats. */
export const handshakeSchema = z.strictObject({
  token: z.string().min(16).max(200),
  protocol: z.string().max(40),
  since: z
    .strictObject({
      branch: z.number().int().positive(),
      seats: z.record(z.string().max(64), z.number().int().nonnegative()),
    })
    .optional(),
});
export type Handshake = z.infer<typeof handshakeSchema>;
