/** The beginnings of stories of a call between the United States and China. */
import { call } from '../../machines/call.ts';
import type { CallFacts, CallInput } from '../../machines/call.ts';
import { HOUR, MINUTE } from '../../src/contract/time.ts';
import { begin } from '../support/machine.ts';
import type { Asked, Story } from '../support/machine.ts';

export const genuine: CallInput = {
  call: 'us:c1',
  incident: 'blades',
  channel: 'hotline',
  from: 'us',
  to: 'china',
  spoofed: false,
  test: false,
};

export const usual: CallFacts = {
  admitted: true,
  channelOpen: true,
  channelWorks: true,
  onDuty: true,
  alternate: null,
  ringMs: 5 * MINUTE,
  retriesMs: [10 * MINUTE, 30 * MINUTE],
  connectMs: 20 * MINUTE,
  arrangedInMs: 3 * HOUR,
  interpreted: true,
  cleared: true,
  obstacle: 'none',
};

export const embassy = { contact: 'embassy', channel: 'post' };

export type Play = Story<CallFacts>;
export const us = (asked: Asked<CallFacts> = {}): Asked<CallFacts> => ({ by: 'us', ...asked });
export const china = (asked: Asked<CallFacts> = {}): Asked<CallFacts> => ({ by: 'china', ...asked });

export function placed(input: Partial<CallInput> = {}, asked: Asked<CallFacts> = {}): Play {
  const story = begin(call, { ...genuine, ...input }, usual);
  story.when('call.place', us(asked));
  return story;
}

export function answered(input: Partial<CallInput> = {}): Play {
  const story = placed(input);
  story.when('call.answer', china());
  return story;
}

export function authenticated(): Play {
  const story = answered();
  story.when('call.authenticate', china());
  return story;
}

export function connecting(arranged: Asked<CallFacts> = {}): Play {
  const story = authenticated();
  story.when('call.arrange', china(arranged));
  story.due('arranged');
  return story;
}

export function inSession(): Play {
  const story = connecting();
  story.due('connect');
  return story;
}

export function spoofed(): Play {
  const story = begin(call, { ...genuine, incident: null, spoofed: true }, usual);
  story.when('call.spoof', { with: { to: 'china' } });
  return story;
}
