/**
 * What players put to control beside the mechanism, how control answers, what a cell decides, what evaluators observe, and the truth
 * at the end (design §5, §6).
 */
import * as z from 'zod';
import { id } from '../ids.ts';
import { durationField, instantText } from '../timeFields.ts';
import { act, name, shared, text } from './act.ts';

/** What is put to control has a name of its own in its party, by which it is answered. */
const putToControl = { name, incident: name.optional() };

const option = z.strictObject({
  id,
  text,
  /** What the cell gave it, by test: `{ speed: 2, risk: high }`. */
  marks: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
});

export const roomActs = {
  'own.act': act({
    on: 'exercise',
    says: "An act of one's own that no other verb is for: what, to whom, aimed at what; control answers.",
    with: { ...putToControl, what: text, whom: text.optional(), aim: text.optional() },
  }),
  'question.ask': act({
    on: 'exercise',
    says: 'A question to control.',
    with: { ...putToControl, text },
  }),
  'body.write': act({
    on: 'exercise',
    says: 'A message to a body of the scenario; control answers in its name.',
    with: { ...putToControl, to: name, text },
  }),
  'control.answer': act({
    on: 'exercise',
    by: 'control',
    says: 'Answer, once, what was put to control; with a time, the answer comes after it.',
    with: {
      asked: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,47}:[a-z0-9][a-z0-9-]{0,47}$/)
        .meta({ expects: 'a party and the name of what it asked, such as us:logs' }),
      how: shared(z.enum(['inject', 'time', 'input', 'no', 'words'])),
      text: shared(text),
      to: z.enum(['seat', 'party', 'all']),
      takes: durationField.optional(),
      from: shared(name).optional(),
      comes: instantText.optional(),
    },
    open: false,
  }),
  'decision.record': act({
    on: 'exercise',
    says: 'Record what the cell decided: the question, the options, who decided and why.',
    with: {
      name,
      question: text,
      options: z.array(option).min(1).max(12),
      chosen: id,
      by: z.array(z.string().min(1)).min(1).max(12),
      why: text,
      dissent: text.optional(),
    },
  }),
  'observation.write': act({
    on: 'exercise',
    by: 'evaluator',
    says: 'What an evaluator saw, and how it was performed: P, S, M or U (HSEEP).',
    with: {
      text,
      rating: z.enum(['P', 'S', 'M', 'U']).optional(),
      objective: id.optional(),
      task: z.string().min(1).optional(),
      seen: z.enum(['done', 'not-done', 'not-seen']).optional(),
      entry: z.number().int().nonnegative().optional(),
      wallFrom: instantText.optional(),
      cell: name.optional(),
    },
  }),
  'cell.askTime': act({
    on: 'exercise',
    says: 'This cell asks for time in the room; the paced clock brakes.',
    with: {
      minutes: z.number().int().min(1).max(240).meta({ expects: 'minutes of the room, from 1 to 240' }),
      why: text.optional(),
    },
  }),
  'reflection.write': act({
    on: 'exercise',
    by: 'anyone',
    says: 'After ENDEX: a strength or a gap that one saw, on a question of the hot wash or on none; for control and evaluators.',
    with: { is: z.enum(['strength', 'gap']), text, question: id.optional() },
  }),
  'truth.reveal': act({
    on: 'exercise',
    by: 'director',
    says: 'After ENDEX: tell everyone what really happened, of one incident or one inject.',
    with: {
      what: shared(z.string().min(1)),
      text: shared(text).optional(),
      truth: shared(z.record(z.string(), z.unknown())).optional(),
    },
  }),
};

/** Verbs by which a seat puts something to control; they stand in one queue. */
export const askVerbs = ['own.act', 'question.ask', 'body.write'] as const;
export type AskVerb = (typeof askVerbs)[number];
