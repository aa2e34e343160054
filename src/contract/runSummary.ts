/**
 * What a run came to, as `hotline run --json` gives it: format `hotline-run/1`, made from the entries of the log and nothing else.
 * Instants are ISO texts in UTC, time spans are ms, `entry` is a sequence number in the log, null is "not, or not yet".
 * A subject is named by `id`, the name that the scenario gives it, and by `ref`, which is unique in the run.
 */
import * as z from 'zod';
import { marking } from './marking.ts';

export const RUN_FORMAT = 'hotline-run/1';

const when = z.string();
const maybeWhen = when.nullable();
const span = z.number().int();
const party = z.string();
const seat = z.string();
const entry = z.number().int().nonnegative();

/** A state, from when, by which entry. */
const step = z.strictObject({ at: when, state: z.string(), entry });
export type SummaryStep = z.infer<typeof step>;

const incident = z.strictObject({
  id: z.string(),
  ref: z.string(),
  title: z.string().nullable(),
  victim: party,
  against: party.nullable(),
  /** What each side has assessed for itself. */
  severity: z.record(z.string(), z.number().int()),
  /** Where the spine stands. */
  state: z.string(),
  docket: z.string(),
  publicity: z.string(),
  /** Both sides know of it. */
  raised: z.boolean(),
  /** What it closed with; when the sides closed it differently, each one's; null while it is open. */
  outcome: z.string().nullable(),
  closedBy: z.array(z.strictObject({ party, outcome: z.string(), at: when, entry })),
  history: z.array(step),
});
export type IncidentSummary = z.infer<typeof incident>;

export const timelinessResults = ['met', 'late', 'never', 'running', 'stopped', 'excused', 'ended'] as const;

/** How one clock went (REV-2). `ended`: what was owed fell away. `gross` counts all time, `net` leaves out what it stood still. */
const timeliness = z.strictObject({
  result: z.enum(timelinessResults),
  from: when,
  dueAt: when,
  endedAt: maybeWhen,
  gross: span,
  net: span,
  allowed: span,
});
export type Timeliness = z.infer<typeof timeliness>;

/** The least timely round of a clock, and how many rounds it had; null when the kind of request owes nothing there. */
const clock = timeliness.extend({ rounds: z.number().int().positive() }).nullable();
const clocks = z.strictObject({ ack: clock, answer: clock, update: clock });

const tests = z.strictObject({
  answers: z.number().int(),
  evidence: z.number().int(),
  actions: z.number().int(),
  notDone: z.number().int(),
  nextUpdate: z.number().int(),
});

const request = z.strictObject({
  id: z.string(),
  ref: z.string(),
  /** `US-1`: the party and which of its requests it was; null while it is a draft. */
  label: z.string().nullable(),
  from: party,
  to: party,
  incident: z.string().nullable(),
  kind: z.string().nullable(),
  severity: z.number().int().nullable(),
  track: z.string(),
  /** The ministers review the responses on that track (TRK-1). */
  reviewed: z.boolean(),
  state: z.string(),
  sentAt: maybeWhen,
  acknowledgedAt: maybeWhen,
  answeredAt: maybeWhen,
  /** The latest answer: full, partial or declined. */
  answer: z.string().nullable(),
  ground: z.string().nullable(),
  overdue: z.array(z.strictObject({ clock: z.enum(['ack', 'answer', 'update']), dueAt: when, by: span })),
  timeliness: clocks,
  /** Each clock as it stands: its state, and the instant it is due while it runs. */
  clocks: z.record(z.string(), z.strictObject({ state: z.string(), dueAt: maybeWhen })),
  quality: z.strictObject({ requester: tests.nullable(), responder: tests.nullable() }),
  history: z.array(step),
});
export type RequestSummary = z.infer<typeof request>;

const call = z.strictObject({
  id: z.string(),
  ref: z.string(),
  from: party,
  to: party,
  /** Somebody else called in the name of `from`. */
  spoofed: z.boolean(),
  incident: z.string().nullable(),
  level: z.string().nullable(),
  test: z.boolean(),
  state: z.string(),
  placedAt: when,
  connectedAt: maybeWhen,
  endedAt: maybeWhen,
  /** How long the session was, and how much of that was interpretation (CALL-6); null without a session that is over. */
  minutes: z.number().nullable(),
  interpretedMinutes: z.number().nullable(),
  /** How it ended; null while it goes on. */
  outcome: z.string().nullable(),
  /** Times it rang. */
  attempts: z.number().int(),
  messageLeft: z.boolean(),
  points: z.array(z.strictObject({ point: z.string(), text: z.string(), confirmed: z.boolean() })),
  history: z.array(step),
});
export type CallSummary = z.infer<typeof call>;

