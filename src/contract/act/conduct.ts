/** Acts that run the exercise itself: the director's, the controllers', and the few that anyone may do. */
import * as z from 'zod';
import { ruleIdField } from '../rule.ts';
import { instantText, momentField } from '../timeFields.ts';
import { act, shared, text, truth } from './act.ts';

const seat = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/)
  .meta({ expects: 'a seat such as us/desk' });

export const conductActs = {
  'exercise.start': act({ on: 'exercise', by: 'director', says: 'STARTEX.' }),
  'exercise.pause': act({
    on: 'exercise',
    by: 'director',
    says: 'Pause; every deadline keeps what remained.',
    with: { reason: shared(text).optional() },
  }),
  'exercise.resume': act({ on: 'exercise', by: 'director', says: 'Go on.' }),
  'exercise.freeze': act({
    on: 'exercise',
    by: 'anyone',
    says: 'Real emergency: the exercise freezes (EX-1).',
    with: { what: shared(text).optional() },
  }),
  'exercise.unfreeze': act({
    on: 'exercise',
    by: 'anyone',
    says: 'The emergency is over; the exercise is paused (EX-1).',
  }),
  'exercise.end': act({ on: 'exercise', by: 'director', says: 'ENDEX.' }),
  'exercise.hotWash': act({ on: 'exercise', by: 'director', says: 'Begin the hot wash.' }),
  'exercise.close': act({ on: 'exercise', by: 'director', says: 'Close the exercise.' }),
  'conduct.discuss': act({
    on: 'exercise',
    by: 'director',
    says: 'Discussion: the clock stands, questions are put.',
    with: { part: shared(z.string()).optional() },
  }),
  'conduct.openMove': act({
    on: 'exercise',
    by: 'director',
    says: 'Open a move: the clock stands while cells act inside its window.',
    with: { part: shared(z.string()).optional(), to: shared(instantText) },
  }),
  'conduct.closeMove': act({
    on: 'exercise',
    by: 'director',
    says: "Close the move; the engine plays its window in order, up to 'to' where that is earlier than its end.",
    with: { to: shared(instantText).optional() },
  }),
  'conduct.clock': act({
    on: 'exercise',
    by: 'director',
    says: 'Clock: paced by the wall.',
    with: {
      part: shared(z.string()).optional(),
      speed: shared(z.number().positive().max(1_000_000)).optional(),
    },
  }),
  'cell.ready': act({ on: 'exercise', says: 'This cell has done what it wants to do in the move.' }),
  'cell.notReady': act({ on: 'exercise', says: 'This cell wants to do more in the move.' }),
  'act.cancel': act({
    on: 'exercise',
    says: 'Take back an act planned for later in the move.',
    with: { plan: z.string() },
  }),
  'inject.deliver': act({
    on: 'exercise',
    by: 'control',
    says: 'Deliver an inject to a seat, a party or all.',
    with: {
      to: z.array(seat).min(1),
      from: shared(z.string()).optional(),
      channel: shared(z.string()).optional(),
      kind: z.enum(['contextual', 'expected-action', 'contingency']).optional(),
      title: shared(text),
      body: shared(text).optional(),
      incident: shared(z.string()).optional(),
      sources: shared(z.array(z.string())).optional(),
      truth: truth(text).optional(),
    },
  }),
  'inject.share': act({
    on: 'exercise',
    says: 'Share an inject with the own party or with the other side.',
    with: {
      item: shared(z.string()),
      with: z.enum(['party', 'other-side']),
      title: shared(text).optional(),
      body: shared(text).optional(),
    },
  }),
  'agreement.amend': act({
    on: 'exercise',
    by: 'control',
    says: 'Change the agreement profile from this instant (EX-4).',
    with: {
      with: shared(z.record(z.string(), z.unknown())),
      text: shared(text).optional(),
      sources: shared(z.array(z.string())).optional(),
    },
  }),
  'availability.set': act({
    on: 'exercise',
    by: 'control',
    says: 'A seat is away from T to T; its own side is told (CALL-5, EX-4).',
    with: {
      seat: shared(seat),
      from: shared(momentField),
      to: shared(momentField),
      reason: shared(text).optional(),
    },
    open: false,
  }),
  'endex.set': act({
    on: 'exercise',
    by: 'director',
    says: 'Move ENDEX (EX-4).',
    with: { at: shared(instantText) },
  }),
  'deadline.extend': act({
    on: 'request',
    by: 'director',
    says: 'Give a deadline more time (EX-3).',
    with: { clock: shared(z.enum(['ack', 'answer', 'update'])), to: shared(instantText), why: shared(text) },
  }),
  'deadline.excuse': act({
    on: 'request',
    by: 'director',
    says: 'Excuse a deadline (EX-3).',
    with: { clock: shared(z.enum(['ack', 'answer', 'update'])), why: shared(text) },
  }),
  'choice.take': act({
    on: 'exercise',
    says: 'Take an option of a choice that was put to this seat.',
    with: { choice: z.string().min(1), option: z.string().min(1), why: text.optional() },
  }),
  'cast.set': act({
    on: 'exercise',
    by: 'director',
    says: 'Let a party or a seat be played by a person, a policy or the script.',
    with: { who: seat, by: z.enum(['script', 'policy', 'person']), policy: z.string().optional() },
  }),
  'state.set': act({
    on: 'exercise',
    by: 'director',
    says: 'Set one state of a subject by hand; no deadline is armed and nobody is told (EX-3).',
    with: { subject: z.string().min(1), to: z.string().min(1), why: text },
    open: false,
  }),
  'item.skip': act({
    on: 'exercise',
    by: 'control',
    says: 'Skip or withdraw an item of the MSEL (EX-3).',
    with: { item: z.string(), why: text },
  }),
  'item.hold': act({
    on: 'exercise',
    by: 'control',
    says: 'Hold an item of the MSEL back; it comes up when control releases it (EX-3).',
    with: { item: z.string(), why: text.optional() },
  }),
  'item.release': act({
    on: 'exercise',
    by: 'control',
    says: 'Let an item of the MSEL come up now, whatever it waits for (EX-3).',
    with: { item: z.string(), why: text.optional() },
  }),
  'item.edit': act({
    on: 'exercise',
    by: 'control',
    says: 'Change an inject that is not delivered yet: its words, whom it is for, or its moment (EX-3).',
    with: {
      item: z.string(),
      title: text.optional(),
      body: text.optional(),
      to: z.array(seat).min(1).optional(),
      at: momentField.optional(),
      why: text.optional(),
    },
  }),
  'item.mark': act({
    on: 'exercise',
    by: 'control',
    says: 'Mark an expected action by hand as done or as missed (EX-3).',
    with: { item: z.string(), as: z.enum(['done', 'missed']), why: text },
  }),
  'note.write': act({
    on: 'exercise',
    by: 'anyone',
    says: 'A note; private to its seat and to control.',
    with: { text, entry: z.number().int().nonnegative().optional() },
  }),
};

/** What is set aside for one act by the director, and why (EX-3). */
export const settingAside = z.strictObject({ rules: z.array(ruleIdField).min(1), why: z.string().min(1) });
export type SettingAside = z.infer<typeof settingAside>;
