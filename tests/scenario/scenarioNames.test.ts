import { expect, test } from 'vitest';
import { changed, problemsOf } from '../support/smallScenario.ts';
import type { Mistake } from '../support/smallScenario.ts';

const seats =
  'us/desk, us/vice, us/attorney-general, us/homeland-secretary, china/desk, china/vice, china/state-councilor';
const beside = 'director, controller, evaluator, observer';

const mistakes: readonly Mistake[] = [
  {
    title: 'an agreement that is not there',
    text: changed('agreement: us-china-2015', 'agreement: us-chine-2015'),
    told: [
      {
        at: 'us-chine-2015',
        code: 'unknown-agreement',
        message:
          "There is no agreement profile 'us-chine-2015'. Expected the id of one, such as us-china-2015, or the path of its file.",
      },
    ],
  },
  {
    title: 'a change to the agreement that does not fit it',
    text: changed(
      'agreement: us-china-2015',
      'agreement: { base: us-china-2015, with: { hotline: { channel: hotlin } } }',
    ),
    told: [
      {
        at: 'hotlin } } }',
        code: 'unknown-value',
        message: "'hotlin' is not a channel of kind hotline. Expected one of hotline.",
        hint: "Did you mean 'hotline'?",
      },
    ],
  },
  {
    title: 'a seat that acts and is not there',
    text: changed('as: us/vice', 'as: us/vise'),
    told: [
      {
        at: 'us/vise, do: call.place, call: first, incident: blades }',
        code: 'unknown-seat',
        message: `There is no seat 'us/vise'. Expected one of: ${seats}, ${beside}.`,
        hint: "Did you mean 'us/vice'?",
      },
    ],
  },
  {
    title: 'an inject to a party that is not there, among others that are',
    text: changed('inject: us/desk', 'inject: [us, controller, chinna]'),
    told: [
      {
        at: 'chinna], from: company, title: A call, incident: blades }',
        code: 'unknown-seat',
        message: `There is no seat or party 'chinna'. Expected one of: all, us, china, ${seats}, ${beside}.`,
        hint: "Did you mean 'china'?",
      },
    ],
  },
  {
    title: 'a party in the cast that is not there',
    text: changed('  us: { played-by', '  usa: { played-by'),
    told: [
      {
        at: 'usa: { played-by: script }',
        code: 'unknown-party',
        message: "There is no party 'usa'. Expected one of: us, china.",
      },
    ],
  },
  {
    title: 'a failure that there is not, and an item that does not play it',
    text: changed('storyline:\n', 'plays: { X31: [ACT-02], X77: [ACT-12] }\nstoryline:\n'),
    told: [
      {
        at: 'X77: [ACT-12] }',
        code: 'unknown-name',
        message:
          "There is no failure 'X77'. Expected one of: X01, X02, X03, X04, X05, X06, X07, X08, X09, X10, X11, X12, X13, X14, X15, X16, X17, X18, X19, X20, and 15 more.",
        hint: 'They stand in docs/failures.md.',
      },
      {
        at: 'ACT-12] }',
        code: 'unknown-item',
        message:
          "There is no item 'ACT-12'. Expected one of: INJ-01, ACT-01, ACT-02, ACT-03, ACT-04, ACT-05.",
        hint: "Did you mean 'ACT-02'?",
      },
    ],
  },
  {
    title: 'a brief for a seat that is not there',
    text: changed('us/desk: { you-are', 'us/dask: { you-are'),
    told: [
      {
        at: 'us/dask: { you-are: The working desk. }',
        code: 'unknown-seat',
        message: `There is no seat or party 'us/dask'. Expected one of: us, china, ${seats}, ${beside}.`,
        hint: "Did you mean 'us/desk'?",
      },
    ],
  },
  {
    title: 'an incident that is not declared',
    text: changed('incident: blades, with: { kind', 'incident: blade, with: { kind'),
    told: [
      {
        at: 'blade, with: { kind: information } }',
        code: 'unknown-incident',
        message: "There is no incident 'blade'. Expected blades.",
        hint: "Did you mean 'blades'?",
      },
    ],
  },
  {
    title: 'a body that is not declared',
    text: changed('from: company', 'from: campany'),
    told: [
      {
        at: 'campany, title: A call, incident: blades }',
        code: 'unknown-body',
        message: "There is no body 'campany'. Expected company.",
        hint: "Did you mean 'company'?",
      },
    ],
  },
  {
    title: 'an objective that is not declared',
    text: changed('objective: OBJ-1', 'objective: OBJ-2'),
    told: [
      {
        at: 'OBJ-2 }',
        code: 'unknown-objective',
        message: "There is no objective 'OBJ-2'. Expected OBJ-1.",
        hint: "Did you mean 'OBJ-1'?",
      },
    ],
  },
  {
    title: 'a key of a source that is not explained; a whole citation needs no key',
    text: changed(
      'message: Please call. }',
      'message: Please call. }, sources: [D11, "Joint Summary, June 2016"]',
    ),
    told: [
      {
        at: 'D11, "Joint Summary, June 2016"] }',
        code: 'unknown-source',
        message: "There is no source 'D11'. Expected D10.",
        hint: "Did you mean 'D10'?",
      },
    ],
  },
  {
    title: 'a channel that the agreement does not have',
    text: changed('channels: { hotline: operational }', 'channels: { hot-lime: operational }'),
    told: [
      {
        at: 'hot-lime: operational }',
        code: 'unknown-channel',
        message:
          "There is no channel 'hot-lime'. Expected one of: law-enforcement, central-authorities, hotline, dialogue, working-group, experts-group, cert, diplomatic.",
        hint: "Did you mean 'hotline'?",
      },
    ],
  },
];

test.each(mistakes.map((mistake) => [mistake.title, mistake] as const))(
  'a scenario is refused when it names what is not there: %s',
  (_, { text, told }) => {
    expect(problemsOf(text)).toEqual(told);
  },
);
