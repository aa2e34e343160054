/**
 * An agreement profile: a mechanism as data (design §2). Every parameter says what it is and whether that is documented, with its
 * source, or an assumption, with its reason; one of the two, never both. Durations are texts such as `24h`; instants are ISO texts
 * in UTC. Format in docs/agreement-profile.md.
 */
import * as z from 'zod';
import { level, name, severity, text } from './act/act.ts';
import { requestKinds } from './act/request.ts';
import { ruleIdField } from './rule.ts';
import { durationField, instantText } from './timeFields.ts';

export const AGREEMENT_FORMAT = 'hotline-agreement/1';

const source = z
  .string()
  .min(1)
  .refine((words) => !/^\s*\{[^{}]*\}\s*$/.test(words), {
    error: 'A key alone is no source. Expected which document, of which date, and where in it',
  })
  .meta({ expects: 'a citation such as: Fact sheet, 25 Sept 2015, clause 4f' });
const why = z.string().min(1).meta({ expects: 'the reason for the assumption' });

const says = (map: unknown, field: 'source' | 'assumption'): boolean =>
  (map as Readonly<Record<string, unknown>>)[field] !== undefined;

/** A map that says where it comes from: exactly one of `source` and `assumption` stands beside its fields. */
const grounded = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject({ ...shape, source: source.optional(), assumption: why.optional() })
    .refine((map) => says(map, 'source') || says(map, 'assumption'), {
      error: "This has neither 'source' nor 'assumption'. Expected one of the two",
      params: {
        found: 'neither a source nor an assumption',
        expected: 'either a source or an assumption',
        hint: "Write 'source:' and where it is documented, or 'assumption:' and why it was chosen.",
      },
    })
    .refine((map) => !says(map, 'source') || !says(map, 'assumption'), {
      error: "This has both 'source' and 'assumption'. Expected one of the two",
      params: {
        found: 'both a source and an assumption',
        expected: 'either a source or an assumption',
        hint: 'A value is documented or assumed. Keep the one that is true.',
      },
    })
    .meta({ oneOf: [{ required: ['source'] }, { required: ['assumption'] }] });

/** A parameter: its value, and either its source (documented) or why it was chosen (assumption). */
export const parameter = <T extends z.ZodType>(is: T) =>
  grounded({ is }).meta({ expects: "a map with 'is' and either 'source' or 'assumption'" });

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ expects: 'a local time such as 09:00' });
const day = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const date = z.iso.date().meta({ expects: 'a date such as 2016-10-01' });
const zone = z.string().min(1).meta({ expects: 'an IANA time zone such as Asia/Shanghai' });

export const seatLevels = ['desk', 'vice', 'principal'] as const;
const seatLevel = z.enum(seatLevels);
export type SeatLevel = (typeof seatLevels)[number];

const severities = ['0', '1', '2', '3', '4', '5'] as const;

/** By severity 0 to 5, `other` for those not named, or one for all. */
const bySeverity = z.union([
  durationField,
  z
    .partialRecord(z.enum([...severities, 'other']), durationField)
    .refine(
      (times) => times.other !== undefined || severities.every((severity) => times[severity] !== undefined),
      {
        error:
          "Not every severity has a time. Expected one for each of 0 to 5, or 'other' for those not named",
      },
    ),
]);
export const clockEffect = z.enum(['run', 'stop', 'restart']);
export type ClockEffect = z.infer<typeof clockEffect>;

const seat = grounded({
  title: text,
  institution: name,
  level: seatLevel,
  /** This seat chairs the delegation at a ministerial meeting; a side may have several co-chairs (REV-4). */
  chair: z.boolean().optional(),
  substitute: grounded({ title: text, authority: text }).optional(),
});
const institution = grounded({ name: text, role: text });
const instrument = grounded({ name: text, needs: z.array(name) });
const clearance = grounded({
  text: z.enum(['request', 'answer', 'call-script', 'docket-item', 'statement']),
  from: z.number().int().min(0).max(5).meta({ expects: 'the lowest severity it is needed from, 0 to 5' }),
  office: name,
  takes: durationField,
  result: z.enum(['played', 'cleared', 'cleared-with-changes', 'objected']),
});

const partyShape = z.strictObject({
  name: text,
  short: z
    .string()
    .regex(/^[A-Z]{2,3}$/)
    .meta({ expects: 'two or three capitals such as US' }),
  capital: z.strictObject({ name: text, zone }),
  institutions: z.record(name, institution),
  seats: z.record(name, seat),
  instruments: z.record(name, instrument),
  clearances: z.array(clearance),
  calls: z.strictObject({ admits: parameter(z.enum(['issue', 'urgent-incident', 'any'])) }),
});

