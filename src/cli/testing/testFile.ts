/** One scenario's file as tests: itself and each of its variants, played without people from STARTEX to ENDEX. */
import type { Outside } from '../../compose.ts';
import { LOG_FORMAT } from '../../contract/entry.ts';
import type { Entry } from '../../contract/entry.ts';
import { BASE } from '../../contract/variant.ts';
import { lackedBy, partsReached } from '../../engine/machineParts.ts';
import type { Lack } from '../../engine/machineParts.ts';
import type { Opening } from '../../engine/state.ts';
import { inEnglish } from '../../report/chronicle.ts';
import { itemFates } from '../../report/itemFates.ts';
import type { ItemFate } from '../../report/itemFates.ts';
import { summarize } from '../../report/summary.ts';
import { runHeadless } from '../../runtime/headless.ts';
import type { LoadedScenario } from '../../scenario/loadScenario.ts';
import { maker } from '../readLog.ts';
import { peopleIn } from '../peopleMissed.ts';
import { problemText, readScenario } from '../readScenario.ts';
import { everyVariant } from '../variants.ts';
import type { Playable } from '../variants.ts';
import { failingsOf, programFault } from './failings.ts';
import type { FileHead, ScenarioTest } from './testReport.ts';

export interface Wanted {
  /** The folder that the files' names are read from. */
  readonly cwd: string;
  readonly variant: string | null;
  readonly seed: number | null;
  /** Says of a fault of the program where it arose. */
  readonly debug: boolean;
}

/** A file before any of it is played. */
export interface Opened {
  readonly head: FileHead;
  /** What is wrong in it, as people read it. */
  readonly told: string;
  /** All that it has. */
  readonly has: readonly string[];
  /** Those of them that are tested. */
  readonly variants: readonly string[];
}

/** A test that was made, and what it came by. */
export interface Tested {
  readonly test: ScenarioTest;
  readonly lacks: readonly Lack[];
  readonly reached: readonly string[];
  readonly items: readonly ItemFate[];
}

export interface Hears {
  readonly opened: (opened: Opened) => void;
  readonly tested: (tested: Tested) => void;
}

export async function testFile(file: string, wanted: Wanted, outside: Outside, hears: Hears): Promise<void> {
  try {
    const read = readScenario(file, wanted.cwd, outside);
    if (!('loaded' in read)) {
      hears.opened(notInOrder(file, read));
      return;
    }
    const all = everyVariant(read.loaded);
    const chosen = all.filter(({ id }) => wanted.variant === null || wanted.variant === id);
    const { id: scenario, title } = read.loaded.scenario;
    hears.opened({
      head: { ...unread(file).head, scenario, title: inEnglish(title) },
      told: '',
      has: all.map(({ id }) => id),
      variants: chosen.map(({ id }) => id),
    });
    for (const played of chosen) hears.tested(await testOne(played, wanted, outside));
  } catch (error) {
    // the reader itself failed: whoever plays scenarios catches what fails in playing
    hears.opened(unread(file));
    hears.tested(faulty(BASE, wanted, error));
  }
}

/** A file that the program fails at before it knows what is in it. */
export function unread(file: string): Opened {
  const head = { file, scenario: null, title: null, fault: null, problems: [] };
  return { head, told: '', has: [BASE], variants: [BASE] };
}

function notInOrder(
  file: string,
  read: Exclude<ReturnType<typeof readScenario>, { readonly loaded: LoadedScenario }>,
): Opened {
  const { head } = unread(file);
  const nothing = { has: [], variants: [] };
  if ('failure' in read) {
    const fault = read.failure.message;
    return { head: { ...head, fault }, told: fault, ...nothing };
  }
  const { problems, text } = read;
  return { head: { ...head, problems }, told: problemText(problems, text, file), ...nothing };
}

async function testOne(
  { id, title, scenario, profile }: Playable,
  wanted: Wanted,
  outside: Outside,
): Promise<Tested> {
  try {
    const seed = wanted.seed ?? scenario.seed;
    const opening: Opening = { format: LOG_FORMAT, ...maker(), scenario, profile, seed };
    const entries: Entry[] = [];
    const reached = new Set<string>();
    const { host, stopped } = await runHeadless(opening, outside.passingLog(), (entry, taken) => {
      entries.push(entry);
      for (const part of partsReached(entry, taken)) reached.add(part);
    });
    const summary = summarize(entries, host.hash());
    const failures = failingsOf(opening, summary, stopped);
    const test: ScenarioTest = {
      variant: id,
      title,
      agreement: profile.id,
      seed,
      passed: failures.length === 0,
      failures,
      people: peopleIn(scenario.cast),
      expectations: summary.expectations,
      refusals: summary.refusals,
      entries: entries.length,
      logHash: summary.logHash,
    };
    return { test, lacks: lackedBy(profile), reached: [...reached], items: itemFates(host.state(), entries) };
  } catch (error) {
    return faulty(id, wanted, error);
  }
}

/** A test of something that the program fails at. */
export function faulty(
  variant: string,
  { seed, debug }: Pick<Wanted, 'seed' | 'debug'>,
  error: unknown,
): Tested {
  const words = error instanceof Error ? ((debug ? error.stack : undefined) ?? error.message) : String(error);
  const test: ScenarioTest = {
    variant,
    title: null,
    agreement: null,
    seed,
    passed: false,
    failures: [programFault(words)],
    people: [],
    expectations: [],
    refusals: [],
    entries: 0,
    logHash: null,
  };
  return { test, lacks: [], reached: [], items: [] };
}
