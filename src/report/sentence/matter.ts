/** Sentences for acts on an incident and on one government's file of it. */
import type { matterActs } from '../../contract/act/matter.ts';
import { insideASentence, listOf } from '../wording.ts';
import { given } from './told.ts';
import type { Sentence } from './told.ts';

export const matterSentences: Record<keyof typeof matterActs, Sentence> = {
  'incident.report': (a) =>
    `${a.who} is told of an incident${given(', ', a.it)}${given(', severity ', a.field('severity'))}`,
  'incident.assess': (a) => `${a.who} assesses ${a.it}${given(' at severity ', a.field('severity'))}`,
  'incident.allege': (a) =>
    `${a.who} alleges to ${a.other} that a state stands behind ${a.it}${a.says('statement')}`,
  'incident.dispute': (a) =>
    `${a.who} disputes the ${a.field('of') || 'fact'} of what is alleged on ${a.it}${a.says('statement')}`,
  'incident.link': (a) =>
    `${a.who} records that ${a.it} and ${a.field('other') || 'another incident'} belong together`,
  'incident.merge': (a) => `${a.who} merges ${a.it} into ${a.field('into') || 'another incident'}`,
  'incident.split': (a) =>
    `${a.who} takes ${a.field('new') || 'a part'} out of ${a.it} as an incident of its own`,
  'incident.close': (a) => `${a.who} closes ${a.it} for its side${given(': ', a.plain('outcome'))}`,
  'incident.reopen': (a) => `${a.who} reopens ${a.it} on new facts${a.says('facts')}`,
  'incident.leak': (a) => `${a.it} becomes known to the press${a.says('text')}`,
  'statement.warn': (a) =>
    `${a.who} tells ${a.other} that a public statement on ${a.it} will follow${a.says('text')}`,
  'statement.publish': (a) => `${a.who} speaks of ${a.it} in public${a.says('text')}`,
  'statement.comment': (a) => `${a.who} comments in public on ${a.it}${a.says('text')}`,
  'statement.decline': (a) => `${a.who} declines to comment on ${a.it}${a.says('text')}`,
  'dossier.assess': (a) => `${a.who} begins to form a view of ${a.incident}${a.says('note')}`,
  'dossier.hold': (a) => `${a.who} settles the position on ${a.incident}${a.says('position')}`,
  'dossier.gather': (a) => `${a.who} adds own evidence on ${a.incident}${a.says('evidence')}`,
  'dossier.attribute': (a) =>
    `${a.who} attributes ${a.incident}${given(' to ', insideASentence(a.field('to')))}${given(', confidence ', a.field('confidence'))}${given('; other possibilities kept: ', listOf(a.list('alternatives')))}`,
  'dossier.doubt': (a) => `${a.who} withdraws the attribution of ${a.incident}${a.says('reason')}`,
  'dossier.close': (a) => `${a.who} closes the file on ${a.incident}`,
  'dossier.reopen': (a) => `${a.who} reopens the file on ${a.incident} on new facts${a.says('facts')}`,
  'measure.consider': (a) =>
    `${a.who} considers a measure on ${a.incident}${given(': ', a.plain('measure'))}`,
  'measure.prepare': (a) => `${a.who} prepares a measure on ${a.incident}${given(': ', a.plain('measure'))}`,
  'measure.announce': (a) =>
    `${a.who} announces a measure on ${a.incident}${given(': ', a.plain('measure'))}${given('. ', a.says('text').slice(2))}`,
  'measure.lift': (a) => `${a.who} lifts the measure on ${a.incident}${given(': ', a.plain('measure'))}`,
  'measure.drop': (a) => `${a.who} gives up the measure on ${a.incident}${given(': ', a.plain('measure'))}`,
  'custody.hold': (a) => `${a.who} preserves evidence on ${a.incident}${a.says('what')}`,
  'custody.renew': (a) => `${a.who} renews the preservation of evidence on ${a.incident}`,
  'custody.release': (a) => `${a.who} lets go the evidence preserved on ${a.incident}`,
};
