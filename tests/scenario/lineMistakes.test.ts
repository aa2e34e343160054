import { describe, expect, test } from 'vitest';
import { saidOfYaml, type Mistake } from './whatIsSaid.ts';

/** What hands, word processors and input methods do to the lines of a file. */
const mistakes: readonly Mistake[] = [
  {
    mistake: 'tabs instead of spaces',
    text: ['id: turbine-blades', 'cast:', '\tus: { played-by: script }', '\tchina: { played-by: policy }'],
    says: [
      'turbine.yaml:3:1: error tab-indent: This line is indented with a tab. YAML accepts only spaces there.',
      '  hint: Replace the tab with spaces, two for each level. Most editors can do it for the whole file at once.',
      'turbine.yaml:4:1: error tab-indent: This line is indented with a tab. YAML accepts only spaces there.',
      '  hint: Replace the tab with spaces, two for each level. Most editors can do it for the whole file at once.',
    ],
  },
  {
    mistake: 'a tab after the spaces of one line',
    text: ['storyline:', '  - id: INJ-01', '  \tat: T+0h'],
    says: [
      'turbine.yaml:3:3: error tab-indent: This line is indented with a tab. YAML accepts only spaces there.',
      '  hint: Replace the tab with spaces, two for each level. Most editors can do it for the whole file at once.',
    ],
  },
  {
    mistake: 'a tab before the text of a block',
    text: ['summary: |', '\tA turbine maker finds its designs at a competitor.'],
    says: [
      'turbine.yaml:2:1: error tab-indent: This line is indented with a tab. YAML accepts only spaces there.',
      '  hint: Replace the tab with spaces, two for each level. Most editors can do it for the whole file at once.',
    ],
  },
  {
    mistake: 'a colon in an unquoted title',
    text: ['id: turbine-blades', 'title: Stolen blades: the first call', 'seed: 7'],
    says: [
      "turbine.yaml:2:8: error colon-in-text: This text holds a colon, so that YAML takes 'Stolen blades' for the name of a field.",
      '  hint: Put the text in quotes: "Stolen blades: the first call"',
    ],
  },
  {
    mistake: 'a colon at the end of an unquoted title',
    text: ['title: To be decided:', 'seed: 7'],
    says: [
      "turbine.yaml:1:8: error colon-in-text: This text holds a colon, so that YAML takes 'To be decided' for the name of a field.",
      '  hint: Put the text in quotes: "To be decided:"',
    ],
  },
  {
    mistake: 'a colon in an unquoted title between braces',
    text: ['storyline:', '  - { id: INJ-01, title: Flash: designs found, at: T+0h }'],
    says: [
      "turbine.yaml:2:26: error wrong-comma: Between braces a second colon comes before the next comma: 'Flash: designs found'. Expected one colon in each field.",
      '  hint: Put a comma between the two fields; or, if it is one text that holds a colon, put the text in quotes.',
    ],
  },
  {
    mistake: 'a quoted word with a colon in an unquoted title',
    text: ['title: The memo says: "call now"'],
    says: [
      "turbine.yaml:1:8: error colon-in-text: This text holds a colon, so that YAML takes 'The memo says' for the name of a field.",
      '  hint: Put the text in quotes: \'The memo says: "call now"\'',
    ],
  },
  {
    mistake: 'a line moved one space to the right',
    text: ['id: turbine-blades', ' title: Stolen blade designs', 'seed: 7'],
    says: [
      "turbine.yaml:2:2: error wrong-indent: This line starts with 1 space. Expected no space, like 'id: turbine-blades' in line 1.",
      "  hint: If it belongs inside 'id', nothing else may stand on the line of 'id:'.",
    ],
  },
  {
    mistake: 'fields of a list item that stand under the dash',
    text: ['storyline:', '  - id: INJ-01', '  at: T+0h'],
    says: [
      "turbine.yaml:3:3: error wrong-indent: This line starts with 2 spaces. Expected 4 spaces, like 'id: INJ-01' in line 2; or no space, like 'storyline:' in line 1.",
    ],
  },
  {
    mistake: 'fields of a list item that stand one space short',
    text: ['storyline:', '  - id: INJ-01', '   at: T+0h'],
    says: [
      "turbine.yaml:3:4: error wrong-indent: This line starts with 3 spaces. Expected 4 spaces, like 'id: INJ-01' in line 2; or no space, like 'storyline:' in line 1.",
      "  hint: If it belongs inside 'id', nothing else may stand on the line of 'id:'.",
    ],
  },
  {
    mistake: 'a second list item further to the right',
    text: ['storyline:', '  - id: INJ-01', '    - id: INJ-02'],
    says: [
      "turbine.yaml:3:5: error wrong-indent: This line starts with 4 spaces. Expected 2 spaces, like '- id: INJ-01' in line 2.",
      "  hint: If it belongs inside 'id', nothing else may stand on the line of 'id:'.",
    ],
  },
  {
    mistake: 'a second list item further to the left',
    text: ['storyline:', '  - id: INJ-01', '- id: INJ-02'],
    says: [
      "turbine.yaml:3:1: error wrong-indent: This line starts with no space. Expected 2 spaces, like '- id: INJ-01' in line 2.",
    ],
  },
  {
    mistake: 'fields between two levels',
    text: ['world:', '    meetings: [T+25d]', '  unavailable: []'],
    says: [
      "turbine.yaml:3:3: error wrong-indent: This line starts with 2 spaces. Expected 4 spaces, like 'meetings: [T+25d]' in line 2; or no space, like 'world:' in line 1.",
    ],
  },
  {
    mistake: 'a value and fields under the same name',
    text: ['cast:', '  us: script', '    policy: overloaded'],
    says: [
      "turbine.yaml:3:5: error wrong-indent: This line starts with 4 spaces. Expected 2 spaces, like 'us: script' in line 2; or no space, like 'cast:' in line 1.",
      "  hint: If it belongs inside 'us', nothing else may stand on the line of 'us:'.",
    ],
  },
  {
    mistake: 'text of a block that falls back',
    text: [
      'summary: |',
      '    A turbine maker finds its designs',
      '  at a competitor.',
      'title: Stolen blade designs',
    ],
    says: [
      "turbine.yaml:3:3: error wrong-indent: This line starts with 2 spaces. Expected 4 spaces, like 'A turbine maker finds its designs' in line 2; or no space, like 'summary: |' in line 1.",
    ],
  },
  {
    mistake: 'a duplicate field',
    text: ['id: turbine-blades', 'title: Stolen blade designs', 'seed: 7', 'title: Stolen designs'],
    says: [
      "turbine.yaml:4:1: error duplicate-field: The field 'title' is given twice; the first is in line 2.",
      "  hint: Keep one of the two. If they belong to two items of a list, each item begins with '- '.",
    ],
  },
  {
    mistake: 'a list item without its dash, so that a name comes twice',
    text: ['storyline:', '  - id: INJ-01', '    at: T+0h', '    id: INJ-02', '    at: T+1h'],
    says: [
      "turbine.yaml:4:5: error duplicate-field: The field 'id' is given twice; the first is in line 2.",
      "  hint: Keep one of the two. If they belong to two items of a list, each item begins with '- '.",
      "turbine.yaml:5:5: error duplicate-field: The field 'at' is given twice; the first is in line 3.",
      "  hint: Keep one of the two. If they belong to two items of a list, each item begins with '- '.",
    ],
  },
  {
    mistake: 'a full-width colon',
    text: ['id: turbine-blades', 'title：Stolen blade designs', 'seed: 7'],
    says: [
      "turbine.yaml:2:6: error full-width-sign: Found the full-width colon '：'. Expected the ordinary colon ':' and a space after it.",
      '  hint: Switch the input method to English before typing the signs of YAML.',
    ],
  },
  {
    mistake: 'full-width colons on every line',
    text: ['id：turbine-blades', 'title：叶片设计失窃'],
    says: [
      "turbine.yaml:1:3: error full-width-sign: Found the full-width colon '：'. Expected the ordinary colon ':' and a space after it.",
      '  hint: Switch the input method to English before typing the signs of YAML.',
      "turbine.yaml:2:6: error full-width-sign: Found the full-width colon '：'. Expected the ordinary colon ':' and a space after it.",
      '  hint: Switch the input method to English before typing the signs of YAML.',
    ],
  },
  {
    mistake: 'a full-width colon as the last line of an item',
    text: ['storyline:', '  - id: INJ-01', '    title：Call from the company'],
    says: [
      "turbine.yaml:3:10: error full-width-sign: Found the full-width colon '：'. Expected the ordinary colon ':' and a space after it.",
      '  hint: Switch the input method to English before typing the signs of YAML.',
    ],
  },
  {
    mistake: 'a full-width comma between braces',
    text: ['storyline:', '  - { id: INJ-01， at: T+0h }'],
    says: [
      "turbine.yaml:2:17: error full-width-sign: Found the full-width comma '，'. Expected the ordinary comma ',' and a space after it.",
      '  hint: Switch the input method to English before typing the signs of YAML.',
    ],
  },
  {
    mistake: 'no space after a colon',
    text: ['id: turbine-blades', 'title:Stolen blade designs', 'seed: 7'],
    says: [
      "turbine.yaml:2:7: error missing-space: After the colon there should be a space: 'title: Stolen' instead of 'title:Stolen'.",
    ],
  },
  {
    mistake: 'no space after a dash',
    text: ['storyline:', '  -id: INJ-01', '   at: T+0h'],
    says: [
      "turbine.yaml:2:4: error missing-space: After the dash of a list item there should be a space: '- id:' instead of '-id:'.",
    ],
  },
  {
    mistake: 'an equals sign instead of a colon',
    text: ['id: turbine-blades', 'title = Stolen blade designs'],
    says: [
      "turbine.yaml:2:7: error missing-colon: Found '=' after 'title'. Expected a colon and a space: 'title: …'.",
    ],
  },
  {
    mistake: 'an arrow instead of a colon',
    text: ['id -> turbine-blades', 'title -> Stolen blade designs'],
    says: [
      "turbine.yaml:1:4: error missing-colon: Found '->' after 'id'. Expected a colon and a space: 'id: …'.",
      "turbine.yaml:2:7: error missing-colon: Found '->' after 'title'. Expected a colon and a space: 'title: …'.",
    ],
  },
  {
    mistake: 'a line that has lost its name',
    text: ['id: turbine-blades', 'Stolen blade designs', 'seed: 7'],
    says: [
      "turbine.yaml:2:1: error missing-colon: Expected 'name: value', but this line has no colon: 'Stolen blade designs'.",
      "  hint: If it belongs to the text above, put '|' after the colon of that field and indent the text below it.",
    ],
  },
  {
    mistake: 'a long dash typed by a word processor',
    text: ['storyline:', '  – id: INJ-01', '    at: T+0h'],
    says: [
      "turbine.yaml:2:3: error not-a-dash: This item begins with '–'. A list item begins with a hyphen and a space: '- '.",
      '  hint: Type the hyphen again; word processors turn it into a bullet or a long dash.',
    ],
  },
  {
    mistake: 'a bullet pasted from slides',
    text: ['objectives:', '  • id: OBJ-1', '    text: A request leaves within a day.'],
    says: [
      "turbine.yaml:2:3: error not-a-dash: This item begins with '•'. A list item begins with a hyphen and a space: '- '.",
      '  hint: Type the hyphen again; word processors turn it into a bullet or a long dash.',
    ],
  },
  {
    mistake: 'an asterisk as a bullet',
    text: ['objectives:', '  * id: OBJ-1', '    text: A request leaves within a day.'],
    says: [
      "turbine.yaml:2:3: error not-a-dash: This item begins with '*'. A list item begins with a hyphen and a space: '- '.",
      '  hint: Type the hyphen again; word processors turn it into a bullet or a long dash.',
    ],
  },
  {
    mistake: 'a no-break space copied from a web page',
    text: ['cast:', '\u00a0\u00a0us: { played-by: script }'],
    says: [
      "turbine.yaml:2:1: error odd-space: Beside the name 'us' there is a special space (U+00A0) that YAML takes for a letter.",
      '  hint: Delete the space and type it again. Such spaces come from web pages, Word and Chinese input methods.',
    ],
  },
  {
    mistake: 'an ideographic space of a Chinese input method',
    text: ['cast:', '\u3000us: { played-by: script }'],
    says: [
      "turbine.yaml:2:1: error odd-space: Beside the name 'us' there is a special space (U+3000) that YAML takes for a letter.",
      '  hint: Delete the space and type it again. Such spaces come from web pages, Word and Chinese input methods.',
    ],
  },
];

describe('A file whose lines are not written as YAML wants them is refused in plain words', () => {
  for (const { mistake, text, says } of mistakes) {
    test(mistake, () => expect(saidOfYaml(text)).toEqual(says));
  }
});
