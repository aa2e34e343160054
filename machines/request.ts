/**
 * A message that opens a matter (design §2): its life, and beside it the three clocks that count what is owed. The life accepts acts
 * and moves the clocks by events raised inside the machine.
 */
import { and } from 'xstate';
import { sees } from './definition.ts';
import type { MachineDefinition } from './definition.ts';
import {
  clockRegion,
  detour,
  meet,
  meetInPart,
  noteSuspension,
  off,
  owe,
  restartIfSo,
  resume,
  subject,
  updateOff,
} from './requestClocks.ts';
import { given, requestRules, s } from './requestSetup.ts';
import type { Act, Clock, RequestContext } from './requestSetup.ts';

const disputed = s.enqueueActions(({ context, event, enqueue }) => {
  const disputes = context.disputes + 1;
  enqueue.assign({ disputes });
  if (disputes === given(event).facts.disputes)
    enqueue.emit({ type: 'request.candidate', ...subject(context) });
});

const tell = (type: 'request.closed' | 'request.redirected') =>
  s.emit(({ context }) => ({ type, ...subject(context) }));

/** What closes the matter from any open state. */
const closings = {
  'request.withdraw': { guard: 'byRequester' as const, target: 'withdrawn' as const },
  'request.supersede': { target: 'superseded' as const },
};

/** A suspended channel can stop what is owed, and the lift lets it go on (REQ-6, CHAN-1). */
const suspension = (owed: readonly Clock[], on?: 'returned' | 'redirected') => ({
  'request.suspend': { actions: [s.assign({ suspended: true }), detour('suspended', ...owed)] },
  'request.unsuspend': { actions: [noteSuspension, resume(owed, on)] },
});

const rate = { 'request.rate': {} };

const sending = {
  guard: and(['byRequester', 'MSG-1', 'CLR-1', 'CLR-2', 'REQ-5']),
  target: 'sent' as const,
  actions: [
    s.assign({ kind: ({ context, event }) => (event as Act<'request.send'>).with.kind ?? context.kind }),
    noteSuspension,
    owe('ack', 'answer'),
    s.emit(({ context, event }) => ({
      type: 'request.sent' as const,
      owes: given(event).facts.due.ack !== null,
      ...subject(context),
    })),
  ],
};

const answering = (() => {
  const guards = ['byResponder', 'PRES-1', 'REQ-3', 'CLR-1', 'CLR-2'] as const;
  const note = (answer: RequestContext['answer']) => s.assign({ answer });
  const substantive = [meet('ack', 'answer'), owe('update')];
  return [
    {
      guard: and([...guards, 'full']),
      target: '#request.life.answered.full',
      actions: [note('full'), ...substantive],
    },
    {
      guard: and([...guards, 'partial']),
      target: '#request.life.answered.partial',
      actions: [note('partial'), meetInPart, restartIfSo, resume(['answer']), owe('update')],
    },
    {
      guard: and([...guards]),
      target: '#request.life.answered.declined',
      actions: [note('declined'), meet('ack', 'answer'), updateOff],
    },
  ] as const;
})();

const machine = s.createMachine({
  id: 'request',
  type: 'parallel',
  context: ({ input }) => ({
    ...input,
    left: { ack: 0, answer: 0, update: 0 },
    answer: 'none',
    disputes: 0,
    suspended: false,
  }),
  states: {
    life: {
      initial: 'drafted',
      ...sees('all'),
      states: {
        drafted: {
          ...sees('from'),
          on: {
            'request.draft': { guard: 'byRequester' },
            'request.send': sending,
            'request.withdraw': { guard: 'byRequester', target: 'dropped' },
          },
        },
        dropped: { ...sees('from'), type: 'final' },
        sent: {
          on: {
            'request.acknowledge': [
              {
                guard: and(['byResponder', 'acknowledgementOnly']),
                target: 'completed',
                actions: meet('ack'),
              },
              { guard: 'byResponder', target: 'acknowledged', actions: meet('ack') },
            ],
            'request.answer': answering,
            'request.return': {
              guard: 'byResponder',
              target: 'returned',
              actions: [meet('ack'), detour('returned', 'answer')],
            },
            'request.redirect': {
              guard: 'byResponder',
              target: 'redirected',
              actions: [meet('ack'), detour('redirected', 'answer'), tell('request.redirected')],
            },
            'request.amend': { guard: 'byRequester' },
            'request.complete': { guard: and(['byRequester', 'acknowledgementOnly']), target: 'completed' },
            ...suspension(['ack', 'answer']),
            ...closings,
          },
        },
        acknowledged: {
          on: {
            'request.answer': answering,
            'request.return': {
              guard: 'byResponder',
              target: 'returned',
              actions: detour('returned', 'answer'),
            },
            'request.redirect': {
              guard: 'byResponder',
              target: 'redirected',
              actions: [detour('redirected', 'answer'), tell('request.redirected')],
            },
            'request.amend': { guard: 'byRequester' },
            ...suspension(['answer']),
            ...closings,
          },
        },
        returned: {
          on: {
            'request.supply': {
              guard: and(['byRequester', 'REQ-5']),
              target: 'acknowledged',
              actions: resume(['answer']),
            },
            'request.answer': answering,
            ...suspension(['answer'], 'returned'),
            ...closings,
          },
        },
        redirected: {
          on: {
            'request.answer': answering,
            'request.supply': { guard: 'byRequester', target: 'acknowledged', actions: resume(['answer']) },
            ...suspension(['answer'], 'redirected'),
            ...closings,
          },
        },
        answered: {
          initial: 'full',
          states: { full: {}, partial: {}, declined: {} },
          on: {
            'request.answer': answering,
            'request.update': [
              { guard: and(['byResponder', 'wasDeclined']) },
              { guard: 'byResponder', actions: [meet('update'), owe('update')] },
            ],
            'request.complete': {
              guard: 'byResponder',
              target: 'completionDeclared',
              actions: meet('update'),
            },
            'request.accept': { guard: 'byRequester', target: 'completed' },
            ...rate,
            ...suspension(['answer', 'update']),
            ...closings,
          },
        },
        completionDeclared: {
          on: {
            'request.accept': { guard: 'byRequester', target: 'completed' },
            'request.dispute': [
              {
                guard: and(['byRequester', 'wasFull']),
                target: 'answered.full',
                actions: [disputed, owe('update')],
              },
              {
                guard: and(['byRequester', 'wasPartial']),
                target: 'answered.partial',
                actions: [disputed, owe('update')],
              },
              {
                guard: and(['byRequester', 'wasDeclined']),
                target: 'answered.declined',
                actions: [disputed],
              },
            ],
            ...rate,
            ...suspension(['answer', 'update']),
            ...closings,
          },
        },
        completed: { entry: [off, tell('request.closed')], on: rate },
        withdrawn: { entry: [off, tell('request.closed')], on: rate },
        superseded: { entry: [off, tell('request.closed')], on: rate },
      },
    },
    ack: clockRegion('ack'),
    answer: clockRegion('answer'),
    update: clockRegion('update'),
  },
});

export const request: MachineDefinition = { name: 'request', logic: machine, rules: requestRules };
