import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import type { RunSummary } from '../../src/contract/runSummary.ts';
import { bench, quiet } from './shell.ts';

const { folder, hotline, refused } = bench();
let lines: string[] = [];

interface Replayed {
  readonly entry: number;
  readonly at: string;
  readonly log: { readonly verified: boolean; readonly replayed: boolean; readonly finished: boolean };
  readonly state: RunSummary;
}

beforeAll(async () => {
  folder.put('quiet.yaml', quiet);
  await hotline('run', 'quiet.yaml', '--log', 'quiet.jsonl');
  lines = readFileSync(folder.at('quiet.jsonl'), 'utf8').trimEnd().split('\n');
});

async function replayed(...argv: string[]): Promise<Replayed> {
  const { code, stdout, stderr } = await hotline('replay', 'quiet.jsonl', '--json', ...argv);
  expect([code, stderr]).toEqual([exit.done, '']);
  return JSON.parse(stdout) as Replayed;
}

const put = (name: string, content: readonly string[]): string => {
  folder.put(name, `${content.join('\n')}\n`);
  return name;
};

describe('hotline replay', () => {
  test('verifies the log, plays it again and shows its end', async () => {
    const { code, stdout } = await hotline('replay', 'quiet.jsonl');
    expect(code).toBe(exit.done);
    expect(stdout).toContain(`A log of ${lines.length} entries, finished.`);
    expect(stdout).toContain('Its chain is whole, and it replays to the same');
    expect(stdout).toContain('answer not given, by now');
  });

  test('tells the same as the run itself', async () => {
    const ran = JSON.parse((await hotline('run', 'quiet.yaml', '--json')).stdout) as RunSummary;
    expect((await replayed()).state).toEqual(ran);
  });

  test('--prose tells the story up to a place, and how things stand there', async () => {
    const { code, stdout } = await hotline('replay', 'quiet.jsonl', '--prose', '--at', '3');
    expect(code).toBe(exit.done);
    expect(stdout).toMatch(/^EXERCISE · .*\n.*Times are in UTC\.\n\nEXERCISE · /);
    expect(stdout).toMatch(/ asks .* \(\w+-1\)/);
    expect(stdout).toContain('EXERCISE · As it stands');
    expect((await hotline('replay', 'quiet.jsonl', '--prose')).stdout).toContain(
      'EXERCISE · What it came to',
    );
  });

  test('--prose tells of both sides, and is for no seat and no program', async () => {
    for (const other of [['--seat', 'us/desk'], ['--json']])
      expect(await refused(exit.input, 'replay', 'quiet.jsonl', '--prose', ...other)).toBe(
        `hotline replay: --prose and ${other[0]} do not go together; leave one of them out. See hotline replay --help.\n`,
      );
  });

  test('--at shows how things stood after an entry', async () => {
    const { entry, state } = await replayed('--at', '3');
    expect(entry).toBe(3);
    expect(state).toMatchObject({
      entries: 4,
      requests: [{ state: 'sent', clocks: { ack: { state: 'running' } } }],
    });
    expect(state.requests[0]?.clocks['answer']?.dueAt).toBe('2017-03-04T15:00:00.000Z');
  });

  test('--at shows how things stood at an instant between two entries', async () => {
    const { entry, at, state } = await replayed('--at', 'T+5h');
    expect([entry, at]).toEqual([3, '2017-03-01T18:00:00.000Z']);
    const { stdout } = await hotline('replay', 'quiet.jsonl', '--at', 'T+5h');
    expect(stdout).toContain('acknowledgement due Thu 2 Mar 15:00, in 21 h');
    expect(state.requests[0]?.timeliness.ack).toMatchObject({ result: 'running', gross: 3 * 3_600_000 });
    expect(await replayed('--at', '2017-03-01T18:00:00Z')).toMatchObject({ entry, at });
  });

  test('--seat shows what one seat knew then', async () => {
    const before = await hotline('replay', 'quiet.jsonl', '--at', '2', '--seat', 'china/desk');
    const after = await hotline('replay', 'quiet.jsonl', '--at', '3', '--seat', 'china/desk');
    expect(before.stdout).not.toContain('blades');
    expect(after.stdout).toContain('US-1: sent');
  });

  test('says that a log without its closing entry is unfinished', async () => {
    const { code, stdout } = await hotline('replay', put('open.jsonl', lines.slice(0, -1)));
    expect(code).toBe(exit.done);
    expect(stdout).toContain('unfinished, it has no closing entry');
  });

  test.each([
    ['99999', 'There is no entry 99999'],
    [
      '2017-02-30T00:00:00Z',
      'there is no 2017-02-30: February 2017 has the days 01 to 28. Expected the number',
    ],
    ['yesterday', 'neither the number of an entry, nor a moment'],
    ['2016-01-01T00:00:00Z', 'before the exercise begins'],
  ])('--at %s is refused', async (place, words) => {
    expect(await refused(exit.input, 'replay', 'quiet.jsonl', '--at', place)).toContain(words);
  });

  test('--seat of nobody is refused with the seats that there are', async () => {
    const said = await refused(exit.input, 'replay', 'quiet.jsonl', '--seat', 'us/dsk');
    expect(said).toContain('Did you mean us/desk?');
  });
});

