/** A scenario's file, read and checked with its agreement; what is wrong in it is told with its places. */
import { resolve } from 'node:path';
import { loadScenario } from '../scenario/loadScenario.ts';
import type { LoadedScenario } from '../scenario/loadScenario.ts';
import { formatProblem } from '../scenario/problem.ts';
import type { Problem } from '../scenario/problem.ts';
import type { Outside } from '../compose.ts';
import { exit } from './io.ts';
import type { Failure } from './io.ts';
import { readYamlBytes } from './readBytes.ts';

export type ScenarioRead =
  | { readonly loaded: LoadedScenario }
  | { readonly problems: readonly Problem[]; readonly text: string }
  | { readonly failure: Failure };

export function readScenario(file: string, cwd: string, outside: Outside): ScenarioRead {
  const path = resolve(cwd, file);
  const read = readYamlBytes(path);
  if ('fault' in read) return { failure: { code: exit.input, message: `${file}: ${read.fault}` } };
  const loaded = loadScenario(read.bytes, file, outside.profilesFor(path));
  if (!('problems' in loaded)) return { loaded };
  return { problems: loaded.problems, text: Buffer.from(read.bytes).toString('utf8') };
}

/** Every problem with its place, the line and a hint. */
export function problemText(problems: readonly Problem[], text: string, file: string): string {
  return problems
    .map((problem) => formatProblem(problem, problem.file === file ? text : undefined))
    .join('\n');
}
