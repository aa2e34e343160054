/** The command line as a test calls it: without a process of its own. */
import { exit } from '../../src/cli/io.ts';
import { program } from '../../src/cli/program.ts';
import { root } from './markdown.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function hotline(argv: readonly string[], cwd: string = root): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  const code = await program(argv, {
    stdout: { write: (text) => void (stdout += text) },
    stderr: { write: (text) => void (stderr += text) },
    cwd,
    env: {},
    interrupt: () => new AbortController().signal,
  });
  return { code, stdout, stderr };
}

/** The verbs that the help lists. */
export async function commands(): Promise<string[]> {
  const { code, stdout } = await hotline(['--help']);
  if (code !== exit.done) throw new Error('hotline --help fails.');
  const [, list = ''] = /^Commands:\n(.*?)\n\n/ms.exec(stdout) ?? [];
  return [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name);
}
