/** A scenario's file, played to its end without people and shown. */
import { resolve } from 'node:path';
import { LOG_FORMAT } from '../contract/entry.ts';
import type { Entry } from '../contract/entry.ts';
import type { RunSummary } from '../contract/runSummary.ts';
import type { Scenario } from '../contract/scenario.ts';
import { iso, parseMoment } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { startexOf } from '../engine/state.ts';
import type { Opening } from '../engine/state.ts';
import { summarize } from '../report/summary.ts';
import { runHeadless } from '../runtime/headless.ts';
import { exit, fail } from './io.ts';
import type { ExitCode, Failure, Shell } from './io.ts';
import { notAMoment } from './notAMoment.ts';
import { noSuchSeat, showRun, verdict } from './output.ts';
import { maker } from './readLog.ts';
import { peopleIn, peopleMissed } from './peopleMissed.ts';
import { problemText, readScenario } from './readScenario.ts';
import { variantOf } from './variants.ts';
import { writeLog } from './writeLog.ts';

export interface PlayOptions {
  readonly json?: boolean;
  readonly log?: string;
  readonly seed?: number;
  readonly until?: string;
  readonly seat?: string;
  readonly variant?: string;
}

export interface PlayedFile {
  readonly code: ExitCode;
  /** What it came to; null when it could not be played. */
  readonly summary: RunSummary | null;
}

export async function play(file: string, options: PlayOptions, shell: Shell): Promise<PlayedFile> {
  const refuse = (failure: Failure): PlayedFile => ({ code: fail(shell, failure), summary: null });
  const read = readScenario(file, shell.io.cwd, shell.outside);
  if ('failure' in read) return refuse(read.failure);
  if ('problems' in read) {
    shell.io.stderr.write(`${problemText(read.problems, read.text, file)}\n`);
    return { code: exit.input, summary: null };
  }
  const chosen = variantOf(read.loaded, options.variant);
  if ('code' in chosen) return refuse(chosen);
  const { scenario, profile } = chosen;
  const opening: Opening = {
    format: LOG_FORMAT,
    ...maker(),
    scenario,
    profile,
    seed: options.seed ?? scenario.seed,
  };
  const until = untilMoment(options.until, opening);
  if ('code' in until) return refuse(until);
  const seatless = noSuchSeat(opening, options.seat);
  if (seatless) return refuse(seatless);
  const path = options.log === undefined ? null : resolve(shell.io.cwd, options.log);
  let summary: RunSummary | null = null;
  const code = await writeLog(path, options.log ?? '', shell, async (log) => {
    const entries: Entry[] = [];
    const { host, stopped } = await runHeadless(opening, log, (entry) => entries.push(entry), until.at);
    await log.close();
    const came = summarize(entries, host.hash());
    summary = came;
    showRun({ opening, entries, summary: came, from: 0 }, options, shell);
    const code = verdict(came, stopped, shell);
    if (code !== exit.done) sayWhoIsMissed(scenario, shell);
    return code;
  });
  return { code, summary };
}

function sayWhoIsMissed({ cast }: Scenario, { io, name }: Shell): void {
  const missed = peopleMissed(peopleIn(cast), 'run');
  if (missed !== null) io.stderr.write(`${name}: ${missed}\n`);
}

function untilMoment(
  text: string | undefined,
  opening: Opening,
): { readonly at: Instant | undefined } | Failure {
  if (text === undefined) return { at: undefined };
  const startex = startexOf(opening);
  const at = parseMoment(text, startex);
  if (at === null) {
    return { code: exit.input, message: `--until ${text}: ${notAMoment(text)}` };
  }
  if (at >= startex) return { at };
  return {
    code: exit.input,
    message: `--until ${text}: it is before the exercise begins, at ${iso(startex)}.`,
  };
}
