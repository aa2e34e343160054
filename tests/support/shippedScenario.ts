/** The shipped scenarios, and a run of a scenario's text to its end. */
import { readFileSync, readdirSync } from 'node:fs';
import { LOG_FORMAT } from '../../src/contract/entry.ts';
import type { Entry } from '../../src/contract/entry.ts';
import { partsReached } from '../../src/engine/machineParts.ts';
import { summarize } from '../../src/report/summary.ts';
import type { RunSummary } from '../../src/contract/runSummary.ts';
import { runHeadless } from '../../src/runtime/headless.ts';
import { openLog } from '../../src/runtime/openLog.ts';
import { loadScenario } from '../../src/scenario/loadScenario.ts';
import type { LoadedScenario } from '../../src/scenario/loadScenario.ts';
import { formatProblem } from '../../src/scenario/problem.ts';
import { memoryLog } from '../../src/store/memoryLog.ts';
import { profileText } from './profiles.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const corners = new URL('../scenarios/corners/', import.meta.url);
const maker = { version: '0.0.0', machines: 'test' };

const scenariosIn = (where: URL): readonly string[] =>
  readdirSync(where, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length).replaceAll('\\', '/'))
    .sort();
const textIn = (where: URL, id: string): string => readFileSync(new URL(`${id}.yaml`, where), 'utf8');

/** The shipped scenarios, each by its path in the folder without the ending: `vignettes/silent-inbox`. */
export const shippedScenarios = scenariosIn(folder);
export const scenarioText = (id: string): string => textIn(folder, id);

/** Scenarios without a story, for the odd corners of the machines. */
export const cornerScenarios = scenariosIn(corners);
export const cornerText = (id: string): string => textIn(corners, id);

/** A scenario's text, checked; one that does not load fails with its problems. */
export function loadedText(text: string): LoadedScenario {
  const loaded = loadScenario(new TextEncoder().encode(text), 'scenario.yaml', (id) => {
    const profile = profileText(id);
    return profile === undefined ? null : { text: profile, file: `${id}.yaml` };
  });
  if (!('problems' in loaded)) return loaded;
  throw new Error(loaded.problems.map((problem) => formatProblem(problem, text)).join('\n'));
}

export interface Run {
  readonly entries: readonly Entry[];
  readonly lines: readonly string[];
  readonly summary: RunSummary;
  /** The states and transitions of the machines that it came by, as keys. */
  readonly reached: ReadonlySet<string>;
}

export async function runText(text: string, seed?: number): Promise<Run> {
  return runLoaded(loadedText(text), seed);
}

/** A run of one variant of a scenario's text. */
export async function runVariant(text: string, variant: string): Promise<Run> {
  const found = loadedText(text).variants.find(({ id }) => id === variant);
  if (!found) throw new Error(`There is no variant ${variant}.`);
  return runLoaded(found);
}

async function runLoaded(
  { scenario, profile }: Pick<LoadedScenario, 'scenario' | 'profile'>,
  seed?: number,
): Promise<Run> {
  const lines: string[] = [];
  const entries: Entry[] = [];
  const opening = { format: LOG_FORMAT, ...maker, scenario, profile, seed: seed ?? scenario.seed } as const;
  const reached = new Set<string>();
  const run = await runHeadless(opening, memoryLog(lines), (entry, taken) => {
    entries.push(entry);
    for (const part of partsReached(entry, taken)) reached.add(part);
  });
  if (run.stopped) throw new Error(run.stopped.message);
  return { entries, lines, summary: summarize(entries, run.host.hash()), reached };
}

/** Why a log does not give the same states and transitions again; null when it does. */
export function replayFault(lines: readonly string[]): string | null {
  const opened = openLog(lines, maker);
  if ('fault' in opened) return opened.fault.message;
  return 'readOnly' in opened.log.end ? opened.log.end.readOnly : null;
}
