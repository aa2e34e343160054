import { expect, test } from 'vitest';
import { changed, problemsOf, withItem } from '../support/smallScenario.ts';
import type { Mistake } from '../support/smallScenario.ts';

const mistakes: readonly Mistake[] = [
  {
    title: 'a field that the act does not have',
    text: changed('with: { severity: 2 }', 'with: { severety: 2 }'),
    told: [
      {
        at: 'severety: 2 } }',
        code: 'unknown-field',
        message:
          "There is no field 'severety' in 'with' of item 'ACT-01' of 'storyline'. Expected one of: category, severity, summary, against.",
        hint: "Did you mean 'severity'?",
      },
    ],
  },
  {
    title: 'a value that the field of the act does not take',
    text: changed('with: { severity: 2 }', 'with: { severity: 7 }'),
    told: [
      {
        at: '7 } }',
        code: 'out-of-range',
        message: "'severity' should be a severity from 0 (baseline) to 5 (emergency); found the number 7.",
      },
    ],
  },
  {
    title: 'an act without the fields that it needs',
    text: withItem('{ id: ACT-06, at: T+7d, as: us/desk, do: call.end, call: first }'),
    told: [
      {
        at: '{ id: ACT-06, at: T+7d, as: us/desk, do: call.end, call: first }',
        code: 'missing-field',
        message:
          "The field 'with' is missing in item 'ACT-06' of 'storyline'. Expected a map with 'outcome'.",
      },
    ],
  },
  {
    title: 'an act that does not say what it is about',
    text: changed('do: call.place, call: first,', 'do: call.place,'),
    told: [
      {
        at: 'call.place, incident: blades }',
        code: 'missing-ref',
        message:
          "The act 'call.place' of item 'ACT-04' does not say which call it is about. Expected 'call' with a name beside 'do'.",
        hint: "Add a line 'call: ...' to the item; it does not belong under 'with'.",
      },
    ],
  },
  {
    title: 'an item for the ministers that names no incident',
    text: withItem('{ id: ACT-06, at: T+10d, as: us/vice, do: docket.propose, review: spring }'),
    told: [
      {
        at: 'docket.propose, review: spring }',
        code: 'missing-ref',
        message:
          "The act 'docket.propose' of item 'ACT-06' does not say which incident it is about. Expected 'incident' with a name beside 'do'.",
        hint: "Add a line 'incident: ...' to the item; it does not belong under 'with'.",
      },
    ],
  },
  {
    title: 'an act that needs a higher seat',
    text: withItem('{ id: ACT-06, at: T+7d, as: china/desk, do: channel.suspend, channel: hotline }'),
    told: [
      {
        at: 'china/desk, do: channel.suspend, channel: hotline }',
        code: 'not-its-seat',
        message:
          "The seat 'china/desk' may not do 'channel.suspend': it needs a seat of level principal or above. Expected china/state-councilor.",
      },
    ],
  },
  {
    title: 'an act of control that is given to a party',
    text: withItem('{ id: ACT-06, at: T+7d, as: us/vice, do: call.drop, call: first }'),
    told: [
      {
        at: 'us/vice, do: call.drop, call: first }',
        code: 'not-its-seat',
        message:
          "The seat 'us/vice' may not do 'call.drop': the director or a controller does it. Expected one of: director, controller.",
      },
    ],
  },
  {
    title: 'an act of a party that is given to the director',
    text: withItem('{ id: ACT-06, at: T+7d, as: director, do: request.withdraw, request: blades-1 }'),
    told: [
      {
        at: 'director, do: request.withdraw, request: blades-1 }',
        code: 'not-its-seat',
        message:
          "The seat 'director' may not do 'request.withdraw': a seat of a party does it. Expected a seat of a party.",
      },
    ],
  },
  {
    title: 'a clearance of a text that there is not',
    text: withItem(
      '{ id: ACT-06, at: T+7d, as: us/desk, do: clearance.circulate, with: { text: request, of: blades-2 } }',
    ),
    told: [
      {
        at: 'blades-2 } }',
        code: 'never-created',
        message:
          "No item brings a request 'blades-2' into being. Expected one that does, by request.draft or request.send.",
        hint: "Did you mean 'blades-1'?",
      },
    ],
  },
  {
    title: 'an instrument of the other side',
    text: withItem(
      '{ id: ACT-06, at: T+7d, as: china/vice, do: measure.consider, incident: blades, with: { measure: indictment } }',
    ),
    told: [
      {
        at: 'indictment } }',
        code: 'unknown-name',
        message:
          "The side china has no instrument 'indictment'. Expected one of: public-attribution, demarche, criminal-case, countermeasures, takedown.",
      },
    ],
  },
];

test.each(mistakes.map((mistake) => [mistake.title, mistake] as const))(
  'a scenario is refused when an act in it cannot be meant so: %s',
  (_, { text, told }) => {
    expect(problemsOf(text)).toEqual(told);
  },
);
