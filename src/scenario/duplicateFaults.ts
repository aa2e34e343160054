import { isChoice } from '../contract/scenario.ts';
import type { Scenario } from '../contract/scenario.ts';
import { quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import type { ScenarioFault } from './scenarioFault.ts';

type List = [path: ValuePath, rows: readonly { readonly id: string }[]];

/** No two of one list have the same id. */
export function duplicateFaults(scenario: Scenario, lineOf: (path: ValuePath) => number): ScenarioFault[] {
  const lists: List[] = [
    [['world', 'meetings'], scenario.world.meetings ?? []],
    [['objectives'], scenario.objectives],
    [['agenda'], scenario.agenda],
    [['storyline'], scenario.storyline],
    [['expect'], scenario.expect],
    [['variants'], scenario.variants],
    [['discussion'], scenario.discussion],
    ...scenario.storyline.flatMap((item, index): List[] =>
      isChoice(item) ? [[['storyline', index, 'choice', 'options'], item.choice.options]] : [],
    ),
    ...scenario.lesson.flatMap(({ ask }, index): List[] =>
      ask && 'choice' in ask ? [[['lesson', index, 'ask', 'options'], ask.options]] : [],
    ),
    ...scenario.variants.flatMap((variant, index): List[] => [
      [['variants', index, 'storyline'], variant.storyline ?? []],
      [['variants', index, 'change'], variant.change ?? []],
      [['variants', index, 'expect'], variant.expect ?? []],
      [['variants', index, 'world', 'meetings'], variant.world?.meetings ?? []],
    ]),
  ];
  return lists.flatMap(([list, items]) => {
    const first = new Map<string, number>();
    return items.flatMap(({ id }, index) => {
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, index);
      return earlier === undefined
        ? []
        : [twice(id, [...list, index, 'id'], lineOf([...list, earlier, 'id']))];
    });
  });
}

const twice = (id: string, path: ValuePath, line: number): ScenarioFault => ({
  code: 'duplicate-id',
  path,
  found: quoted(id),
  expected: 'an id of its own',
  message: `The id ${quoted(id)} is given on line ${line} already. Expected an id of its own.`,
});
