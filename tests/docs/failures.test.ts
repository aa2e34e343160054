import { describe, expect, test } from 'vitest';
import type { Text } from '../../src/contract/act/act.ts';
import { FAILURES, failureIds } from '../../src/contract/failure.ts';
import { loadedText, scenarioText, shippedScenarios } from '../support/shippedScenario.ts';
import { code, expectGenerated, table } from './markdown.ts';

const shelf = shippedScenarios.map((id) => ({ id, scenario: loadedText(scenarioText(id)).scenario }));

const english = (text: Text): string => (typeof text === 'string' ? text : text.en);
const link = (id: string): string => `[${id.split('/').at(-1)}](../scenarios/${id}.yaml)`;

function failureTable(): string {
  const rows = failureIds.map((failure) => {
    const { says, precedent, good } = FAILURES[failure];
    const players = shelf.flatMap(({ id, scenario: { plays } }) =>
      plays[failure] ? [`${link(id)}: ${plays[failure].join(', ')}`] : [],
    );
    return [failure, says, precedent, good, players.join('; ')];
  });
  return table(['id', 'failure or dispute', 'precedent', 'good play', 'played by'], rows);
}

function exerciseTable(): string {
  const rows = shelf.map(({ id, scenario }) => {
    const minutes = scenario.agenda.reduce((sum, part) => sum + (part.minutes ?? 0), 0);
    const victims = [...new Set(Object.values(scenario.incidents).map(({ victim }) => victim))];
    return [
      link(id),
      english(scenario.title),
      minutes === 0 ? '' : String(minutes),
      victims.join(', '),
      Object.keys(scenario.plays).sort().join(', '),
      scenario.variants.map((variant) => code(variant.id)).join(', '),
    ];
  });
  return table(['file', 'title', 'minutes', 'victims', 'plays', 'variants'], rows);
}

describe('the manual of the shelf', () => {
  test('has every failure with the scenarios that say they play it', async () => {
    await expectGenerated('docs/failures.md', { failures: failureTable() });
  });

  test('has every shipped scenario', async () => {
    await expectGenerated('docs/exercises.md', { exercises: exerciseTable() });
  });

  test('numbers the failures without a gap', () => {
    expect(failureIds).toEqual(failureIds.map((_, at) => `X${String(at + 1).padStart(2, '0')}`));
  });
});
