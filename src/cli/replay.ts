/** `hotline replay LOG`: verifies a log, plays it again, and shows how things stood at an entry or an instant, or tells how it came there. */
import type { Entry } from '../contract/entry.ts';
import { dateWords, timeOfDay } from '../report/dates.ts';
import { headingLines } from '../report/heading.ts';
import { line, title, wrapped } from '../report/line.ts';
import type { Line } from '../report/line.ts';
import { seatLines } from '../report/seatLines.ts';
import { seatObject, seenBySeat } from '../report/seatView.ts';
import { shownWhole } from '../report/shown.ts';
import { standingLines } from '../report/standing.ts';
import { summarize } from '../report/summary.ts';
import { timeline } from '../report/timeline.ts';
import { transcript } from '../report/transcript/transcript.ts';
import type { OpenedLog } from '../runtime/openLog.ts';
import { exit, fail, printJson } from './io.ts';
import type { ExitCode, Shell } from './io.ts';
import { noSuchSeat } from './output.ts';
import { printLines } from './paint.ts';
import { entryAt, openLines, readLines } from './readLog.ts';
import type { Place } from './readLog.ts';

export interface ReplayOptions {
  readonly at?: string;
  readonly json?: boolean;
  readonly seat?: string;
  readonly prose?: boolean;
}

const REPLAY_FORMAT = 'hotline-replay/1';

export async function replay(file: string, options: ReplayOptions, shell: Shell): Promise<ExitCode> {
  const read = await readLines(file, shell.io.cwd, shell.outside);
  if ('failure' in read) return fail(shell, read.failure);
  const opened = openLines(read.lines, file);
  if ('failure' in opened) return fail(shell, opened.failure);
  const { log } = opened;
  const seatless = noSuchSeat(log.opening, options.seat);
  if (seatless) return fail(shell, seatless);
  const place = entryAt(options.at, log);
  if ('fault' in place) return fail(shell, { code: exit.input, message: `--at: ${place.fault}` });
  show(log, place, options, shell);
  return exit.done;
}

function show(log: OpenedLog, { seq, now }: Place, { seat, json, prose }: ReplayOptions, shell: Shell): void {
  const { opening, hashes } = log;
  const entries = log.entries.slice(0, seq + 1);
  const readOnly = 'readOnly' in log.end ? log.end.readOnly : null;
  if (seat !== undefined) {
    const seen = seenBySeat(opening, entries, seat);
    if (json === true) printJson(shell, seatObject(opening, seen));
    else printLines([...headingLines(opening, seat), ...seatLines(opening, seen)], shell.io.stdout, shell.io);
    return;
  }
  if (prose === true) {
    printLines(transcript(entries, now), shell.io.stdout, shell.io);
    return;
  }
  const state = summarize(entries, hashes[seq] ?? '', now);
  if (json === true) {
    const { entries: all, finished } = log;
    const about = {
      entries: all.length,
      finished,
      logHash: hashes.at(-1),
      verified: true,
      replayed: readOnly === null,
      readOnly,
    };
    printJson(shell, {
      marking: 'EXERCISE',
      format: REPLAY_FORMAT,
      log: about,
      entry: seq,
      at: state.now,
      state,
    });
    return;
  }
  const lines = [
    ...headingLines(opening),
    ...wrapped(aboutLog(log, readOnly), 0, readOnly === null ? 'plain' : 'flag'),
    line(''),
    ...atEntry(entries, log, state.now),
    ...standingLines(opening, state),
  ];
  printLines(lines, shell.io.stdout, shell.io);
}

function aboutLog({ entries, finished }: OpenedLog, readOnly: string | null): string {
  const whole = finished ? 'finished' : 'unfinished, it has no closing entry';
  const how =
    readOnly === null
      ? 'Its chain is whole, and it replays to the same states.'
      : `Its chain is whole; it is shown from its recorded transitions. ${readOnly}.`;
  return `A log of ${entries.length} entries, ${whole}. ${how}`;
}

/** The entry itself, as the timeline tells it. */
function atEntry(entries: readonly Entry[], { opening }: OpenedLog, now: string): Line[] {
  const seq = entries.length - 1;
  return [
    ...title(`As it stood ${dateWords(now)}, ${timeOfDay(now)} UTC, after entry ${seq}`),
    ...timeline(opening, entries.map(shownWhole), seq),
  ];
}
