/** Acts on a request and on the clearance of an outgoing text. */
import * as z from 'zod';
import { instantText } from '../timeFields.ts';
import { act, caveats, name, severity, shared, text } from './act.ts';

export const requestKinds = [
  'information',
  'investigate',
  'collect-evidence',
  'mitigate',
  'preservation',
  'consultation',
  'notification',
  'demand',
  'protest',
  'ping',
] as const;
export type RequestKind = (typeof requestKinds)[number];

const content = {
  kind: shared(z.enum(requestKinds)).optional(),
  form: shared(z.enum(['message-of-record', 'note-verbale', 'non-paper', 'oral'])).optional(),
  track: shared(name).optional(),
  severity: shared(severity).optional(),
  text: shared(text).optional(),
  elements: shared(z.record(z.string(), text)).optional(),
  ...caveats,
};

export const clearanceResults = ['cleared', 'cleared-with-changes', 'objected'] as const;

export const requestActs = {
  'request.draft': act({
    on: 'request',
    creates: true,
    says: 'Draft a request; the draft is private.',
    with: content,
  }),
  'request.send': act({
    on: 'request',
    creates: true,
    clause: '1a',
    says: 'Send the request to the other side.',
    with: { ...content, beforeClearance: z.boolean().optional(), supersedes: shared(name).optional() },
  }),
  'request.amend': act({
    on: 'request',
    clause: '1a',
    says: 'Amend a request that was sent.',
    with: { text: shared(text).optional(), elements: shared(z.record(z.string(), text)).optional() },
  }),
  'request.withdraw': act({
    on: 'request',
    says: 'Withdraw the request, or drop its draft.',
    with: { reason: shared(text).optional() },
  }),
  'request.acknowledge': act({
    on: 'request',
    clause: '1a',
    says: 'Confirm receipt.',
    with: { text: shared(text).optional() },
  }),
  'request.return': act({
    on: 'request',
    clause: '1a',
    says: 'Give it back: it needs detail (REQ-5).',
    with: { needs: shared(z.array(z.string())).optional(), text: shared(text).optional() },
  }),
  'request.supply': act({
    on: 'request',
    clause: '1a',
    says: 'Supply the detail that was asked for.',
    with: { elements: shared(z.record(z.string(), text)).optional(), text: shared(text).optional() },
  }),
  'request.redirect': act({
    on: 'request',
    clause: '1b',
    says: 'Refer the requester to another authority or track (TRK-1).',
    with: { track: shared(name), to: shared(text).optional(), text: shared(text).optional() },
  }),
  'request.answer': act({
    on: 'request',
    clause: '1b',
    says: 'Answer in full, in part, or decline on a ground (REQ-3).',
    with: {
      answer: shared(z.enum(['full', 'partial', 'declined'])),
      ground: shared(z.string()).optional(),
      conditions: shared(text).optional(),
      text: shared(text).optional(),
      evidence: shared(z.array(text)).optional(),
      actions: shared(z.array(z.strictObject({ what: text, at: instantText.optional() }))).optional(),
      notDone: shared(text).optional(),
      nextUpdate: shared(instantText).optional(),
      beforeClearance: z.boolean().optional(),
      ...caveats,
    },
  }),
  'request.update': act({
    on: 'request',
    clause: '1c',
    says: 'Report status or results.',
    with: { text: shared(text).optional(), nextUpdate: shared(instantText).optional() },
  }),
  'request.complete': act({
    on: 'request',
    clause: '1c',
    says: 'The responder declares the matter completed (REQ-7).',
    with: { text: shared(text).optional() },
  }),
  'request.accept': act({
    on: 'request',
    clause: '1c',
    says: 'The requester accepts completion (REQ-7).',
    with: { text: shared(text).optional() },
  }),
  'request.dispute': act({
    on: 'request',
    clause: '1c',
    says: 'The requester disputes completion (REQ-7).',
    with: { text: shared(text).optional() },
  }),
  'request.rate': act({
    on: 'request',
    clause: '4d',
    says: 'State the quality of the response, 0 to 2 on five tests (REV-2).',
    with: {
      answers: shared(z.number().int().min(0).max(2)),
      evidence: shared(z.number().int().min(0).max(2)),
      actions: shared(z.number().int().min(0).max(2)),
      notDone: shared(z.number().int().min(0).max(2)),
      nextUpdate: shared(z.number().int().min(0).max(2)),
    },
  }),
  'clearance.circulate': act({
    on: 'clearance',
    creates: true,
    clause: '1b',
    says: 'Circulate an outgoing text to the offices that must clear it (CLR-1).',
    with: {
      text: z.enum(['request', 'answer', 'call-script', 'docket-item', 'statement']),
      of: name,
      severity: severity.optional(),
    },
  }),
  'clearance.clear': act({
    on: 'clearance',
    clause: '1b',
    says: 'An office clears, clears with changes, or objects.',
    with: { office: z.string().min(1), result: z.enum(clearanceResults), note: text.optional() },
  }),
  'clearance.revise': act({
    on: 'clearance',
    says: 'Circulate a revised text after an objection.',
    with: { note: text.optional() },
  }),
  'clearance.release': act({
    on: 'clearance',
    clause: '1b',
    says: 'Release the cleared text; without every clearance it is a release before clearance (CLR-2).',
    with: { beforeClearance: z.boolean().optional() },
  }),
  'clearance.withdraw': act({
    on: 'clearance',
    says: 'Take the text back.',
    with: { reason: text.optional() },
  }),
};
