import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/contract/time.ts';
import {
  ack,
  acknowledged,
  answer,
  answered,
  answering,
  at,
  china,
  clocks,
  sent,
  us,
  usual,
  when,
} from './requestStory.ts';

describe('REQ-6: the clocks of a request', () => {
  const twoDays = { left: { ack: 0, answer: 2 * DAY, update: 0 } };
  const resumed = { resume: { ack: 0, answer: 2 * DAY + 6 * HOUR, update: 0 } };

  test('REQ-6: needs detail stops the answer clock, which goes on with what was left', () => {
    const story = acknowledged();
    story.when('request.return', china({ facts: twoDays }));
    expect([at(story, answer), story.timers()]).toEqual(['answer.stopped', {}]);
    story.when('request.supply', us({ facts: resumed }));
    expect(story.timers()).toEqual({ answer: 2 * DAY + 6 * HOUR });
  });

  test('REQ-6: a detour lets the clock run, stops it, or starts it anew, as the profile says', () => {
    for (const [detour, type] of [
      ['returned', 'request.return'],
      ['redirected', 'request.redirect'],
    ] as const) {
      for (const [effect, state, timers] of [
        ['run', 'answer.running', { answer: 3 * DAY }],
        ['stop', 'answer.stopped', {}],
        ['restart', 'answer.running', { answer: 5 * DAY }],
      ] as const) {
        const story = acknowledged();
        const due = { ack: DAY, answer: 5 * DAY, update: 7 * DAY };
        const { when: says } = when({ [detour]: effect }).facts ?? {};
        story.when(type, china({ facts: { ...twoDays, due, ...(says && { when: says }) } }));
        expect([at(story, answer), story.timers()]).toEqual([state, timers]);
      }
    }
  });

  test('REQ-6: a partial answer meets the answer clock, lets it run on, or starts it anew for the rest', () => {
    expect(answered('partial').timers()).toEqual({ update: 7 * DAY });
    expect(at(answered('partial'), answer)).toBe('answer.met');
    expect(answered('partial', when({ partial: 'run' })).timers()).toEqual({
      answer: 3 * DAY,
      update: 7 * DAY,
    });
    const anew = answered('partial', when({ partial: 'restart' }));
    expect(anew.timers()).toEqual({ answer: 3 * DAY, update: 7 * DAY });
    anew.when('request.answer', answering('full'));
    expect(anew.timers()).toEqual({ update: 7 * DAY });
  });

  test('REQ-6: a suspended channel stops what is owed, and the lift lets it go on', () => {
    const story = sent();
    story.when('request.suspend', { facts: { left: { ack: DAY / 2, answer: 2 * DAY, update: 0 } } });
    expect([clocks(story), story.timers()]).toEqual([['stopped', 'stopped', 'off'], {}]);
    story.when('request.unsuspend', { facts: { resume: { ack: DAY / 2, answer: 2 * DAY, update: 0 } } });
    expect(story.timers()).toEqual({ ack: DAY / 2, answer: 2 * DAY });
    const updates = answered();
    updates.when('request.suspend', { facts: { left: { ack: 0, answer: 0, update: 5 * DAY } } });
    expect(clocks(updates)).toEqual(['met', 'met', 'stopped']);
  });

  test('REQ-6: a suspension that stops nothing lets the clocks run', () => {
    const story = acknowledged();
    story.when('request.suspend', when({ suspended: 'run' }));
    expect(story.timers()).toEqual({ answer: 3 * DAY });
  });

  test('REQ-6: a suspension that starts clocks anew starts none that is met or not owed', () => {
    const anew = when({ suspended: 'restart' });
    const story = sent();
    story.when('request.suspend', anew);
    expect(story.timers()).toEqual({ ack: DAY, answer: 3 * DAY });
    const declined = answered('declined', { with: { ground: 'national-law' } });
    declined.when('request.suspend', anew);
    expect([clocks(declined), declined.timers()]).toEqual([['met', 'met', 'off'], {}]);
  });

  test('REQ-6: detail that is supplied while the channel is suspended does not start the clock before the lift', () => {
    const story = acknowledged();
    story.when('request.suspend', { facts: twoDays });
    story.when('request.return', china({ facts: twoDays }));
    story.when('request.supply', us({ facts: resumed }));
    expect([at(story, answer), story.timers()]).toEqual(['answer.stopped', {}]);
    story.when('request.unsuspend', { facts: resumed });
    expect(story.timers()).toEqual({ answer: 2 * DAY + 6 * HOUR });
  });

  test('REQ-6: what begins to be owed while the channel is suspended stands from the beginning, until the lift', () => {
    const away = { facts: { suspended: true } };
    const asked = sent({}, away);
    expect([clocks(asked), asked.timers()]).toEqual([['stopped', 'stopped', 'off'], {}]);
    asked.when('request.unsuspend', { facts: { resume: usual.whole } });
    expect(asked.timers()).toEqual({ ack: DAY, answer: 3 * DAY });

    const rest = acknowledged();
    rest.when('request.suspend', { facts: twoDays });
    rest.when('request.answer', answering('partial', when({ partial: 'restart' })));
    expect([clocks(rest), rest.timers()]).toEqual([['met', 'stopped', 'stopped'], {}]);
    rest.when('request.update', china());
    expect(clocks(rest)).toEqual(['met', 'stopped', 'stopped']);

    const late = answered();
    late.due('update');
    late.when('request.suspend');
    late.when('request.update', china());
    expect(clocks(late)).toEqual(['met', 'met', 'stopped']);
  });

  test('REQ-6: where a suspension stops nothing, what begins to be owed during it runs', () => {
    for (const suspended of ['run', 'restart'] as const) {
      const { facts } = when({ suspended });
      const story = sent({}, { facts: { ...facts, suspended: true } });
      expect(story.timers()).toEqual({ ack: DAY, answer: 3 * DAY });
    }
  });

  test('REQ-6: the lift of one channel lets nothing run while another that carries the request is suspended', () => {
    const story = sent({}, { facts: { suspended: true } });
    story.when('request.unsuspend', { facts: { suspended: true } });
    expect(clocks(story)).toEqual(['stopped', 'stopped', 'off']);
    story.when('request.unsuspend');
    expect(clocks(story)).toEqual(['running', 'running', 'off']);
  });

  test('REQ-6: a lift while the request is still returned leaves its clock stopped', () => {
    const story = acknowledged();
    story.when('request.return', china({ facts: twoDays }));
    story.when('request.suspend', { facts: twoDays });
    story.when('request.unsuspend', { facts: resumed });
    expect(at(story, answer)).toBe('answer.stopped');
    story.when('request.supply', us({ facts: resumed }));
    expect(at(story, answer)).toBe('answer.running');
  });

  test('REQ-6: what a return had stopped runs on with a partial answer, where the profile lets it run', () => {
    const story = acknowledged();
    story.when('request.return', china({ facts: { left: { ack: 0, answer: 2 * DAY, update: 0 } } }));
    expect(clocks(story)).toEqual(['met', 'stopped', 'off']);
    const { facts } = when({ partial: 'run' });
    const resume = { ack: 0, answer: 2 * DAY, update: 0 };
    story.when('request.answer', answering('partial', { facts: { ...facts, resume } }));
    expect(story.timers()).toEqual({ answer: 2 * DAY, update: 7 * DAY });
  });

  test('REQ-6: a suspension stops the clock of a request on a detour that lets it run, and of the rest of a partial answer', () => {
    const redirected = acknowledged();
    redirected.when('request.redirect', china());
    redirected.when('request.suspend', { facts: twoDays });
    expect(at(redirected, answer)).toBe('answer.stopped');
    redirected.when('request.unsuspend', { facts: resumed });
    expect(at(redirected, answer)).toBe('answer.running');
    const partial = answered('partial', when({ partial: 'run' }));
    partial.when('request.suspend', { facts: twoDays });
    expect(clocks(partial)).toEqual(['met', 'stopped', 'stopped']);
  });

  test('REQ-6: what is overdue or excused stays so when the clock would start anew', () => {
    const late = acknowledged();
    late.due('answer');
    late.when('request.return', { ...china(), ...when({ returned: 'restart' }) });
    expect(at(late, answer)).toBe('answer.overdue');
    const excused = acknowledged();
    excused.when('deadline.excuse', { with: { clock: 'answer' } });
    excused.when('request.return', { ...china(), ...when({ returned: 'restart' }) });
    expect([at(excused, answer), excused.timers()]).toEqual(['answer.excused', {}]);
  });

  test('EX-3: the director gives a deadline more time, before and after it is due, and only the one that is named', () => {
    const story = sent();
    const more = { with: { clock: 'answer' }, facts: { due: { ack: DAY, answer: 9 * DAY, update: 0 } } };
    story.when('deadline.extend', more);
    expect(story.timers()).toEqual({ ack: DAY, answer: 9 * DAY });
    story.due('answer');
    story.when('deadline.extend', more);
    expect(story.timers()).toEqual({ ack: DAY, answer: 9 * DAY });
    expect(story.refused('deadline.extend', { with: { clock: 'update' } })).toBe('onlyClock');
  });

  test('EX-3: a deadline that is excused is neither met nor missed', () => {
    for (const before of [[], ['ack']] as const) {
      const story = sent();
      for (const timer of before) story.due(timer);
      story.when('deadline.excuse', { with: { clock: 'ack' } });
      expect([at(story, ack), Object.keys(story.timers())]).toEqual(['ack.excused', ['answer']]);
      story.when('request.acknowledge', china());
      expect(at(story, ack)).toBe('ack.excused');
    }
    const stopped = acknowledged();
    stopped.when('request.return', china());
    stopped.when('deadline.excuse', { with: { clock: 'answer' } });
    expect(at(stopped, answer)).toBe('answer.excused');
  });
});
