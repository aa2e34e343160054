import type { Profile } from '../contract/profile.ts';
import type { Scenario } from '../contract/scenario.ts';
import { failureIds } from '../contract/failure.ts';
import { lineOf, policyNames } from '../contract/policy.ts';
import { isAct, isChoice } from '../contract/scenario.ts';
import type { ValuePath } from './problem.ts';
import { unlessNamed } from './scenarioFault.ts';
import type { Names, ScenarioFault } from './scenarioFault.ts';

/** Seats beside the parties that can do something or be told something. */
export const controlSeats = ['director', 'controller', 'evaluator', 'observer'] as const;

/** Every name that the parts of a scenario can use, by what it stands for. */
export type ScenarioNames = {
  readonly seats: Names;
  readonly actors: Names;
  readonly addressees: Names;
  readonly parties: Names;
  readonly channels: Names;
  readonly contacts: Names;
  readonly tracks: Names;
  readonly incidents: Names;
  readonly bodies: Names;
  readonly objectives: Names;
  readonly sources: Names;
  readonly items: Names;
  readonly choices: Names;
  /** Parts of the agenda in which questions are put. */
  readonly discussions: Names;
  /** Lines of an outcome text: those that items propose, and that policies name for the incidents. */
  readonly lines: Names;
  readonly variables: Names;
  /** Parties and seats, for whoever plays them. */
  readonly players: Names;
  readonly policies: Names;
  /** Failures and disputes that can be played. */
  readonly failures: Names;
  /** Elements and findings for which the agreement has words. */
  readonly words: Names;
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
    contacts: { code: 'unknown-name', what: 'contact', names: Object.keys(profile.contacts) },
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
    items: { code: 'unknown-item', what: 'item', names: scenario.storyline.map(({ id }) => id) },
    choices: {
      code: 'unknown-item',
      what: 'choice',
      names: scenario.storyline.filter(isChoice).map(({ id }) => id),
    },
    discussions: {
      code: 'unknown-name',
      what: 'discussion',
      names: scenario.agenda.flatMap(({ id, conduct }) => (conduct === 'discussion' ? [id] : [])),
      hint: "Give the agenda a part with 'conduct: discussion'.",
    },
    lines: {
      code: 'unknown-name',
      what: 'line of an outcome text',
      names: linesIn(scenario),
      hint: "An item proposes it, by 'line.propose'.",
    },
    variables: {
      code: 'unknown-variable',
      what: 'variable',
      names: Object.keys(scenario.variables),
      hint: "Declare it under 'variables', with the value that it begins with.",
    },
    players: { code: 'unknown-seat', what: 'seat or party', names: [...parties, ...seats] },
    words: { code: 'unknown-name', what: 'element of a request', names: Object.keys(profile.words) },
    policies: { code: 'unknown-policy', what: 'policy', names: policyNames },
    failures: {
      code: 'unknown-name',
      what: 'failure',
      names: failureIds,
      hint: 'They stand in docs/failures.md.',
    },
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

function linesIn({ storyline, incidents }: Scenario): string[] {
  const proposed = storyline.flatMap((item) => {
    const line = isAct(item) && item.do === 'line.propose' ? item.with?.['line'] : undefined;
    return typeof line === 'string' ? [line] : [];
  });
  const named = Object.entries(incidents).map(([name, { victim }]) => lineOf(`${victim}:${name}`));
  return [...new Set([...proposed, ...named])];
}

/** An incident by its name, or as `us:blades` by its side and its name. */
export function unlessIncident(names: ScenarioNames, written: string, path: ValuePath): ScenarioFault[] {
  const colon = written.indexOf(':');
  if (colon < 0) return unlessNamed(names.incidents, written, path);
  const side = unlessNamed(names.parties, written.slice(0, colon), path);
  return side.length > 0 ? side : unlessNamed(names.incidents, written.slice(colon + 1), path);
}
