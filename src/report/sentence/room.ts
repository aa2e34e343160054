/** Sentences for what players put to control, what they decide, what evaluators see, and the truth. */
import type { roomActs } from '../../contract/act/room.ts';
import { given } from './told.ts';
import type { Sentence, Told } from './told.ts';

const hows: Readonly<Record<string, string>> = {
  inject: 'with an inject',
  time: 'with time that it costs',
  input: 'by what it does to the mechanism',
  no: 'with no',
};

/** `Wire service answers CN desk`, or control where it speaks for itself. */
function answers(a: Told): string {
  const from = a.field('from');
  const asked = a.field('asked');
  return `${from === '' ? 'Control' : a.body('from')} answers${given(' ', asked)}`;
}

export const roomSentences: Record<keyof typeof roomActs, Sentence> = {
  'own.act': (a) =>
    `${a.who} acts on its own${given(' toward ', a.field('whom'))}${given(', aimed at ', a.field('aim'))}${a.says('what')}`,
  'question.ask': (a) => `${a.who} asks control${a.says('text')}`,
  'body.write': (a) =>
    `${a.who} writes to ${a.field('to') === '' ? 'a body' : a.body('to')}${a.says('text')}`,
  'control.answer': (a) =>
    a.field('comes') === ''
      ? `${answers(a)}${given(' ', hows[a.field('how')] ?? '')}${a.says('text')}`
      : `Control takes its time to answer ${a.field('asked')}: until ${a.moment('comes')}${a.says('text')}`,
  'decision.record': (a) =>
    `${a.who} records a decision${a.says('question')}${given('; chosen: ', a.field('chosen'))}${given('; by ', a.list('by').join(', '))}${given('; why', a.says('why'))}${given('; dissent', a.says('dissent'))}`,
  'observation.write': (a) =>
    `${a.who} observes${given(', rated ', a.field('rating'))}${given(', on ', a.field('objective'))}${a.says('text')}`,
  'cell.askTime': (a) => `${a.who} asks for time${given(': ', minutes(a.field('minutes')))}${a.says('why')}`,
  'reflection.write': (a) =>
    `${a.who} names a ${a.field('is') || 'strength or gap'}${given(', on ', a.field('question'))}${a.says('text')}`,
  'truth.reveal': (a) => `The director reveals the truth${about(a.field('what'))}${a.says('text')}`,
};

const about = (what: string): string => (what === '' ? '' : ` about ${what}`);
const minutes = (count: string): string => (count === '' ? '' : `${count} min`);
