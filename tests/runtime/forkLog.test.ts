import { beforeAll, expect, test } from 'vitest';
import { forkLog } from '../../src/runtime/forkLog.ts';
import { goOn, runHeadless } from '../../src/runtime/headless.ts';
import { openLog } from '../../src/runtime/openLog.ts';
import type { OpenedLog } from '../../src/runtime/openLog.ts';
import { instant } from '../../src/contract/time.ts';
import { memoryLog } from '../../src/store/memoryLog.ts';
import { opening } from '../support/opening.ts';

const maker = { version: '0.0.0', machines: 'test' };
const storyline = [
  {
    id: 'A1',
    at: 'T+1h',
    as: 'north/desk',
    do: 'request.send',
    request: 'r1',
    with: { kind: 'information' },
  },
  { id: 'A2', at: 'T+5d', as: 'south/desk', do: 'request.answer', request: 'r1', with: { answer: 'full' } },
];
const parent: string[] = [];
const nobody = (): void => undefined;

beforeAll(async () => {
  await runHeadless(opening({ scenario: { storyline } }), memoryLog(parent), nobody);
});

function opened(lines: readonly string[]): OpenedLog {
  const result = openLog(lines, maker);
  if ('fault' in result) throw new Error(result.fault.message);
  return result.log;
}

async function forkedAt(seq: number, lines: string[]) {
  const part = opened(parent.slice(0, seq + 1));
  if ('readOnly' in part.end) throw new Error(part.end.readOnly);
  return forkLog(part, part.end.state, 'parent.jsonl', memoryLog(lines), nobody);
}

test('a fork has the lines of its parent up to the entry, unchanged, and then says where it leaves it', async () => {
  const lines: string[] = [];
  await forkedAt(3, lines);
  expect(lines.slice(0, 4)).toEqual(parent.slice(0, 4));
  expect(lines).toHaveLength(5);
  const { entries, hashes, finished } = opened(lines);
  expect(entries[4]).toMatchObject({
    do: 'exercise.forked',
    with: { parent: 'parent.jsonl', seq: 3, hash: hashes[3] },
  });
  expect(finished).toBe(false);
});

test('a fork of any entry goes on to the end that its parent had, but for the entry that says so', async () => {
  const last = parent.length - 1;
  const whole = opened(parent).entries;
  for (let seq = 0; seq < last; seq += 1) {
    const lines: string[] = [];
    await goOn(await forkedAt(seq, lines));
    const { entries, finished } = opened(lines);
    expect(finished).toBe(true);
    const told = entries.filter((entry) => entry.do !== 'exercise.forked' && entry.do !== 'log.closed');
    expect(told.map(({ at, do: verb, moves }) => ({ at, verb, moves }))).toEqual(
      whole.slice(0, last).map(({ at, do: verb, moves }) => ({ at, verb, moves })),
    );
  }
});

test('a fork of a fork names the fork', async () => {
  const first: string[] = [];
  await forkedAt(3, first);
  const part = opened(first);
  if ('readOnly' in part.end) throw new Error(part.end.readOnly);
  const second: string[] = [];
  await forkLog(part, part.end.state, 'first.jsonl', memoryLog(second), nobody);
  expect(opened(second).entries.slice(-2)).toMatchObject([
    { do: 'exercise.forked', with: { parent: 'parent.jsonl' } },
    { do: 'exercise.forked', with: { parent: 'first.jsonl', seq: 4 } },
  ]);
});

test('a run up to a moment is unfinished, and its entries are those of the whole run', async () => {
  const lines: string[] = [];
  const start = opening({ scenario: { storyline } });
  await runHeadless(start, memoryLog(lines), nobody, instant(Date.parse('2017-03-03T00:00:00Z')));
  expect(lines).toEqual(parent.slice(0, lines.length));
  expect(opened(lines)).toMatchObject({ finished: false });
  expect(opened(lines).entries.at(-1)).toMatchObject({ at: '2017-03-02T14:00:00.000Z', do: 'deadline.due' });
});
