/** Why a condition holds or does not, in one sentence: what is so, and by what it was found. */
import type { Condition } from '../contract/condition.ts';
import type { Finding } from './condition.ts';
import { conditionWords } from './conditionWords.ts';

/** `request logs is not answered: it is life.sent`; of several joined, those that decide it. */
export function findingWords(condition: Condition, { holds, found, parts }: Finding): string {
  if ('not' in condition) return parts[0] === undefined ? '' : findingWords(condition.not, parts[0]);
  const joined = 'and' in condition ? condition.and : 'or' in condition ? condition.or : null;
  if (joined === null) return `${conditionWords(condition, holds)}: ${found}`;
  const deciding = joined.flatMap((part, index) => {
    const finding = parts[index];
    return finding?.holds === holds ? [findingWords(part, finding)] : [];
  });
  return deciding.join('; ');
}