const suspension = z.strictObject({
  channel: z.string(),
  /** As the agreement named the channel then. */
  name: z.string(),
  by: z.array(party),
  from: when,
  to: maybeWhen,
  days: z.number().int().nullable(),
});
const channel = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  state: z.string(),
  history: z.array(step),
  suspensions: z.array(suspension),
});
export type ChannelSummary = z.infer<typeof channel>;

const docketItem = z.strictObject({
  incident: z.string(),
  ref: z.string(),
  by: party.nullable(),
  status: z.enum(['proposed', 'amended', 'accepted', 'objected']),
  carriedIn: z.boolean(),
  wording: z.string().nullable(),
  positions: z.record(z.string(), z.string()),
  /** Joint, or `no-agreement`; null until the meeting has dealt with it. */
  decision: z.string().nullable(),
});
const review = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  state: z.string(),
  scheduledFor: maybeWhen,
  /** When it opened; null for one that has not. */
  date: maybeWhen,
  level: z.enum(['full', 'reduced']).nullable(),
  /** Seats of principals that were away when it opened. */
  away: z.array(seat),
  docket: z.array(docketItem),
  conclusion: z.string().nullable(),
  /** Days since the meeting before, or for the first since the agreement came into force if the exercise covers that; by dates in UTC. */
  intervalDays: z.number().int().nullable(),
  history: z.array(step),
});
export type ReviewSummary = z.infer<typeof review>;

const dossier = z.strictObject({
  party,
  incident: z.string(),
  state: z.string(),
  attribution: z.string(),
  measures: z.string(),
  custody: z.string(),
});
export type DossierSummary = z.infer<typeof dossier>;

const departure = z.strictObject({ rule: z.string(), at: when, entry, by: seat, ref: z.string() });
const artificiality = z.strictObject({
  do: z.string(),
  at: when,
  entry,
  by: seat,
  on: z.string().nullable(),
  rules: z.array(z.string()),
  why: z.string().nullable(),
});
const refusal = z.strictObject({
  item: z.string().nullable(),
  at: when,
  entry,
  by: seat,
  do: z.string(),
  code: z.string(),
  rule: z.string().nullable(),
  message: z.string(),
  /** The scenario says that it may fail; one that it does not expect fails the run. */
  expected: z.boolean(),
});
const expectation = z.strictObject({
  id: z.string(),
  by: when,
  says: z.string().nullable(),
  /** Null: its instant has not come. */
  met: z.boolean().nullable(),
  at: maybeWhen,
  why: z.string(),
});
export type ExpectationSummary = z.infer<typeof expectation>;

const figures = z.strictObject({
  /** Since the agreement came into force, then from meeting to meeting; by dates in UTC. */
  daysBetweenMeetings: z.array(z.number().int()),
  /** From the agreement in force to the first time that its hotline is operational. */
  hotline: z.strictObject({
    promisedAt: maybeWhen,
    launchedAt: maybeWhen,
    days: z.number().int().nullable(),
  }),
  suspensions: z.array(suspension),
});
export type Figures = z.infer<typeof figures>;

export const runSummarySchema = z.strictObject({
  marking,
  format: z.literal(RUN_FORMAT),
  scenario: z.string(),
  title: z.string(),
  fictional: z.boolean(),
  /** The variant that was played; null for the scenario itself. */
  variant: z.string().nullable(),
  agreement: z.string(),
  seed: z.number().int(),
  version: z.string(),
  machines: z.string(),
  startex: when,
  /** The instant that this tells about: that of the last entry, or the later one that a replay was asked for. */
  now: when,
  exercise: z.string(),
  entries: z.number().int(),
  /** Hash of the last line of the log. */
  logHash: z.string(),
  /** The log has its closing entry. */
  finished: z.boolean(),
  /** Every expectation whose instant came is met, and no act was refused that was not expected to be. */
  passed: z.boolean(),
  incidents: z.array(incident),
  requests: z.array(request),
  calls: z.array(call),
  channels: z.array(channel),
  reviews: z.array(review),
  dossiers: z.array(dossier),
  departures: z.array(departure),
  artificialities: z.array(artificiality),
  refusals: z.array(refusal),
  expectations: z.array(expectation),
  figures,
});
export type RunSummary = z.infer<typeof runSummarySchema>;
