/**
 * Values that fields of acts can have in an exercise as it stands, by the name of the field: what the agreement and the scenario name,
 * and instants ahead. A field's own shape says which of them it takes.
 */
import type { Party } from '../contract/subject.ts';
import { DAY, HOUR, iso } from '../contract/time.ts';
import { policies } from './policy/policies.ts';
import type { State } from './state.ts';

export interface StockAround {
  readonly state: State;
  /** The side whose seat acts; null for control. */
  readonly side: Party | null;
}

type Stock = (around: StockAround) => readonly unknown[];

const soon: Stock = ({ state }) => [HOUR, 8 * HOUR, 3 * DAY, 20 * DAY].map((ms) => iso(state.now + ms));
const seats: Stock = ({ state }) =>
  Object.entries(state.profile.parties).flatMap(([party, own]) =>
    Object.keys(own.seats).map((seat) => `${party}/${seat}`),
  );

export const fieldStock: Readonly<Record<string, Stock>> = {
  at: soon,
  to: (around) => [
    ...soon(around),
    ...Object.keys(around.state.profile.parties),
    ...Object.keys(around.state.opening.scenario.bodies),
    ['all'],
    ...seats(around).map((seat) => [seat]),
  ],
  from: ({ state }) => [iso(state.now), iso(state.now + DAY)],
  until: soon,
  due: soon,
  nextUpdate: soon,
  severity: () => [0, 1, 2, 2, 3, 5],
  channel: ({ state }) => Object.keys(state.profile.channels),
  contact: ({ state }) => Object.keys(state.profile.contacts),
  track: ({ state }) => Object.keys(state.profile.tracks),
  measure: ({ state, side }) => Object.keys(state.profile.parties[side ?? '']?.instruments ?? {}),
  findings: ({ state, side }) => [
    [],
    [
      ...new Set(
        Object.values(state.profile.parties[side ?? '']?.instruments ?? {}).flatMap(({ needs }) => needs),
      ),
    ],
  ],
  office: ({ state, side }) =>
    state.profile.parties[side ?? '']?.clearances.map(({ office }) => office) ?? [],
  elements: ({ state }) => [
    {},
    Object.fromEntries(state.profile.request.elements.is.map((one) => [one, 'Said.'])),
  ],
  ground: ({ state }) => [...Object.keys(state.profile.request.grounds.is), 'spite'],
  plan: ({ state, side }) => [...state.plans.keys()].filter((plan) => plan.includes(side ?? '')).sort(),
  seat: seats,
  who: ({ state }) => Object.keys(state.profile.parties),
  policy: () => Object.keys(policies),
  asked: ({ state }) => [...state.asks.keys()].sort(),
};
