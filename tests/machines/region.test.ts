import { expect, test } from 'vitest';
import { machines } from '../../machines/machines.ts';
import { ofOneRegion } from '../../machines/region.ts';

test('the machines of one region are those whose states stand in no other', () => {
  const alone = Object.values(machines).filter(({ logic }) => logic.root.type !== 'parallel');
  expect(alone.map(({ name }) => name)).toEqual(ofOneRegion);
});
