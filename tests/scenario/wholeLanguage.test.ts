import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/loadScenario.ts';
import { shippedScenarios, scenarioText } from '../support/shippedScenario.ts';
import { base, changed, problemsOf, profiles, warningsOf, withItem } from '../support/smallScenario.ts';

const loaded = (text: string) => {
  const found = loadScenario(new TextEncoder().encode(text), 'mine.yaml', profiles);
  if ('problems' in found) throw new Error(found.problems.map(({ message }) => message).join('\n'));
  return found;
};

const withItems = (...items: readonly string[]): string => withItem(items.join('\n  - '));
const peopleIn = (text: string): string =>
  text.replace('us: { played-by: script }', 'us: { played-by: person }');

const right: readonly (readonly [what: string, text: string])[] = [
  [
    'an act after the one that brings its subject into being',
    withItems(
      '{ id: B-1, after: ACT-05, as: us/desk, do: request.send, request: b-1, incident: blades, with: { kind: information } }',
      '{ id: B-2, after: { item: B-1, by: 2h }, as: china/desk, do: request.acknowledge, request: b-1 }',
    ),
  ],
  [
    'an act on a subject that comes at a time which nobody can tell',
    withItems(
      '{ id: B-1, when: { call: first, has: messageLeft }, as: us/desk, do: request.send, request: b-1, incident: blades, with: { kind: information } }',
      '{ id: B-2, at: T+1h, as: china/desk, do: request.acknowledge, request: b-1 }',
    ),
  ],
  [
    'a subject that either of two options brings into being',
    withItems(
      '{ id: C-1, at: T+6d, choice: { seat: us/vice, ask: How?, options: [{ id: ask, text: Ask, then: [B-1] }, { id: press, text: Press, then: [B-2] }], default: ask } }',
      '{ id: B-1, as: us/desk, do: request.send, request: b-1, incident: blades, with: { kind: information } }',
      '{ id: B-2, as: us/vice, do: request.send, request: b-1, incident: blades, with: { kind: demand } }',
      '{ id: B-3, at: T+7d, as: china/desk, do: request.acknowledge, request: b-1 }',
    ),
  ],
  [
    'a person who is expected to do something before its subject is there: the act is awaited',
    peopleIn(
      withItems(
        '{ id: B-1, at: T+1h, as: us/desk, do: request.withdraw, request: b-1, within: 2d }',
        '{ id: B-2, at: T+2h, as: us/desk, do: request.send, request: b-1, incident: blades, with: { kind: information } }',
      ),
    ),
  ],
  [
    'what waits for the miss of an act that a person has a limit for',
    peopleIn(
      withItems(
        '{ id: B-1, at: T+1h, as: us/desk, do: dossier.assess, incident: blades, within: 4h }',
        '{ id: B-2, when: { item: B-1, is: missed }, inject: us/desk, title: It is late }',
        '{ id: B-3, after: { item: B-1, or-missed: true }, inject: us/desk, title: Whatever became of it }',
      ),
    ),
  ],
  [
    'what comes after an item that lapses, if it says so',
    withItems(
      '{ id: B-1, at: T+1h, if: { item: INJ-01, is: refused }, inject: us/desk, title: Refused }',
      '{ id: B-2, after: { item: B-1, or-missed: true }, inject: us/desk, title: In any case }',
    ),
  ],
  [
    'a state that an item sets by hand',
    withItems(
      '{ id: B-1, at: T+2d, as: director, do: state.set, with: { subject: channel/hotline, to: life.planned, why: For the exercise. } }',
      '{ id: B-2, when: { channel: hotline, is: planned }, inject: us/desk, title: The line is gone }',
    ),
  ],
  [
    'the hotline, which an amendment takes away only later',
    withItems(
      '{ id: B-1, at: T+7d, as: controller, do: agreement.amend, with: { with: { hotline: null } } }',
      '{ id: B-2, when: { incident: blades, is: hotline }, inject: us/desk, title: On the telephone }',
    ),
  ],
  [
    'two requests of one name, one of each side, of which one is meant',
    withItems(
      '{ id: B-1, at: T+3h, as: china/desk, do: incident.report, incident: blades, with: { severity: 1 } }',
      '{ id: B-2, at: T+4h, as: china/desk, do: request.send, request: blades-1, incident: china:blades, with: { kind: information } }',
      '{ id: B-3, at: T+5h, as: us/desk, do: request.acknowledge, request: china:blades-1 }',
    ),
  ],
  [
    'an item that is skipped, with what comes after it',
    withItems(
      '{ id: B-1, at: T+3h, inject: us/desk, title: Left out, skip: true }',
      '{ id: B-2, after: B-1, inject: us/desk, title: Goes on }',
    ),
  ],
  [
    'a condition on what a variable only reaches by adding',
    withItems(
      '{ id: B-1, at: T+3h, inject: us/desk, title: A headline, set: { heat: { add: 1 } }, repeat: { every: 1d, at-most: 5 } }',
      '{ id: B-2, when: { variable: heat, at-least: 4 }, inject: us/desk, title: Hot }',
    ).replace('storyline:\n', 'variables: { heat: 0 }\nstoryline:\n'),
  ],
];

