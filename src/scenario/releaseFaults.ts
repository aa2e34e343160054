import { afterOf, isChoice } from '../contract/scenario.ts';
import type { ChoiceItem, StoryItem } from '../contract/scenario.ts';
import { and, quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import { unlessNamed, type ScenarioFault } from './scenarioFault.ts';
import type { ScenarioNames } from './scenarioNames.ts';
import type { Row, StoryGraph } from './storyGraph.ts';

/** Each item comes up in one way, after something that there is; and nothing brings itself up again. */
export function releaseFaults(graph: StoryGraph, names: ScenarioNames): ScenarioFault[] {
  const misnamed = graph.rows.some(({ item }) => isChoice(item) && namesUnknown(item, graph));
  return [
    ...graph.rows.flatMap((row) => [
      ...wayFaults(row, graph, misnamed),
      ...afterFaults(row.item, ['storyline', row.index], names),
      ...choiceFaults(row, names),
    ]),
    ...graph.circles.map(goesRound),
  ];
}

const ways = ['at', 'after', 'when'] as const;

const namesUnknown = (item: ChoiceItem, { row }: StoryGraph): boolean =>
  item.choice.options.some(({ then = [] }) => then.some((id) => row(id) === undefined));

/** `misnamed`: an option names what is not there, and may mean this one. */
function wayFaults(row: Row, graph: StoryGraph, misnamed: boolean): ScenarioFault[] {
  const { item, index } = row;
  const given = ways.filter((way) => item[way] !== undefined);
  const [, second] = given;
  if (second !== undefined) {
    return [
      {
        code: 'unclear-time',
        path: ['storyline', index, second],
        atName: true,
        found: and(given.map(quoted)),
        expected: "one of 'at', 'after' and 'when'",
        message: `Item ${quoted(item.id)} has ${and(given.map(quoted))}. Expected one of 'at', 'after' and 'when'.`,
        hint: "A further condition at the instant when it comes up is written with 'if'.",
      },
    ];
  }
  if (given.length > 0 || misnamed || graph.releases(row).length > 0) return [];
  return [
    {
      code: 'unclear-time',
      path: ['storyline', index, 'id'],
      found: "neither 'at' nor 'after' nor 'when'",
      expected: "one of 'at', 'after' and 'when'",
      message: `Item ${quoted(item.id)} does not say when it comes up, and no option of a choice releases it. Expected one of 'at', 'after' and 'when'.`,
      hint: `Write 'at: T+2h', or name ${item.id} under 'then' of an option.`,
    },
  ];
}

function afterFaults(item: StoryItem, path: ValuePath, names: ScenarioNames): ScenarioFault[] {
  const after = afterOf(item);
  if (!after) return [];
  return unlessNamed(
    names.items,
    after.item,
    typeof item.after === 'string' ? [...path, 'after'] : [...path, 'after', 'item'],
  );
}

function choiceFaults({ item, index }: Row, names: ScenarioNames): ScenarioFault[] {
  if (!isChoice(item)) return [];
  const { options, default: usual } = item.choice;
  const path: ValuePath = ['storyline', index, 'choice'];
  const known = {
    code: 'unknown-name',
    of: item.id,
    what: 'option',
    names: options.map(({ id }) => id),
  } as const;
  return [
    ...unlessNamed(known, usual, [...path, 'default']),
    ...options.flatMap(({ then = [] }, at) =>
      then.flatMap((id, place) => unlessNamed(names.items, id, [...path, 'options', at, 'then', place])),
    ),
  ];
}

function goesRound(circle: readonly Row[]): ScenarioFault {
  const index = Math.min(...circle.map((row) => row.index));
  const ids = circle.map(({ item }) => quoted(item.id));
  const shown = ids.length > 6 ? [...ids.slice(0, 5), `${ids.length - 5} more`] : ids;
  const said =
    ids.length === 1
      ? `Item ${ids[0] ?? ''} ${comesAfterItself(circle) ? 'comes after itself' : 'releases itself'}.`
      : `The items ${and(shown)} bring one another up in a circle.`;
  return {
    code: 'goes-round',
    path: ['storyline', index, 'id'],
    found: ids.length === 1 ? 'an item that brings itself up' : 'a circle',
    expected: 'an order in which something is first',
    message: `${said} Expected an order in which something is first.`,
    hint: "What comes up several times is written with 'repeat'.",
  };
}

const comesAfterItself = (circle: readonly Row[]): boolean =>
  circle.every(({ item }) => afterOf(item)?.item === item.id);
