/**
 * The sentences of what happened, in the language of the page. A catalogue has them by verb, as functions of what was done
 * (`sentences.request.send`), since which of its fields are there decides how a sentence goes; where it has none, the report's English
 * stands.
 */
import i18next from 'i18next';
import { besideSentences } from '../../src/report/sentence/beside.ts';
import { dueSentence } from '../../src/report/sentence/due.ts';
import { sentences } from '../../src/report/sentence/sentences.ts';
import type { Sentence } from '../../src/report/sentence/told.ts';

const ofCatalogue = (verb: string): unknown =>
  i18next.getResource(i18next.language, 'translation', `sentences.${verb}`);

/** Undefined: there is nothing to tell of it. */
export function sentenceFor(verb: string): Sentence | undefined {
  const own = ofCatalogue(verb);
  if (typeof own === 'function') return own as Sentence;
  return (sentences as Readonly<Partial<Record<string, Sentence>>>)[verb] ?? besideSentences[verb];
}

export function sentenceForDue(...due: Parameters<typeof dueSentence>): string {
  const own = ofCatalogue('deadline.due');
  return typeof own === 'function' ? (own as typeof dueSentence)(...due) : dueSentence(...due);
}
