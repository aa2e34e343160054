import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/loadScenario.ts';
import { base, changed, problemsOf, profiles, withItem } from '../support/smallScenario.ts';

test('a scenario without a mistake comes with its agreement, and what is left out is filled in', () => {
  const loaded = loadScenario(new TextEncoder().encode(base), 'mine.yaml', profiles);
  if ('problems' in loaded) throw new Error('it has problems');
  expect(loaded.profile.id).toBe('us-china-2015');
  expect(loaded.scenario.storyline).toHaveLength(6);
  expect(loaded.scenario).toMatchObject({ seed: 1, fictional: true, observers: 'shared' });
});

test('what a scenario lays over its agreement is in the agreement that comes with it', () => {
  const text = changed(
    'agreement: us-china-2015',
    'agreement: { base: us-china-2015, with: { deadlines: { answer: { is: 24h, assumption: Shorter. } } } }',
  );
  const loaded = loadScenario(new TextEncoder().encode(text), 'mine.yaml', profiles);
  if ('problems' in loaded) throw new Error('it has problems');
  expect(loaded.profile.deadlines.answer).toEqual({ is: '24h', assumption: 'Shorter.' });
  expect(loaded.profile.deadlines.update.is).toBe('7d');
});

describe('a wrong scenario is refused with the place, what was expected and the nearest right name:', () => {
  test('all of it at once, in the order of the file', () => {
    const text = base
      .replace('as: us/vice', 'as: us/vise')
      .replace('victim: us', 'victim: usa')
      .replace('from: company', 'from: campany')
      .replace('severity: 2', 'severity: 7');
    expect(problemsOf(text).map(({ code }) => code)).toEqual([
      'unknown-party',
      'unknown-body',
      'out-of-range',
      'unknown-seat',
    ]);
  });

  test('what does not fit together beside what has not the right shape', () => {
    const text = base
      .replace('summary: One matter', 'sumary: One matter')
      .replace('title: A call', 'tittle: A call')
      .replace('as: us/vice', 'as: us/vise')
      .replace('victim: us', 'victim: usa')
      .replace('severity: 2', 'severity: 7')
      .replace('by: T+1d, request', 'by: tomorrow, request');
    expect(problemsOf(text).map(({ at, code }) => [at.slice(0, 8), code])).toEqual([
      ['sumary: ', 'unknown-field'],
      ['usa, aga', 'unknown-party'],
      ['tittle: ', 'unknown-field'],
      ['7 } }', 'out-of-range'],
      ['us/vise,', 'unknown-seat'],
      ['tomorrow', 'wrong-format'],
    ]);
  });

  test('and nothing that only a row of the wrong shape brings about', () => {
    const without = (from: string, to: string): string[] =>
      problemsOf(changed(from, to)).map(({ code }) => code);
    expect(without('do: request.send, request: blades-1', 'do: request.sned, request: blades-1')).toEqual([
      'unknown-value',
    ]);
    expect(without('blades: { victim: us', 'blades: { victm: us')).toEqual(['unknown-field']);
    expect(without('company: Blade maker', 'company: [Blade maker]')).toEqual(['wrong-type']);
    expect(without('startex: 2017', 'startex: the year 2017')).toEqual(['wrong-format']);
    expect(without('- { id: INJ-01,', '- { id: INJ 01,')).toEqual(['wrong-format']);
  });

  test('a call under an agreement that has no hotline', () => {
    const text = changed('agreement: us-china-2015', 'agreement: un-poc-directory');
    expect(problemsOf(text)).toContainEqual({
      at: 'call.place, call: first, incident: blades }',
      code: 'not-applicable',
      message:
        "The agreement 'un-poc-directory' has no hotline, so 'call.place' cannot be done. Expected an act of something that it has.",
    });
  });

  test('an amendment that leaves no agreement, at its place in the item', () => {
    const text = withItem(
      '{ id: ACT-06, at: T+7d, as: controller, do: agreement.amend, with: { with: { hotline: { channel: cert } } } }',
    );
    expect(problemsOf(text)).toEqual([
      {
        at: 'cert } } } }',
        code: 'unknown-value',
        message: "'cert' is not a channel of kind hotline. Expected one of hotline.",
      },
    ]);
  });
});

test('an act that may fail can come too early, and from a seat that may not do it', () => {
  const text = withItem(
    '{ id: ACT-06, at: T+1h, as: china/desk, do: channel.suspend, channel: hotline, may-fail: true }\n' +
      '  - { id: ACT-07, at: T+1h, as: china/desk, do: request.acknowledge, request: blades-1, may-fail: true }',
  );
  expect(problemsOf(text)).toEqual([]);
});

test('ENDEX that an item moves is the one that counts', () => {
  const text = base
    .replace('at: T+6d', 'at: T+31d')
    .replace(
      'expect:\n',
      '  - { id: ACT-06, at: T+29d, as: director, do: endex.set, with: { at: 2017-04-03T13:00:00Z } }\nexpect:\n',
    );
  expect(problemsOf(text)).toEqual([]);
});
