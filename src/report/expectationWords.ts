/** An expectation in words, for one that says nothing itself. */
import type { Expectation } from '../contract/scenario.ts';
import { stateWords } from './wording.ts';

const subjects = ['incident', 'request', 'call', 'channel', 'review', 'clearance'] as const;

export function expectationWords(expectation: Expectation): string {
  const machine = subjects.find((name) => expectation[name] !== undefined);
  const subject = machine === undefined ? 'the exercise' : `${machine} ${expectation[machine] ?? ''}`;
  const whose = expectation.of === undefined ? subject : `the file of ${expectation.of} on ${subject}`;
  const { reaches, 'never-reaches': never } = expectation;
  return reaches === undefined
    ? `${whose} does not reach ${stateWords(never ?? '')}`
    : `${whose} reaches ${stateWords(reaches)}`;
}
