import { expect, test } from 'vitest';
import { problemsOf, withExpectation } from '../support/smallScenario.ts';
import type { Mistake } from '../support/smallScenario.ts';

const mistakes: readonly Mistake[] = [
  {
    title: 'a state that the machine does not have',
    text: withExpectation('{ id: EXP-2, by: T+6d, call: first, reaches: unansward }'),
    told: [
      {
        at: 'unansward }',
        code: 'unknown-state',
        message:
          "The machine of a call has no state 'unansward'. Expected one of: placed, ringing, unattended, waiting, dutyOfficer, authenticated, arranged, connecting, inSession, ended.agreed, ended.notAgreed, ended.positionStated, ended.dropped, ended.tested, declined, notReachable, unanswered, authenticationFailed, messageTaken, abandoned, and 1 more.",
        hint: "Did you mean 'unanswered'?",
      },
    ],
  },
  {
    title: 'an expectation about two things',
    text: withExpectation('{ id: EXP-2, by: T+6d, call: first, request: blades-1, reaches: sent }'),
    told: [
      {
        at: 'first, request: blades-1, reaches: sent }',
        code: 'unclear-expectation',
        message: "The expectation 'EXP-2' is about 'request' and 'call'. Expected one subject.",
      },
    ],
  },
  {
    title: 'an expectation that expects nothing',
    text: withExpectation('{ id: EXP-2, by: T+6d, call: first }'),
    told: [
      {
        at: 'EXP-2, by: T+6d, call: first }',
        code: 'unclear-expectation',
        message:
          "The expectation 'EXP-2' says neither 'reaches' nor 'never-reaches' nor 'holds'. Expected one of them.",
      },
    ],
  },
  {
    title: 'the file of a side on something that is no incident',
    text: withExpectation('{ id: EXP-2, by: T+6d, call: first, of: us, reaches: inSession }'),
    told: [
      {
        at: 'us, reaches: inSession }',
        code: 'unclear-expectation',
        message: "The expectation 'EXP-2' says 'of' and names no incident. Expected an incident.",
      },
    ],
  },
];

test.each(mistakes.map((mistake) => [mistake.title, mistake] as const))(
  'a scenario is refused when it expects what cannot be told: %s',
  (_, { text, told }) => {
    expect(problemsOf(text)).toEqual(told);
  },
);
