/** `hotline serve` as people start it: a process of its own, ended, killed and started again. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import type { Begun, Entered } from '../support/httpServer.ts';
import { memoryStore } from '../../src/store/memoryStore.ts';
import { StoreFault } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { builtProgram } from '../support/built.ts';
import { testFolder } from '../support/folder.ts';
import { clientOf } from '../support/liveServer.ts';
import { base } from '../support/smallScenario.ts';
import { bench } from './shell.ts';

const program = builtProgram();
const folder = testFolder();
mkdirSync(folder.at('shelf'));
folder.put('shelf/small.yaml', base);

interface Served {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly house: string;
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

async function serve(data: string, ...more: string[]): Promise<Served> {
  const argv = [program, 'serve', '--port', '0', '--data', data, '--scenarios', 'shelf', ...more];
  const child = spawn(process.execPath, argv, { cwd: folder.path });
  running.add(child);
  let [stdout, stderr] = ['', ''];
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code, stdout, stderr });
    }),
  );
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (part: Buffer) => {
      stdout += part.toString();
      if (stdout.includes('\n')) resolve();
    });
    void ended.then(() => resolve());
  });
  const [, origin = '', house = ''] = /(http:\S+)\/#\/direct\/(\S+)\n$/.exec(stdout) ?? [];
  if (origin === '') throw new Error(`It did not start: ${stderr}`);
  return { child, origin, house, ended };
}

async function ask({ origin }: Served, path: string, token: string, body?: object): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  return fetch(`${origin}${path}`, {
    headers,
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
}

const begin = async (served: Served): Promise<Begun> =>
  (await (
    await ask(served, '/api/v1/exercises', served.house, { scenario: { name: 'small' } })
  ).json()) as Begun;

/** It ends by itself, with 3 and a sentence. */
function refused(data: string, before = ''): string {
  const line = `${before} exec "${process.execPath}" "${program}" serve --port 0 --data ${data} --scenarios shelf`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: folder.path, encoding: 'utf8' });
  expect([status, stdout]).toEqual([exit.machine, '']);
  expect(stderr).not.toMatch(/\n\s+at |node:|undefined/);
  expect(stderr).toMatch(/^hotline serve: .*\n$/);
  return stderr;
}

