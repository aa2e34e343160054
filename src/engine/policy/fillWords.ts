/** Puts names, numbers and dates into words; dates are written as each language writes them. */
import type { Text } from '../../contract/act/act.ts';
import { iso } from '../../contract/time.ts';
import type { Instant } from '../../contract/time.ts';
import { words } from './words.ts';
import type { Replies } from './words.ts';

type Language = 'en' | 'zh';

/** What stands for a name in braces: a text, or the day of an instant. */
export type Filling = Text | { readonly day: Instant };
export type Fillings = Readonly<Record<string, Filling | undefined>>;

/** The words under the first of these keys that has any, in the scenario's replies or else here; `null` when none has. */
export function wordsFor(keys: readonly string[], fillings: Fillings, replies: Replies): Text | null {
  for (const key of keys) {
    const said = wordsUnder(key, replies);
    if (said !== undefined) return filled(said, fillings);
  }
  return null;
}

export const wordsUnder = (key: string, replies: Replies): Text | undefined =>
  replies[key] ?? (Object.hasOwn(words, key) ? words[key as keyof typeof words] : undefined);

function filled(said: Text, fillings: Fillings): Text {
  if (typeof said === 'string') return fill(said, 'en', fillings);
  const zh = said.zh === undefined ? {} : { zh: fill(said.zh, 'zh', fillings) };
  return { en: fill(said.en, 'en', fillings), ...zh };
}

/** A name in braces that nothing stands for is left as it is written. */
function fill(said: string, language: Language, fillings: Fillings): string {
  const text = said.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => {
    const filling = fillings[name];
    return filling === undefined ? whole : inLanguage(filling, language);
  });
  return language === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function inLanguage(filling: Filling, language: Language): string {
  if (typeof filling === 'string') return filling;
  if ('day' in filling) return dayText(filling.day, language);
  return filling[language] ?? filling.en;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2 March 2017`, or `2017年3月2日`; the day in UTC. */
export function dayText(at: Instant, language: Language): string {
  const [year = 0, month = 1, day = 1] = iso(at).slice(0, 10).split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1] ?? ''} ${year}`;
}
