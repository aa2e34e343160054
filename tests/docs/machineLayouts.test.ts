import { expect, test } from 'vitest';
import { machineNames } from '../../src/contract/subject.ts';
import { layOut } from './machineLayouts.ts';
import { root } from './markdown.ts';

test('the kept layouts of the machines are what ELK makes of the machines as they are; npm run docs writes them anew', async () => {
  const layouts: Record<string, unknown> = {};
  for (const name of machineNames) layouts[name] = await layOut(name);
  await expect(`${JSON.stringify(layouts)}\n`).toMatchFileSnapshot(`${root}src/picture/layouts.json`);
});
