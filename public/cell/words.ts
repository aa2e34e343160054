/** Words of acts, fields and states, from the catalogue; where it has none, their plain names. */
import i18next from 'i18next';
import type { Text } from '../../src/contract/act/act.ts';
import { stateWords } from '../../src/picture/words.ts';
import { inWords } from '../text/inWords.ts';

const spaced = (name: string): string => {
  const words = name
    .replaceAll(/([A-Z])/g, ' $1')
    .replaceAll(/[-.]/g, ' ')
    .toLowerCase()
    .trim();
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};

export const verbWords = (verb: string): string =>
  i18next.t(`acts.do.${verb}`, { defaultValue: spaced(verb) });

/** `verb`: a field can have another name in one act than in the others. */
export const fieldWords = (field: string, verb = ''): string =>
  i18next.t([`acts.in.${verb}.${field}`, `acts.fields.${field}`], { defaultValue: spaced(field) });

export const fieldHint = (field: string, verb: string): string =>
  i18next.t(`acts.hints.${verb}.${field}`, { defaultValue: '' });

export const optionWords = (option: string): string =>
  i18next.t(`acts.options.${option}`, { defaultValue: spaced(option) });

/** The state of a subject as people say it, such as `request`, `answered.full`. */
export const stateSaid = (machine: string, state: string): string =>
  state === '' ? '' : i18next.t(`acts.states.${machine}.${state}`, { defaultValue: stateWords(state) });

/** A field of an entry that people read. */
export const said = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'object' && value !== null && 'en' in value ? inWords(value as Text) : '';
};
