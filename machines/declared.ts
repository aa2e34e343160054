/** What a machine declares: its leaf states and its transitions, each by name, for what looks at machines as a whole. */
import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { MachineDefinition } from './definition.ts';

export interface DeclaredTransition {
  /** The state that has it, and what moves it. */
  readonly source: string;
  readonly on: string;
  /** `life.sent: request.acknowledge (2)`: the second of those that the state has for the input. */
  readonly name: string;
  readonly definition: AnyTransitionDefinition;
}

const afterPrefix = 'xstate.after.';

function nodesOf(definition: MachineDefinition): AnyStateNode[] {
  const all = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(all)];
  return all(definition.logic.root);
}

const pathOf = (node: AnyStateNode): string => node.path.join('.');

export function declaredTransitions(definition: MachineDefinition): DeclaredTransition[] {
  return nodesOf(definition).flatMap((node) => {
    const groups: [string, readonly AnyTransitionDefinition[]][] = [...node.transitions];
    if (node.always) groups.push(['', node.always]);
    return groups.flatMap(([type, transitions]) =>
      transitions.map((transition, index) => {
        const on = inputName(type);
        const which = transitions.length > 1 ? ` (${index + 1})` : '';
        const source = pathOf(node);
        return { source, on, name: `${source || 'everywhere'}: ${on}${which}`, definition: transition };
      }),
    );
  });
}

/** What moves a transition, in the words of the log: an input, `after ring`, or `always`. */
export function inputName(type: string): string {
  if (type === '') return 'always';
  if (!type.startsWith(afterPrefix)) return type;
  const rest = type.slice(afterPrefix.length);
  return `after ${rest.slice(0, rest.indexOf('.'))}`;
}
