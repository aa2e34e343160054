/** The one place that picks implementations: logs in files, agreement profiles in the package's folder, the machine's own clock. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProfileSource } from './scenario/agreementFor.ts';
import { newFileLog } from './store/fileLog.ts';
import type { FileLog } from './store/fileLog.ts';
import { memoryLog } from './store/memoryLog.ts';
import { readLogFile } from './store/readLogFile.ts';
import type { LogLines } from './store/readLogFile.ts';

export interface Outside {
  /** A new log in a file; rejects with a `LogUnwritable`. */
  readonly newLog: (path: string) => Promise<FileLog>;
  /** A log that is thrown away with the run. */
  readonly passingLog: () => FileLog;
  readonly readLog: (path: string) => Promise<LogLines>;
  /** Profiles by id from the package, by path from beside the scenario. */
  readonly profilesFor: (scenarioFile: string) => ProfileSource;
  /** Which file that is, whether or not it is there. */
  readonly profileFile: (scenarioFile: string, nameOrPath: string) => string;
  /** Ids of the profiles that come with the package. */
  readonly profileIds: () => readonly string[];
  /** What a thread runs that tests scenarios: the source, or its build beside that of the program. */
  readonly testThread: URL;
  /** Wall time, ms since 1970. */
  readonly now: () => number;
}

export function compose(): Outside {
  const agreements = join(packageFolder(), 'agreements');
  return {
    newLog: (path) => newFileLog(path),
    passingLog: () => ({ ...memoryLog(), discard: () => Promise.resolve() }),
    readLog: readLogFile,
    profilesFor: (scenarioFile) => (nameOrPath) => profileText(agreements, scenarioFile, nameOrPath),
    profileFile: (scenarioFile, nameOrPath) => profilePlace(agreements, scenarioFile, nameOrPath).file,
    profileIds: () =>
      readdirSync(agreements)
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => file.slice(0, -'.yaml'.length)),
    testThread: new URL(
      extname(import.meta.url) === '.ts' ? './cli/testing/worker.ts' : './worker.js',
      import.meta.url,
    ),
    now: () => Date.now(),
  };
}

/** The nearest folder above this file, or above its build, that holds the package. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder)
      throw new Error('The package of hotline was not found above its program.');
    folder = dirname(folder);
  }
  return folder;
}

function profileText(
  agreements: string,
  scenarioFile: string,
  nameOrPath: string,
): ReturnType<ProfileSource> {
  const { file, shown } = profilePlace(agreements, scenarioFile, nameOrPath);
  try {
    return { text: readFileSync(file, 'utf8'), file: shown };
  } catch {
    return null;
  }
}

/** A profile by its id is among those of the package, one by its path lies beside the scenario. */
function profilePlace(
  agreements: string,
  scenarioFile: string,
  nameOrPath: string,
): { readonly file: string; readonly shown: string } {
  const isPath = /[\\/]/.test(nameOrPath) || ['.yaml', '.yml'].includes(extname(nameOrPath));
  return isPath
    ? { file: resolve(dirname(scenarioFile), nameOrPath), shown: nameOrPath }
    : { file: join(agreements, `${nameOrPath}.yaml`), shown: `${nameOrPath}.yaml` };
}
