import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import { newFileLog } from '../../src/store/fileLog.ts';
import { bench, quiet } from './shell.ts';

const { folder, hotline, refused } = bench();
folder.put('quiet.yaml', quiet);
mkdirSync(folder.at('folder'));

/** A file that says that it is this large and takes no space. */
function sparse(name: string, size: number): string {
  const file = openSync(folder.at(name), 'w');
  ftruncateSync(file, size);
  closeSync(file);
  return name;
}

function put(name: string, content: string | Uint8Array): string {
  folder.put(name, content);
  return name;
}

const changed = (name: string, from: string, to: string): string => {
  expect(quiet).toContain(from);
  return put(name, quiet.replace(from, to));
};

const bomb = ['format: hotline-scenario/1', 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  .concat(
    Array.from(
      { length: 12 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array.from({ length: 10 }, () => `*a${n}`).join(', ')}]`,
    ),
  )
  .join('\n');

const files: [what: string, file: () => string, words: RegExp][] = [
  ['a file that is not there', () => 'nothing.yaml', /nothing\.yaml: There is no such file\./],
  ['a folder', () => 'folder', /folder: It is a folder/],
  [
    'the log of a run',
    () => put('run.jsonl', '{"seq":0,"at":"2017-03-01T13:00:00.000Z"}\n'),
    /run\.jsonl: It is the log of a run; expected a scenario\./,
  ],
  ['an empty file', () => put('empty.yaml', ''), /file-empty: The file is empty/],
  ['a file of blank lines', () => put('blank.yaml', '\n  \n'), /file-empty/],
  [
    'a binary file',
    () => put('binary.yaml', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1])),
    /file-not-text/,
  ],
  [
    'a picture',
    () => put('picture.yaml', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10])),
    /file-not-text: .*picture/,
  ],
  [
    '100 MB of YAML',
    () => sparse('large.yaml', 100_000_000),
    /large\.yaml: The file has 100 MB; at most 2 MB are read\./,
  ],
  ['100 GB of YAML', () => sparse('larger.yaml', 100_000_000_000), /at most 2 MB are read/],
  ['UTF-16', () => put('utf16.yaml', Buffer.from(`\ufeff${quiet}`, 'utf16le')), /file-encoding: .*UTF-16/],
  [
    'Latin-1',
    () => put('latin1.yaml', Buffer.from(quiet.replace('Quiet', 'Stille Tür'), 'latin1')),
    /file-encoding: .*UTF-8/,
  ],
  ['an alias bomb', () => put('bomb.yaml', bomb), /too-many-copies/],
  [
    'a field given twice',
    () => changed('twice.yaml', 'title: Quiet', 'title: Quiet\ntitle: Loud'),
    /twice\.yaml:4:1: error duplicate-field/,
  ],
  ['an unknown field', () => changed('field.yaml', 'title:', 'titel:'), /unknown-field: .*titel[\s\S]*title/],
  [
    'an unknown format version',
    () => changed('format.yaml', 'hotline-scenario/1', 'hotline-scenario/7'),
    /format\.yaml:1:9: error .*hotline-scenario\/7/,
  ],
  ['no scenario at all', () => put('text.yaml', 'Dear Sir or Madam'), /text\.yaml:1:1: error/],
  [
    'a date that is not in the calendar',
    () => changed('date.yaml', '2017-03-01T13', '2017-02-30T13'),
    /date\.yaml:6:10: error wrong-format: 'startex': there is no 2017-02-30: February 2017 has the days 01 to 28; found the text '2017-02-30T13:00:00Z'\. Expected an instant/,
  ],
  [
    'an agreement that is not there',
    () => changed('agreement.yaml', 'us-china-2015', 'us-china-2051'),
    /unknown-agreement: .*us-china-2051/,
  ],
  [
    'an act that there is none of',
    () => changed('verb.yaml', 'request.acknowledge', 'request.acknowlege'),
    /request\.acknowlege[\s\S]*request\.acknowledge/,
  ],
  [
    'broken YAML',
    () => changed('yaml.yaml', 'with: { severity: 2 } }', 'with: { severity: 2 }'),
    /yaml\.yaml:\d+:\d+: error/,
  ],
];

describe('a scenario that cannot be played is refused with 2', () => {
  test.each(files)('run: %s', async (_, file, words) => {
    expect(await refused(exit.input, 'run', file())).toMatch(words);
  });

  test.each(files)('run --json --log: %s, and nothing is written', async (_, file, words) => {
    expect(await refused(exit.input, 'run', file(), '--json', '--log', 'never.jsonl')).toMatch(words);
  });

  test.each(files)('validate: %s', async (_, file, words) => {
    expect(await refused(exit.input, 'validate', file())).toMatch(words);
  });

  test.skipIf(!existsSync('/proc/self/mem'))('a file that cannot be read', async () => {
    expect(await refused(exit.input, 'run', '/proc/self/mem')).toMatch(/could not be read|may not read/);
  });

  test.skipIf(!existsSync('/dev/zero'))('a file that never ends', async () => {
    expect(await refused(exit.input, 'run', '/dev/zero')).toMatch(/file-too-large/);
  });
});

describe('usage that is wrong is refused with 2, in words of its own', () => {
  const usages: [string[], RegExp][] = [
    [['run'], /^hotline run: which file\? .*hotline run --help/],
    [['replay'], /^hotline replay: which log\?/],
    [['fork'], /^hotline fork: which log\?/],
    [['explain'], /^hotline explain: which log, and which item\?/],
    [['explain', 'quiet.jsonl'], /^hotline explain: which log, and which item\?/],
    [
      ['explain', 'quiet.jsonl', 'A', 'B'],
      /^hotline explain: too much is given; it takes <log> and <item>\./,
    ],
    [['validate'], /^hotline validate: which files\?/],
    [['rnu', 'quiet.yaml'], /^hotline: there is no command rnu\. Did you mean run\?/],
    [['--jsn'], /^hotline: there is no option --jsn/],
    [['run', 'quiet.yaml', '--sed', '3'], /^hotline run: there is no option --sed\. Did you mean --seed\?/],
    [['run', 'quiet.yaml', '-x'], /^hotline run: there is no option -x\./],
    [['run', 'quiet.yaml', 'more.yaml'], /^hotline run: too many files/],
    [['run', 'quiet.yaml', '--seed'], /^hotline run: --seed needs a value/],
    [['run', 'quiet.yaml', '--seed', '-1'], /^hotline run: --seed -1: it is not a whole number/],
    [['run', 'quiet.yaml', '--seed', '1.5'], /--seed 1\.5: it is not a whole number/],
    [['run', 'quiet.yaml', '--seed', '99999999999999999999'], /it is not a whole number/],
    [['run', 'quiet.yaml', '--until', 'noon'], /--until noon: it is no moment/],
    [
      ['run', 'quiet.yaml', '--until', '2017-02-30T00:00:00Z'],
      /--until 2017-02-30T00:00:00Z: there is no 2017-02-30: February 2017 has the days 01 to 28\. Expected /,
    ],
    [['run', 'quiet.yaml', '--until', '2016-01-01T00:00:00Z'], /before the exercise begins/],
    [
      ['run', 'quiet.yaml', '--seat', 'us/dsk'],
      /--seat us\/dsk: there is no such seat\. Did you mean us\/desk\?/,
    ],
    [['fork', 'quiet.jsonl', '--log', 'x'], /^hotline fork: --at is needed/],
    [['fork', 'quiet.jsonl', '--at', '3'], /^hotline fork: --log is needed/],
    [['fork', 'quiet.jsonl', '--at', 'T+3d', '--log', 'x'], /--at T\+3d: it is not a whole number/],
  ];

  test.each(usages)('hotline %j', async (argv, words) => {
    expect(await refused(exit.input, ...argv)).toMatch(words);
  });

  test('no command at all is asked for, with the list of them', async () => {
    expect(await refused(exit.input)).toMatch(/^hotline: which command\?[\s\S]*run \[options\] <file>/);
  });
});

describe('where a log cannot be written', () => {
  test('one that is there is kept, and another name is asked for', async () => {
    put('kept.jsonl', 'precious\n');
    expect(await refused(exit.input, 'run', 'quiet.yaml', '--log', 'kept.jsonl')).toBe(
      'hotline run: --log kept.jsonl: It is there already, and a log is never overwritten. Choose another name.\n',
    );
  });

  test('a folder of that name is kept too', async () => {
    expect(await refused(exit.input, 'run', 'quiet.yaml', '--log', 'folder')).toContain(
      'It is there already',
    );
  });

  test('a folder that is not there is named', async () => {
    expect(await refused(exit.input, 'run', 'quiet.yaml', '--log', 'nowhere/run.jsonl')).toContain(
      'no folder',
    );
  });

  test.skipIf(!existsSync('/sys'))(
    'a folder that may not be written to is a failure of the machine',
    async () => {
      expect(await refused(exit.machine, 'run', 'quiet.yaml', '--log', '/sys/run.jsonl')).toContain(
        'could not be written',
      );
    },
  );

  test.skipIf(!existsSync('/dev/full'))(
    'a full disk is a failure of the machine, and leaves nothing',
    async () => {
      const full = bench({ outside: { newLog: (path) => newFileLog(path, () => open('/dev/full', 'a')) } });
      full.folder.put('quiet.yaml', quiet);
      const argv = ['run', 'quiet.yaml', '--json', '--log', 'run.jsonl'];
      expect(await full.refused(exit.machine, ...argv)).toContain(
        'the disk is full. Nothing was left behind.',
      );
    },
  );
});

test('a fault of the program itself is told without a stack trace, and ends with 3', async () => {
  const broken = bench({
    outside: {
      passingLog: () => {
        throw new Error('Out of wires');
      },
    },
  });
  broken.folder.put('quiet.yaml', quiet);
  expect(await broken.refused(exit.machine, 'run', 'quiet.yaml')).toMatch(
    /^hotline: the program failed: Out of wires/,
  );
});

test('help and version end with 0, on standard output', async () => {
  expect(await hotline('--version')).toMatchObject({
    code: exit.done,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    stderr: '',
  });
  for (const argv of [['--help'], ['-h'], ['run', '--help'], ['fork', '-h']]) {
    const { code, stdout, stderr } = await hotline(...argv);
    expect([code, stderr]).toEqual([exit.done, '']);
    expect(stdout).toMatch(/^Usage: hotline/);
  }
});
