/** A condition followed through a log: each part with its value and since when it has it. */
import type { Entry } from '../../contract/entry.ts';
import type { Condition } from '../../contract/condition.ts';
import { conditionWords } from '../../engine/conditionWords.ts';
import type { Finding } from '../../engine/condition.ts';
import { because, momentOfEntry } from './because.ts';
import type { Because, Moment } from './because.ts';

export interface Traced {
  readonly finding: Finding;
  readonly since: Moment;
  readonly parts: readonly Traced[];
}

/** The same condition one entry later. */
export function traced(before: Traced | null, finding: Finding, entry: Entry): Traced {
  const since = before?.finding.holds === finding.holds ? before.since : momentOfEntry(entry);
  const parts = finding.parts.map((part, index) => traced(before?.parts[index] ?? null, part, entry));
  return { finding, since, parts };
}

export function asReason({ finding, since, parts }: Traced): Because {
  const { says, holds, found } = finding;
  return because(null, holds, says, { found, since, parts: parts.map(asReason) });
}

/** A condition as it stands, where its past is not asked. */
export function asFound({ says, holds, found, parts }: Finding): Because {
  return because(null, holds, says, { found, parts: parts.map(asFound) });
}

/** What would have to be otherwise for a condition to hold, or with `so` false not to; '' when nothing would. */
export function wanting(condition: Condition, { holds, parts }: Finding, so = true): string {
  if (holds === so) return '';
  if ('not' in condition) return parts[0] === undefined ? '' : wanting(condition.not, parts[0], !so);
  const joins = 'and' in condition ? condition.and : 'or' in condition ? condition.or : null;
  if (joins === null) return conditionWords(condition, so);
  const each = joins.flatMap((part, index) => {
    const found = parts[index];
    const words = found === undefined ? '' : wanting(part, found, so);
    return words === '' ? [] : [words];
  });
  const all = 'and' in condition === so;
  return each.length < 2 ? each.join('') : each.map(apart).join(all ? ', and ' : ', or ');
}

/** What is joined by other words is kept together. */
const apart = (words: string): string => (/, (and|or) /.test(words) ? `(${words})` : words);
