/** The one place that picks implementations: logs in files, agreement profiles in the package's folder, the machine's own clock. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Profile } from './contract/profile.ts';
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
  /** The schema by which editors check scenarios. */
  readonly schemaFile: string;
  /** Wall time, ms since 1970. */
  readonly now: () => number;
}

export function compose(): Outside {
  const agreements = join(packageFolder(), 'agreements');
  const known = builtIn();
  return {
    newLog: (path) => newFileLog(path),
    passingLog: () => ({ ...memoryLog(), discard: () => Promise.resolve() }),
    readLog: readLogFile,
    profilesFor: (scenarioFile) => (nameOrPath) =>
      found(profilePlace(agreements, scenarioFile, nameOrPath), known),
    profileFile: (scenarioFile, nameOrPath) => profilePlace(agreements, scenarioFile, nameOrPath).file,
    profileIds: () =>
      readdirSync(agreements)
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => file.slice(0, -'.yaml'.length)),
    testThread: new URL(
      extname(import.meta.url) === '.ts' ? './cli/testing/worker.ts' : './worker.js',
      import.meta.url,
    ),
    schemaFile: join(packageFolder(), 'schema', 'scenario.schema.json'),
    now: () => Date.now(),
  };
}

/** The nearest folder above this file, or above its build, that holds the package. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder)
      throw new Error('The package of hotline was not found above its program.');
    folder = dirname(folder);
  }
  return folder;
}

/** Profiles that the build has read already, by the SHA-256 of their text, hex. */
type Known = () => Readonly<Record<string, Profile>>;

/** They lie beside the program once it is built; the source has none, and reads each file itself. */
function builtIn(): Known {
  const file = new URL('./agreements.json', import.meta.url);
  let read: ReturnType<Known> | null = null;
  return () =>
    (read ??= existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ReturnType<Known>) : {});
}

function found(
  { file, shown }: { readonly file: string; readonly shown: string },
  known: Known,
): ReturnType<ProfileSource> {
  try {
    const text = readFileSync(file, 'utf8');
    const profile = known()[createHash('sha256').update(text).digest('hex')];
    return profile === undefined ? { text, file: shown } : { text, file: shown, profile };
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
