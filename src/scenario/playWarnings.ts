import { isAct, isChoice, isInject } from '../contract/scenario.ts';
import type { Scenario, StoryItem } from '../contract/scenario.ts';
import type { Crossed } from './crossFaults.ts';
import { and, quoted } from './describeFound.ts';
import type { ScenarioFault } from './scenarioFault.ts';
import { controlSeats, seatsOf } from './scenarioNames.ts';
import { peoplePlay } from './whoPlays.ts';

/** What the cast leaves without an effect, without a reader or without a player. */
export function playWarnings(crossed: Crossed): ScenarioFault[] {
  return [...withoutEffect(crossed), ...seenByNobody(crossed), ...playedByNobody(crossed)];
}

function withoutEffect({ scenario, times }: Crossed): ScenarioFault[] {
  return [
    ...Object.entries(scenario.cast).flatMap(([who, { 'played-by': by, policy }]): ScenarioFault[] =>
      policy === undefined || by === 'policy'
        ? []
        : [
            {
              code: 'no-effect',
              path: ['cast', who, 'policy'],
              found: quoted(policy),
              expected: "'played-by: policy'",
              message: `${quoted(who)} is played by ${by === 'person' ? 'a person' : 'the script'}, so that its policy ${quoted(policy)} has no effect. Expected 'played-by: policy', or no policy.`,
            },
          ],
    ),
    ...times.graph.rows.flatMap(({ item, index }): ScenarioFault[] =>
      isAct(item) && item.within !== undefined && times.plays(item.as) === 'script'
        ? [
            {
              code: 'no-effect',
              path: ['storyline', index, 'within'],
              found: quoted(item.within),
              expected: 'a seat that a person or a policy plays',
              message: `The seat ${quoted(item.as)} is played by the script, which acts at once, so that 'within' of item ${quoted(item.id)} has no effect. Expected a seat that a person or a policy plays.`,
            },
          ]
        : [],
    ),
  ];
}

function addressees(item: StoryItem): readonly string[] | null {
  if (isChoice(item)) return [item.choice.seat];
  if (!isInject(item)) return null;
  return typeof item.inject === 'string' ? [item.inject] : item.inject;
}

/** Where people play, what is only addressed to sides and seats that no person plays is read by nobody. */
function seenByNobody({ scenario, times, profile }: Crossed): ScenarioFault[] {
  if (!peoplePlay(scenario)) return [];
  const reads = (who: string): boolean => {
    if (who === 'all' || controlSeats.some((seat) => seat === who)) return true;
    const seats = who.includes('/') ? [who] : seatsOf(profile, who);
    return seats.some((seat) => times.plays(seat) === 'person' || times.plays(seat) === 'varies');
  };
  return times.graph.rows.flatMap(({ item, index }): ScenarioFault[] => {
    const to = item.skip === true ? null : addressees(item);
    if (!to || to.some(reads)) return [];
    const field = isChoice(item) ? 'choice' : 'inject';
    return [
      {
        code: 'seen-by-nobody',
        path: ['storyline', index, field],
        found: and(to.map(quoted)),
        expected: 'a seat that a person plays',
        message: `Item ${quoted(item.id)} is ${field === 'choice' ? 'put' : 'given'} to ${and(to.map(quoted))} alone, and no person plays there. Expected a seat that a person plays.`,
        hint:
          field === 'choice'
            ? 'Without a person a choice takes its default.'
            : "Address it to those who play, or to 'controller' if it is for control.",
      },
    ];
  });
}

/** A side or a seat that takes part in the scenario, and neither the cast nor an item has anybody act for it. */
function playedByNobody({ scenario, times, profile }: Crossed): ScenarioFault[] {
  if (Object.values(scenario.cast).every((player) => player['played-by'] === 'script')) return [];
  const acting = new Set(times.acts.map(({ item }) => item.as));
  const told = partsTaken(scenario);
  return Object.keys(profile.parties).flatMap((party): ScenarioFault[] => {
    const seats = seatsOf(profile, party);
    if (Object.hasOwn(scenario.cast, party)) return [];
    if (!seats.some((seat) => Object.hasOwn(scenario.cast, seat) || acting.has(seat)))
      return [nobody('side', party, 'is a party of the agreement')];
    if (!seats.some((seat) => Object.hasOwn(scenario.cast, seat))) return [];
    return seats
      .filter((seat) => told.has(seat) && !Object.hasOwn(scenario.cast, seat) && !acting.has(seat))
      .map((seat) => nobody('seat', seat, told.get(seat) ?? ''));
  });
}

/** Seats that the scenario counts on, with what for. */
function partsTaken({ briefs, storyline }: Scenario): ReadonlyMap<string, string> {
  const found = new Map<string, string>(Object.keys(briefs).map((seat) => [seat, 'has a brief']));
  for (const item of storyline) {
    for (const seat of addressees(item) ?? [])
      if (!found.has(seat)) found.set(seat, `is ${isChoice(item) ? 'put' : 'given'} ${item.id}`);
  }
  return found;
}

const nobody = (what: 'side' | 'seat', who: string, why: string): ScenarioFault => ({
  code: 'played-by-nobody',
  path: ['cast'],
  atName: true,
  found: `no player for ${quoted(who)}`,
  expected: `${quoted(who)} in the cast`,
  message: `Nobody plays the ${what} ${quoted(who)}, which ${why}: the cast does not name it, and no item acts for it. Expected ${quoted(who)} in the cast.`,
});
