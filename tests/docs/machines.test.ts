import { describe, expect, test } from 'vitest';
import { machines } from '../../machines/machines.ts';
import { wiring } from '../../machines/wiring.ts';
import { machineNames } from '../../src/contract/subject.ts';
import { code, expectGenerated, readText, section, table } from './markdown.ts';
import { stateTable } from './stateTable.ts';

const readme = 'machines/README.md';

function wiringTable(): string {
  const rows = Object.entries(wiring).flatMap(([signal, wires]) =>
    wires.length === 0
      ? [[code(signal), 'nobody', '', '']]
      : wires.map(({ to, input, unlessTest, onlyTest }) => [
          code(signal),
          to,
          code(input),
          onlyTest ? 'a test call' : unlessTest ? 'not for a test call' : '',
        ]),
  );
  return table(['signal', 'is told to', 'as', 'only'], rows);
}

function delayTable(): string {
  const rows = machineNames.flatMap((name) =>
    Object.keys(machines[name].logic.implementations.delays).map((delay) => [code(name), code(delay)]),
  );
  return table(['machine', 'deadline'], rows);
}

describe('the guide to the machines', () => {
  test('has every row of the wiring, every state and every deadline as they stand in the code', async () => {
    await expectGenerated(readme, {
      wiring: wiringTable(),
      states: stateTable(),
      deadlines: delayTable(),
    });
  });

  test('has a sentence for each machine', () => {
    const rows = section(readText(readme), '## The eight machines').split('\n');
    for (const name of machineNames)
      expect(rows.filter((row) => row.startsWith(`| [\`${name}\`](${name}.ts) | one for each`))).toHaveLength(
        1,
      );
  });

  test('says each word of the vocabulary once', () => {
    const words = [...section(readText(readme), '## Words').matchAll(/^\| \*\*(.+?)\*\* \|/gm)].map(
      ([, word]) => word,
    );
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});