describe.skipIf(process.platform === 'win32')('hotline serve', () => {
  test('prints the link of the director and nothing else, and ends cleanly when it is told to', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const served = await serve('clean');
      expect((await fetch(`${served.origin}/readyz`)).status).toBe(200);
      served.child.kill(signal);
      const { code, stdout, stderr } = await served.ended;
      expect([code, stderr]).toEqual([exit.done, '']);
      expect(stdout).toMatch(
        /^EXERCISE · The director's link: http:\/\/127\.0\.0\.1:\d+\/#\/direct\/house\.[\w-]{24}\n$/,
      );
    }
  });

  test('killed and started again has its exercises, places and people; the house has a new token', async () => {
    const first = await serve('killed');
    const begun = await begin(first);
    const { link } = begun.places.find(({ id }) => id === 'us-desk')!;
    const desk = (await (await ask(first, '/api/v1/join', '', { link, name: 'Ann' })).json()) as Entered;
    first.child.kill('SIGKILL');
    await first.ended;
    const second = await serve('killed');
    expect(await (await ask(second, '/api/v1/me', desk.token)).json()).toMatchObject({
      person: { name: 'Ann' },
      place: { id: 'us-desk' },
    });
    expect((await ask(second, '/api/v1/exercises', first.house)).status).toBe(401);
    expect(await (await ask(second, '/api/v1/exercises', second.house)).json()).toMatchObject({
      exercises: [{ id: begun.exercise.id, life: 'planned' }],
    });
    const again = await ask(second, '/api/v1/join', '', { link, name: 'Bob' });
    expect(again.status).toBe(201);
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(exit.done);
  });

  test('ends with people connected and an exercise running, and what ran comes back paused', async () => {
    const first = await serve('ran');
    const begun = await begin(first);
    const { link } = begun.places.find(({ id }) => id === 'director')!;
    const joined = (await (await ask(first, '/api/v1/join', '', { link, name: 'Dana' })).json()) as Entered;
    const director = clientOf(Number(new URL(first.origin).port), joined.token);
    expect(await director.act('exercise.start')).toMatchObject({ ok: true });
    first.child.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: exit.done, stderr: '' });
    const second = await serve('ran');
    const one = await ask(second, `/api/v1/exercises/${begun.exercise.id}`, second.house);
    expect(await one.json()).toMatchObject({ life: 'paused', people: 1 });
    second.child.kill('SIGTERM');
    await second.ended;
  });

  test('copies what it keeps while it runs, and serves from the copy', async () => {
    const served = await serve('copied');
    const begun = await begin(served);
    const made = (await (await ask(served, '/api/v1/backup', served.house, {})).json()) as { file: string };
    served.child.kill('SIGTERM');
    await served.ended;
    mkdirSync(folder.at('restored'));
    spawnSync('cp', [made.file, folder.at('restored/hotline.db')]);
    const restored = await serve('restored');
    expect((await ask(restored, `/api/v1/exercises/${begun.exercise.id}`, restored.house)).status).toBe(200);
    restored.child.kill('SIGTERM');
    await restored.ended;
  });

  test('logs requests when it is asked to, and no token', async () => {
    const served = await serve('logged', '--verbose');
    await ask(served, '/api/v1/me', served.house);
    served.child.kill('SIGTERM');
    const { stderr } = await served.ended;
    expect(stderr).toContain('"route":"me","status":200');
    expect(stderr).not.toContain(served.house);
  });

  test('leaves what another one uses alone, and says so', async () => {
    const served = await serve('taken');
    expect(refused('taken')).toMatch(/another Hotline is using it.*--data/);
    served.child.kill('SIGTERM');
    await served.ended;
  });

  test('says what is wrong with what it finds or where it may not write, and changes nothing there', () => {
    mkdirSync(folder.at('broken'));
    folder.put('broken/hotline.db', 'not a store, but long enough to be taken for one '.repeat(40));
    expect(refused('broken')).toMatch(/its file is damaged, or is no store.*restore a backup/);
    folder.put('file', 'not a folder');
    expect(refused('file')).toMatch(/could not be made .*--data/);
    expect(folder.files()).toContain('file');
  });

  test('on a disk that is full ends before it begins, and begins there when there is room', async () => {
    expect(refused('full', 'ulimit -f 4;')).toMatch(/hotline\.db: .*(disk|written)/);
    const served = await serve('full');
    expect((await begin(served)).exercise.life).toBe('planned');
    served.child.kill('SIGTERM');
    await served.ended;
  });

  test('says when the port that was asked for is taken', async () => {
    const served = await serve('port');
    const { port } = new URL(served.origin);
    const { status, stderr } = spawnSync(
      process.execPath,
      [program, 'serve', '--port', port, '--data', 'other', '--scenarios', 'shelf'],
      { cwd: folder.path, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([
      exit.machine,
      `hotline serve: --port ${port}: another program uses it. Choose another one, or 0 for any that is free.\n`,
    ]);
    served.child.kill('SIGTERM');
    await served.ended;
  });
});

test('a server whose store is lost while it runs lets everybody go, says so, and ends with 3', async () => {
  const why = new StoreFault('disk', 'hotline.db: what writes it has failed. Start the server again.');
  let lose = (_: StoreFault): void => undefined;
  const openStore = (): Promise<Store> =>
    Promise.resolve({ ...memoryStore(), lost: new Promise((resolve) => (lose = resolve)) });
  // it runs once it has said its link
  const { hotline, folder: own } = bench({ outside: { openStore }, hears: () => lose(why) });
  const { code, stdout, stderr } = await hotline('serve', '--port', '0', '--data', own.path);
  expect([code, stderr]).toEqual([exit.machine, `hotline serve: ${why.message}\n`]);
  const [origin = ''] = /http:[^#]+/.exec(stdout) ?? [];
  expect(origin).not.toBe('');
  await expect(fetch(`${origin}readyz`)).rejects.toThrow();
});

describe('what hotline serve was given', () => {
  const { refused: misused } = bench();
  test.each([
    [['--port', '70000'], '--port 70000: it is not a port'],
    [['--url', 'exercise'], '--url exercise: it is no address'],
    [['--url', 'https://a.example/room'], 'it has more than a name and a port'],
    [['--url', 'https://me@a.example'], 'it has more than a name and a port'],
    [['--scenarios', 'nowhere'], '--scenarios: '],
    [['--agreements', 'nowhere'], '--agreements: '],
  ])('%j is refused before anything begins', async (argv, says) => {
    expect(await misused(exit.input, 'serve', ...argv)).toContain(says);
  });
});
