/** Sentences for acts on requests and on the clearance of outgoing texts. */
import type { requestActs, RequestKind } from '../../contract/act/request.ts';
import { listOf, plainWords } from '../wording.ts';
import { about, given } from './told.ts';
import type { Sentence, Told } from './told.ts';

/** By kind: the words before the incident, and those for when none is named. */
const asks: Record<RequestKind, (other: string, incident: string) => string> = {
  information: (other, incident) => `asks ${other} for information${given(' about ', incident)}`,
  investigate: (other, incident) => `asks ${other} to investigate${given(' ', incident)}`,
  'collect-evidence': (other, incident) => `asks ${other} to collect evidence${given(' on ', incident)}`,
  mitigate: (other, incident) => `asks ${other} to mitigate${given(' ', incident)}`,
  preservation: (other, incident) => `asks ${other} to preserve evidence${given(' on ', incident)}`,
  consultation: (other, incident) => `asks ${other} for consultations${given(' on ', incident)}`,
  notification: (other, incident) => `notifies ${other}${given(' of ', incident)}`,
  demand: (other, incident) => `makes a demand to ${other}${given(' about ', incident)}`,
  protest: (other, incident) => `protests to ${other}${given(' about ', incident)}`,
  ping: (other) => `checks whether ${other} can be reached`,
};

function sends(a: Told): string {
  const kind = a.field('kind');
  const what =
    kind in asks ? asks[kind as RequestKind](a.other, a.incident) : `sends ${a.other} a request${about(a)}`;
  const early = a.is('beforeClearance') ? ', before clearance' : '';
  return `${a.who} ${what} (${a.it})${early}${a.says('text')}`;
}

function answers(a: Told): string {
  const early = a.is('beforeClearance') ? ', before clearance' : '';
  switch (a.field('answer')) {
    case 'full':
      return `${a.who} answers ${a.it} in full${early}${a.says('text')}`;
    case 'partial':
      return `${a.who} answers ${a.it} in part${early}${a.says('text')}`;
    case 'declined':
      return `${a.who} declines ${a.it}${given(' on the ground of ', a.plain('ground'))}${early}${a.says('text')}`;
    default:
      return `${a.who} answers ${a.it}${early}`;
  }
}

const ratings = ['answers', 'evidence', 'actions', 'notDone', 'nextUpdate'] as const;

function rates(a: Told): string {
  const marks = ratings.map((test) => a.field(test));
  const total = marks.includes('') ? '' : `: ${marks.join(', ')} on the five tests, each 0 to 2`;
  return `${a.who} states the quality of the response to ${a.it}${total}`;
}

export const requestSentences: Record<keyof typeof requestActs, Sentence> = {
  'request.draft': (a) => `${a.who} drafts a request${about(a)} (${a.it})`,
  'request.send': sends,
  'request.amend': (a) => `${a.who} amends ${a.it}${a.says('text')}`,
  'request.withdraw': (a) => `${a.who} withdraws ${a.it}${a.says('reason')}`,
  'request.acknowledge': (a) => `${a.who} confirms receipt of ${a.it}${a.says('text')}`,
  'request.return': (a) =>
    `${a.who} gives ${a.it} back, since it lacks detail${given(' on ', listOf(a.list('needs').map((need) => `the ${plainWords(need)}`)))}${a.says('text')}`,
  'request.supply': (a) => `${a.who} supplies the detail for ${a.it}${a.says('text')}`,
  'request.redirect': (a) =>
    `${a.who} refers ${a.other} with ${a.it} to another track${given(': ', a.track('track'))}${given(', ', a.field('to'))}`,
  'request.answer': answers,
  'request.update': (a) =>
    `${a.who} reports on ${a.it}${a.says('text')}${given('; next report ', a.moment('nextUpdate'))}`,
  'request.complete': (a) => `${a.who} declares ${a.it} completed${a.says('text')}`,
  'request.accept': (a) => `${a.who} accepts that ${a.it} is completed${a.says('text')}`,
  'request.dispute': (a) => `${a.who} disputes that ${a.it} is completed${a.says('text')}`,
  'request.rate': rates,
  'clearance.circulate': (a) =>
    `${a.who} circulates ${a.field('text') === '' ? 'a text' : `the ${a.plain('text')}`}${given(' for ', a.field('of'))} for clearance`,
  'clearance.clear': (a) =>
    `${a.office('office') || a.who} on ${a.it}${given(': ', a.plain('result'))}${a.says('note')}`,
  'clearance.revise': (a) => `${a.who} circulates a revised text: ${a.it}`,
  'clearance.release': (a) =>
    `${a.who} releases the text${a.is('beforeClearance') ? ' before clearance' : ''}: ${a.it}`,
  'clearance.withdraw': (a) => `${a.who} takes the text back: ${a.it}`,
};
