import { expect, test } from 'vitest';
import { machineNames } from '../../src/contract/subject.ts';
import type { ChartLayout } from '../../src/picture/chartLayout.ts';
import { layOut } from './machineLayouts.ts';
import { root } from './markdown.ts';

/** A line for each state and each transition, so that a change of a machine reads as one. */
function asFile(layouts: Readonly<Record<string, ChartLayout>>): string {
  const rows = (map: object): string =>
    Object.entries(map)
      .map(([id, value]) => `${JSON.stringify(id)}: ${JSON.stringify(value)}`)
      .join(',\n');
  const machines = Object.entries(layouts).map(
    ([name, { width, height, states, edges }]) =>
      `"${name}": {\n"width": ${width},\n"height": ${height},\n"states": {\n${rows(states)}\n},\n"edges": {\n${rows(edges)}\n}\n}`,
  );
  return `{\n${machines.join(',\n')}\n}\n`;
}

test('the kept layouts of the machines are what ELK makes of the machines as they are; npm run docs writes them anew', async () => {
  const layouts: Record<string, ChartLayout> = {};
  for (const name of machineNames) layouts[name] = await layOut(name);
  await expect(asFile(layouts)).toMatchFileSnapshot(`${root}src/picture/layouts.json`);
});
