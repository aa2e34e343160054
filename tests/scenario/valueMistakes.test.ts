import { describe, expect, test } from 'vitest';
import { saidOfShape, type Mistake } from './whatIsSaid.ts';

const head = ['format: exercise/1', 'id: turbine-blades', 'title: Stolen blade designs'];

/** Values that are not of the kind that the field takes. */
const mistakes: readonly Mistake[] = [
  {
    mistake: 'a number for text',
    text: ['format: exercise/1', 'id: turbine-blades', 'title: 2017'],
    says: [
      "turbine.yaml:3:8: error wrong-type: 'title' should be text; found the number 2017.",
      '  hint: Put it in quotes: "2017"',
    ],
  },
  {
    mistake: 'a number with zeros in front for text',
    text: [...head, 'objectives: [007]'],
    says: [
      "turbine.yaml:4:14: error wrong-type: Item 1 of 'objectives' should be text; found the number 007.",
      '  hint: Put it in quotes: "007"',
    ],
  },
  {
    mistake: 'true for text',
    text: ['format: exercise/1', 'id: turbine-blades', 'title: true'],
    says: [
      "turbine.yaml:3:8: error wrong-type: 'title' should be text; found true.",
      '  hint: Put it in quotes: "true"',
    ],
  },
  {
    mistake: 'words for a number',
    text: [...head, 'minutes: forty'],
    says: [
      "turbine.yaml:4:10: error wrong-type: 'minutes' should be a whole number from 1 to 600; found the text 'forty'.",
    ],
  },
  {
    mistake: 'a number in quotes',
    text: [...head, 'minutes: "40"'],
    says: [
      "turbine.yaml:4:10: error wrong-type: 'minutes' should be a whole number from 1 to 600; found the text '40'.",
      '  hint: Write it without quotes: 40',
    ],
  },
  {
    mistake: 'a number with a unit',
    text: [...head, 'minutes: 40 min'],
    says: [
      "turbine.yaml:4:10: error wrong-type: 'minutes' should be a whole number from 1 to 600; found the text '40 min'.",
    ],
  },
  {
    mistake: 'a fraction for a whole number',
    text: [...head, 'minutes: 4.5'],
    says: [
      "turbine.yaml:4:10: error wrong-type: 'minutes' should be a whole number from 1 to 600; found the number 4.5.",
    ],
  },
  {
    mistake: 'a number that is too large',
    text: [...head, 'minutes: 6000'],
    says: [
      "turbine.yaml:4:10: error out-of-range: 'minutes' should be a whole number from 1 to 600; found the number 6000.",
    ],
  },
  {
    mistake: 'a number without an end',
    text: [...head, 'seed: .inf'],
    says: ["turbine.yaml:4:7: error wrong-type: 'seed' should be a whole number; found the number .inf."],
  },
  {
    mistake: 'a number with more digits than are kept',
    text: [...head, 'seed: 12345678901234567890'],
    says: [
      "turbine.yaml:4:7: error out-of-range: 'seed' should be at most 9007199254740991; found the number 12345678901234567890.",
    ],
  },
  {
    mistake: 'yes for true',
    text: [...head, 'open: yes'],
    says: [
      "turbine.yaml:4:7: error wrong-type: 'open' should be true or false; found the text 'yes'.",
      '  hint: Write true.',
    ],
  },
  {
    mistake: 'a field left empty',
    text: [...head, 'objectives:', 'seed: 7'],
    says: [
      "turbine.yaml:4:12: error wrong-type: 'objectives' should be a list; found nothing.",
      '  hint: Write a value after the colon, or take the line away.',
    ],
  },
  {
    mistake: 'a title left empty',
    text: ['format: exercise/1', 'id: turbine-blades', 'title: ""'],
    says: [
      "turbine.yaml:3:8: error wrong-length: 'title' is empty. Expected text that is not empty.",
      '  hint: Write the text after the colon, or take the field away.',
    ],
  },
  {
    mistake: 'null written out',
    text: ['format: exercise/1', 'id: turbine-blades', 'title: ~'],
    says: [
      "turbine.yaml:3:8: error wrong-type: 'title' should be text; found nothing ('~').",
      '  hint: Write a value after the colon, or take the line away.',
    ],
  },
  {
    mistake: 'one text where a list is expected',
    text: [...head, 'objectives: Keep the line open.'],
    says: [
      "turbine.yaml:4:13: error wrong-type: 'objectives' should be a list; found the text 'Keep the line open.'.",
      '  hint: Put it in brackets: [Keep the line open.]',
    ],
  },
  {
    mistake: 'a map where a list is expected',
    text: [...head, 'objectives:', '  OBJ-1: Keep the line open.'],
    says: [
      "turbine.yaml:5:3: error wrong-type: 'objectives' should be a list; found a map with 'OBJ-1'.",
      "  hint: Begin each entry with '- '.",
    ],
  },
  {
    mistake: 'a list where a map is expected',
    text: [...head, 'cast:', '  - us', '  - china'],
    says: [
      "turbine.yaml:5:3: error wrong-type: 'cast' should be a map (name: value); found a list of 2 items.",
      "  hint: Take the '- ' away: a map is written as 'name: value' lines, without dashes.",
    ],
  },
  {
    mistake: 'a list of maps where a map is expected',
    text: [...head, 'cast:', '  - us: { played-by: script }'],
    says: [
      "turbine.yaml:5:3: error wrong-type: 'cast' should be a map (name: value); found a list of 1 item.",
      "  hint: Take the '- ' away: a map is written as 'name: value' lines, without dashes.",
    ],
  },
  {
    mistake: 'a title in brackets',
    text: ['format: exercise/1', 'id: turbine-blades', 'title: [Draft]'],
    says: [
      "turbine.yaml:3:8: error wrong-type: 'title' should be text; found a list of 1 item.",
      '  hint: If this is one text, put the whole of it in quotes.',
    ],
  },
  {
    mistake: 'a title in braces',
    text: ['format: exercise/1', 'id: turbine-blades', 'title: { Draft }'],
    says: [
      "turbine.yaml:3:8: error wrong-type: 'title' should be text; found a map with 'Draft'.",
      '  hint: If this is one text, put the whole of it in quotes.',
    ],
  },
  {
    mistake: 'a title in one of two languages',
    text: ['format: exercise/1', 'id: turbine-blades', 'title: { en: Stolen blade designs }'],
    says: ["turbine.yaml:3:1: error missing-field: The field 'zh' is missing in 'title'. Expected text."],
  },
  {
    mistake: 'text where an item of the storyline is expected',
    text: [...head, 'storyline:', '  - Call from the company'],
    says: [
      "turbine.yaml:5:5: error wrong-type: Item 1 of 'storyline' should be a map with 'id'; found the text 'Call from the company'.",
    ],
  },
  {
    mistake: 'a list that is too short',
    text: [...head, 'storyline:', '  - { id: CHO-01, choice: { ask: What do you say?, options: [hold] } }'],
    says: ["turbine.yaml:5:61: error wrong-length: 'options' has 1 item. Expected at least 2 items."],
  },
  {
    mistake: 'an empty list',
    text: [...head, 'storyline: []'],
    says: [
      "turbine.yaml:4:12: error wrong-length: 'storyline' is empty. Expected a list that is not empty.",
      '  hint: Write at least one item, or take the field away.',
    ],
  },
];

describe('A file with values of the wrong kind is refused in plain words', () => {
  for (const { mistake, text, says } of mistakes) {
    test(mistake, () => expect(saidOfShape(text)).toEqual(says));
  }
});
