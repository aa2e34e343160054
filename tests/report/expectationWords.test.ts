import { expect, test } from 'vitest';
import { expectationWords } from '../../src/report/expectationWords.ts';

const on = { id: 'EXP-1', by: 'T+1d' };
const plan = { decision: 'plan' as const, review: 'spring', incident: 'blades' };

test('an expectation without words of its own is told by its subject and its state', () => {
  expect(expectationWords({ ...on, request: 'logs', reaches: 'answered.full' })).toBe(
    'request logs reaches answered, full',
  );
  expect(expectationWords({ ...on, incident: 'blades', 'never-reaches': 'leaked' })).toBe(
    'incident blades does not reach leaked',
  );
});

test('an expectation of a whole condition is told with every part of it', () => {
  expect(expectationWords({ ...on, holds: plan })).toBe(
    'the decision of review spring on incident blades is plan',
  );
  const late = { request: 'logs', clock: 'answer' as const, has: 'overdue' };
  expect(expectationWords({ ...on, holds: { not: { and: [plan, { not: late }] } } })).toBe(
    'the decision of review spring on incident blades is not plan, or request logs has been answer.overdue',
  );
});
