/** Acts on an incident and on one government's dossier of it. */
import * as z from 'zod';
import { durationField } from '../timeFields.ts';
import { act, name, severity, shared, text } from './act.ts';

const measure = z
  .string()
  .min(1)
  .meta({ expects: "one of the party's instruments in the profile, for example indictment" });

export const matterActs = {
  'incident.report': act({
    on: 'incident',
    creates: true,
    says: 'A victim or agency reports the incident to its own government; with a severity it is assessed at once.',
    with: {
      category: z.string().min(1).optional(),
      severity: severity.optional(),
      summary: text.optional(),
      against: name.optional(),
    },
  }),
  'incident.assess': act({
    on: 'incident',
    says: 'Set or revise the severity.',
    with: { severity, reason: text.optional() },
  }),
  'incident.allege': act({
    on: 'incident',
    clause: '2',
    says: 'Allege to the other side that a state stands behind the theft (NORM-1).',
    with: { statement: shared(text) },
  }),
  'incident.dispute': act({
    on: 'incident',
    clause: '2',
    says: 'Dispute the fact or the scope of what is alleged (NORM-1).',
    with: { of: shared(z.enum(['fact', 'scope'])), statement: shared(text) },
  }),
  'incident.link': act({
    on: 'incident',
    says: 'Record that two incidents belong together.',
    with: { other: name, reason: text.optional() },
  }),
  'incident.merge': act({
    on: 'incident',
    says: 'Merge this incident into another, which goes on.',
    with: { into: name, reason: text.optional() },
  }),
  'incident.split': act({
    on: 'incident',
    says: 'Take part of this incident out as an incident of its own.',
    with: { new: name, reason: text.optional() },
  }),
  'incident.close': act({
    on: 'incident',
    says: 'Close the incident for one side with its own outcome; one never raised closes as not raised.',
    with: {
      outcome: shared(z.enum(['resolved', 'mitigated', 'unresolved', 'referred', 'no-further-action'])),
      reason: text.optional(),
    },
  }),
  'incident.reopen': act({ on: 'incident', says: 'Reopen on new facts.', with: { facts: shared(text) } }),
  'statement.warn': act({
    on: 'incident',
    says: 'Tell the other side first that a statement will follow (PUB-1).',
    with: { text: shared(text).optional() },
  }),
  'statement.publish': act({
    on: 'incident',
    says: 'Speak of the incident in public.',
    with: { text: shared(text) },
  }),
  'statement.comment': act({
    on: 'incident',
    says: 'Comment on what is public.',
    with: { text: shared(text) },
  }),
  'statement.decline': act({
    on: 'incident',
    says: 'Decline comment on what is public.',
    with: { text: shared(text).optional() },
  }),
  'incident.leak': act({
    on: 'incident',
    by: 'control',
    says: 'The incident becomes known to the press; the source stays private.',
    with: { text: shared(text), source: text.optional() },
  }),
  'dossier.assess': act({
    on: 'dossier',
    says: 'Begin to form a view of the incident.',
    with: { note: text.optional() },
  }),
  'dossier.hold': act({
    on: 'dossier',
    says: 'Settle the position of one government.',
    with: { position: text },
  }),
  'dossier.gather': act({ on: 'dossier', says: 'Add own evidence on who did it.', with: { evidence: text } }),
  'dossier.attribute': act({
    on: 'dossier',
    says: 'Attribute, with confidence, and with the alternatives kept.',
    with: {
      to: text,
      confidence: z.enum(['low', 'moderate', 'high']),
      alternatives: z.array(text).optional(),
    },
  }),
  'dossier.doubt': act({ on: 'dossier', says: 'Withdraw the attribution.', with: { reason: text } }),
  'dossier.close': act({ on: 'dossier', says: 'Close the file.', with: { note: text.optional() } }),
  'dossier.reopen': act({ on: 'dossier', says: 'Reopen the file on new facts.', with: { facts: text } }),
  'measure.consider': act({ on: 'dossier', says: 'Consider one of the own instruments.', with: { measure } }),
  'measure.prepare': act({
    on: 'dossier',
    says: 'Prepare it.',
    with: { measure, findings: z.array(z.string()).optional() },
  }),
  'measure.announce': act({
    on: 'dossier',
    clause: 'MEAS-1',
    says: 'Announce it; the findings are held against the test of the instrument (MEAS-1).',
    with: { measure: shared(measure), text: shared(text), findings: z.array(z.string()).optional() },
  }),
  'measure.lift': act({ on: 'dossier', says: 'Lift it.', with: { text: shared(text).optional() } }),
  'measure.drop': act({
    on: 'dossier',
    says: 'Give up a measure that was considered or prepared.',
    with: { reason: text.optional() },
  }),
  'custody.hold': act({
    on: 'dossier',
    clause: '1b',
    says: 'Preserve evidence (PRES-1).',
    with: { what: text },
  }),
  'custody.renew': act({
    on: 'dossier',
    clause: '1b',
    says: 'Renew the preservation (PRES-1).',
    with: { for: durationField.optional() },
  }),
  'custody.release': act({ on: 'dossier', says: 'Let what is held go.', with: { reason: text.optional() } }),
};
