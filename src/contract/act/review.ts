/** Acts on a ministerial meeting, its docket and its outcome text. */
import * as z from 'zod';
import { instantText } from '../timeFields.ts';
import { act, name, shared, text } from './act.ts';

export const decisions = ['resolved', 'plan', 'referred', 'carried-over', 'unresolved'] as const;
export type Decision = (typeof decisions)[number];

export const reviewActs = {
  'review.schedule': act({
    on: 'review',
    by: 'anyone',
    creates: true,
    clause: '4f',
    says: 'Set a meeting of ministers.',
    with: { at: shared(instantText), place: shared(text).optional(), title: shared(text).optional() },
  }),
  'review.prepare': act({
    on: 'review',
    clause: '4f',
    says: "Begin to prepare: dates, agenda, delegations, senior officials' meeting.",
    with: { text: shared(text).optional() },
  }),
  'review.report': act({
    on: 'review',
    clause: '4d',
    says: 'Hand over the status report of cases (REV-2).',
    with: { text: shared(text).optional() },
  }),
  'review.delegate': act({
    on: 'review',
    clause: '4c',
    says: 'Name who comes, and at what level.',
    with: {
      level: shared(z.enum(['full', 'reduced'])),
      who: shared(z.array(z.string())).optional(),
      reason: shared(text).optional(),
    },
  }),
  'docket.propose': act({
    on: 'review',
    clause: '4d',
    says: 'Propose an incident for the docket (REV-3).',
    with: {
      wording: shared(text).optional(),
      why: shared(z.enum(['after-hotline', 'not-operational', 'suspended', 'not-used'])).optional(),
    },
  }),
  'docket.accept': act({ on: 'review', clause: '4d', says: 'Accept the wording of an item.', open: true }),
  'docket.amend': act({
    on: 'review',
    clause: '4d',
    says: 'Propose another wording.',
    with: { wording: shared(text) },
  }),
  'docket.object': act({
    on: 'review',
    clause: '4d',
    says: 'Object to the wording; the proposer may still raise the item.',
    with: { reason: shared(text).optional() },
  }),
  'docket.withdraw': act({ on: 'review', clause: '4d', says: 'Take an own item back.', open: true }),
  'review.closeDocket': act({ on: 'review', by: 'anyone', clause: '4d', says: 'Close the docket.' }),
  'review.open': act({
    on: 'review',
    by: 'anyone',
    clause: '4f',
    says: 'Open the meeting, at full or reduced level (REV-4).',
    with: { level: shared(z.enum(['full', 'reduced'])), present: shared(z.array(z.string())).optional() },
  }),
  'review.position': act({
    on: 'review',
    clause: '4d',
    says: "State one side's position on an item (REV-5).",
    with: {
      decision: shared(z.enum(decisions)),
      due: shared(instantText).optional(),
      text: shared(text).optional(),
    },
  }),
  'review.draftOutcome': act({
    on: 'review',
    by: 'anyone',
    clause: '4d',
    says: 'Turn to the outcome text (REV-6).',
  }),
  'line.propose': act({
    on: 'review',
    says: 'Propose a line of the outcome text (REV-6).',
    with: { line: shared(name), text: shared(text) },
  }),
  'line.bracket': act({
    on: 'review',
    says: 'Put a line in brackets (REV-6).',
    with: { line: shared(name), text: shared(text).optional() },
  }),
  'line.agree': act({ on: 'review', says: 'Agree to a line (REV-6).', with: { line: shared(name) } }),
  'review.conclude': act({
    on: 'review',
    by: 'anyone',
    clause: '4d',
    says: 'Conclude: a joint summary, separate readouts, or none.',
    with: {
      outcome: shared(z.enum(['joint-summary', 'separate-readouts', 'none'])),
      text: shared(text).optional(),
    },
  }),
  'review.readout': act({
    on: 'review',
    says: "Give one's own readout of the meeting.",
    with: { text: shared(text) },
  }),
  'review.postpone': act({
    on: 'review',
    by: 'anyone',
    clause: '4f',
    says: 'Postpone the meeting.',
    with: { to: shared(instantText).optional(), reason: shared(text).optional() },
  }),
  'review.replace': act({
    on: 'review',
    by: 'anyone',
    clause: '4f',
    says: 'Replace it by a lower-level meeting or a written review.',
    with: { by: shared(z.enum(['lower-level', 'written'])), reason: shared(text).optional() },
  }),
};

/** Whether an act on a meeting is about one item of its docket, which it names by the incident. */
export const isAboutItem = (verb: string): boolean =>
  verb.startsWith('docket.') || verb === 'review.position';
