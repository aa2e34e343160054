/** A refusal as people read it: it names acts and fields as programs do, and is shown with the words of the page for them. */
import i18next from 'i18next';
import { subjectWords } from '../../src/contract/subject.ts';
import type { SubjectRef } from '../../src/contract/subject.ts';
import { withInstants } from './withInstants.ts';

const verbs = /\b[a-z]+\.[a-z][A-Za-z]*\b/g;
const fields = /\b[a-z]+[A-Z][A-Za-z]*\b/g;

const named =
  (section: 'do' | 'fields') =>
  (name: string): string => {
    const words = i18next.t([`acts.${section}.${name}`, `control.verbs.${name}`], { defaultValue: '' });
    return words === '' ? name : `“${words.replace(/ …$/, '')}”`;
  };

/** What the refused act was about, and what the page calls it. */
export interface About {
  readonly ref: string;
  readonly label: string;
}

const withLabel = (message: string, { ref, label }: About): string =>
  message.replaceAll(new RegExp(`\\b${subjectWords(ref as SubjectRef)}(?![\\w-])`, 'g'), () => label);

export const plainly = (message: string, about: About | null = null): string =>
  withInstants(about === null ? message : withLabel(message, about))
    .replaceAll(verbs, named('do'))
    .replaceAll(fields, named('fields'));
