/** What a played run shows: the timeline and what it came to, the same for one seat, or one object for programs. */
import type { Entry } from '../contract/entry.ts';
import type { RunSummary } from '../contract/runSummary.ts';
import type { Opening } from '../engine/state.ts';
import { headingLines } from '../report/heading.ts';
import { line } from '../report/line.ts';
import { seatLines } from '../report/seatLines.ts';
import { seatObject, seatsOf, seenBySeat } from '../report/seatView.ts';
import { shownToSeat, shownWhole } from '../report/shown.ts';
import { sourceLines } from '../report/sourceLines.ts';
import { standingLines } from '../report/standing.ts';
import { timeline } from '../report/timeline.ts';
import { nearest } from '../contract/nearest.ts';
import { exit, printJson } from './io.ts';
import type { ExitCode, Failure, Shell } from './io.ts';
import { printLines } from './paint.ts';

export interface Played {
  readonly opening: Opening;
  readonly entries: readonly Entry[];
  readonly summary: RunSummary;
  /** Entries before this one were told elsewhere. */
  readonly from: number;
}

export interface Shape {
  readonly json?: boolean | undefined;
  readonly seat?: string | undefined;
}

export function showRun(
  { opening, entries, summary, from }: Played,
  { json, seat }: Shape,
  shell: Shell,
): void {
  if (seat !== undefined) {
    showSeat({ opening, entries, from }, seat, json === true, shell);
    return;
  }
  if (json === true) {
    printJson(shell, summary);
    return;
  }
  const told = timeline(opening, entries.map(shownWhole), from);
  printLines(
    [
      ...headingLines(opening),
      line(''),
      ...told,
      ...sourceLines(opening),
      ...standingLines(opening, summary),
    ],
    shell.io.stdout,
    shell.io,
  );
}

function showSeat(
  { opening, entries }: Omit<Played, 'summary'>,
  seat: string,
  json: boolean,
  shell: Shell,
): void {
  const seen = seenBySeat(opening, entries, seat);
  if (json) {
    printJson(shell, seatObject(opening, seen));
    return;
  }
  const lines = [
    ...headingLines(opening, seat),
    line(''),
    ...timeline(opening, seen.shown.map(shownToSeat)),
    ...seatLines(opening, seen),
  ];
  printLines(lines, shell.io.stdout, shell.io);
}

/** Nothing when there is such a seat. */
export function noSuchSeat(opening: Pick<Opening, 'profile'>, seat: string | undefined): Failure | null {
  const seats = seatsOf(opening);
  if (seat === undefined || seats.includes(seat)) return null;
  const near = nearest(seat, seats);
  const meant = near === undefined ? '' : ` Did you mean ${near}?`;
  return {
    code: exit.input,
    message: `--seat ${seat}: there is no such seat.${meant} There are ${seats.join(', ')}.`,
  };
}

/** Says on standard error why a run failed, and gives its exit code. */
export function verdict(
  summary: RunSummary,
  stopped: { readonly message: string } | null,
  shell: Shell,
): ExitCode {
  const unmet = summary.expectations.filter(({ met }) => met === false).map(({ id }) => id);
  const refused = summary.refusals
    .filter(({ expected }) => !expected)
    .map(({ item, do: verb }) => item ?? verb);
  const reasons = [
    stopped === null ? '' : `the run stopped: ${stopped.message}`,
    unmet.length === 0
      ? ''
      : `${of(unmet, summary.expectations, 'expectation')} not met: ${unmet.join(', ')}.`,
    refused.length === 0
      ? ''
      : `${refused.length} scripted ${refused.length === 1 ? 'act was' : 'acts were'} refused: ${refused.join(', ')}.`,
  ].filter((reason) => reason !== '');
  for (const reason of reasons) shell.io.stderr.write(`${shell.name}: ${reason}\n`);
  return reasons.length === 0 ? exit.done : exit.failed;
}

const of = (some: readonly unknown[], all: readonly unknown[], what: string): string =>
  `${some.length} of ${all.length} ${what}s ${some.length === 1 ? 'is' : 'are'}`;
