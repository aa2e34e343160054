import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/contract/entry.ts';
import { runHeadless } from '../../src/runtime/headless.ts';
import { openLog } from '../../src/runtime/openLog.ts';
import type { LogFault, OpenedLog } from '../../src/runtime/openLog.ts';
import { GENESIS, headOf, seal } from '../../src/runtime/seal.ts';
import { memoryLog } from '../../src/store/memoryLog.ts';
import { statesOf } from '../../src/engine/look.ts';
import { opening } from '../support/opening.ts';

const maker = { version: '0.0.0', machines: 'test' };
const others = { version: '9.9.9', machines: 'others' };
const storyline = [
  { id: 'A1', at: 'T+1h', as: 'north/desk', do: 'incident.report', incident: 'blades' },
  {
    id: 'A2',
    at: 'T+2h',
    as: 'north/desk',
    do: 'request.send',
    request: 'r1',
    incident: 'blades',
    with: { kind: 'information' },
  },
];
const lines: string[] = [];
let entries: Entry[] = [];

beforeAll(async () => {
  await runHeadless(opening({ scenario: { storyline } }), memoryLog(lines), (entry) => entries.push(entry));
  entries = JSON.parse(JSON.stringify(entries)) as Entry[];
});

function opened(of: readonly string[], by = maker): OpenedLog {
  const result = openLog(of, by);
  if ('fault' in result) throw new Error(result.fault.message);
  return result.log;
}

function faultOf(of: readonly string[], by = maker): LogFault {
  const result = openLog(of, by);
  if ('log' in result) throw new Error('The log opens.');
  return result.fault;
}

/** The log with entries changed and the whole chain made anew, as a forger would. */
function forged(change: (entry: Entry) => Entry): string[] {
  let last = GENESIS;
  return entries.map((entry) => {
    const sealed = seal(change(entry), last);
    last = sealed.hash;
    return sealed.line;
  });
}

const sent = (entry: Entry): boolean => entry.do === 'request.send';
const withLine = (at: number, change: (line: string) => string): string[] =>
  lines.map((line, index) => (index === at ? change(line) : line));

describe('a log that is whole', () => {
  test('opens to its entries, its hashes and the state that it leads to', () => {
    const log = opened(lines);
    expect(log.entries).toEqual(entries);
    expect(log.hashes.at(-1)).toBe(/"hash":"([0-9a-f]{64})"\}$/.exec(lines.at(-1) ?? '')?.[1]);
    expect(log.finished).toBe(true);
    expect('state' in log.end && statesOf(log.end.state, 'request/north:r1')).toContain('life.sent');
  });

  test('is unfinished without its closing entry', () => {
    expect(opened(lines.slice(0, -1)).finished).toBe(false);
  });

  test('opens to the state at an entry when it is given up to there', () => {
    const before = entries.findIndex(sent);
    const log = opened(lines.slice(0, before));
    expect('state' in log.end && log.end.state.subjects.has('request/north:r1')).toBe(false);
  });
});

describe('a log in which people wrote what a line is cut at', () => {
  const sign = ',"moves":[';
  const spiteful = [sign, `"${sign}`, `\\"${sign}{"ref":"x"}]`, '}', `${sign}]}`, '\\', '刀片,"moves":['];
  const texts = spiteful.map((text, at) => ({
    id: `S${at}`,
    at: `T+${at + 2}h`,
    as: 'north/desk',
    do: 'request.send',
    request: `s${at}`,
    incident: 'blades',
    with: { kind: 'information', text },
  }));
  const written: string[] = [];
  const made: Entry[] = [];

  beforeAll(async () => {
    await runHeadless(
      opening({ scenario: { storyline: [storyline[0], ...texts] } }),
      memoryLog(written),
      (entry) => made.push(entry),
    );
  });

  test('opens to what was written, and each line is cut before its own transitions', () => {
    const log = opened(written);
    const asLogged = JSON.parse(JSON.stringify(made)) as Entry[];
    expect(log.entries).toEqual(asLogged);
    expect('state' in log.end).toBe(true);
    const said = log.entries.filter(sent).map((entry) => entry.with?.['text']);
    expect(said).toEqual(spiteful);
    for (const [at, line] of written.entries()) {
      const { moves, broken: _, agenda, ...head } = asLogged[at]!;
      expect(moves).toBeDefined();
      // entry 0 has its agenda before its transitions
      expect(headOf(line)).toEqual(at === 0 ? { ...head, agenda } : head);
    }
  });

  test('fails by name when such a text is altered', () => {
    const at = made.findIndex(sent);
    const altered = written.map((line, index) => (index === at ? line.replace('moves', 'MOVES') : line));
    expect(faultOf(altered)).toMatchObject({ kind: 'altered', line: at + 1 });
  });

  test.each([
    ['in a field of its own before the transitions', (entry: Entry) => ({ ...before(entry), moves: [] })],
    ['in what was given with the act', (entry: Entry) => ({ ...entry, with: { ...entry.with, moves: [] } })],
    ['after the transitions', (entry: Entry) => ({ ...entry, more: [{ ref: '', moves: [] }] })],
  ])('made anew with the name of the transitions %s, is not opened', (_, change) => {
    const fault = faultOf(forged((entry) => (sent(entry) ? (change(entry) as Entry) : entry)));
    expect(fault.line).toBe(entries.findIndex(sent) + 1);
    expect(['format', 'diverged']).toContain(fault.kind);
  });

  /** The transitions first, where an entry has its number. */
  function before({ moves, ...rest }: Entry): object {
    return { moves, ...rest };
  }
});