describe('a scenario is not refused for', () => {
  test.each(right)('%s', (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('a variant', () => {
  const variants = (...rows: readonly string[]): string =>
    changed('sources:\n', `variants:\n${rows.map((row) => `  - ${row}\n`).join('')}sources:\n`);

  test('comes as a scenario of its own, under its own agreement', () => {
    const found = loaded(
      variants(
        '{ id: annual, agreement: us-china-2015-annual, seed: 9 }',
        '{ id: hurried, agreement: { with: { deadlines: { answer: { is: 12h, assumption: A. } } } }, skip: [ACT-05] }',
      ),
    );
    expect(
      found.variants.map(({ id, scenario, profile }) => [
        id,
        scenario.seed,
        profile.id,
        profile.deadlines.answer.is,
      ]),
    ).toEqual([
      ['annual', 9, 'us-china-2015-annual', found.profile.deadlines.answer.is],
      ['hurried', 1, 'us-china-2015', '12h'],
    ]);
    expect(found.variants[1]?.scenario.storyline.at(-1)).toMatchObject({ id: 'ACT-05', skip: true });
    expect(found.scenario.variants.map(({ id }) => id)).toEqual(['annual', 'hurried']);
  });

  test('is told of what is wrong in it alone, where that is written', () => {
    const text = variants(
      '{ id: early, storyline: [{ id: ACT-03, at: T+1h30m, as: china/desk, do: request.acknowledge, request: blades-1 }] }',
      '{ id: quiet, skip: [ACT-04], cast: { chine: { played-by: script } } }',
    ).replace('from: company', 'from: campany');
    expect(
      problemsOf(text).map(({ at, code, message }) => [at.slice(0, 20), code, message.slice(0, 46)]),
    ).toEqual([
      ['campany, title: A ca', 'unknown-body', "There is no body 'campany'. Expected company."],
      ['first, with: { messa', 'never-created', "In the variant 'quiet': No item brings a call "],
      ['blades-1 }] }', 'created-later', "Item 'ACT-03' at 'T+1h30m' is about the reques"],
      ['chine: { played-by: ', 'unknown-party', "There is no party 'chine'. Expected one of: us"],
    ]);
  });

  test('changes a part of an item or an expectation, and what comes of that is checked where it is written', () => {
    const found = loaded(
      variants(
        '{ id: late, change: [{ id: ACT-02, at: T+3h, with: { severity: 2 } }, { id: EXP-1, by: T+2d, objective: null }, { id: INJ-01, body: It is urgent. }] }',
      ),
    );
    const { storyline, expect: expected } = found.variants[0]!.scenario;
    expect(storyline.find(({ id }) => id === 'ACT-02')).toMatchObject({
      at: 'T+3h',
      request: 'blades-1',
      with: { kind: 'information', severity: 2 },
    });
    expect(storyline.find(({ id }) => id === 'INJ-01')).toMatchObject({
      title: 'A call',
      body: 'It is urgent.',
    });
    expect(expected).toEqual([{ id: 'EXP-1', by: 'T+2d', request: 'blades-1', reaches: 'sent' }]);
    expect(found.scenario.storyline.find(({ id }) => id === 'ACT-02')?.at).toBe('T+2h');
    const wrong = variants(
      '{ id: a, change: [{ id: ACT-02, tittle: Asked, with: { severity: 9 } }, { id: ACT-20, at: T+1h }] }',
      '{ id: b, change: [{ id: ACT-03, at: T+1h30m }, { id: EXP-1, reaches: null }] }',
      '{ id: c, change: [{ id: ACT-03, as: us/desk }] }',
      '{ id: d, change: [{ id: ACT-03, do: null }, { id: ACT-03, after: ACT-02 }] }',
      '{ id: e, change: [{ id: ACT-02, with: { severity: 9 } }, { id: ACT-04, after: ACT-02 }] }',
    );
    expect(problemsOf(wrong).map(({ at, code }) => [at.slice(0, 16), code])).toEqual([
      ['tittle: Asked, w', 'unknown-field'],
      ['ACT-20, at: T+1h', 'unknown-item'],
      ['{ id: ACT-03, at', 'created-later'],
      ['EXP-1, reaches: ', 'unclear-expectation'],
      ['us/desk }] }', 'never-accepted'],
      ['{ id: ACT-03, do', 'missing-field'],
      ['ACT-03, after: A', 'duplicate-id'],
      ['9 } }, { id: ACT', 'out-of-range'],
    ]);
  });

  test('tells of a changed item nothing that is wrong without the change', () => {
    const text = variants('{ id: late, change: [{ id: INJ-01, at: T+1h }] }');
    expect(problemsOf(text.replace('from: company', 'from: campany')).map(({ code }) => code)).toEqual([
      'unknown-body',
    ]);
  });

  test('is held against the shapes of its acts', () => {
    const text = variants(
      '{ id: odd, storyline: [{ id: ACT-09, at: T+7d, as: us/desk, do: call.end, call: first, with: { outcome: won } }] }',
    );
    expect(problemsOf(text).map(({ code, at }) => [code, at.slice(0, 3)])).toEqual([
      ['unknown-value', 'won'],
    ]);
  });
});

describe('warnings', () => {
  test('are none for a scenario that is as it should be', () => {
    expect(warningsOf(base)).toEqual([]);
  });

  test.each(shippedScenarios)('are none for the shipped scenario %s', (id) => {
    expect(warningsOf(scenarioText(id))).toEqual([]);
  });

  test('do not keep a scenario from being played', () => {
    const found = loaded(base.replace('title: Small', 'title: Small #1'));
    expect(found.warnings().map(({ code, severity }) => [code, severity])).toEqual([
      ['text-cut-off', 'warning'],
    ]);
    expect(found.scenario.title).toBe('Small');
  });

  test('leave a remark alone that is one', () => {
    expect(warningsOf(base.replace('title: Small', 'title: Small # to be changed'))).toEqual([]);
    expect(warningsOf(base.replace('title: Small', 'title: Small #'))).toEqual([]);
    expect(warningsOf(base.replace('endex: T+30d', 'endex: T+30d #!'))).toEqual([]);
  });
});

describe('a scenario of any size is read in its time', () => {
  const many = (count: number, row: (at: number) => string): string =>
    changed('expect:\n', `${Array.from({ length: count }, (_, at) => `  - ${row(at)}\n`).join('')}expect:\n`);

  test('a chain of thousands of items, each after the one before', () => {
    const text = many(
      6000,
      (at) => `{ id: X-${at}, after: ${at === 0 ? 'ACT-05' : `X-${at - 1}`}, inject: us/desk, title: News }`,
    );
    expect(problemsOf(text)).toEqual([]);
  });

  test('a circle of thousands of items', () => {
    const text = many(
      6000,
      (at) => `{ id: X-${at}, after: X-${(at + 1) % 6000}, inject: us/desk, title: News }`,
    );
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['goes-round']);
  });

  test('thousands of conditions, each on the item before, of which the first never holds', () => {
    const text = many(
      4000,
      (at) =>
        `{ id: X-${at}, when: { item: ${at === 0 ? 'INJ-01' : `X-${at - 1}`}, is: ${at === 0 ? 'missed' : 'done'} }, inject: us/desk, title: News }`,
    );
    expect(problemsOf(text)[0]).toMatchObject({ code: 'never-fires' });
  });

  test('an amount of acts on one request', () => {
    const text = many(
      4000,
      (at) =>
        `{ id: X-${at}, at: T+${at + 200}m, as: us/desk, do: request.amend, request: blades-1, with: { text: More. } }`,
    );
    expect(problemsOf(text)).toEqual([]);
  });

  test('conditions as deep as they may be', () => {
    const deep = (levels: number): string =>
      `${'{ not: '.repeat(levels)}{ request: blades-1, is: sent }${' }'.repeat(levels)}`;
    expect(problemsOf(withItem(`{ id: X-1, when: ${deep(50)}, inject: us/desk, title: News }`))).toEqual([]);
    expect(
      problemsOf(
        withItem(
          `{ id: X-1, when: ${deep(50).replace('is: sent', 'is: snet')}, inject: us/desk, title: News }`,
        ),
      ).map(({ code }) => code),
    ).toEqual(['unknown-state']);
    expect(
      problemsOf(
        withItem(
          `{ id: X-1, when: ${deep(50).replace('is: sent', 'iz: sent')}, inject: us/desk, title: News }`,
        ),
      ).map(({ code }) => code),
    ).toEqual(['unknown-field']);
  });

  test('as many variants as there may be, of a long scenario', () => {
    const rows = Array.from(
      { length: 32 },
      (_, at) => `  - { id: v-${at}, seed: ${at}, skip: [ACT-05] }\n`,
    ).join('');
    const text = many(400, (at) => `{ id: X-${at}, at: T+${at}h, inject: us/desk, title: News }`).replace(
      'sources:\n',
      `variants:\n${rows}sources:\n`,
    );
    expect(problemsOf(text)).toEqual([]);
    expect(
      problemsOf(text.replace('sources:\n', '  - { id: v-32 }\nsources:\n')).map(({ code }) => code),
    ).toEqual(['wrong-length']);
  });
});
