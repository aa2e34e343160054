/** Walks a machine wherever sample inputs and its own timers lead, and lists what each input does in each state. */
import type { AnyMachineSnapshot, AnyStateNode } from 'xstate';
import type { Given, MachineDefinition, Standing } from '../../machines/definition.ts';
import { leaves, startMachine, stepMachine } from '../../machines/stepMachine.ts';
import type { Party } from '../../src/contract/subject.ts';

export interface Sample<Facts> extends Partial<Standing> {
  readonly type: string;
  readonly by: Party | null;
  readonly with?: object;
  readonly facts?: Partial<Facts>;
}

export interface Explored {
  readonly reached: ReadonlySet<string>;
  /** `state < input`: accepted there at least once. A timer is named `after ring`. */
  readonly accepted: ReadonlySet<string>;
  /** `state < input: guard` for each refusal that names a guard. */
  readonly refused: ReadonlySet<string>;
  /** `from > to` of every move seen, between leaf states. */
  readonly moved: ReadonlySet<string>;
  /** Machine states, told apart by their context. */
  readonly size: number;
}

const mostStates = 50_000;

export function explore<Facts extends object>(
  definition: MachineDefinition,
  inputs: readonly object[],
  usual: Facts,
  samples: readonly Sample<Facts>[],
  /** Keeps counters small: a state whose context is not within is neither counted nor gone on from. */
  within: (context: never) => boolean = () => true,
): Explored {
  const reached = new Set<string>();
  const accepted = new Set<string>();
  const refused = new Set<string>();
  const moved = new Set<string>();
  const given = samples.map((sample): Given<string> => {
    const { type, by, with: fields = {}, facts, hardened = [], aside = [] } = sample;
    return { type, at: 0, by, with: fields, facts: { ...usual, ...facts, hardened, aside } };
  });
  const seen = new Set<string>();
  const open: AnyMachineSnapshot[] = [];
  const arrive = (snapshot: AnyMachineSnapshot) => {
    if (!within(snapshot.context as never)) return;
    const key = JSON.stringify([snapshot.value, snapshot.context]);
    if (seen.has(key)) return;
    if (seen.size >= mostStates) throw new Error(`${definition.name} has over ${mostStates} states`);
    seen.add(key);
    open.push(snapshot);
    for (const leaf of leaves(snapshot)) reached.add(leaf);
  };
  for (const input of inputs) arrive(startMachine(definition, input).snapshot);
  for (let snapshot = open.pop(); snapshot; snapshot = open.pop()) {
    for (const event of [...given, ...timersOf(snapshot)]) {
      const stepped = stepMachine(definition, snapshot, event);
      const name = plainName(event.type);
      if ('blocked' in stepped) {
        if (stepped.guard)
          for (const leaf of leaves(snapshot)) refused.add(`${leaf} < ${name}: ${stepped.guard}`);
        continue;
      }
      for (const node of takers(snapshot, event)) accepted.add(`${node} < ${name}`);
      for (const { from, to } of stepped.moves) if (from !== to) moved.add(`${from} > ${to}`);
      arrive(stepped.snapshot);
    }
  }
  return { reached, accepted, refused, moved, size: seen.size };
}

/** Every leaf state that the machine declares. */
export function declaredLeaves(definition: MachineDefinition): string[] {
  return nodesOf(definition)
    .filter((node) => node.type === 'atomic' || node.type === 'final')
    .map(pathOf);
}

/** `state < input` for every input that a state declares, but for those in `inside`: raised inside the machine. */
export function declaredInputs(definition: MachineDefinition, inside: readonly string[] = []): string[] {
  return nodesOf(definition).flatMap((node) =>
    [...node.transitions.keys()]
      .filter((type) => type !== '' && !inside.includes(type))
      .map((type) => `${pathOf(node)} < ${plainName(type)}`),
  );
}

/** Leaf states that nothing leaves: what the machine can come to rest in. */
export function ends(definition: MachineDefinition, { moved }: Explored): string[] {
  const left = new Set([...moved].map((move) => move.slice(0, move.indexOf(' > '))));
  return declaredLeaves(definition).filter((leaf) => !left.has(leaf));
}

function nodesOf(definition: MachineDefinition): AnyStateNode[] {
  const all = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(all)];
  return all(definition.logic.root);
}

const pathOf = (node: AnyStateNode): string => node.path.join('.');

function plainName(type: string): string {
  const [, timer] = /^xstate\.after\.([^.]+)\./.exec(type) ?? [];
  return timer ? `after ${timer}` : type;
}

function timersOf(snapshot: AnyMachineSnapshot): Given<string>[] {
  const nodes = (snapshot as AnyMachineSnapshot & { _nodes: AnyStateNode[] })._nodes;
  return nodes
    .flatMap((node) => [...node.transitions.keys()])
    .filter((type) => type.startsWith('xstate.after.'))
    .map((type) => ({ type, at: 0, by: null, with: {}, facts: { hardened: [], aside: [] } }));
}

function takers(snapshot: AnyMachineSnapshot, event: Given<string>): string[] {
  return snapshot.machine.getTransitionData(snapshot, event).map(({ source }) => pathOf(source));
}