const contact = grounded({
  party: name,
  seat: name,
  track: name,
  /** The body behind the contact point, when it is not the seat's own. */
  institution: name.optional(),
  /** The channel that this contact point answers, for example the duty officer of the hotline. */
  channel: name.optional(),
  hours: z.union([
    z.literal('always'),
    z.strictObject({ days: z.array(day).min(1), from: clockTime, to: clockTime }),
  ]),
  holidays: z.array(date),
  alternate: name.optional(),
});

export const channelKinds = [
  'hotline',
  'dialogue',
  'working-group',
  'cert',
  'nrrc',
  'directory',
  'diplomatic',
  'law-enforcement',
] as const;

const channel = grounded({
  name: text,
  kind: z.enum(channelKinds),
  state: z.enum(['planned', 'operational']),
  /** The tracks whose requests travel on it. */
  tracks: z.array(name),
  'test-every': parameter(durationField).optional(),
});

const kindOwes = z.array(z.enum(['ack', 'answer', 'update']));
const reason = grounded({});

export const profileSchema = z.strictObject({
  format: z.literal(AGREEMENT_FORMAT),
  id: name,
  title: text,
  summary: text,
  'in-force': grounded({ from: instantText.optional(), to: instantText.optional() }),
  parties: z
    .record(name, partyShape)
    .refine((parties) => Object.keys(parties).length === 2, {
      error: 'A bilateral agreement has two parties. Expected two',
    })
    .meta({ expects: 'two parties' }),
  tracks: z.record(
    name,
    grounded({
      name: text,
      reviewed: z.boolean(),
      /** Times of its own; those that it does not name are the agreement's. */
      deadlines: z
        .strictObject({
          ack: parameter(bySeverity).optional(),
          answer: parameter(bySeverity).optional(),
          update: parameter(bySeverity).optional(),
        })
        .optional(),
    }),
  ),
  contacts: z.record(name, contact),
  channels: z.record(name, channel),
  may: z.record(z.string(), seatLevel),
  deadlines: z.strictObject({
    counts: parameter(z.enum(['elapsed', 'contact-hours'])),
    ack: parameter(bySeverity),
    answer: parameter(bySeverity),
    update: parameter(bySeverity),
    owes: z.record(z.enum(requestKinds), kindOwes),
    when: z.strictObject({
      returned: parameter(clockEffect),
      redirected: parameter(clockEffect),
      partial: parameter(clockEffect),
      suspended: parameter(clockEffect),
    }),
    disputes: parameter(z.number().int().min(1).max(9)),
  }),
  request: z.strictObject({
    elements: parameter(z.array(name)),
    grounds: parameter(z.record(name, text)),
  }),
  preservation: z
    .strictObject({ lasts: parameter(durationField), renewals: parameter(z.number().int().min(0).max(99)) })
    .nullable()
    .default(null),
  hotline: z
    .strictObject({
      channel: name,
      rings: parameter(durationField),
      retries: parameter(z.array(durationField)),
      connect: z.record(level, parameter(z.strictObject({ least: durationField, most: durationField }))),
      interpretation: parameter(z.enum(['each-brings', 'caller-brings', 'none'])),
      'interpreted-takes': parameter(z.number().min(1).max(4)),
    })
    .nullable()
    .default(null),
  review: z
    .strictObject({
      first: parameter(instantText),
      every: parameter(durationField),
      'docket-closes': parameter(durationField),
      levels: parameter(z.array(z.enum(['full', 'reduced'])).min(1)),
    })
    .nullable()
    .default(null),
  closing: z.strictObject({ silence: parameter(durationField) }),
  harden: z.array(ruleIdField).optional(),
  thresholds: z
    .strictObject({
      /** From which severity an incident is urgent enough for a call, where a side admits urgent incidents (CALL-1). */
      urgent: parameter(severity).optional(),
    })
    .optional(),
  /** What the agreement itself says, by its clauses. */
  clauses: z.record(z.string(), parameter(text)).optional(),
  /** Plain words for the names in `request.elements` and in the instruments' `needs`. */
  words: z.record(name, text),
  glossary: z
    .array(grounded({ en: z.string().min(1), zh: z.string().min(1), note: z.string().min(1).optional() }))
    .optional(),
  /** Where the tables come from whose rows are too small to say it one by one. */
  because: z.strictObject({ may: reason, owes: reason }),
});

/** A profile that stands on another: what it changes is laid over its base by `overlay`, and the whole is checked again. */
export const profileOverlaySchema = z.strictObject({
  format: z.literal(AGREEMENT_FORMAT),
  id: name,
  title: text,
  summary: text,
  base: name,
  with: z
    .record(z.string(), z.unknown())
    .refine((patch) => !['format', 'id', 'title', 'summary', 'base'].some((field) => field in patch), {
      error:
        "The fields format, id, title, summary and base stand at the top of the file. Expected 'with' without them",
    }),
});

export type Profile = z.infer<typeof profileSchema>;
export type PartyProfile = Profile['parties'][string];
export type Contact = Profile['contacts'][string];
