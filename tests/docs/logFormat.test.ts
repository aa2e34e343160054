import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verbs } from '../../src/contract/act/acts.ts';
import { entrySchema, LOG_FORMAT } from '../../src/contract/entry.ts';
import { openingSchema } from '../../src/contract/opening.ts';
import { runHeadless } from '../../src/runtime/headless.ts';
import { memoryLog } from '../../src/store/memoryLog.ts';
import { opening } from '../support/opening.ts';
import { fenced, filesUnder, firstCells, readText, section } from './markdown.ts';
import { keysOf } from './schemaKeys.ts';

const manual = readText('docs/log-format.md');
const lines: string[] = [];
let folder = '';

const storyline = [
  {
    id: 'ACT-01',
    at: 'T+0h',
    as: 'north/desk',
    do: 'incident.report',
    incident: 'blades',
    with: { severity: 2 },
  },
  {
    id: 'ACT-02',
    at: 'T+1h',
    as: 'north/desk',
    do: 'request.send',
    request: 'r1',
    incident: 'blades',
    with: { kind: 'information', severity: 2 },
  },
  {
    id: 'ACT-03',
    at: 'T+2h',
    as: 'north/desk',
    do: 'request.answer',
    request: 'r1',
    with: { answer: 'full' },
    'may-fail': true,
  },
];

beforeAll(async () => {
  const expect_ = [{ id: 'EXP-1', by: 'T+3h', request: 'r1', reaches: 'sent' }];
  const amended = { deadlines: { counts: { is: 'contact-hours' } } };
  const wanted = opening({ amended, scenario: { storyline, expect: expect_ } });
  await runHeadless(wanted, memoryLog(lines), () => undefined);
  folder = mkdtempSync(join(tmpdir(), 'hotline-docs-'));
  writeFileSync(join(folder, 'run.jsonl'), lines.map((line) => `${line}\n`).join(''));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the description of the log', () => {
  test('bears the name of the format', () => {
    expect(manual.startsWith(`# The log: \`${LOG_FORMAT}\`\n`)).toBe(true);
  });

  test('has a row for every field of an entry and of entry 0, and for no other', () => {
    const chain = ['prev', 'hash'];
    const rows = firstCells(section(manual, '## An entry').split('\n### ')[0] ?? '');
    expect(rows.sort()).toEqual([...keysOf(entrySchema), ...chain].sort());
    expect(firstCells(section(manual, '### Entry 0'))).toEqual(Object.keys(openingSchema.shape));
  });

  test('has a row for everything that an entry can do and that is no verb', () => {
    const said = new Set<string>();
    for (const file of filesUnder('src/engine', '.ts')) {
      for (const [, done = ''] of readText(file).matchAll(/\bdo: '([a-z]+\.[A-Za-z]+)'/g)) said.add(done);
    }
    said.add('log.closed').add('exercise.forked');
    const own = [...said].filter((done) => !verbs.some((verb) => verb === done));
    const rows = firstCells(section(manual, '### What an entry does')).filter((cell) => cell !== 'do');
    expect(rows.sort()).toEqual(own.sort());
  });

  test('shows an entry as it really is, but for its hashes', () => {
    const [example = ''] = fenced(manual, 'json');
    const shown = JSON.parse(example) as { seq: number };
    const real = JSON.parse(lines[shown.seq] ?? '') as object;
    const chain = { prev: '', hash: '' };
    expect({ ...shown, ...chain }).toEqual({ ...real, ...chain });
    expect(Object.keys(shown).slice(-2)).toEqual(Object.keys(real).slice(-2));
  });

  test('says what stands under `with` where an entry is no act', () => {
    const withOf = (done: string) => {
      const entry = lines.map((line) => JSON.parse(line) as { do: string; with?: object });
      return Object.keys(entry.find((one) => one.do === done)?.with ?? {});
    };
    expect(withOf('expectation.checked')).toEqual(['id', 'met', 'at', 'why']);
    expect(withOf('item.refused')).toEqual(['do', 'with']);
    expect(withOf('deadline.due')).toEqual([]);
    expect(withOf('log.closed')).toEqual(['entries', 'at']);
  });

  test('gives a question of the calendar, and its answer, as they stand in a log', () => {
    const [, question = ''] = /`("elapsed [^`]+)`/.exec(manual) ?? [];
    expect(question).toMatch(/^"elapsed south-cooperation \d+ \d+":\d+$/);
    expect(lines.some((line) => line.includes(question))).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('lets the hash of a line be checked by hand', () => {
    const commands = fenced(section(manual, '### By hand'), 'sh').flatMap((block) =>
      block.trim().split('\n'),
    );
    const found = commands.map((command) => {
      const { status, stdout } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
      expect(status).toBe(0);
      return /[0-9a-f]{64}/.exec(stdout)?.[0];
    });
    expect(found).toHaveLength(3);
    expect(new Set(found).size).toBe(1);
    expect(found[0]).toBeDefined();
  });
});
