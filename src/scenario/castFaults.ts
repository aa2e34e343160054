import type { Scenario } from '../contract/scenario.ts';
import { quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import { unlessNamed, type ScenarioFault } from './scenarioFault.ts';
import { controlSeats, type ScenarioNames } from './scenarioNames.ts';

/** Who plays, what they are told, which incidents there are, and how the world stands: each name must be one that there is. */
export function castFaults(scenario: Scenario, names: ScenarioNames): ScenarioFault[] {
  const { cast, briefs, incidents, world } = scenario;
  const briefed = {
    ...names.seats,
    what: 'seat or party',
    names: [...names.parties.names, ...names.seats.names, ...controlSeats],
  };
  return [
    ...Object.keys(cast).flatMap((party) => unlessNamed(names.parties, party, ['cast', party], true)),
    ...Object.keys(briefs).flatMap((seat) => unlessNamed(briefed, seat, ['briefs', seat], true)),
    ...Object.entries(incidents).flatMap(([id, { victim, against }]) => [
      ...unlessNamed(names.parties, victim, ['incidents', id, 'victim']),
      ...(against === undefined ? [] : unlessNamed(names.parties, against, ['incidents', id, 'against'])),
    ]),
    ...Object.keys(world.channels ?? {}).flatMap((channel) =>
      unlessNamed(names.channels, channel, ['world', 'channels', channel], true),
    ),
    ...(world.unavailable ?? []).flatMap(({ seat }, index) =>
      unlessNamed(names.seats, seat, ['world', 'unavailable', index, 'seat']),
    ),
  ];
}

/** No two of one list have the same id. */
export function duplicateFaults(scenario: Scenario, lineOf: (path: ValuePath) => number): ScenarioFault[] {
  const lists: [ValuePath, readonly { readonly id: string }[]][] = [
    [['world', 'meetings'], scenario.world.meetings ?? []],
    [['objectives'], scenario.objectives],
    [['agenda'], scenario.agenda],
    [['storyline'], scenario.storyline],
    [['expect'], scenario.expect],
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
