/** What an act does, in a sentence: the catalogue's, or where it has none the contract's English. */
import i18next from 'i18next';
import type { Verb } from '../../src/contract/act/acts.ts';
import { actShapes } from '../forms/actShapes.ts';

export const actSays = (verb: Verb): string =>
  i18next.t(`acts.says.${verb}`, { defaultValue: actShapes[verb].says });
