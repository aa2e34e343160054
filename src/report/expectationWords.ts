/** An expectation in words, for one that says nothing itself. */
import type { Condition } from '../contract/condition.ts';
import type { Expectation } from '../contract/scenario.ts';
import { conditionWords } from '../engine/conditionWords.ts';
import { stateWords } from '../picture/words.ts';

const subjects = ['incident', 'request', 'call', 'channel', 'review', 'clearance'] as const;

export function expectationWords(expectation: Expectation): string {
  if (expectation.holds !== undefined) return wholeWords(expectation.holds);
  const machine = subjects.find((name) => expectation[name] !== undefined);
  const subject = machine === undefined ? 'the exercise' : `${machine} ${expectation[machine] ?? ''}`;
  const whose = expectation.of === undefined ? subject : `the file of ${expectation.of} on ${subject}`;
  const { reaches, 'never-reaches': never } = expectation;
  return reaches === undefined
    ? `${whose} does not reach ${stateWords(never ?? '')}`
    : `${whose} reaches ${stateWords(reaches)}`;
}

/** A condition with the words of all its parts. */
function wholeWords(condition: Condition, so = true): string {
  if ('not' in condition) return wholeWords(condition.not, !so);
  const joined = 'and' in condition ? condition.and : 'or' in condition ? condition.or : null;
  if (joined === null) return conditionWords(condition, so);
  const each = joined.map((part) => wholeWords(part, so));
  return each.join('and' in condition === so ? ', and ' : ', or ');
}
