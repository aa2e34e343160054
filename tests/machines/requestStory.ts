/** A request for the logs, from Washington to Beijing, as the tests of its machine tell of it. */
import { request } from '../../machines/request.ts';
import type { RequestFacts, RequestInput } from '../../machines/requestSetup.ts';
import { DAY } from '../../src/contract/time.ts';
import { begin } from '../support/machine.ts';
import type { Asked, Story } from '../support/machine.ts';

export const logs: RequestInput = { incident: 'us:blades', from: 'us', to: 'china', kind: 'information' };
export const usual: RequestFacts = {
  due: { ack: DAY, answer: 3 * DAY, update: 7 * DAY },
  left: { ack: 0, answer: 0, update: 0 },
  resume: { ack: 0, answer: 0, update: 0 },
  whole: { ack: DAY, answer: 3 * DAY, update: 7 * DAY },
  suspended: false,
  when: { returned: 'stop', redirected: 'run', partial: 'stop', suspended: 'stop' },
  cleared: true,
  missing: [],
  grounds: ['national-law'],
  disputes: 2,
  lapsed: false,
};
export const nothingOwed = { due: { ack: null, answer: null, update: null } };
export const acknowledgementOwed = { due: { ack: DAY, answer: null, update: null } };
export const [life, ack, answer, update] = [0, 1, 2, 3] as const;

export type Play = Story<RequestFacts>;
export type Told = Asked<RequestFacts>;
/** The requester, and the responder. */
export const us = (asked: Told = {}): Told => ({ by: 'us', ...asked });
export const china = (asked: Told = {}): Told => ({ by: 'china', ...asked });
export const answering = (how: string, more: Told = {}): Told =>
  china({ ...more, with: { answer: how, ...more.with } });
export const when = (changes: Partial<RequestFacts['when']>): Told => ({
  facts: { when: { ...usual.when, ...changes } },
});

export function sent(input: Partial<RequestInput> = {}, asked: Told = {}): Play {
  const story = begin(request, { ...logs, ...input }, usual);
  story.when('request.send', us({ with: { kind: input.kind ?? logs.kind }, ...asked }));
  return story;
}

export function acknowledged(): Play {
  const story = sent();
  story.when('request.acknowledge', china());
  return story;
}

export function answered(how = 'full', more: Told = {}): Play {
  const story = acknowledged();
  story.when('request.answer', answering(how, more));
  return story;
}

export const at = (story: Play, region: 0 | 1 | 2 | 3): string => story.states()[region] ?? '';
export const clocks = (story: Play): string[] =>
  story
    .states()
    .slice(1)
    .map((state) => state.replace(/^\w+\./, ''));
