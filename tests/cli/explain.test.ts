import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/contract/entry.ts';
import { exit } from '../../src/cli/io.ts';
import type { Explanation } from '../../src/report/explain/explanation.ts';
import { GENESIS, seal } from '../../src/runtime/seal.ts';
import { bench, quiet } from './shell.ts';

const { folder, hotline, refused } = bench();
let lines: string[] = [];

const waiting = quiet.replace(
  'expect:\n',
  `  - { id: CON-01, when: { request: blades-1, clock: answer, is: overdue, for: 1d }, inject: us/vice, title: Nobody has answered }
  - { id: CON-02, at: T+8d, if: { not: { request: blades-1, is: acknowledged } }, inject: us/vice, title: Not even a receipt }
expect:
`,
);

type Told = Explanation & {
  readonly at: string;
  readonly entry: number;
  readonly finished: boolean;
  readonly readOnly: string | null;
};

async function told(log: string, id: string, ...argv: string[]): Promise<Told> {
  const { code, stdout, stderr } = await hotline('explain', log, id, '--json', ...argv);
  expect([code, stderr]).toEqual([exit.done, '']);
  return JSON.parse(stdout) as Told;
}

const put = (name: string, content: readonly string[]): string => {
  folder.put(name, `${content.join('\n')}\n`);
  return name;
};

beforeAll(async () => {
  folder.put('waiting.yaml', waiting);
  await hotline('run', 'waiting.yaml', '--log', 'run.jsonl');
  lines = readFileSync(folder.at('run.jsonl'), 'utf8').trimEnd().split('\n');
});

describe('hotline explain', () => {
  test('tells as an indented tree what brought an item up, with when and by which entry', async () => {
    const { code, stdout } = await hotline('explain', 'run.jsonl', 'CON-01');
    expect(code).toBe(exit.done);
    expect(stdout).toBe(`EXERCISE · Quiet (quiet)
As it stood Sat 11 Mar 2017, 13:00 UTC, after entry ${lines.length - 1}.

EXERCISE · Inject CON-01 · Nobody has answered
✓ Done Sun 5 Mar 15:00 (entry 7): it was delivered.
  ✓ when: it waits for its condition
    ✓ so: request blades-1 is answer.overdue; it is answer.overdue, since Sat 4 Mar 15:00 (entry 6,
        deadline.due)
  ✓ for: it must hold for 1d without a break
    ✓ so: it held from Sat 4 Mar 15:00 to Sun 5 Mar 15:00; 1 d (entry 6, deadline.due)
`);
  });

  test('tells of what has lapsed what was false at its instant, and what was wanting', async () => {
    const { stdout } = await hotline('explain', 'run.jsonl', 'CON-02');
    expect(stdout.split('\n\n')[1]).toBe(`EXERCISE · Inject CON-02 · Not even a receipt
✗ Lapsed Thu 9 Mar 13:00 (entry 8): its condition under if did not hold when it came up.
  ✓ at: its moment, T+8d, is Thu 9 Mar 13:00
  ✗ if: asked at Thu 9 Mar 13:00, when it came up
    ✗ not so: the opposite of this, since Wed 1 Mar 22:00 (entry 4, ACT-03)
      ✓ so: request blades-1 is acknowledged; it is life.acknowledged, ack.met, answer.overdue,
          update.off, since Wed 1 Mar 22:00 (entry 4, ACT-03)
Wanting: request blades-1 is not acknowledged.
`);
  });

  test('explains expectations too', async () => {
    expect(await told('run.jsonl', 'EXP-1')).toMatchObject({
      kind: 'expectation',
      status: 'met',
      at: '2017-03-11T13:00:00.000Z',
      finished: true,
      readOnly: null,
    });
  });

  test('--at asks how it stood then, after an entry or at an instant between two', async () => {
    expect(await told('run.jsonl', 'CON-01', '--at', '3')).toMatchObject({
      status: null,
      says: 'it waits for its condition',
      entry: 3,
      at: '2017-03-01T15:00:00.000Z',
    });
    expect(await told('run.jsonl', 'CON-01', '--at', 'T+3d12h')).toMatchObject({
      says: 'it comes up at 2017-03-05T15:00:00.000Z if its condition holds until then',
      at: '2017-03-05T01:00:00.000Z',
    });
  });

  test('works on a log that is not finished', async () => {
    const open = put('open.jsonl', lines.slice(0, 5));
    expect(await told(open, 'CON-02')).toMatchObject({
      status: null,
      says: 'it comes up at 2017-03-09T13:00:00.000Z',
      finished: false,
    });
  });

  test('reads the log of other machines as far as it replays, and says so', async () => {
    let last = GENESIS;
    const others = lines.map((line) => {
      const {
        prev: _prev,
        hash: _hash,
        ...entry
      } = JSON.parse(line) as Entry & { prev: string; hash: string };
      const made: Entry =
        entry.seq === 0
          ? { ...entry, with: { ...entry.with, machines: 'others' } }
          : {
              ...entry,
              moves: entry.moves.map((move) => ({ ...move, to: move.to.replace('overdue', 'late') })),
            };
      const sealed = seal(made, last);
      last = sealed.hash;
      return sealed.line;
    });
    const log = put('others.jsonl', others);
    const { status, says, readOnly } = await told(log, 'CON-01');
    expect([status, says]).toEqual(['done', 'it was delivered']);
    expect(readOnly).toContain('from entry 6 on they differ');
    const { stdout } = await hotline('explain', log, 'CON-01');
    expect(stdout).toContain('Conditions are told as far as it replays.');
  });
});

describe('hotline explain refuses with 2', () => {
  test('an id that there is not, with the nearest', async () => {
    expect(await refused(exit.input, 'explain', 'run.jsonl', 'ACT-04')).toContain(
      'quiet, has no item and no expectation of that id. The nearest are ACT-01, ACT-02, ACT-03.',
    );
    expect(await refused(exit.input, 'explain', 'run.jsonl', 'completely-else')).toContain(
      'It has 5 items and 1 expectation, such as ACT-01, ACT-02, ACT-03.',
    );
  });

  test.each([
    ['99999', 'There is no entry 99999'],
    ['yesterday', 'neither the number of an entry, nor a moment'],
  ])('--at %s', async (place, words) => {
    expect(await refused(exit.input, 'explain', 'run.jsonl', 'CON-01', '--at', place)).toContain(words);
  });

  test('what is no log', async () => {
    expect(await refused(exit.input, 'explain', 'waiting.yaml', 'CON-01')).toContain(
      'To play it: hotline run waiting.yaml',
    );
  });

  test('and with 1 a log that was altered', async () => {
    const altered = put(
      'altered.jsonl',
      lines.map((line) => line.replace('acknowledge"', 'acknowledgE"')),
    );
    expect(await refused(exit.failed, 'explain', altered, 'CON-01')).toContain('was altered');
  });
});
