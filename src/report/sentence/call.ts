/** Sentences for acts on calls and channels. */
import type { callActs } from '../../contract/act/call.ts';
import { about, given } from './told.ts';
import type { Sentence, Told } from './told.ts';

const level = (a: Told): string => (a.field('level') === '' ? '' : ` at ${a.field('level')} level`);

const point = (a: Told): string => (a.field('point') === '' ? 'a point' : `the point ${a.plain('point')}`);

const ends: Readonly<Record<string, string>> = {
  agreed: 'with agreed points',
  'not-agreed': 'without agreement',
  'position-stated': 'with positions stated',
};

export const callSentences: Record<keyof typeof callActs, Sentence> = {
  'call.place': (a) =>
    a.is('test')
      ? `${a.who} places a test call to ${a.other} (${a.it})`
      : `${a.who} calls ${a.other} by hotline${level(a)}${about(a)} (${a.it})${a.says('issue')}`,
  'call.spoof': (a) => `Somebody calls ${a.other} in the name of the other side (${a.it})${a.says('issue')}`,
  'call.answer': (a) => `${a.who} picks up (${a.it})`,
  'call.letRing': (a) => `${a.who} lets it ring (${a.it})`,
  'call.decline': (a) =>
    `${a.who} declines the call (${a.it})${a.says('reason')}${given('; not before ', a.moment('until'))}`,
  'call.authenticate': (a) => `${a.who} calls back to the registered number (${a.it})`,
  'call.takeMessage': (a) => `${a.who} takes a message (${a.it})${a.says('message')}`,
  'call.unavailable': (a) =>
    `${a.who} says that the person asked for cannot be reached (${a.it})${given(', not before ', a.moment('until'))}${a.says('reason')}`,
  'call.arrange': (a) =>
    `${a.who} arranges a session${level(a)}${given(' for ', a.moment('at'))} (${a.it})${a.says('topic')}`,
  'call.say': (a) =>
    `${a.who} ${a.says('text') === '' ? 'speaks' : 'says'} in session (${a.it})${a.says('text')}`,
  'call.readBack': (a) => `${a.who} reads back ${point(a)} (${a.it})${a.says('text')}`,
  'call.confirmPoint': (a) => `${a.who} confirms ${point(a)} (${a.it})`,
  'call.drop': (a) => `The line drops (${a.it})${a.says('reason')}`,
  'call.end': (a) => `${a.who} ends the session${given(' ', ends[a.field('outcome')] ?? '')} (${a.it})`,
  'call.abandon': (a) => `${a.who} gives up the call (${a.it})${a.says('reason')}`,
  'call.leaveMessage': (a) => `${a.who} leaves a written message (${a.it})${a.says('message')}`,
  'call.tryAlternate': (a) =>
    `${a.who} tries ${given('the alternate contact ', a.field('contact')) || 'an alternate contact'} (${a.it})`,
  'call.note': (a) => `${a.who} writes its own note of the call (${a.it})${a.says('text')}`,
  'call.confirmInWriting': (a) => `${a.who} confirms the agreed points in writing (${a.it})${a.says('text')}`,
  'channel.test': (a) => `${a.who} puts ${a.it} to a test${given(': ', a.plain('result'))}`,
  'channel.open': (a) => `${a.who} declares ${a.it} operational${a.says('text')}`,
  'channel.degrade': (a) => `${a.it} works badly${a.says('reason')}`,
  'channel.restore': (a) => `${a.it} works again`,
  'channel.suspend': (a) => `${a.who} suspends ${a.it}${a.says('reason')}`,
  'channel.lift': (a) => `${a.who} lifts its suspension of ${a.it}${a.says('reason')}`,
};
