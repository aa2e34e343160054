import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RUN_FORMAT, runSummarySchema } from '../../src/contract/runSummary.ts';
import { REPORT_FORMAT } from '../../src/report/facts/reportFacts.ts';
import { hotline } from './commandLine.ts';
import { filesUnder, firstCells, readText, section } from './markdown.ts';
import { keysOf } from './schemaKeys.ts';

const manual = readText('docs/run-json.md');
const rowsOf = (format: string): string[] => firstCells(section(manual, `## \`${format}\``));

/** Shapes that occur in several places are described once. */
const once = (path: string): string =>
  path
    .replace(/^.+\.(?=history\[\]\.)/, '')
    .replace(/^.+\.(?=suspensions\[\]\.)/, '')
    .replace(/\.timeliness\.(ack|answer|update)\./, '.timeliness.*.')
    .replace(/\.quality\.(requester|responder)\./, '.quality.*.');

/** The keys of a real object as paths; those whose keys are data are not gone into. */
function pathsOf(value: unknown, data: readonly string[], path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, data, `${path}[]`));
  if (typeof value !== 'object' || value === null || data.includes(path)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [here, ...pathsOf(child, data, here)];
  });
}

/** The fields of a type, as its source declares them. */
function fieldsOf(file: string, type: string): string[] {
  const body =
    new RegExp(`(?:interface|type) ${type} (?:= )?{\n(.*?)\n}`, 's').exec(readText(file))?.[1] ?? '';
  return [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, field = '']) => field);
}

/** An item that never comes up, before the others. */
const leftOut = '\nstoryline:\n  - { id: INJ-99, at: T+1h, skip: true, inject: us/desk, title: Left out }';

const demonstration = 'scenarios/turbine-blades.yaml';
let folder = '';
let log = '';
let journal = '';

