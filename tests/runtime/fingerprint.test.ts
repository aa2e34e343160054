import { expect, test } from 'vitest';
import { machines } from '../../machines/machines.ts';
import { machineText } from '../../src/engine/machineText.ts';
import { fingerprint } from '../../src/runtime/fingerprint.ts';

test('the fingerprint of the machines is a SHA-256, the same each time', () => {
  expect(fingerprint()).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprint()).toBe(fingerprint());
});

test('the text that it is made of has every machine, state and guard in it', () => {
  const text = machineText();
  for (const { name, logic } of Object.values(machines)) {
    expect(text).toContain(`"name":"${name}"`);
    for (const region of Object.keys(logic.root.states)) expect(text).toContain(`"${region}":`);
    for (const guard of Object.keys(logic.implementations.guards)) expect(text).toContain(`"${guard}"`);
  }
});
