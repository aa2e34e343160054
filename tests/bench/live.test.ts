import { beforeAll, expect, test } from 'vitest';
import { liveTable } from '../../bench/live/liveTable.ts';
import { measureLive } from '../../bench/live/measureLive.ts';
import { builtProgram } from '../support/built.ts';

beforeAll(() => {
  builtProgram();
});

const minutes = { timeout: 600_000 };

test(
  'the live bench measures everything once, sets it beside the bare thing, and tells it in a table',
  minutes,
  async () => {
    const about: string[] = [];
    const counts = {
      sockets: [3],
      fan: { rounds: 1, warm: 1, alone: 2, pressed: 4 },
      commands: { rounds: 1, clients: 2, each: 3, alone: 2 },
      exercises: [1, 2],
      warm: 1,
      starts: 1,
      matters: 12,
      entries: 60,
    };
    const { rows } = await measureLive(counts, (what) => about.push(what));
    expect(about).toHaveLength(5);
    expect(rows).toHaveLength(9);
    for (const { measured, other, found, target, reached } of rows) {
      expect(measured).not.toBeNaN();
      expect(found).toBe(other === null ? measured : measured / other);
      if (target === null) expect(reached).toBeNull();
      else expect(reached).toBe('most' in target ? found <= target.most : found >= target.least);
    }
    expect(rows.at(-1)?.against).toMatch(/^log of ([6-9]\d|\d{3}) entries$/);
    const lines = liveTable({ format: 'hotline-bench-live/1', node: '20', rows }).split('\n');
    expect(lines.filter((line) => /(reached|NOT REACHED) /.test(line))).toHaveLength(7);
  },
);
