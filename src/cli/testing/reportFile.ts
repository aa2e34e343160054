/** A report in a file: whole or not at all. One from before gives way to it. */
import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { exit } from '../io.ts';
import type { Failure } from '../io.ts';
import { isFolder } from './scenarioFiles.ts';

/** Why a report cannot go there, known before anything is done. */
export function unfitFor(report: string, scenarios: readonly string[], cwd: string): string | null {
  const path = resolve(cwd, report);
  if (isFolder(path)) return 'It is a folder; expected a file.';
  if (!isFolder(dirname(path))) return `There is no folder ${dirname(path)} to write it to.`;
  const isScenario = scenarios.some((file) => resolve(cwd, file) === path) || /\.ya?ml$/i.test(path);
  return isScenario ? 'It would be written over a scenario. Expected a name such as report.xml.' : null;
}

export function writeReport(report: string, cwd: string, text: string): Failure | null {
  try {
    const named = resolve(cwd, report);
    const path = existsSync(named) ? realpathSync(named) : named;
    if (existsSync(path) && !statSync(path).isFile()) writeFileSync(path, text);
    else replace(path, text);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { code: exit.machine, message: `${report}: it could not be written: ${message}.` };
  }
}

function replace(path: string, text: string): void {
  const partial = `${path}.${process.pid}.partial`;
  try {
    writeFileSync(partial, text, { flag: 'wx' });
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
