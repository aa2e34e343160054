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
    ...Object.entries(cast).flatMap(([who, player]) => [
      ...unlessNamed(who.includes('/') ? names.seats : names.parties, who, ['cast', who], true),
      ...policyFaults(who, player['played-by'], player.policy, ['cast', who], names),
    ]),
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

/** Who is played by a policy says by which, and it is one that there is. */
export function policyFaults(
  who: string,
  playedBy: string,
  policy: string | undefined,
  path: ValuePath,
  names: ScenarioNames,
): ScenarioFault[] {
  if (policy !== undefined) return unlessNamed(names.policies, policy, [...path, 'policy']);
  if (playedBy !== 'policy') return [];
  const expected = `one of: ${names.policies.names.join(', ')}`;
  return [
    {
      code: 'missing-field',
      path,
      atName: true,
      found: 'nothing',
      expected,
      message: `${quoted(who)} is played by a policy, and it is not said by which. Expected 'policy' with ${expected}.`,
    },
  ];
}