describe('a log that was tampered with fails by name', () => {
  test('altered in a line', () => {
    const fault = faultOf(withLine(3, (line) => line.replace('north', 'south')));
    expect(fault).toMatchObject({ kind: 'altered', line: 4 });
    expect(fault.message).toBe('line 4 was altered: its bytes do not match its hash');
  });

  test('altered by one space', () => {
    expect(faultOf(withLine(2, (line) => line.replace(',"at"', ', "at"')))).toMatchObject({
      kind: 'altered',
      line: 3,
    });
  });

  test('two lines exchanged', () => {
    const [a = '', b = '', ...rest] = lines;
    expect(faultOf([b, a, ...rest])).toMatchObject({ kind: 'order', line: 1 });
    const inside = [...lines.slice(0, 3), lines[4] ?? '', lines[3] ?? '', ...lines.slice(5)];
    expect(faultOf(inside)).toMatchObject({ kind: 'order', line: 4 });
  });

  test('a line missing, or there twice', () => {
    expect(faultOf([...lines.slice(0, 3), ...lines.slice(4)])).toMatchObject({ kind: 'order', line: 4 });
    expect(faultOf([...lines.slice(0, 4), ...lines.slice(3)])).toMatchObject({ kind: 'order', line: 5 });
    expect(faultOf(lines.slice(1))).toMatchObject({ kind: 'order', line: 1 });
  });

  test('torn in its last line; a torn line further up was altered', () => {
    const last = lines.length - 1;
    expect(faultOf(withLine(last, (line) => line.slice(0, 100)))).toMatchObject({
      kind: 'torn',
      line: lines.length,
    });
    expect(faultOf(withLine(2, (line) => line.slice(0, 100)))).toMatchObject({ kind: 'altered', line: 3 });
  });

  test('made anew to its end with another input: the engine makes something else of it', () => {
    const fault = faultOf(
      forged((entry) => (sent(entry) ? { ...entry, at: '2017-03-01T15:30:00.000Z' } : entry)),
    );
    expect(fault.kind).toBe('diverged');
    expect(fault.line).toBe(entries.findIndex(sent) + 1);
  });

  test('made anew to its end with another transition', () => {
    const fault = faultOf(
      forged((entry) => ({
        ...entry,
        moves: entry.moves.map((move) => ({ ...move, to: move.to.replace('sent', 'acknowledged') })),
      })),
    );
    expect(fault.message).toContain('is not what the engine makes of it: moves was');
  });

  test('with an entry that would stop the engine', () => {
    const fault = faultOf(
      forged((entry) => (entry.due === undefined ? entry : { ...entry, at: '2019-01-01T00:00:00.000Z' })),
    );
    expect(fault.kind).toBe('diverged');
  });
});

describe('a log of another format', () => {
  test('is named with its version', () => {
    const fault = faultOf(withLine(0, (line) => line.replace('hotline-log/1', 'hotline-log/2')));
    expect(fault).toMatchObject({
      kind: 'format',
      message: 'it has the format hotline-log/2; this version reads hotline-log/1',
    });
  });

  test('is one with a field that an entry does not have', () => {
    const strange = forged((entry) => (sent(entry) ? ({ ...entry, mood: 'good' } as Entry) : entry));
    expect(faultOf(strange)).toMatchObject({
      kind: 'format',
      message: expect.stringContaining('mood') as string,
    });
  });

  test('is one whose first entry holds no scenario', () => {
    const { scenario, ...rest } = entries[0]?.with ?? {};
    expect(scenario).toBeDefined();
    const without = forged((entry) => (entry.seq === 0 ? { ...entry, with: rest } : entry));
    expect(faultOf(without)).toMatchObject({ kind: 'format', line: 1 });
  });

  test.each(['format: hotline-scenario/1', '{"format": "hotline-run/1"}', '[]', '{', ''])(
    '%j is no log at all',
    (first) => {
      expect(faultOf([first, 'more'])).toMatchObject({ kind: 'not-a-log', line: 1 });
    },
  );
});

describe('a log of other machines', () => {
  const byOthers = (entry: Entry): Entry =>
    entry.seq === 0 ? { ...entry, with: { ...entry.with, ...others } } : entry;

  test('is replayed when it comes out the same', () => {
    expect('state' in opened(forged(byOthers)).end).toBe(true);
  });

  test('is read from its recorded transitions when it does not, and says so', () => {
    const log = opened(
      forged((entry) => ({
        ...byOthers(entry),
        moves: entry.moves.map((move) => ({
          ...move,
          to: move.to === 'life.sent' ? 'life.dispatched' : move.to,
        })),
      })),
    );
    expect(log.entries).toHaveLength(entries.length);
    expect(log.end).toEqual({
      readOnly: expect.stringMatching(
        /made by other machines \(version 9\.9\.9\); from entry \d+ on they differ/,
      ) as string,
    });
  });

  test('fails all the same when its chain is broken', () => {
    const broken = forged(byOthers).map((line, at) => (at === 2 ? line.replace('"seq":2', '"seq":3') : line));
    expect(faultOf(broken)).toMatchObject({ kind: 'altered', line: 3 });
  });
});
