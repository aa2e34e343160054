import type { Profile } from '../contract/profile.ts';
import type { Scenario } from '../contract/scenario.ts';
import { isAct } from '../contract/scenario.ts';
import type { Names } from './scenarioFault.ts';

/** Seats beside the parties that can do something or be told something. */
export const controlSeats = ['director', 'controller', 'evaluator', 'observer'] as const;

/** Every name that the parts of a scenario can use, by what it stands for. */
export type ScenarioNames = {
  readonly seats: Names;
  readonly actors: Names;
  readonly addressees: Names;
  readonly parties: Names;
  readonly channels: Names;
  readonly tracks: Names;
  readonly incidents: Names;
  readonly bodies: Names;
  readonly objectives: Names;
  readonly sources: Names;
  readonly items: Names;
};

export function scenarioNames(scenario: Scenario, profile: Profile): ScenarioNames {
  const parties = Object.keys(profile.parties);
  const seats = parties.flatMap((party) => seatsOf(profile, party));
  const declared = (list: string) => `Declare it under '${list}'.`;
  return {
    seats: { code: 'unknown-seat', what: 'seat', names: seats },
    actors: { code: 'unknown-seat', what: 'seat', names: [...seats, ...controlSeats] },
    addressees: {
      code: 'unknown-seat',
      what: 'seat or party',
      names: ['all', ...parties, ...seats, ...controlSeats],
    },
    parties: { code: 'unknown-party', what: 'party', names: parties },
    channels: { code: 'unknown-channel', what: 'channel', names: Object.keys(profile.channels) },
    tracks: { code: 'unknown-name', what: 'track', names: Object.keys(profile.tracks) },
    incidents: {
      code: 'unknown-incident',
      what: 'incident',
      names: [...Object.keys(scenario.incidents), ...splitOff(scenario)],
      hint: declared('incidents'),
    },
    bodies: {
      code: 'unknown-body',
      what: 'body',
      names: Object.keys(scenario.bodies),
      hint: declared('bodies'),
    },
    objectives: {
      code: 'unknown-objective',
      what: 'objective',
      names: scenario.objectives.map(({ id }) => id),
      hint: declared('objectives'),
    },
    sources: {
      code: 'unknown-source',
      what: 'source',
      names: Object.keys(scenario.sources),
      hint: "Explain it under 'sources', or write the citation itself.",
    },
    items: { code: 'unknown-name', what: 'item', names: scenario.storyline.map(({ id }) => id) },
  };
}

export function seatsOf(profile: Profile, party: string): string[] {
  return Object.keys(profile.parties[party]?.seats ?? {}).map((seat) => `${party}/${seat}`);
}

/** Names that incidents get when part of another is taken out as one of its own. */
function splitOff({ storyline }: Scenario): string[] {
  return storyline.flatMap((item) => {
    const name = isAct(item) && item.do === 'incident.split' ? item.with?.['new'] : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}
