/** Acts on a call by hotline and on a channel. */
import * as z from 'zod';
import { instantText } from '../timeFields.ts';
import { act, level, name, shared, text } from './act.ts';

export const callActs = {
  'call.place': act({
    on: 'call',
    creates: true,
    clause: '4e',
    says: 'Call the other side by hotline.',
    with: {
      level: shared(level).optional(),
      channel: shared(name).optional(),
      issue: shared(text).optional(),
      about: shared(name).optional(),
      urgent: shared(z.boolean()).optional(),
      test: shared(z.boolean()).optional(),
    },
  }),
  'call.spoof': act({
    on: 'call',
    by: 'control',
    creates: true,
    says: 'Somebody who is not the other side calls in its name.',
    with: { to: name, level: shared(level).optional(), issue: shared(text).optional() },
  }),
  'call.answer': act({ on: 'call', clause: '4e', says: 'The duty officer answers.' }),
  'call.letRing': act({ on: 'call', says: 'The duty officer lets it ring.' }),
  'call.decline': act({
    on: 'call',
    clause: '4e',
    says: 'Decline the call, with or without a reason.',
    with: { reason: shared(text).optional(), until: shared(instantText).optional() },
  }),
  'call.authenticate': act({
    on: 'call',
    clause: '4e',
    says: 'Call back to the registered number (CALL-3).',
  }),
  'call.takeMessage': act({
    on: 'call',
    clause: '4e',
    says: 'Take a message; the call ends.',
    with: { message: shared(text) },
  }),
  'call.unavailable': act({
    on: 'call',
    clause: '4e',
    says: 'Say that the person asked for is not reachable, or not available until T (CALL-5).',
    with: { until: shared(instantText).optional(), reason: shared(text).optional() },
  }),
  'call.arrange': act({
    on: 'call',
    clause: '4e',
    says: 'Arrange a session: level, time, topic, who.',
    with: {
      at: shared(instantText).optional(),
      level: shared(level).optional(),
      topic: shared(text).optional(),
      who: shared(z.array(z.string())).optional(),
      interpreter: shared(z.enum(['caller', 'callee', 'none'])).optional(),
    },
  }),
  'call.say': act({
    on: 'call',
    clause: '4e',
    says: 'Say something of substance in session.',
    with: { text: shared(text), beforeClearance: z.boolean().optional() },
  }),
  'call.readBack': act({
    on: 'call',
    clause: '4e',
    says: 'Read an agreed point back (CALL-4).',
    with: { point: shared(name), text: shared(text) },
  }),
  'call.confirmPoint': act({
    on: 'call',
    clause: '4e',
    says: 'Confirm a point that was read back (CALL-4).',
    with: { point: shared(name) },
  }),
  'call.drop': act({
    on: 'call',
    by: 'control',
    says: 'The line drops.',
    with: { reason: shared(text).optional() },
  }),
  'call.end': act({
    on: 'call',
    clause: '4e',
    says: 'End the session: agreed points, not agreed, or position stated.',
    with: { outcome: shared(z.enum(['agreed', 'not-agreed', 'position-stated'])) },
  }),
  'call.abandon': act({
    on: 'call',
    says: 'The caller gives up.',
    with: { reason: shared(text).optional() },
  }),
  'call.leaveMessage': act({
    on: 'call',
    clause: '4e',
    says: 'Leave a written message after a call that was not answered.',
    with: { message: shared(text) },
  }),
  'call.tryAlternate': act({
    on: 'call',
    clause: '4e',
    says: 'Try an alternate contact of the other side after a call that came to nothing (CALL-2).',
    with: { contact: shared(name) },
  }),
  'call.note': act({
    on: 'call',
    says: "Write one's own note for record; private (CALL-4).",
    with: { text, points: z.array(name).optional() },
  }),
  'call.confirmInWriting': act({
    on: 'call',
    says: 'Confirm the agreed points in writing.',
    with: { text: shared(text) },
  }),
  'channel.test': act({
    on: 'channel',
    by: 'anyone',
    clause: '4e',
    says: 'Put a planned channel to test, or run a communications check (CHAN-2).',
    with: { result: shared(z.enum(['answered', 'not-answered'])).optional() },
  }),
  'channel.open': act({
    on: 'channel',
    by: 'anyone',
    clause: '4e',
    says: 'Declare the channel operational.',
    with: { text: shared(text).optional() },
  }),
  'channel.degrade': act({
    on: 'channel',
    by: 'control',
    says: 'The channel works badly.',
    with: { reason: shared(text).optional() },
  }),
  'channel.restore': act({ on: 'channel', by: 'control', says: 'The channel works again.' }),
  'channel.suspend': act({
    on: 'channel',
    says: 'Suspend the channel (CHAN-1).',
    with: { reason: shared(text).optional() },
  }),
  'channel.lift': act({
    on: 'channel',
    says: 'Lift the own suspension (CHAN-1).',
    with: { reason: shared(text).optional() },
  }),
};
