/** Every state of the machines, region by region, as a table of the manual. */
import type { AnyStateNode } from 'xstate';
import { machines } from '../../machines/machines.ts';
import { machineNames } from '../../src/contract/subject.ts';
import { code, table } from './markdown.ts';

function statesOf(node: AnyStateNode): string {
  const children = Object.values(node.states);
  const inside = children.map(statesOf).join(', ');
  return children.length === 0 ? node.key : `${node.key} (${inside})`;
}

export function stateTable(): string {
  const rows = machineNames.flatMap((name) => {
    const { root } = machines[name].logic;
    const regions: [string, AnyStateNode][] =
      root.type === 'parallel' ? Object.entries(root.states) : [['', root]];
    return regions.map(([region, node], at) => [
      at === 0 ? code(name) : '',
      region,
      Object.values(node.states).map(statesOf).join(', '),
    ]);
  });
  return table(['machine', 'region', 'states'], rows);
}
