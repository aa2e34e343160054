import { expect, test } from 'vitest';
import { changed, problemsOf, withItem } from '../support/smallScenario.ts';
import type { Mistake } from '../support/smallScenario.ts';

const mistakes: readonly Mistake[] = [
  {
    title: 'an absence that ends before it begins',
    text: changed(
      'objectives:',
      '  unavailable: [{ seat: us/attorney-general, from: T+3d, to: T+2d }]\nobjectives:',
    ),
    told: [
      {
        at: 'T+2d }]',
        code: 'out-of-range',
        message: "It begins at 'T+3d' and ends at 'T+2d'. Expected an end after the beginning.",
      },
    ],
  },
  {
    title: 'a request that is acknowledged before it is sent',
    text: changed('at: T+9h', 'at: T+1h30m'),
    told: [
      {
        at: 'blades-1 }',
        code: 'created-later',
        message:
          "Item 'ACT-03' at 'T+1h30m' is about the request 'blades-1', which item 'ACT-02' brings into being at 'T+2h'. Expected a later moment.",
        hint: 'Set ACT-03 later, or ACT-02 earlier. Of two acts at one instant the one further up in the file is first.',
      },
    ],
  },
  {
    title: 'a request that nobody sends',
    text: changed('do: request.acknowledge, request: blades-1', 'do: request.acknowledge, request: blades1'),
    told: [
      {
        at: 'blades1 }',
        code: 'never-created',
        message:
          "No item brings a request 'blades1' into being. Expected one that does, by request.draft or request.send.",
        hint: "Did you mean 'blades-1'?",
      },
    ],
  },
  {
    title: 'a meeting that nobody sets',
    text: withItem(
      '{ id: ACT-06, at: T+25d, as: us/vice, do: review.open, review: sprint, with: { level: full } }',
    ),
    told: [
      {
        at: 'sprint, with: { level: full } }',
        code: 'never-created',
        message:
          "No item brings a review 'sprint' into being. Expected one that does, by review.schedule or among the meetings of 'world'.",
        hint: "Did you mean 'spring'?",
      },
    ],
  },
  {
    title: 'two items with one id',
    text: changed('id: ACT-03', 'id: ACT-02'),
    told: [
      {
        at: 'ACT-02, at: T+9h, as: china/desk, do: request.acknowledge, request: blades-1 }',
        code: 'duplicate-id',
        message: "The id 'ACT-02' is given on line 25 already. Expected an id of its own.",
      },
    ],
  },
  {
    title: 'one meeting twice',
    text: changed(
      '- { id: spring, at: T+25d }',
      '- { id: spring, at: T+25d }\n    - { id: spring, at: T+26d }',
    ),
    told: [
      {
        at: 'spring, at: T+26d }',
        code: 'duplicate-id',
        message: "The id 'spring' is given on line 11 already. Expected an id of its own.",
      },
    ],
  },
  {
    title: 'an item after ENDEX',
    text: changed('at: T+6d', 'at: T+31d'),
    told: [
      {
        at: 'T+31d, as: us/desk, do: call.leaveMessage, call: first, with: { message: Please call. } }',
        code: 'after-endex',
        message:
          "'T+31d' (2017-04-01T13:00Z) is after ENDEX, which is 2017-03-31T13:00Z. Expected a moment up to then.",
        hint: "Set it earlier, or give the exercise a later 'endex'.",
      },
    ],
  },
  {
    title: 'an item before STARTEX',
    text: changed('at: T+6d', 'at: 2017-02-28T13:00:00Z'),
    told: [
      {
        at: '2017-02-28T13:00:00Z, as: us/desk, do: call.leaveMessage, call: first, with: { message: Please call. } }',
        code: 'before-startex',
        message:
          "'2017-02-28T13:00:00Z' is before STARTEX, which is 2017-03-01T13:00Z. Expected a moment from then on.",
        hint: "Set it later, or give the exercise an earlier 'startex'. Times such as T+2h count from STARTEX.",
      },
    ],
  },
  {
    title: 'an exercise that ends before it begins',
    text: changed('endex: T+30d', 'endex: 2017-03-01T12:00:00Z'),
    told: [
      {
        at: '2017-03-01T12:00:00Z',
        code: 'out-of-range',
        message:
          "ENDEX '2017-03-01T12:00:00Z' is not after STARTEX, which is 2017-03-01T13:00:00Z. Expected a later moment.",
      },
    ],
  },
  {
    title: 'acts of the agreement before it is in force',
    text: changed('startex: 2017-03-01T13:00:00Z', 'startex: 2015-09-24T20:00:00Z'),
    told: [
      {
        at: 'T+2h, as: us/desk, do: request.send, request: blades-1, incident: blades, with: { kind: information } }',
        code: 'not-in-force',
        message:
          "The act 'request.send' at 'T+2h' needs the agreement, which is in force from 2015-09-25T00:00:00Z on. Expected a moment when it is in force.",
        hint: "Set it to another time, or write it as an inject with 'kind: contextual'.",
      },
    ],
  },
];

test.each(mistakes.map((mistake) => [mistake.title, mistake] as const))(
  'a scenario is refused when its times do not fit: %s',
  (_, { text, told }) => {
    expect(problemsOf(text)).toEqual(told);
  },
);