describe('a log that does not verify ends with 1, by name', () => {
  test.each([
    [
      'altered',
      () => lines.map((line) => line.replace('request.acknowledge"', 'request.acknowledgE"')),
      'was altered',
    ],
    ['with a line missing', () => [...lines.slice(0, 3), ...lines.slice(4)], 'Line 4 does not follow line 3'],
    [
      'with lines exchanged',
      () => [...lines.slice(0, 2), lines[3] ?? '', lines[2] ?? '', ...lines.slice(4)],
      'out of order',
    ],
    [
      'with a line cut short inside',
      () => lines.map((line, at) => (at === 2 ? line.slice(0, 90) : line)),
      'Line 3 is torn',
    ],
  ])('%s', async (_, altered, words) => {
    expect(await refused(exit.failed, 'replay', put('altered.jsonl', altered()))).toContain(words);
  });
});

describe('what is no log ends with 2, with what was expected', () => {
  const cases: [string, () => string, string][] = [
    [
      'torn in its last line',
      () =>
        put(
          'torn.jsonl',
          lines.map((line, at) => (at === lines.length - 1 ? line.slice(0, 50) : line)),
        ),
      'is torn',
    ],
    [
      'with line ends of Windows',
      () => {
        folder.put('crlf.jsonl', `${lines.join('\r\n')}\r\n`);
        return 'crlf.jsonl';
      },
      'CRLF',
    ],
    [
      'empty',
      () => {
        folder.put('empty.jsonl', '');
        return 'empty.jsonl';
      },
      'The file is empty',
    ],
    [
      'binary',
      () => {
        folder.put('binary.jsonl', Uint8Array.from([1, 0, 2]));
        return 'binary.jsonl';
      },
      'a binary file',
    ],
    [
      'in UTF-16',
      () => {
        folder.put('utf16.jsonl', Buffer.from(`\ufeff${lines.join('\n')}`, 'utf16le'));
        return 'utf16.jsonl';
      },
      'UTF-16',
    ],
    [
      'a line of 100 MB',
      () => {
        folder.put('huge.jsonl', Buffer.alloc(100_000_000, '{'));
        return 'huge.jsonl';
      },
      'longer than 16 MB',
    ],
    ['a scenario', () => 'quiet.yaml', 'To play it: hotline run quiet.yaml'],
    [
      'the object of --json',
      () => put('object.json', ['{ "format": "hotline-run/1" }']),
      'not the log of a run',
    ],
    ['not there', () => 'nothing.jsonl', 'There is no such file'],
    ['a folder', () => '.', 'It is a folder'],
    [
      'of another format version',
      () =>
        put(
          'later.jsonl',
          lines.map((line) => line.replace('hotline-log/1', 'hotline-log/9')),
        ),
      'hotline-log/9',
    ],
  ];

  test.each(cases)('%s', async (_, file, words) => {
    const name = file();
    const said = await refused(exit.input, 'replay', name);
    expect(said).toContain(words);
    expect(said).toContain(name);
  });

  test('a torn log says how to keep what is whole', async () => {
    const name = put('torn-2.jsonl', [...lines.slice(0, 5), (lines[5] ?? '').slice(0, 80)]);
    const said = await refused(exit.input, 'replay', name);
    expect(said).toContain(
      'The 5 lines before it are kept by: hotline fork torn-2.jsonl --at 4 --log NEW --stop',
    );
    expect(await hotline('fork', name, '--at', '4', '--log', 'mended.jsonl', '--stop')).toMatchObject({
      code: exit.done,
    });
    expect(await hotline('replay', 'mended.jsonl')).toMatchObject({ code: exit.done });
  });
});
