/** Sentences for acts on a ministerial meeting, its docket and its outcome text. */
import type { reviewActs } from '../../contract/act/review.ts';
import { listOf } from '../wording.ts';
import { given } from './told.ts';
import type { Sentence, Told } from './told.ts';

const item = (a: Told): string => a.incident || 'the item';
const level = (a: Told): string => (a.field('level') === '' ? '' : ` at ${a.field('level')} level`);

const outcomeLine = (a: Told): string => (a.field('line') === '' ? 'a line' : `the line ${a.field('line')}`);

const positions: Readonly<Record<string, string>> = {
  resolved: 'resolved',
  plan: 'a plan of cooperation',
  referred: 'referred to the experts',
  'carried-over': 'carried over to the next meeting',
  unresolved: 'unresolved',
};

const outcomes: Readonly<Record<string, string>> = {
  'joint-summary': 'with a joint summary',
  'separate-readouts': 'with a readout from each side',
  none: 'without a text',
};

export const reviewSentences: Record<keyof typeof reviewActs, Sentence> = {
  'review.schedule': (a) =>
    `${a.who} sets ${a.it}${given(' for ', a.moment('at'))}${given(', ', a.field('place'))}`,
  'review.prepare': (a) => `${a.who} begins to prepare ${a.it}${a.says('text')}`,
  'review.report': (a) => `${a.who} hands over its status report for ${a.it}${a.says('text')}`,
  'review.delegate': (a) =>
    `${a.who} names its delegation for ${a.it}${level(a)}${given(': ', listOf(a.seats('who')))}${a.says('reason')}`,
  'docket.propose': (a) => `${a.who} proposes ${item(a)} for the docket of ${a.it}${a.says('wording')}`,
  'docket.accept': (a) => `${a.who} accepts the wording on ${item(a)} (${a.it})`,
  'docket.amend': (a) => `${a.who} proposes another wording on ${item(a)} (${a.it})${a.says('wording')}`,
  'docket.object': (a) => `${a.who} objects to the wording on ${item(a)} (${a.it})${a.says('reason')}`,
  'docket.withdraw': (a) => `${a.who} takes ${item(a)} back from the docket of ${a.it}`,
  'review.closeDocket': (a) => `${a.who} closes the docket of ${a.it}`,
  'review.open': (a) =>
    `${a.who} opens ${a.it}${level(a)}${given('; present: ', listOf(a.seats('present')))}`,
  'review.position': (a) =>
    `${a.who} states its position on ${item(a)}${given(': ', positions[a.field('decision')] ?? '')}${given(', by ', a.moment('due'))} (${a.it})`,
  'review.draftOutcome': (a) => `${a.who} turns to the outcome text of ${a.it}`,
  'line.propose': (a) => `${a.who} proposes ${outcomeLine(a)} (${a.it})${a.says('text')}`,
  'line.bracket': (a) => `${a.who} puts ${outcomeLine(a)} in brackets (${a.it})${a.says('text')}`,
  'line.agree': (a) => `${a.who} agrees to ${outcomeLine(a)} (${a.it})`,
  'review.conclude': (a) =>
    `${a.who} concludes ${a.it}${given(' ', outcomes[a.field('outcome')] ?? '')}${a.says('text')}`,
  'review.readout': (a) => `${a.who} gives its readout of ${a.it}${a.says('text')}`,
  'review.postpone': (a) => `${a.who} postpones ${a.it}${given(' to ', a.moment('to'))}${a.says('reason')}`,
  'review.replace': (a) =>
    `${a.who} replaces ${a.it}${a.field('by') === 'written' ? ' by a written review' : ' by a meeting at a lower level'}${a.says('reason')}`,
};
