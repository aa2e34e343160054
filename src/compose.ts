/** The one place that picks implementations: logs in files, the store in SQLite, the package's own folders, the machine's own clock. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Profile } from './contract/profile.ts';
import type { Folders } from './library/folderLibrary.ts';
import type { Library } from './library/library.ts';
import { profileIds, profilePlace, profilesFor } from './library/profileFiles.ts';
import { threadedLibrary } from './library/threadedLibrary.ts';
import { machineSurroundings } from './runtime/machineSurroundings.ts';
import type { Surroundings } from './runtime/surroundings.ts';
import type { ProfileSource } from './scenario/agreementFor.ts';
import type { Look } from './server/look/look.ts';
import { threadedLook } from './server/look/threadedLook.ts';
import { startThread } from './thread/startThread.ts';
import { newFileLog } from './store/fileLog.ts';
import type { FileLog } from './store/fileLog.ts';
import { passingLog } from './store/memoryLog.ts';
import { readLogFile } from './store/readLogFile.ts';
import type { LogLines } from './store/readLogFile.ts';
import { sqliteStore } from './store/sqlite/sqliteStore.ts';
import { StoreFault, storeFaults } from './store/store.ts';
import type { Store } from './store/store.ts';

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
  /** The store of a server in a folder, which is made where it is not there; rejects with a `StoreFault`. */
  readonly openStore: (folder: string) => Promise<Store>;
  readonly openLibrary: (folders: Folders) => Library;
  readonly openLook: () => Look;
  /** The folders of the package that a server offers from. */
  readonly folders: Folders;
  /** The dashboard as it was built; it need not be there. */
  readonly dashboard: string;
  readonly surroundings: Surroundings;
}

export function compose(): Outside {
  const root = packageFolder();
  const agreements = join(root, 'agreements');
  const known = builtIn();
  return {
    newLog: (path) => newFileLog(path),
    passingLog: () => ({ ...passingLog(), discard: () => Promise.resolve() }),
    readLog: readLogFile,
    profilesFor: (scenarioFile) => asRead(profilesFor(agreements, scenarioFile), known),
    profileFile: (scenarioFile, nameOrPath) => profilePlace(agreements, scenarioFile, nameOrPath).file,
    profileIds: () => profileIds(agreements),
    testThread: program('./cli/testing/worker.ts', './worker.js'),
    schemaFile: join(root, 'schema', 'scenario.schema.json'),
    now: () => Date.now(),
    openStore: (folder) => storeIn(folder),
    openLibrary: (folders) =>
      threadedLibrary(() => startThread(program('./library/thread.ts', './library.js'), folders)),
    openLook: () => threadedLook(() => startThread(program('./server/look/thread.ts', './look.js'))),
    folders: { scenarios: join(root, 'scenarios'), agreements },
    dashboard: join(root, 'dist', 'public'),
    surroundings: machineSurroundings,
  };
}

/** What a thread runs: the source, or its build beside that of the program. */
const program = (source: string, built: string): URL =>
  new URL(extname(import.meta.url) === '.ts' ? source : built, import.meta.url);

async function storeIn(folder: string): Promise<Store> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new StoreFault(
      'place',
      `${folder}: ${storeFaults.place}, and could not be made (${cause}). Choose another one with --data.`,
    );
  }
  return sqliteStore(join(folder, 'hotline.db'), () =>
    startThread(program('./store/sqlite/thread.ts', './store.cjs')),
  );
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

const asRead =
  (source: ProfileSource, known: Known): ProfileSource =>
  (nameOrPath) => {
    const found = source(nameOrPath);
    const profile = found && known()[createHash('sha256').update(found.text).digest('hex')];
    return found && profile ? { ...found, profile } : found;
  };
