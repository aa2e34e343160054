/**
 * The three clocks of a request: acknowledgement, answer, update (REQ-1, REQ-2, REQ-4, REQ-6). They accept no act of a party; the
 * life raises events that run, stop, resume and meet them, so that a clock never runs on by itself.
 */
import { sees } from './definition.ts';
import { clocks, given, s } from './requestSetup.ts';
import type { Clock, RequestContext, RequestFacts } from './requestSetup.ts';

export const subject = (context: RequestContext) => ({
  incident: context.incident,
  from: context.from,
  to: context.to,
});

/** Begins clocks; while a suspension stops what is owed they stand from the beginning, and the lift lets them run (REQ-6). */
function begin({ due, whole, when }: RequestFacts, suspended: boolean, begun: readonly Clock[]) {
  if (suspended && when.suspended === 'stop')
    return { type: 'clock.hold' as const, clocks: begun, left: whole };
  const left = { ack: due.ack ?? 0, answer: due.answer ?? 0, update: due.update ?? 0 };
  return { type: 'clock.run' as const, clocks: begun, left };
}

/** Begins the clocks that this kind of message owes. */
export const owe = (...wanted: Clock[]) =>
  s.raise(({ context, event }) => {
    const { facts } = given(event);
    const owed = wanted.filter((clock) => facts.due[clock] !== null);
    return begin(facts, context.suspended, owed);
  });
/** Keeps whether a channel that carries it is suspended: when it is sent, and when one is lifted, since another may not be. */
export const noteSuspension = s.assign({ suspended: ({ event }) => given(event).facts.suspended });
export const meet = (...met: Clock[]) => s.raise({ type: 'clock.meet', clocks: met });
export const off = s.raise({ type: 'clock.off', clocks });
export const updateOff = s.raise({ type: 'clock.off', clocks: ['update'] });

/** Runs, stops or restarts what is still owed, as the profile says for this detour (REQ-6). What is overdue stays so. */
export const detour = (when: keyof RequestFacts['when'], ...owed: Clock[]) =>
  s.raise(({ event }) => {
    const { facts } = given(event);
    const effect = facts.when[when];
    if (effect === 'run') return { type: 'clock.off' as const, clocks: [] };
    if (effect === 'stop') return { type: 'clock.stop' as const, clocks: owed, left: facts.left };
    const left = { ack: facts.due.ack ?? 0, answer: facts.due.answer ?? 0, update: facts.due.update ?? 0 };
    return { type: 'clock.restart' as const, clocks: owed, left };
  });

/** Lets stopped clocks go on, unless a suspension or the detour that the request is still on holds them (REQ-6). */
export const resume = (owed: readonly Clock[], still?: 'returned' | 'redirected') =>
  s.raise(({ context, event }) => {
    const { when, resume: left } = given(event).facts;
    const suspended = context.suspended && when.suspended === 'stop';
    const held = suspended || (still !== undefined && when[still] === 'stop');
    return { type: 'clock.resume' as const, clocks: held ? [] : owed, left };
  });

/** A partial answer meets the answer clock unless the profile lets it run on; it can start a second one for the rest. */
export const meetInPart = s.raise(({ event }) => ({
  type: 'clock.meet' as const,
  clocks: given(event).facts.when.partial === 'run' ? (['ack'] as const) : (['ack', 'answer'] as const),
}));
export const restartIfSo = s.raise(({ context, event }) => {
  const { facts } = given(event);
  return begin(facts, context.suspended, facts.when.partial === 'restart' ? ['answer'] : []);
});

export const clockRegion = (clock: Clock) => {
  const here = { type: 'clockIs' as const, params: { clock } };
  const only = { type: 'onlyClock' as const, params: { clock } };
  const run = {
    guard: here,
    reenter: true,
    target: 'running' as const,
    actions: s.assign({
      left: ({ context, event }) =>
        'left' in event ? { ...context.left, [clock]: event.left[clock] } : context.left,
    }),
  };
  const hold = { guard: here, target: 'stopped' as const, actions: run.actions };
  const extend = {
    guard: only,
    reenter: true,
    target: 'running' as const,
    actions: s.assign({
      left: ({ context, event }) => ({ ...context.left, [clock]: given(event).facts.due[clock] ?? 0 }),
    }),
  };
  /** An acknowledgement is owed once, an answer once more after a partial one, updates again and again. */
  const begun = { 'clock.run': run, 'clock.hold': hold };
  const [again, oneMore] = [clock === 'update' ? begun : {}, clock === 'ack' ? {} : begun];
  const overdue = s.emit(({ context }) => ({ type: 'request.overdue' as const, clock, ...subject(context) }));
  return s.createStateConfig({
    initial: 'off',
    states: {
      off: { ...sees('none'), on: begun },
      running: {
        on: {
          ...again,
          'clock.restart': run,
          'clock.stop': hold,
          'clock.meet': { guard: here, target: 'met' },
          'clock.off': { guard: here, target: 'off' },
          'deadline.extend': extend,
          'deadline.excuse': { guard: only, target: 'excused' },
        },
        after: { [clock]: { target: 'overdue', actions: overdue } },
      },
      stopped: {
        on: {
          ...again,
          'clock.resume': run,
          'clock.meet': { guard: here, target: 'met' },
          'clock.off': { guard: here, target: 'off' },
          'deadline.excuse': { guard: only, target: 'excused' },
        },
      },
      overdue: {
        on: {
          ...again,
          'clock.meet': { guard: here, target: 'metLate' },
          'clock.off': { guard: here, target: 'off' },
          'deadline.extend': extend,
          'deadline.excuse': { guard: only, target: 'excused' },
        },
      },
      met: { on: oneMore },
      metLate: { on: oneMore },
      excused: { on: oneMore },
    },
    ...sees('all'),
  });
};
