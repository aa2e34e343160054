/** `hotline explain LOG ITEM`: why an item of the storyline, or an expectation, did or did not come about. */
import { explain as explained, explainable } from '../report/explain/explain.ts';
import { EXPLAIN_FORMAT } from '../report/explain/explanation.ts';
import { explanationLines } from '../report/explain/explanationLines.ts';
import { stepThrough } from '../report/explain/steppedLog.ts';
import { dateWords, timeOfDay } from '../report/dates.ts';
import { inEnglish } from '../report/chronicle.ts';
import { line, title, wrapped } from '../report/line.ts';
import type { OpenedLog } from '../runtime/openLog.ts';
import { countWords } from '../scenario/describeFound.ts';
import { nearestNames } from '../contract/nearest.ts';
import { exit, fail, printJson } from './io.ts';
import type { ExitCode, Failure, Shell } from './io.ts';
import { printLines } from './paint.ts';
import { entryAt, openLines, readLines } from './readLog.ts';

export interface ExplainOptions {
  readonly at?: string;
  readonly json?: boolean;
}

export async function explain(
  file: string,
  item: string,
  { at, json }: ExplainOptions,
  shell: Shell,
): Promise<ExitCode> {
  const read = await readLines(file, shell.io.cwd, shell.outside);
  if ('failure' in read) return fail(shell, read.failure);
  const opened = openLines(read.lines, file);
  if ('failure' in opened) return fail(shell, opened.failure);
  const { log } = opened;
  const place = entryAt(at, log);
  if ('fault' in place) return fail(shell, { code: exit.input, message: `--at: ${place.fault}` });
  const entries = log.entries.slice(0, place.seq + 1);
  const now = place.now ?? entries.at(-1)?.at ?? '';
  const told = explained(stepThrough(entries), now, item);
  if (!told) return fail(shell, unknown(item, log));
  const { scenario } = log.opening;
  const readOnly = 'readOnly' in log.end ? log.end.readOnly : null;
  if (json === true) {
    printJson(shell, {
      marking: 'EXERCISE',
      format: EXPLAIN_FORMAT,
      scenario: scenario.id,
      variant: scenario.variant ?? null,
      finished: log.finished,
      readOnly,
      entry: place.seq,
      at: now,
      ...told,
    });
    return exit.done;
  }
  const played = scenario.variant === undefined ? scenario.id : `${scenario.id}, variant ${scenario.variant}`;
  const stood = `As it stood ${dateWords(now)}, ${timeOfDay(now)} UTC, after entry ${place.seq}.`;
  const lines = [
    ...title(`${inEnglish(scenario.title)} (${played})`),
    ...wrapped(stood, 0, 'quiet'),
    ...(readOnly === null
      ? []
      : wrapped(`${readOnly}. Conditions are told as far as it replays.`, 0, 'flag')),
    line(''),
    ...explanationLines(told, entries, now),
  ];
  printLines(lines, shell.io.stdout, shell.io);
  return exit.done;
}

function unknown(item: string, { opening }: OpenedLog): Failure {
  const near = nearestNames(item, explainable(opening), 4);
  const { storyline, expect } = opening.scenario;
  const meant =
    near.length === 0
      ? `It has ${countWords(storyline.length, 'item')} and ${countWords(expect.length, 'expectation')}, such as ${explainable(opening).slice(0, 3).join(', ')}.`
      : `The nearest ${near.length === 1 ? 'is' : 'are'} ${near.join(', ')}.`;
  return {
    code: exit.input,
    message: `${item}: the scenario of this log, ${opening.scenario.id}, has no item and no expectation of that id. ${meant}`,
  };
}
