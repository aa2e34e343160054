/** A refusal as people read it: it names acts and fields as programs do, and is shown with the words of the page for them. */
import i18next from 'i18next';
import { withInstants } from './withInstants.ts';

const verbs = /\b[a-z]+\.[a-z][A-Za-z]*\b/g;
const fields = /\b[a-z]+[A-Z][A-Za-z]*\b/g;

const named =
  (section: 'do' | 'fields') =>
  (name: string): string => {
    const words = i18next.t([`acts.${section}.${name}`, `control.verbs.${name}`], { defaultValue: '' });
    return words === '' ? name : `“${words.replace(/ …$/, '')}”`;
  };

export const plainly = (message: string): string =>
  withInstants(message).replaceAll(verbs, named('do')).replaceAll(fields, named('fields'));
