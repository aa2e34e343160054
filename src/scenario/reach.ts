/**
 * The states that a machine can reach at all under an agreement (design §6): untimed, guards taken as open but for those that need
 * what the agreement does not have, everybody doing anything that a seat of the agreement may. It says too much rather than too little.
 */
import { declaredTransitions } from '../../machines/declared.ts';
import type { DeclaredTransition } from '../../machines/declared.ts';
import { machines } from '../../machines/machines.ts';
import { allLeaves } from '../../machines/stepMachine.ts';
import { wiring } from '../../machines/wiring.ts';
import { acts, actOf } from '../contract/act/acts.ts';
import type { Verb } from '../contract/act/acts.ts';
import { seatLevels } from '../contract/profile.ts';
import type { Profile } from '../contract/profile.ts';
import type { MachineName } from '../contract/subject.ts';

/** What an agreement, or one of its amended forms, has; everything that a guard can be closed by. */
type Has = {
  readonly profiles: readonly Profile[];
  readonly calls: boolean;
  readonly reviews: boolean;
};

export type Reach = {
  /** Whether there can be one at all. */
  readonly exists: (machine: MachineName) => boolean;
  readonly leaves: (machine: MachineName) => ReadonlySet<string>;
  /** Of one channel, which begins in a state of its own. */
  readonly channelLeaves: (channel: string, begins: string) => ReadonlySet<string>;
  /** Whether some reachable state has a transition for the act that is not closed. */
  readonly accepts: (verb: Verb) => boolean;
};

/** `setByHand`: machines of which an item sets a state by hand, so that there is no telling. */
export function reachUnder(profiles: readonly Profile[], setByHand: readonly string[] = []): Reach {
  const has: Has = {
    profiles,
    calls: profiles.some(({ hotline }) => hotline !== null),
    reviews: profiles.some(({ review }) => review !== null),
  };
  const exists = (machine: MachineName) =>
    machine === 'call' ? has.calls : machine === 'review' ? has.reviews : true;
  const sets = new Map<string, ReadonlySet<string>>();
  const accepted = new Map<Verb, boolean>();
  const leaves = (machine: MachineName) =>
    once(sets, machine, () => {
      if (!exists(machine)) return new Set<string>();
      return closure(machine, has, setByHand.includes(machine) ? everyLeaf(machine) : firstLeaves(machine));
    });
  return {
    exists,
    leaves,
    channelLeaves: (channel, begins) =>
      setByHand.includes('channel')
        ? leaves('channel')
        : once(sets, `${channel} ${begins}`, () =>
            closure('channel', has, [`life.${begins}`, 'check.off'], channel),
          ),
    accepts: (verb) =>
      once(accepted, verb, () => {
        const { on } = acts[verb];
        if (!exists(on)) return false;
        return transitionsOf(on).some((one) => one.on === verb && isOpen(one, on, has, leaves(on)));
      }),
  };
}

/** What was worked out before is kept: a storyline does the same few acts over and over. */
export function once<K, V>(kept: Map<K, V>, key: K, make: () => V): V {
  const found = kept.get(key) ?? make();
  kept.set(key, found);
  return found;
}

const declared = new Map<MachineName, readonly DeclaredTransition[]>();

export const transitionsOf = (machine: MachineName): readonly DeclaredTransition[] =>
  once(declared, machine, () => declaredTransitions(machines[machine]));

function closure(machine: MachineName, has: Has, from: readonly string[], channel?: string): Set<string> {
  const reached = new Set(from);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const transition of transitionsOf(machine)) {
      if (!isOpen(transition, machine, has, reached, channel)) continue;
      for (const target of transition.definition.target ?? [])
        for (const leaf of entered(machine, target.path.join('.'))) reached.add(leaf);
    }
  }
  return reached;
}

const inside = (leaf: string, state: string): boolean =>
  state === '' || leaf === state || leaf.startsWith(`${state}.`);

function isOpen(
  { source, on, definition }: DeclaredTransition,
  machine: MachineName,
  has: Has,
  reached: ReadonlySet<string>,
  channel?: string,
): boolean {
  if (![...reached].some((leaf) => inside(leaf, source))) return false;
  if (!canCome(on, machine, has)) return false;
  return guardNames(definition.guard).every((guard) => !isClosed(guard, machine, has, reached, channel));
}

