/** The library on the disk: a folder of scenarios and one of agreements. A file is read anew when it was written to. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, ProfileCard, ScenarioCard } from '../contract/http/catalogue.ts';
import { PROBLEMS_FORMAT } from '../contract/http/checked.ts';
import type { Checked } from '../contract/http/checked.ts';
import { BASE } from '../contract/variant.ts';
import type { ProfileSource } from '../scenario/agreementFor.ts';
import { castFaults } from '../scenario/castFaults.ts';
import { checkFile } from '../scenario/checkFile.ts';
import type { CheckedFile } from '../scenario/checkFile.ts';
import { loadProfile } from '../scenario/loadProfile.ts';
import type { LoadedScenario } from '../scenario/loadScenario.ts';
import { nearest } from '../contract/nearest.ts';
import { scenarioNames } from '../scenario/scenarioNames.ts';
import { profileCard, scenarioCard } from './cards.ts';
import type { Brought, Opened, Wanted } from './library.ts';
import { profileIds, profilesById, profilesFor } from './profileFiles.ts';

export interface Folders {
  readonly scenarios: string;
  readonly agreements: string;
}

/** What the thread answers; everything here is synchronous and may take its time. */
export interface FolderLibrary {
  readonly catalogue: () => Pick<Catalogue, 'scenarios' | 'wrong'>;
  readonly profiles: () => readonly ProfileCard[];
  readonly check: (brought: Brought) => { checked: Checked; card: ScenarioCard | null };
  readonly open: (wanted: Wanted) => Opened;
}

interface Shelved {
  /** The file as it stood when it was read. */
  readonly stamp: string;
  readonly card: ScenarioCard | null;
  readonly message: string;
}

export function folderLibrary({ scenarios, agreements }: Folders): FolderLibrary {
  const shelf = new Map<string, Shelved>();
  const fileOf = (name: string): string => join(scenarios, `${name}.yaml`);
  const names = (): string[] =>
    readdirSync(scenarios, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => file.slice(0, -'.yaml'.length).replaceAll('\\', '/'))
      .sort();
  const checkShelved = (name: string): CheckedFile =>
    checkFile(readFileSync(fileOf(name)), `${name}.yaml`, profilesFor(agreements, fileOf(name)));
  const shelved = (name: string): Shelved => {
    const { size, mtimeMs } = statSync(fileOf(name));
    const stamp = `${size} ${mtimeMs}`;
    const known = shelf.get(name);
    if (known?.stamp === stamp) return known;
    const { loaded, problems } = checkShelved(name);
    const read = {
      stamp,
      card: loaded && scenarioCard(name, loaded),
      message: whyWrong(problems),
    };
    shelf.set(name, read);
    return read;
  };
  const onShelf = (name: string): Shelved | null => {
    try {
      return unlessGone(() => shelved(name));
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      return { stamp: '', card: null, message: `It could not be read (${codeOf(error)}).` };
    }
  };
  const opened = (checked: CheckedFile, file: string, { variant, cast }: Wanted): Opened =>
    checked.loaded === null
      ? { checked: told(file, checked) }
      : playable(checked.loaded, variant ?? BASE, cast ?? {});

  return {
    catalogue: () => {
      const all = names().flatMap((name) => {
        const read = onShelf(name);
        return read ? [{ name, ...read }] : [];
      });
      return {
        scenarios: all.flatMap(({ card }) => card ?? []),
        wrong: all.flatMap(({ card, name, message }) => (card ? [] : [{ name, message }])),
      };
    },
    profiles: () =>
      profileIds(agreements).flatMap((id) => {
        const source: ProfileSource = profilesById(agreements);
        const found = source(id);
        const read = found && loadProfile(found.text, found.file, (base) => source(base)?.text);
        return read?.ok === true ? [profileCard(read.value)] : [];
      }),
    check: ({ bytes, file }) => {
      const checked = checkFile(bytes, file, profilesById(agreements));
      return {
        checked: told(file, checked),
        card: checked.loaded && scenarioCard(file, checked.loaded),
      };
    },
    open: (wanted) => {
      const { scenario } = wanted;
      if ('bytes' in scenario) {
        const { bytes, file } = scenario;
        return opened(checkFile(bytes, file, profilesById(agreements)), file, wanted);
      }
      const { name } = scenario;
      const checked = names().includes(name) ? unlessGone(() => checkShelved(name)) : null;
      return checked
        ? opened(checked, `${name}.yaml`, wanted)
        : { missing: noSuch('scenario', name, names()) };
    },
  };
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Null for what goes while the folder is read, or leads nowhere, as the lock of an editor does. */
function unlessGone<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The first of its mistakes with its line, and how many more there are. */
function whyWrong(problems: CheckedFile['problems']): string {
  const [first, ...more] = problems.filter(({ severity }) => severity === 'error');
  if (first === undefined) return 'It is no scenario.';
  const rest =
    more.length === 0 ? '' : ` (${more.length} more ${more.length === 1 ? 'mistake' : 'mistakes'} in it.)`;
  return `${first.line === 0 ? '' : `Line ${first.line}: `}${first.message}${rest}`;
}

function told(file: string, { kind, problems }: CheckedFile): Checked {
  const valid = problems.every(({ severity }) => severity === 'warning');
  const mutable = problems.map((problem) => ({ ...problem, path: [...problem.path] }));
  return {
    marking: 'EXERCISE',
    format: PROBLEMS_FORMAT,
    valid,
    files: [{ file, kind, fault: null, problems: mutable }],
  };
}

function playable(loaded: LoadedScenario, variant: string, cast: NonNullable<Wanted['cast']>): Opened {
  const all = [{ id: BASE, scenario: loaded.scenario, profile: loaded.profile }, ...loaded.variants];
  const chosen = all.find(({ id }) => id === variant);
  if (!chosen) {
    const ids = all.map(({ id }) => id);
    return { missing: noSuch('variant', variant, ids) };
  }
  const { profile } = chosen;
  const scenario = { ...chosen.scenario, cast: { ...chosen.scenario.cast, ...cast } };
  const faults = castFaults({ ...scenario, cast }, scenarioNames(scenario, profile)).filter(
    ({ path }) => path[0] === 'cast',
  );
  if (faults.length === 0) return { scenario, profile };
  return { cast: faults.map(({ path, message }) => ({ who: String(path[1]), message })) };
}

function noSuch(what: string, name: string, has: readonly string[]): string {
  const near = nearest(name, has);
  return `There is no ${what} '${name}'.${near === undefined ? '' : ` Did you mean ${near}?`}`;
}
