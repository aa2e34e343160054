/** A text of a scenario or profile in the language of the page. */
import i18next from 'i18next';
import type { Text } from '../../src/contract/act/act.ts';

export function inWords(text: Text | undefined | null): string {
  if (text === undefined || text === null) return '';
  if (typeof text === 'string') return text;
  return i18next.language.startsWith('zh') ? (text.zh ?? text.en) : text.en;
}