async function printed(...argv: string[]): Promise<Record<string, unknown>> {
  const { stdout } = await hotline([...argv, '--json']);
  return JSON.parse(stdout) as Record<string, unknown>;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hotline-docs-'));
  log = join(folder, 'run.jsonl');
  await hotline(['run', demonstration, '--log', log]);
  journal = join(folder, 'tried.jsonl');
  const row = { at: '2017-03-02T13:00:00Z', by: 'us/desk', do: 'call.place', on: 'call/us:c', code: 'rule' };
  writeFileSync(journal, JSON.stringify({ ...row, rule: 'CHAN-1', message: 'The hotline is suspended.' }));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the description of the --json formats', () => {
  test('has a part for every format that a command prints, and for no other', () => {
    const files = [
      ...filesUnder('src/cli', '.ts'),
      ...filesUnder('src/report', '.ts'),
      'src/contract/http/checked.ts',
      'src/contract/runSummary.ts',
    ];
    const formats = files.flatMap((file) =>
      [...readText(file).matchAll(/_FORMAT = '(hotline-\w+\/\d+)'/g)].map(([, format]) => format),
    );
    const parts = [...manual.matchAll(/^## `(.+)`$/gm)].map(([, format]) => format);
    expect(parts.sort()).toEqual(formats.sort());
  });

  test('has a row for every field of a run, and for no other', async () => {
    const rows = rowsOf(RUN_FORMAT);
    const described = new Set(keysOf(runSummarySchema).map(once));
    expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([]);
    expect([...rows].sort()).toEqual([...described].sort());
    const run = await printed('run', demonstration);
    expect(runSummarySchema.safeParse(run).error).toBeUndefined();
    expect(Object.keys(run)).toEqual(Object.keys(runSummarySchema.shape));
  });

  test('has a row for every field of what a seat saw, and for no other', async () => {
    const rows = rowsOf('hotline-view/1');
    for (const seat of ['us/desk', 'china/vice', 'wall', 'director']) {
      const real = pathsOf(await printed('run', demonstration, '--seat', seat), ['states', 'entries[].with']);
      expect(real.filter((path) => !rows.includes(path))).toEqual([]);
    }
    const under = (prefix: string) =>
      rows.filter((row) => row.startsWith(prefix)).map((row) => row.slice(prefix.length));
    const entry = fieldsOf('src/contract/view.ts', 'SeatEntry');
    expect(
      under('entries[].')
        .filter((row) => !row.includes('.'))
        .sort(),
    ).toEqual(entry.sort());
    expect(under('entries[].moves[].').sort()).toEqual(fieldsOf('src/contract/view.ts', 'SeatMove').sort());
    const deadline = fieldsOf('src/contract/view.ts', 'SeatDeadline');
    expect(under('entries[].deadlines[].').sort()).toEqual(deadline.sort());
  });

  test('has a row for every field of a replay, and for no other', async () => {
    const real = await printed('replay', log, '--at', 'T+6d');
    expect(new Set(pathsOf(real, ['state']))).toEqual(new Set(rowsOf('hotline-replay/1')));
    expect(runSummarySchema.safeParse(real['state']).error).toBeUndefined();
  });

  test('has a row for every field of a report that a run does not have, and for no other', async () => {
    const rows = rowsOf(REPORT_FORMAT);
    const real = new Set<string>();
    const keyed = [
      'incidents[].severity',
      'requests[].clocks',
      'meetings[].docket[].positions',
      'amendments[].changes[].from',
    ];
    const shelf = ['turbine-blades', 'two-meetings', 'us-china-2013-2018'].map(
      (id) => `scenarios/${id}.yaml`,
    );
    for (const [at, file] of [...shelf, 'tests/scenarios/corners/control.yaml'].entries()) {
      const played = join(folder, `played-${at}.jsonl`);
      await hotline(['run', file, '--log', played]);
      const facts = await printed('report', played, '--journal', journal);
      for (const path of pathsOf(facts, keyed)) real.add(path);
    }
    const run = new Set(keysOf(runSummarySchema));
    const asInRun = (path: string): string =>
      path.replace(/^meetings/, 'reviews').replace(/^objectives\[\]\.expectations/, 'expectations');
    const shared = (path: string): string =>
      path
        .replace(/^.+\.(?:said|wordings|reports|readouts|changes)(?=\[\]\.(?:at|by|do|text)$)/, 'said')
        .replace(/^rules\[\]\.(?:aside|refused)\[\]/, 'rules[].departed[]');
    const own = [...real].filter((path) => path.includes('.') && !run.has(asInRun(path))).map(shared);
    const whole = [...real].filter((path) => !path.includes('.'));
    expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([]);
    // people name them when play is over: no run has any
    const reflections = fieldsOf('src/report/facts/room.ts', 'ReflectionFacts').map(
      (field) => `reflections[].${field}`,
    );
    expect(new Set(rows)).toEqual(new Set([...whole, ...own, ...reflections, 'objectives[].expectations']));
  });

  test('has a row for every field of an explanation, and for no other', async () => {
    const real = pathsOf(await printed('explain', log, 'ACT-08'), ['reasons[].parts']);
    const rows = rowsOf('hotline-explain/1');
    expect(new Set(real)).toEqual(new Set(rows));
    const of = (prefix: string) =>
      rows.flatMap((row) => (row.startsWith(prefix) ? row.slice(prefix.length) : []));
    const plain = (row: string) => !row.includes('.');
    expect(of('reasons[].').filter(plain).sort()).toEqual(
      fieldsOf('src/report/explain/because.ts', 'Because').sort(),
    );
    const told = fieldsOf('src/report/explain/explanation.ts', 'Explanation');
    expect(told.filter((field) => !rows.includes(field))).toEqual([]);
  });

  test('has a row for every field of what tests came to, and for no other', async () => {
    const unmet = join(folder, 'unmet.yaml');
    writeFileSync(
      unmet,
      readText(demonstration)
        .replace(/reaches: \w+/, 'reaches: superseded')
        .replace('\nstoryline:', leftOut),
    );
    const told = await printed('test', unmet, '--coverage');
    const described = ['files[].tests[].expectations[]', 'files[].tests[].refusals[]', 'files[].problems[]'];
    const real = pathsOf(told, described).map((path) =>
      path.replace(/\[\]\.(states|transitions)\./, '[].*.'),
    );
    expect(new Set(real)).toEqual(new Set(rowsOf('hotline-test/1')));
  });

  test('has a row for every field of what is wrong in files, and for no other', async () => {
    const wrong = join(folder, 'wrong.yaml');
    writeFileSync(
      wrong,
      readText(demonstration).replace('\nseed: 7', '\nsede: 7').replace('\nendex:', '\nendx:'),
    );
    const real = pathsOf(await printed('validate', wrong, 'agreements/us-china-2015.yaml'), []);
    const rows = rowsOf('hotline-problems/1');
    expect(new Set(real)).toEqual(new Set(rows));
    const problem = rows.flatMap((row) => /^files\[\]\.problems\[\]\.(\w+)$/.exec(row)?.[1] ?? []);
    expect(problem.sort()).toEqual(fieldsOf('src/scenario/problem.ts', 'Problem').sort());
  });
});
