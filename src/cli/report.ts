/** `hotline report LOG`: the after-action report of a run, finished or not, for the director or for one seat. */
import { extname } from 'node:path';
import type { JournalEntry } from '../contract/journal.ts';
import type { Opening } from '../engine/state.ts';
import { svgText } from '../drawing/svgText.tsx';
import type { PictureWanted } from '../report/document/block.ts';
import { reportDocument } from '../report/document/reportDocument.ts';
import { hasEnded } from '../report/facts/hasEnded.ts';
import { reportFacts } from '../report/facts/reportFacts.ts';
import type { Reported } from '../report/facts/reportFacts.ts';
import { htmlReport } from '../report/html/htmlReport.tsx';
import { MARK } from '../report/line.ts';
import { markdownReport } from '../report/markdown/markdownReport.ts';
import { sceneName, sceneOf } from '../report/scenes.ts';
import type { OpenedLog } from '../runtime/openLog.ts';
import { nearest } from '../scenario/nearest.ts';
import { exit, fail } from './io.ts';
import type { ExitCode, Failure, Shell } from './io.ts';
import { noSuchSeat } from './output.ts';
import { readJournal } from './readJournal.ts';
import { openLines, readLines } from './readLog.ts';
import { writeFiles } from './writeFiles.ts';
import type { NewFile } from './writeFiles.ts';

export interface ReportOptions {
  readonly out?: string;
  readonly markdown?: boolean;
  readonly json?: boolean;
  readonly seat?: string;
  readonly reveal?: string;
  readonly journal?: string;
  readonly force?: boolean;
}

type Format = 'html' | 'markdown' | 'json';

/** Width of a picture in a file of its own. */
const WIDTH = 1080;

export async function report(file: string, options: ReportOptions, shell: Shell): Promise<ExitCode> {
  const { cwd } = shell.io;
  const format = formatOf(options);
  if (typeof format !== 'string') return fail(shell, format);
  const read = await readLines(file, cwd, shell.outside);
  if ('failure' in read) return fail(shell, read.failure);
  const opened = openLines(read.lines, file);
  if ('failure' in opened) return fail(shell, opened.failure);
  const { log } = opened;
  const wrong = noSuchSeat(log.opening, options.seat) ?? notToReveal(options.reveal, log);
  if (wrong) return fail(shell, wrong);
  const journal = options.journal === undefined ? { journal: [] } : readJournal(options.journal, cwd);
  if ('failure' in journal) return fail(shell, journal.failure);
  const files = rendered(reported(log, options, journal.journal), format, options.out ?? null);
  if (options.out === undefined) {
    shell.io.stdout.write(files.map(({ text }) => text).join(''));
    return exit.done;
  }
  const fault = writeFiles(files, { cwd, force: options.force === true });
  if (fault) return fail(shell, { ...fault, message: `--out: ${fault.message}` });
  shell.io.stdout.write(`${MARK} · Written: ${files.map(({ name }) => name).join(', ')}\n`);
  return exit.done;
}

function formatOf({ out, markdown, json }: ReportOptions): Format | Failure {
  if (json === true) return 'json';
  if (markdown === true || out === undefined) return 'markdown';
  const ending = extname(out).toLowerCase();
  if (ending === '.html' || ending === '.htm') return 'html';
  if (ending === '.md' || ending === '.markdown') return 'markdown';
  return {
    code: exit.input,
    message: `--out ${out}: what it ends in says nothing of its form. Expected .html, which prints as PDF from any browser, or .md; or say --markdown or --json.`,
  };
}

/** What really happened is told to others than the director after ENDEX, incident by incident. */
function notToReveal(reveal: string | undefined, { entries, opening }: OpenedLog): Failure | null {
  if (reveal === undefined) return null;
  if (!hasEnded(entries))
    return { code: exit.input, message: '--reveal: play is not over. The truth is revealed after ENDEX.' };
  const names = Object.keys(opening.scenario.incidents);
  const unknown = revealed(reveal, opening).find((name) => !names.includes(name));
  if (unknown === undefined) return null;
  const near = nearest(unknown, names);
  const meant = near === undefined ? '' : ` Did you mean ${near}?`;
  return {
    code: exit.input,
    message: `--reveal ${unknown}: there is no such incident.${meant} There are ${[...names, 'all'].join(', ')}.`,
  };
}

const revealed = (reveal: string, { scenario }: Pick<Opening, 'scenario'>): string[] =>
  reveal === 'all' ? Object.keys(scenario.incidents) : reveal.split(',').map((name) => name.trim());

function reported(
  log: OpenedLog,
  { seat, reveal }: ReportOptions,
  journal: readonly JournalEntry[],
): Reported {
  const { opening, entries, hashes } = log;
  return reportFacts({
    opening,
    entries,
    logHash: hashes.at(-1) ?? '',
    seat: seat ?? 'director',
    journal,
    reveal: reveal === undefined ? [] : revealed(reveal, opening),
  });
}

/** The report, and with Markdown in a file its pictures beside it. */
function rendered(told: Reported, format: Format, out: string | null): NewFile[] {
  const name = out ?? '';
  if (format === 'json') return [{ name, text: `${JSON.stringify(told.facts, null, 2)}\n` }];
  const document = reportDocument(told);
  const { source } = told.reading;
  if (format === 'html') return [{ name, text: htmlReport(document, source) }];
  const pictures: NewFile[] = [];
  const base = name.slice(0, name.length - extname(name).length);
  const text = markdownReport(document, (wanted: PictureWanted) => {
    const scene = sceneOf(wanted, source, WIDTH);
    if (out === null) return { href: null, says: scene.says };
    const beside = `${base}-${sceneName(wanted)}.svg`;
    pictures.push({ name: beside, text: svgText(scene) });
    return { href: beside.slice(beside.lastIndexOf('/') + 1), says: `${scene.title}. ${scene.says}` };
  });
  return [{ name, text }, ...pictures];
}
