import { describe, expect, test } from 'vitest';
import { saidOfShape, type Mistake } from './whatIsSaid.ts';

const head = ['format: exercise/1', 'id: turbine-blades', 'title: Stolen blade designs'];

/** Names of fields, and kinds of entries, that are not what was meant. */
const mistakes: readonly Mistake[] = [
  {
    mistake: 'a misspelt field',
    text: [...head, 'sede: 7'],
    says: [
      "turbine.yaml:4:1: error unknown-field: There is no field 'sede' at the top level. Expected one of: format, id, title, seed, minutes, pace, open, signed, objectives, cast, incidents, endex, storyline, unless, from, to.",
      "  hint: Did you mean 'seed'?",
    ],
  },
  {
    mistake: 'a misspelt field that is required',
    text: ['format: exercise/1', 'id: turbine-blades', 'titel: Stolen blade designs'],
    says: [
      "turbine.yaml:3:1: error unknown-field: There is no field 'titel' at the top level. Expected one of: format, id, title, seed, minutes, pace, open, signed, objectives, cast, incidents, endex, storyline, unless, from, to.",
      "  hint: Did you mean 'title', which is required here?",
    ],
  },
  {
    mistake: 'two letters swapped in a field of an item',
    text: [
      ...head,
      'storyline:',
      '  - { id: INJ-01, at: T+0h, inject: us/desk, title: Call, incidnet: blades }',
    ],
    says: [
      "turbine.yaml:5:59: error unknown-field: There is no field 'incidnet' in item 'INJ-01' of 'storyline'. Expected one of: id, at, inject, title, incident.",
      "  hint: Did you mean 'incident'?",
    ],
  },
  {
    mistake: 'a field of another program',
    text: [...head, 'author: A. Planner'],
    says: [
      "turbine.yaml:4:1: error unknown-field: There is no field 'author' at the top level. Expected one of: format, id, title, seed, minutes, pace, open, signed, objectives, cast, incidents, endex, storyline, unless, from, to.",
    ],
  },
  {
    mistake: 'a name with capitals',
    text: ['format: exercise/1', 'id: turbine-blades', 'Title: Stolen blade designs'],
    says: [
      "turbine.yaml:3:1: error unknown-field: There is no field 'Title' at the top level. Expected one of: format, id, title, seed, minutes, pace, open, signed, objectives, cast, incidents, endex, storyline, unless, from, to.",
      "  hint: Write it 'title', which is required here.",
    ],
  },
  {
    mistake: 'an underscore instead of a hyphen',
    text: [...head, 'cast: { us: { played_by: script } }'],
    says: [
      "turbine.yaml:4:15: error unknown-field: There is no field 'played_by' in 'us' of 'cast'. Expected one of: played-by, policy.",
      "  hint: Write it 'played-by', which is required here.",
    ],
  },
  {
    mistake: 'smart quotes around the names',
    text: ['format: exercise/1', '“id”: turbine-blades', '‘title’: Stolen blade designs'],
    says: [
      "turbine.yaml:2:1: error unknown-field: There is no field '“id”' at the top level. Expected one of: format, id, title, seed, minutes, pace, open, signed, objectives, cast, incidents, endex, storyline, unless, from, to.",
      '  hint: Take the curly quotes away: id. A name needs no quotes, and YAML knows only straight ones.',
      "turbine.yaml:3:1: error unknown-field: There is no field '‘title’' at the top level. Expected one of: format, id, title, seed, minutes, pace, open, signed, objectives, cast, incidents, endex, storyline, unless, from, to.",
      '  hint: Take the curly quotes away: title. A name needs no quotes, and YAML knows only straight ones.',
    ],
  },
  {
    mistake: 'a field that is there already under its short name',
    text: [...head, 'seed: 7', 'seeds: 8'],
    says: [
      "turbine.yaml:5:1: error unknown-field: There is no field 'seeds' at the top level. Expected one of: format, id, title, seed, minutes, pace, open, signed, objectives, cast, incidents, endex, storyline, unless, from, to.",
      "  hint: There is a field 'seed' here already; keep one of the two.",
    ],
  },
  {
    mistake: 'a required field left out',
    text: ['format: exercise/1', 'id: turbine-blades'],
    says: [
      "turbine.yaml:1:1: error missing-field: The field 'title' is missing at the top level. Expected text.",
    ],
  },
  {
    mistake: 'a required field left out of an item',
    text: [
      ...head,
      'storyline:',
      '  - id: INJ-01',
      '    inject: us/desk',
      '    title: Call from the company',
    ],
    says: [
      "turbine.yaml:5:5: error missing-field: The field 'at' is missing in item 'INJ-01' of 'storyline'. Expected a moment such as T+2h.",
    ],
  },
  {
    mistake: 'an empty file but for one field',
    text: ['seed: 7'],
    says: [
      "turbine.yaml:1:1: error missing-field: The field 'format' is missing at the top level. Expected exercise/1.",
      "turbine.yaml:1:1: error missing-field: The field 'id' is missing at the top level. Expected text.",
      "turbine.yaml:1:1: error missing-field: The field 'title' is missing at the top level. Expected text.",
    ],
  },
  {
    mistake: 'another version of the format',
    text: ['format: exercise/2', 'id: turbine-blades', 'title: Stolen blade designs'],
    says: [
      "turbine.yaml:1:9: error unknown-value: 'format' should be exercise/1; found the text 'exercise/2'.",
    ],
  },
  {
    mistake: 'a wrong word of a list of words',
    text: [...head, 'cast: { us: { played-by: policy, policy: cooperate } }'],
    says: [
      "turbine.yaml:4:42: error unknown-value: 'policy' should be one of: cooperative, overloaded, silent; found the text 'cooperate'.",
      "  hint: Did you mean 'cooperative'?",
    ],
  },
  {
    mistake: 'a wrong word that is like none',
    text: [...head, 'cast: { us: { played-by: policy, policy: friendly } }'],
    says: [
      "turbine.yaml:4:42: error unknown-value: 'policy' should be one of: cooperative, overloaded, silent; found the text 'friendly'.",
    ],
  },
  {
    mistake: 'a verb with its letters swapped',
    text: [...head, 'storyline:', '  - { id: ACT-01, at: T+2h, as: us/desk, do: call.palce }'],
    says: [
      "turbine.yaml:5:46: error unknown-value: 'do' should be call.place; found the text 'call.palce'.",
      "  hint: Did you mean 'call.place'?",
    ],
  },
  {
    mistake: 'a word that chooses the kind misspelt',
    text: [...head, 'cast: { us: { played-by: scirpt } }'],
    says: [
      "turbine.yaml:4:26: error unknown-value: 'played-by' should be one of: script, policy; found the text 'scirpt'.",
      "  hint: Did you mean 'script'?",
    ],
  },
  {
    mistake: 'the word that chooses the kind left out',
    text: [...head, 'cast: { us: { policy: silent } }'],
    says: [
      "turbine.yaml:4:9: error missing-field: The field 'played-by' is missing in 'us' of 'cast'. Expected one of: script, policy.",
    ],
  },
  {
    mistake: 'a field of another kind',
    text: [...head, 'cast: { us: { played-by: script, policy: silent } }'],
    says: [
      "turbine.yaml:4:34: error unknown-field: There is no field 'policy' in 'us' of 'cast'. Expected only 'played-by'.",
    ],
  },
  {
    mistake: 'text where a kind is expected',
    text: [...head, 'cast: { us: script }'],
    says: [
      "turbine.yaml:4:13: error wrong-type: 'us' should be a map with 'played-by'; found the text 'script'.",
    ],
  },
  {
    mistake: 'a side that does not exist',
    text: [...head, 'cast: { uk: { played-by: script } }'],
    says: [
      "turbine.yaml:4:9: error unknown-field: There is no field 'uk' in 'cast'. Expected one of: us, china.",
    ],
  },
  {
    mistake: 'an item that could be anything',
    text: [...head, 'storyline:', '  - { id: INJ-01, at: T+0h }'],
    says: [
      "turbine.yaml:5:5: error unknown-kind: It cannot be told what item 'INJ-01' of 'storyline' is meant to be: found a map with 'id' and 'at'. Expected 'inject' and 'title', or 'as' and 'do', or 'choice'.",
    ],
  },
  {
    mistake: 'an item whose kind is misspelt',
    text: [
      ...head,
      'storyline:',
      '  - { id: INJ-01, at: T+0h, injct: us/desk, title: Call from the company }',
    ],
    says: [
      "turbine.yaml:5:29: error unknown-field: There is no field 'injct' in item 'INJ-01' of 'storyline'. Expected one of: id, at, inject, title, incident.",
      "  hint: Did you mean 'inject', which is required here?",
    ],
  },
  {
    mistake: 'a mistake deep inside one kind of item',
    text: [
      ...head,
      'storyline:',
      '  - { id: ACT-01, at: T+2h, as: us/desk, do: incident.report, with: { severity: 7 } }',
    ],
    says: [
      "turbine.yaml:5:81: error out-of-range: 'severity' should be a whole number from 0 to 5; found the number 7.",
    ],
  },
  {
    mistake: 'a moment without T+',
    text: [
      ...head,
      'storyline:',
      '  - { id: INJ-01, at: 2h, inject: us/desk, title: Call from the company }',
    ],
    says: [
      "turbine.yaml:5:23: error wrong-format: 'at' should be a moment such as T+2h; found the text '2h'.",
    ],
  },
  {
    mistake: 'a time of day for a moment',
    text: [
      ...head,
      'storyline:',
      '  - { id: INJ-01, at: 13:00, inject: us/desk, title: Call from the company }',
    ],
    says: [
      "turbine.yaml:5:23: error wrong-format: 'at' should be a moment such as T+2h; found the text '13:00'.",
    ],
  },
  {
    mistake: 'a number for a moment',
    text: [...head, 'storyline:', '  - { id: INJ-01, at: 2, inject: us/desk, title: Call from the company }'],
    says: ["turbine.yaml:5:23: error wrong-type: 'at' should be a moment such as T+2h; found the number 2."],
  },
  {
    mistake: 'a date that is not in the calendar',
    text: [...head, 'signed: 2015-09-31'],
    says: [
      "turbine.yaml:4:9: error wrong-format: 'signed': there is no 2015-09-31: September 2015 has the days 01 to 30; found the text '2015-09-31'. Expected a date such as 2017-03-01.",
    ],
  },
  {
    mistake: 'a moment or a word, and neither is given',
    text: [...head, 'endex: 30d'],
    says: [
      "turbine.yaml:4:8: error wrong-format: 'endex' should be a moment such as T+2h, or never; found the text '30d'.",
    ],
  },
  {
    mistake: 'a list where a moment or a word is expected',
    text: [...head, 'endex: [T+30d]'],
    says: [
      "turbine.yaml:4:8: error wrong-type: 'endex' should be a moment such as T+2h, or never; found a list of 1 item.",
    ],
  },
  {
    mistake: 'an id with capitals and spaces',
    text: ['format: exercise/1', 'id: Turbine blades', 'title: Stolen blade designs'],
    says: [
      "turbine.yaml:2:5: error wrong-format: 'id' is not written in the right form; found the text 'Turbine blades'.",
    ],
  },
  {
    mistake: 'a name with a space',
    text: [...head, 'incidents: { stolen blades: { victim: us } }'],
    says: [
      "turbine.yaml:4:14: error wrong-name: 'stolen blades' cannot be a name in 'incidents'. Expected a name of small letters and hyphens.",
    ],
  },
  {
    mistake: 'a required field left out of a named entry',
    text: [...head, 'incidents: { blades: {} }'],
    says: [
      "turbine.yaml:4:14: error missing-field: The field 'victim' is missing in 'blades' of 'incidents'. Expected the side that was harmed.",
    ],
  },
  {
    mistake: 'a misspelt word inside a condition inside a condition',
    text: [...head, 'unless: { not: { request: blades-1, is: overdu } }'],
    says: [
      "turbine.yaml:4:41: error unknown-value: 'is' should be one of: sent, overdue; found the text 'overdu'.",
      "  hint: Did you mean 'overdue'?",
    ],
  },
  {
    mistake: 'a condition of no known kind',
    text: [...head, 'unless: { not: { clock: answer } }'],
    says: [
      "turbine.yaml:4:16: error unknown-kind: It cannot be told what 'not' of 'unless' is meant to be: found a map with 'clock'. Expected 'not', or 'all', or 'request' and 'is'.",
    ],
  },
  {
    mistake: 'a word where a condition is expected',
    text: [...head, 'unless: overdue'],
    says: [
      "turbine.yaml:4:9: error wrong-type: 'unless' should be a map (name: value); found the text 'overdue'.",
    ],
  },
  {
    mistake: 'a rule of the schema with words of its own',
    text: [...head, 'from: T+10d', 'to: T+2d'],
    says: [
      "turbine.yaml:5:5: error out-of-range: 'to' (T+2d) is before 'from' (T+10d).",
      '  hint: Swap the two.',
    ],
  },
  {
    mistake: 'a step that is not a multiple',
    text: [...head, 'pace: 7'],
    says: ["turbine.yaml:4:7: error out-of-range: 'pace' should be a multiple of 5; found the number 7."],
  },
  {
    mistake: 'invisible signs in a value',
    text: [...head, 'open: "\\e[31mred\\u202e"'],
    says: [
      "turbine.yaml:4:7: error wrong-type: 'open' should be true or false; found the text '\\u001b[31mred\\u202e'.",
    ],
  },
  {
    mistake: 'the same mistake through an alias',
    text: [...head, 'cast:', '  us: &side { played-by: nobody }', '  china: *side'],
    says: [
      "turbine.yaml:5:26: error unknown-value: 'played-by' should be one of: script, policy; found the text 'nobody'.",
    ],
  },
  {
    mistake: 'a name that JavaScript treats specially',
    text: [...head, '__proto__: { polluted: true }'],
    says: [
      "turbine.yaml:4:1: error unknown-field: There is no field '__proto__' at the top level. Expected one of: format, id, title, seed, minutes, pace, open, signed, objectives, cast, incidents, endex, storyline, unless, from, to.",
    ],
  },
  {
    mistake: 'several mistakes, out of order',
    text: [
      ...head,
      'storyline:',
      '  - { id: INJ-01, at: 2h, inject: us/desk, titel: Call }',
      'minutes: many',
      'cast: { china: { played-by: policy, policy: slient } }',
      'colour: blue',
    ],
    says: [
      "turbine.yaml:5:23: error wrong-format: 'at' should be a moment such as T+2h; found the text '2h'.",
      "turbine.yaml:5:44: error unknown-field: There is no field 'titel' in item 'INJ-01' of 'storyline'. Expected one of: id, at, inject, title, incident.",
      "  hint: Did you mean 'title', which is required here?",
      "turbine.yaml:6:10: error wrong-type: 'minutes' should be a whole number from 1 to 600; found the text 'many'.",
      "turbine.yaml:7:45: error unknown-value: 'policy' should be one of: cooperative, overloaded, silent; found the text 'slient'.",
      "  hint: Did you mean 'silent'?",
      "turbine.yaml:8:1: error unknown-field: There is no field 'colour' at the top level. Expected one of: format, id, title, seed, minutes, pace, open, signed, objectives, cast, incidents, endex, storyline, unless, from, to.",
    ],
  },
];

describe('A file with wrong, missing or doubtful fields is refused in plain words', () => {
  for (const { mistake, text, says } of mistakes) {
    test(mistake, () => expect(saidOfShape(text)).toEqual(says));
  }
});
