/**
 * The log's entries (design §4). Format `hotline-log/1`: JSON Lines; each line's last field is the SHA-256 of the line's bytes
 * before it, and the next line carries it as `prev`.
 */
import * as z from 'zod';
import { settingAside } from './act/conduct.ts';
import { refsSchema } from './input.ts';
import { ruleIdField } from './rule.ts';

export const LOG_FORMAT = 'hotline-log/1';

/** Parties and seats that may see something: `us` is every seat of us, `us/desk` one seat; control sees all but what is truth. */
const audience = z.array(z.string());

/** One transition: subject, from (empty: it came into being), to, the input or deadline that moved it, who may see it. */
export const moveSchema = z.strictObject({
  ref: z.string(),
  from: z.string(),
  to: z.string(),
  on: z.string(),
  audience,
});
export type LoggedMove = z.infer<typeof moveSchema>;

const broken = z.strictObject({ rule: ruleIdField, ref: z.string(), how: z.enum(['departed', 'aside']) });
const agendaChange = z.strictObject({
  add: z.array(z.strictObject({ id: z.string(), at: z.string(), what: z.string() })),
  drop: z.array(z.string()),
});

export const entrySchema = z.strictObject({
  seq: z.number().int().nonnegative(),
  at: z.string(),
  wall: z.string().optional(),
  by: z.strictObject({ seat: z.string(), person: z.string().optional() }),
  do: z.string(),
  /** What the act is about, by the names it used and as the subject they resolved to. */
  refs: refsSchema.optional(),
  on: z.string().optional(),
  incident: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  item: z.string().optional(),
  due: z.string().optional(),
  /** The storyline's expected action that this act fulfils. */
  fulfils: z.string().optional(),
  for: z.string().optional(),
  effectiveAt: z.string().optional(),
  aside: settingAside.optional(),
  refused: z.strictObject({ code: z.string(), rule: z.string().nullable(), message: z.string() }).optional(),
  /** Answers of the calendar that this entry needed, so that replay never computes a time zone (REQ-6). */
  calendar: z.record(z.string(), z.number()).optional(),
  audience,
  agenda: agendaChange.optional(),
  moves: z.array(moveSchema),
  broken: z.array(broken).optional(),
});
export type Entry = z.infer<typeof entrySchema>;

/** A refusal is a value, never an exception. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly rule: string | null;
  readonly message: string;
}

export const refusalCodes = {
  malformed: 'The act does not have the shape of its verb.',
  'not-your-seat': 'This seat may not do this.',
  'not-your-side': 'Only the other side may do this.',
  'unknown-subject': 'This side knows of nothing by that name.',
  'name-taken': 'The side already has one of that name.',
  'not-in-force': 'The agreement is not in force at this instant.',
  'not-now': 'The state does not accept this.',
  rule: 'A rule forbids it; the rule is named.',
  'outside-window': "The instant is not inside the move's window.",
  'not-applicable': 'The agreement has no such thing.',
} as const;
export type RefusalCode = keyof typeof refusalCodes;
