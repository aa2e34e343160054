/** What is asked of the engine: an act of a seat, an act of the director, or something that came due. */
import * as z from 'zod';
import { acts } from './act/acts.ts';
import type { Verb } from './act/acts.ts';
import { settingAside } from './act/conduct.ts';
import { name } from './act/act.ts';
import type { Seat } from './subject.ts';
import type { Instant, WallInstant } from './time.ts';
import type { SettingAside } from './act/conduct.ts';

/** A name as a side uses it; `us:blades` where it is to be clear that the one of the United States is meant. */
const named = z
  .string()
  .regex(/^([a-z0-9][a-z0-9-]{0,47}:)?[a-z0-9][a-z0-9-]{0,47}$/)
  .meta({ expects: 'a name such as blades, or us:blades for that of one side' });

/** Names by which an act says what it is about; the engine resolves them to subjects that the acting side knows. */
export const refsSchema = z.strictObject({
  incident: named.optional().describe('The incident that it is about.'),
  request: named.optional().describe('The request that it is about, or the name of the one that it sends.'),
  call: named.optional().describe('The call that it is about, or the name of the one that it places.'),
  channel: name.optional().describe('The channel that it is about.'),
  review: name
    .optional()
    .describe('The meeting of ministers that it is about, or the name of the one that it sets.'),
  clearance: name
    .optional()
    .describe(
      'The clearance that it is about: the kind of text and what it belongs to, such as request-blades-1.',
    ),
});
export type Refs = z.infer<typeof refsSchema>;

export interface Author {
  readonly seat: Seat;
  /** The id of a person; names live apart from the log. */
  readonly person?: string;
}

interface Common {
  readonly at: Instant;
  readonly by: Author;
  readonly wall?: WallInstant;
}

export interface ActInput extends Common {
  readonly do: Verb;
  readonly refs: Refs;
  readonly with: Readonly<Record<string, unknown>>;
  /** The scenario's item that this act performs. */
  readonly item?: string;
  /** In a move: the instant inside its window at which the act takes effect. */
  readonly effectiveAt?: Instant;
  /** The director acts for this seat (EX-3). */
  readonly for?: Seat;
  /** Rules that the director sets aside for this act (EX-3). */
  readonly aside?: SettingAside;
}

/** Something on the agenda came due; what it is, is in the state. */
export interface DueInput extends Common {
  readonly do: 'due';
  readonly due: string;
}

/** What the runtime tells the log itself: it is closed, or it goes on from a parent's entry. */
export interface LogInput extends Common {
  readonly do: 'log.close' | 'exercise.fork';
  readonly with: Readonly<Record<string, unknown>>;
}

export type Input = ActInput | DueInput | LogInput;

/** Shape of an act as it comes from a person or a file; `with` is checked against its verb's own shape. */
export const actShape = z.strictObject({
  do: z.enum(Object.keys(acts) as [Verb, ...Verb[]]),
  refs: refsSchema.default({}),
  with: z.record(z.string(), z.unknown()).default({}),
  effectiveAt: z.number().int().optional(),
  for: z.string().optional(),
  aside: settingAside.optional(),
});
