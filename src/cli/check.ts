/** `hotline check`: explores the machines, and says of everything that must hold whether it does and on how much it was tried. */
import { join } from 'node:path';
import { theMechanism } from '../../machines/mechanism.ts';
import { checkMechanism } from '../engine/explore/checkMechanism.ts';
import type { CheckReport, PropertyReport } from '../engine/explore/checkMechanism.ts';
import type { Failure, Finding, SearchReport } from '../engine/explore/properties.ts';
import { line, wrapped } from '../report/line.ts';
import type { Line } from '../report/line.ts';
import { exit, fail, printJson } from './io.ts';
import type { ExitCode, Shell } from './io.ts';
import { printLines } from './paint.ts';
import { namedFrom, readProfile } from './readProfile.ts';

const CHECK_FORMAT = 'hotline-check/1';

/** The agreement that the machines are explored under, unless another is named. */
export const AGREEMENT = 'us-china-2015';

/** Enough for every search to come to its end. */
export const MOST_STATES = 8_000_000;
export const WALKS = 100;
const DEEDS = 150;

export interface CheckOptions {
  readonly json?: boolean;
  /** An agreement's name, or its file. */
  readonly agreement?: string;
  readonly walks?: number;
  readonly seed?: number;
  readonly mostStates?: number;
}

export function check(options: CheckOptions, shell: Shell): ExitCode {
  const { cwd } = shell.io;
  const { agreement = AGREEMENT } = options;
  const profile = readProfile(agreement, namedFrom(agreement, cwd, cwd), join(cwd, 'check'), shell);
  if ('message' in profile) return fail(shell, profile);
  const { json, walks = WALKS, seed = 1, mostStates = MOST_STATES } = options;
  const bounds = { thorough: true, mostStates, walks, deeds: DEEDS, seed };
  const report = checkMechanism(theMechanism, profile, bounds, progress(shell));
  if (json === true) printJson(shell, { format: CHECK_FORMAT, agreement: profile.id, ...bounds, ...report });
  else printLines(checkLines(report), shell.io.stdout, shell.io);
  return report.holds ? exit.done : exit.failed;
}

function progress({ io, outside }: Shell): (text: string) => void {
  const start = outside.now();
  return (text) => {
    const seconds = ((outside.now() - start) / 1000).toFixed(0).padStart(4);
    io.stderr.write(`${seconds} s  ${text}\n`);
  };
}

function checkLines({ holds, searches, properties }: CheckReport): Line[] {
  return [
    line('What must hold whatever is played', 'title'),
    ...properties.flatMap(propertyLines),
    line(''),
    line('The searches', 'title'),
    ...searches.flatMap(searchLines),
    line(''),
    holds
      ? line(`All ${properties.length} properties hold.`, 'good')
      : line(
          `These do not hold: ${properties
            .filter((one) => !one.holds)
            .map(({ id }) => id)
            .join(', ')}.`,
          'bad',
        ),
  ];
}

function propertyLines({ id, says, holds, tried, findings }: PropertyReport): Line[] {
  const verdict = holds ? 'holds' : tried === 0 ? 'was NOT TRIED' : 'FAILS';
  return [
    line(''),
    ...wrapped(`${id} ${verdict}: ${says}`, 0, holds ? 'good' : 'bad'),
    ...findings.flatMap(findingLines),
  ];
}

function findingLines({ search, tried, unit, failures }: Finding): Line[] {
  return [
    line(`  ${grouped(tried).padStart(9)} ${unit} in ${search}`, 'quiet'),
    ...failures.flatMap(failureLines),
  ];
}

function failureLines({ what, path }: Failure): Line[] {
  const way =
    path.length === 0 ? [] : ['The shortest way there:', ...path.map((step, at) => `${at + 1}. ${step}`)];
  return [...wrapped(`Wrong: ${what}.`, 4, 'flag'), ...way.flatMap((text) => wrapped(text, 6))];
}

function searchLines({ name, through, states, steps, cutOff, cut }: SearchReport): Line[] {
  const size =
    through === 'states'
      ? `${grouped(states)} states, ${grouped(steps)} steps, ${cutOff ? `the search was CUT OFF at ${grouped(states)} states` : 'to the end'}`
      : `${grouped(states)} entries by ${grouped(steps)} deeds`;
  return [
    ...wrapped(`${name}: ${size}.`, 2, cutOff ? 'bad' : 'plain'),
    ...(cut.length === 0 ? [] : wrapped(`The cut: ${cut.join('; ')}.`, 4, 'quiet')),
  ];
}

/** Figures in groups of three. */
const grouped = (figure: number): string => String(figure).replace(/\B(?=(\d{3})+$)/g, ',');
