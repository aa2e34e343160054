import { describe, expect, test } from 'vitest';
import { ruleIds } from '../../src/contract/rule.ts';
import { loadedText, runText, scenarioText } from '../support/shippedScenario.ts';

const text = scenarioText('first-case');
const { scenario, profile } = loadedText(text);
const { entries } = await runText(text);
const { lesson, agenda } = scenario;

const asks = lesson.flatMap((step) => (step.ask === undefined ? [] : [{ ...step, ask: step.ask }]));
const composed = asks.flatMap(({ ask }) => ('compose' in ask ? [ask] : []));
const chosen = asks.flatMap(({ ask }) => ('choice' in ask ? [ask] : []));

/** When an item was done in the run. */
const doneAt = (id: string): string => entries.find(({ item }) => item === id)?.at ?? '';

describe('the lesson of the first case', () => {
  test('takes forty-five minutes, with a step in every second one of them or more', () => {
    const minutes = agenda.reduce((sum, part) => sum + (part.minutes ?? 0), 0);
    expect(minutes).toBe(45);
    expect(lesson.length).toBeGreaterThan(minutes / 2);
    expect(lesson.length).toBeLessThan(minutes);
  });

  test('asks in every way that there is, and has every kind of text written', () => {
    const ways = asks.map(({ ask }) => Object.keys(ask)[0]);
    expect(new Set(ways)).toEqual(new Set(['choice', 'compose', 'plan', 'local-time']));
    expect(new Set(composed.map(({ compose }) => compose))).toEqual(
      new Set(['request', 'answer', 'update', 'call-script', 'docket-item', 'statement', 'note']),
    );
  });

  test('asks for a local time in each capital', () => {
    const capitals = asks.flatMap(({ ask }) => ('local-time' in ask ? [ask.in] : []));
    expect(capitals.sort()).toEqual(['china', 'us']);
  });

  test('has the clause or the rule behind every step', () => {
    const known = ['1a', '1b', '1c', '4d', '4e', '4f', ...ruleIds];
    expect(lesson.filter(({ clause }) => clause === undefined || !known.includes(clause))).toEqual([]);
  });

  test('explains every answer, the right ones too, and has one that is right in each question', () => {
    const options = chosen.flatMap((ask) => ask.options);
    expect(options.filter(({ because }) => because === undefined)).toEqual([]);
    expect(chosen.map((ask) => ask.options.filter(({ right }) => right === true).length)).toEqual(
      chosen.map(() => 1),
    );
  });

  test('puts the right answer first no more often than not', () => {
    const first = chosen.filter((ask) => ask.options[0]?.right === true).length;
    expect(first).toBeLessThanOrEqual(chosen.length / 2);
  });

  test('says something to another answer, and goes on from a later item', () => {
    for (const step of asks) {
      expect(step.else).toBeDefined();
      expect([step['at-item'], doneAt(step.rejoin ?? '') >= doneAt(step['at-item'])]).toEqual([
        step['at-item'],
        true,
      ]);
    }
  });

  test('leads on in the order of time', () => {
    const times = lesson.map((step) => doneAt(step['at-item']));
    expect(times).toEqual([...times].sort());
  });

  test('asks for every element that the agreement expects of a request', () => {
    const [request] = composed.filter(({ compose }) => compose === 'request');
    expect([...(request?.elements ?? [])].sort()).toEqual([...profile.request.elements.is].sort());
  });

  test('lets the learner ask and be asked', () => {
    const own = entries.filter(({ by, do: verb }) => by.seat === 'us/desk' && verb.startsWith('request.'));
    expect(new Set(own.map(({ do: verb }) => verb))).toEqual(
      new Set([
        'request.draft',
        'request.send',
        'request.supply',
        'request.withdraw',
        'request.acknowledge',
        'request.answer',
        'request.update',
        'request.accept',
        'request.rate',
        'request.complete',
      ]),
    );
  });
});
