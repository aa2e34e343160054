import { describe, expect, test } from 'vitest';
import { saidOfYaml, type Mistake } from './whatIsSaid.ts';

/** What quotes, brackets and the signs that YAML keeps for itself do to ordinary text. */
const mistakes: readonly Mistake[] = [
  {
    mistake: 'a double quote that is not closed',
    text: ['title: "Stolen blade designs', 'seed: 7'],
    says: [
      'turbine.yaml:1:8: error unclosed-quote: The text that begins here with a double quote (") has no closing quote.',
      '  hint: Put " at the end of the text, or take this one away.',
    ],
  },
  {
    mistake: 'a single quote that is not closed',
    text: ['id: turbine-blades', "title: 'Stolen blade designs", 'seed: 7'],
    says: [
      "turbine.yaml:2:8: error unclosed-quote: The text that begins here with a single quote (') has no closing quote.",
      "  hint: Put ' at the end of the text, or take this one away.",
    ],
  },
  {
    mistake: 'two quotes that are not closed',
    text: ['title: "Stolen blade designs', 'summary: "A turbine maker finds its designs', 'seed: 7'],
    says: [
      'turbine.yaml:1:8: error unclosed-quote: The text that begins here with a double quote (") has no closing quote.',
      '  hint: Put " at the end of the text, or take this one away.',
      'turbine.yaml:2:10: error unclosed-quote: The text that begins here with a double quote (") has no closing quote.',
      '  hint: Put " at the end of the text, or take this one away.',
    ],
  },
  {
    mistake: 'an apostrophe between single quotes',
    text: ["title: 'The company's designs'"],
    says: [
      "turbine.yaml:1:21: error text-after-value: The quoted text ends before 's designs''.",
      "  hint: Write an apostrophe inside single quotes twice (''), or use double quotes around the text.",
    ],
  },
  {
    mistake: 'quotes around the first words only',
    text: ['title: "Stolen" blade designs', 'seed: 7'],
    says: [
      "turbine.yaml:1:17: error text-after-value: The quoted text ends before 'blade designs'.",
      '  hint: If it is all one text, put single quotes around the whole.',
    ],
  },
  {
    mistake: 'a title that begins with a bracket',
    text: ['title: [Draft] Stolen blade designs'],
    says: [
      "turbine.yaml:1:16: error text-after-value: The value between brackets ends before 'Stolen blade designs'.",
      '  hint: If it is all one text, put single quotes around the whole.',
    ],
  },
  {
    mistake: 'a placeholder in double braces',
    text: ['title: {{scenario title}}'],
    says: [
      'turbine.yaml:1:9: error name-not-text: A bracket stands where the name of a field is expected.',
      '  hint: If this is text, put the whole text in quotes. If not, a comma or a closing bracket is missing.',
    ],
  },
  {
    mistake: 'a Windows path between double quotes',
    text: ['source: "C:\\work\\memo.docx"'],
    says: [
      "turbine.yaml:1:12: error bad-escape: Between double quotes a backslash begins a special sign, and there is no '\\w'.",
      "  hint: Write the backslash twice, or put the text in single quotes: 'C:\\work'.",
    ],
  },
  {
    mistake: 'a brace that is not closed',
    text: ['cast: { us: { played-by: script }', 'seed: 7'],
    says: [
      "turbine.yaml:1:7: error unclosed-bracket: The '{' here has no closing '}'.",
      "  hint: Put '}' where it ends. If the '{' is part of a text, put the text in quotes.",
    ],
  },
  {
    mistake: 'a bracket that is not closed at the end of the file',
    text: ['world:', '  meetings: [T+25d, T+50d'],
    says: [
      "turbine.yaml:2:13: error unclosed-bracket: The '[' here has no closing ']'.",
      "  hint: Put ']' where it ends. If the '[' is part of a text, put the text in quotes.",
    ],
  },
  {
    mistake: 'a bracket closed by a brace',
    text: ['objectives:', '  - { id: OBJ-1, tasks: [State the time zone }'],
    says: [
      "turbine.yaml:2:25: error unclosed-bracket: The '[' here has no closing ']'.",
      "  hint: Put ']' where it ends. If the '[' is part of a text, put the text in quotes.",
    ],
  },
  {
    mistake: 'a brace too many',
    text: ['cast: { us: { played-by: script } } }', 'seed: 7'],
    says: [
      "turbine.yaml:1:37: error stray-bracket: This '}' closes a bracket that was not opened, or was already closed.",
      '  hint: Take it away, or open the bracket before it. If it is part of a text, put the text in quotes.',
    ],
  },
  {
    mistake: 'a comma missing between two fields',
    text: ['storyline:', '  - { id: INJ-01 at: T+0h }'],
    says: [
      "turbine.yaml:2:11: error wrong-comma: Between braces a second colon comes before the next comma: 'INJ-01 at: T+0h'. Expected one colon in each field.",
      '  hint: Put a comma between the two fields; or, if it is one text that holds a colon, put the text in quotes.',
    ],
  },
  {
    mistake: 'a comma too many',
    text: ['world: { meetings: [T+25d,, T+50d] }'],
    says: [
      'turbine.yaml:1:27: error wrong-comma: There is a comma here with no entry before it.',
      '  hint: Take it away.',
    ],
  },
  {
    mistake: 'a list with dashes between braces',
    text: ['world: { meetings:', '  - T+25d', '  }'],
    says: ['turbine.yaml:2:3: error yaml-syntax: Between brackets a list cannot be written with dashes.'],
  },
  {
    mistake: 'a title that begins with an at sign',
    text: ['title: @press calls'],
    says: [
      "turbine.yaml:1:8: error reserved-sign: Text without quotes cannot begin with '@', which YAML keeps for itself.",
      '  hint: Put the whole text in quotes.',
    ],
  },
  {
    mistake: 'a title that begins with a percent sign',
    text: ['title: %5 of the designs'],
    says: [
      "turbine.yaml:1:8: error reserved-sign: Text without quotes cannot begin with '%', which YAML keeps for itself.",
      '  hint: Put the whole text in quotes.',
    ],
  },
  {
    mistake: 'a title with an asterisk for emphasis',
    text: ['title: *urgent* call'],
    says: [
      "turbine.yaml:1:8: error reserved-sign: Text without quotes cannot begin with '*', which YAML keeps for itself.",
      '  hint: Put the whole text in quotes.',
    ],
  },
  {
    mistake: 'a title that begins with an ampersand',
    text: ['title: & the press'],
    says: [
      "turbine.yaml:1:8: error reserved-sign: Text without quotes cannot begin with '&', which YAML keeps for itself.",
      '  hint: Put the whole text in quotes.',
    ],
  },
  {
    mistake: 'a title that begins with an exclamation mark',
    text: ['title: !urgent call'],
    says: [
      "turbine.yaml:1:8: error tag-not-allowed: YAML takes '!urgent' for a tag, and these files have no tags.",
      '  hint: If it is text, put it in quotes. If it is a tag, take it away.',
    ],
  },
  {
    mistake: 'a custom tag',
    text: ['startex: !!timestamp 2017-03-01T13:00:00Z'],
    says: [
      "turbine.yaml:1:10: error tag-not-allowed: YAML takes '!!timestamp' for a tag, and these files have no tags.",
      '  hint: If it is text, put it in quotes. If it is a tag, take it away.',
    ],
  },
  {
    mistake: 'a remark with no space before it',
    text: ['title: "Stolen blade designs"# working title'],
    says: [
      "turbine.yaml:1:30: error missing-space: A '#' that begins a remark should have a space before it.",
      '  hint: If it is part of the text, put it inside the quotes.',
    ],
  },
  {
    mistake: 'text on the line of the block sign',
    text: ['summary: | A turbine maker finds its designs.'],
    says: [
      "turbine.yaml:1:12: error text-after-value: After the sign '|' or '>' the text begins on the next line, indented.",
      '  hint: Move the text to the next line, or take the sign away.',
    ],
  },
  {
    mistake: 'a directive',
    text: ['%YAML 1.1', '---', 'id: turbine-blades'],
    says: [
      "turbine.yaml:1:1: error directive-not-allowed: YAML takes a line that begins with '%' for a directive, and these files have none.",
      '  hint: Take the line away. The files are always read as YAML 1.2.',
    ],
  },
  {
    mistake: 'two scenarios in one file',
    text: ['id: turbine-blades', '---', 'id: two-meetings'],
    says: [
      "turbine.yaml:2:1: error several-documents: This '---' begins a second document in the same file. One file holds one.",
      "  hint: Take the line '---' away, or move what follows to a file of its own.",
    ],
  },
  {
    mistake: 'front matter as in a web page',
    text: ['---', 'id: turbine-blades', '---', 'Some text.'],
    says: [
      "turbine.yaml:3:1: error several-documents: This '---' begins a second document in the same file. One file holds one.",
      "  hint: Take the line '---' away, or move what follows to a file of its own.",
    ],
  },
  {
    mistake: 'a list first and a field after it',
    text: ['- id: INJ-01', '- id: INJ-02', 'title: Stolen blade designs'],
    says: [
      "turbine.yaml:3:1: error mixed-list: Above this line stands a list or a text, and 'title: Stolen blade designs' cannot follow it at the same level.",
      "  hint: A file is a map: give the list a name ('storyline:') and indent it under that name.",
    ],
  },
  {
    mistake: 'a name that is a number',
    text: ['incidents:', '  2015: { victim: us }'],
    says: [
      'turbine.yaml:2:3: error name-not-text: 2015 stands where the name of a field is expected, and YAML does not read it as text.',
      "  hint: Put it in quotes: '2015':",
    ],
  },
  {
    mistake: 'a name that is true',
    text: ['cast:', '  true: { played-by: script }'],
    says: [
      'turbine.yaml:2:3: error name-not-text: true stands where the name of a field is expected, and YAML does not read it as text.',
      "  hint: Put it in quotes: 'true':",
    ],
  },
  {
    mistake: 'a name left out',
    text: ['cast:', '  : { played-by: script }'],
    says: [
      'turbine.yaml:2:3: error name-not-text: There is no name before this colon.',
      '  hint: Write the name before the colon.',
    ],
  },
  {
    mistake: 'an alias of nothing',
    text: ['storyline:', '  - { id: INJ-01, with: *standard }'],
    says: [
      'turbine.yaml:2:25: error unknown-alias: *standard repeats what is marked &standard, and nothing above it is marked so.',
      '  hint: If it is text, put it in quotes.',
    ],
  },
  {
    mistake: 'an alias as a name',
    text: ['seat: &desk us/desk', 'briefs:', '  *desk : { you-are: The desk. }'],
    says: [
      'turbine.yaml:3:3: error name-not-text: *desk stands where the name of a field is expected, and YAML does not read it as text.',
      "  hint: Put it in quotes: '*desk':",
    ],
  },
  {
    mistake: 'an alias inside its own anchor',
    text: ['world: &world', '  before: *world'],
    says: [
      'turbine.yaml:2:11: error alias-loop: *world stands inside the value that is marked &world, so it would hold itself without end.',
      '  hint: Write the value out where it is needed.',
    ],
  },
  {
    mistake: 'a merge of fields',
    text: [
      'base: &base { victim: us, against: china }',
      'incidents:',
      '  blades: { <<: *base, category: ip-theft }',
    ],
    says: [
      "turbine.yaml:3:13: error merge-not-allowed: The merge sign '<<' is not read here. Expected the fields themselves.",
      '  hint: Write the fields out, or use an alias for a whole value: with: *name.',
    ],
  },
  {
    mistake: 'a letter instead of a scenario',
    text: ['Dear all, please find below', 'the scenario for Thursday.'],
    says: [
      "turbine.yaml:1:1: error root-not-map: The file as a whole is running text. Expected lines of 'name: value'.",
      '  hint: Check that it is the file you mean.',
    ],
  },
  {
    mistake: 'a spreadsheet saved as CSV',
    text: ['id,at,title', 'INJ-01,T+0h,Call from the company'],
    says: [
      "turbine.yaml:1:1: error root-not-map: The file as a whole is running text. Expected lines of 'name: value'.",
      '  hint: Check that it is the file you mean.',
    ],
  },
  {
    mistake: 'a list instead of a map',
    text: ['- id: INJ-01', '  at: T+0h'],
    says: [
      "turbine.yaml:1:1: error root-not-map: The file as a whole is a list. Expected lines of 'name: value'.",
      "  hint: Give the list a name, such as 'storyline:', and indent it under that name.",
    ],
  },
  {
    mistake: 'a file of remarks',
    text: ['# Turbine blades', '# to be written'],
    says: [
      'turbine.yaml: error file-empty: The file is empty: it holds only blank lines and remarks.',
      '  hint: Check that it is the file you mean, and that it was saved.',
    ],
  },
  {
    mistake: 'three different mistakes at once',
    text: [
      'id: turbine-blades',
      'title: Stolen blades: the first call',
      "summary: 'The company's designs'",
      'storyline:',
      '  - { id: INJ-01 at: T+0h }',
    ],
    says: [
      "turbine.yaml:2:8: error colon-in-text: This text holds a colon, so that YAML takes 'Stolen blades' for the name of a field.",
      '  hint: Put the text in quotes: "Stolen blades: the first call"',
      "turbine.yaml:3:23: error text-after-value: The quoted text ends before 's designs''.",
      "  hint: Write an apostrophe inside single quotes twice (''), or use double quotes around the text.",
      "turbine.yaml:5:11: error wrong-comma: Between braces a second colon comes before the next comma: 'INJ-01 at: T+0h'. Expected one colon in each field.",
      '  hint: Put a comma between the two fields; or, if it is one text that holds a colon, put the text in quotes.',
    ],
  },
];

describe('A file whose quotes, brackets and signs are not YAML is refused in plain words', () => {
  for (const { mistake, text, says } of mistakes) {
    test(mistake, () => expect(saidOfYaml(text)).toEqual(says));
  }
});