/** The names of a transition's guards, however they are joined. */
export function guardNames(guard: unknown): string[] {
  if (typeof guard === 'string') return [guard];
  if (typeof guard === 'function' && 'guards' in guard)
    return (guard.guards as unknown[]).flatMap(guardNames);
  if (typeof guard === 'object' && guard !== null && 'type' in guard) return [String(guard.type)];
  return [];
}

/** An act that a seat may do, a signal that somebody gives; what a machine tells itself, and time, always come. */
function canCome(on: string, machine: MachineName, has: Has): boolean {
  const definition = actOf(on);
  if (definition?.on === machine) return definition.by !== 'party' || maySomebody(on, has);
  const signals = Object.entries(wiring).flatMap(([signal, wires]) =>
    wires.some(({ input }) => input === on) ? [signal] : [],
  );
  if (signals.length === 0) return true;
  return signals.some((signal) => {
    const from = signal.slice(0, signal.indexOf('.'));
    if (from === 'call') return has.calls;
    return from === 'review' || from === 'docket' ? has.reviews : true;
  });
}

function maySomebody(verb: string, { profiles }: Has): boolean {
  return profiles.some(({ parties, may }) =>
    Object.values(parties).some(({ seats }) =>
      Object.values(seats).some(
        ({ level }) => seatLevels.indexOf(level) >= seatLevels.indexOf(may[verb] ?? 'desk'),
      ),
    ),
  );
}

/** Guards that cannot open, because what they ask for is not there under any form of the agreement. */
function isClosed(
  guard: string,
  machine: MachineName,
  { profiles, calls, reviews }: Has,
  reached: ReadonlySet<string>,
  channel?: string,
): boolean {
  switch (`${machine} ${guard}`) {
    case 'incident callsOpen':
      return !calls;
    case 'incident inMeeting':
      return !reviews;
    case 'call alternateLeft':
      return !profiles.some(({ contacts }) =>
        Object.values(contacts).some(({ alternate }) => alternate !== undefined),
      );
    case 'channel wasTesting':
      return !reached.has('life.testing');
    case 'channel wasDegraded':
      return !reached.has('life.degraded');
    case 'channel checked':
      return !profiles.some((profile) => isChecked(profile, channel));
    case 'review atFull':
      return !profiles.some(({ review }) => review?.levels.is.includes('full'));
    case 'review atReduced':
      return !profiles.some(({ review }) => review?.levels.is.includes('reduced'));
    case 'clearance anyAsked':
      return !profiles.some(({ parties }) =>
        Object.values(parties).some(({ clearances }) => clearances.length > 0),
      );
    case 'dossier renewalsLeft':
      return !profiles.some(({ preservation }) => (preservation?.renewals.is ?? 0) > 0);
    default:
      return false;
  }
}

/** A channel is checked at an interval of its own, or for a dialogue by the cadence of meetings (CHAN-2, REV-1). */
function isChecked({ channels, review }: Profile, channel: string | undefined): boolean {
  const found = channel === undefined ? Object.values(channels) : [channels[channel]];
  return found.some(
    (one) => one?.['test-every'] !== undefined || (one?.kind === 'dialogue' && review !== null),
  );
}

type Node = {
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, Node>>;
  readonly type: string;
} & {
  readonly initial?: { readonly target?: readonly Node[] | undefined } | undefined;
};

const rootOf = (machine: MachineName): Node => machines[machine].logic.root;

const firstLeaves = (machine: MachineName): string[] => leavesOf(rootOf(machine));

/** The leaves that entering a state leads to. */
function entered(machine: MachineName, state: string): string[] {
  let node: Node | undefined = rootOf(machine);
  for (const step of state === '' ? [] : state.split('.')) node = node?.states[step];
  return node ? leavesOf(node) : [];
}

function leavesOf(node: Node): string[] {
  const children = Object.values(node.states);
  if (children.length === 0) return [node.path.join('.')];
  return (node.type === 'parallel' ? children : (node.initial?.target ?? children)).flatMap(leavesOf);
}

/** All that a machine has, reachable or not. */
export const everyLeaf = (machine: MachineName): readonly string[] => allLeaves(machines[machine]);
