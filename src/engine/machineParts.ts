/** Every state and transition of the machines by name, what play came by of them, and what needs something an agreement may lack. */
import { declaredTransitions } from '../../machines/declared.ts';
import type { MachineDefinition } from '../../machines/definition.ts';
import { machines } from '../../machines/machines.ts';
import { allLeaves } from '../../machines/stepMachine.ts';
import type { Entry } from '../contract/entry.ts';
import type { Profile } from '../contract/profile.ts';
import { machineOf } from '../contract/subject.ts';
import type { MachineName, SubjectRef } from '../contract/subject.ts';
import type { Accepted } from './step.ts';

/** What an agreement may be without; the act that needs it is refused as not applicable. */
export const mayLack = ['hotline', 'review'] as const;
export type Lack = (typeof mayLack)[number];

export const lackedBy = (profile: Profile): Lack[] => mayLack.filter((part) => profile[part] === null);

export interface MachinePart {
  readonly machine: MachineName;
  readonly kind: 'state' | 'transition';
  /** `life.sent`, or `life.sent: request.acknowledge (2)`. */
  readonly name: string;
  /** Nothing comes by it under an agreement without this. */
  readonly needs: Lack | null;
}

/** The states of each machine, then its transitions, in the order in which they are declared. */
export function machineParts(): MachinePart[] {
  return Object.values(machines).flatMap((definition) => [
    ...allLeaves(definition).map((name) => ({
      machine: definition.name,
      kind: 'state' as const,
      name,
      needs: needOf(definition, [name], ''),
    })),
    ...declaredTransitions(definition).map(({ name, source, on, definition: { target } }) => ({
      machine: definition.name,
      kind: 'transition' as const,
      name,
      needs: needOf(definition, [source, ...(target ?? []).map(({ path }) => path.join('.'))], on),
    })),
  ]);
}

/** Where only calls or meetings lead in the machines of others, and what only they tell them. */
const ofOthers: Readonly<Record<Lack, { readonly states: RegExp; readonly inputs: RegExp }>> = {
  hotline: { states: /^spine\.hotline\b/, inputs: /^forum\.(call|connected|callDone)$/ },
  review: {
    states: /^(spine\.ministerialReview|docket\.(proposed|docketed|carriedOver))\b/,
    inputs: /^(review|docket)\./,
  },
};

function needOf({ name }: MachineDefinition, states: readonly string[], on: string): Lack | null {
  if (name === 'call') return 'hotline';
  if (name === 'review') return 'review';
  if (name !== 'incident') return null;
  const needs = ({ states: places, inputs }: (typeof ofOthers)[Lack]): boolean =>
    inputs.test(on) || states.some((state) => places.test(state));
  return mayLack.find((part) => needs(ofOthers[part])) ?? null;
}

export const partKey = ({ machine, kind, name }: Omit<MachinePart, 'needs'>): string =>
  `${machine} ${kind} ${name}`;

type Taken = Accepted['taken'][number];
let known: ReadonlyMap<Taken, string> | undefined;

/** Which declared transition one is: they are the machines' own objects. */
function transitionKeys(): ReadonlyMap<Taken, string> {
  known ??= new Map(
    Object.values(machines).flatMap((definition) =>
      declaredTransitions(definition).map(({ name, definition: taken }): [Taken, string] => [
        taken,
        partKey({ machine: definition.name, kind: 'transition', name }),
      ]),
    ),
  );
  return known;
}

/** The keys of the states that an entry's moves lead to, and of the transitions that were taken for it. */
export function partsReached({ moves }: Pick<Entry, 'moves'>, taken: readonly Taken[]): string[] {
  const keys = transitionKeys();
  return [
    ...moves.map(({ ref, to }) =>
      partKey({ machine: machineOf(ref as SubjectRef), kind: 'state', name: to }),
    ),
    ...taken.flatMap((transition) => keys.get(transition) ?? []),
  ];
}
