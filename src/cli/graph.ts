/** `hotline graph`: any machine as SVG or Mermaid, with one run lit up in it; the path and the bridge of a run as SVG. */
import type { PictureSource } from '../contract/picture.ts';
import { machineNames } from '../contract/subject.ts';
import type { MachineName } from '../contract/subject.ts';
import { parseMoment } from '../contract/time.ts';
import { svgText } from '../drawing/svgText.tsx';
import { startexOf } from '../engine/state.ts';
import { bridge } from '../picture/bridge.ts';
import { chartMermaid } from '../picture/chartMermaid.ts';
import { allStates, chartOf } from '../picture/chart.ts';
import { chart } from '../picture/chartScene.ts';
import type { Run } from '../picture/chartScene.ts';
import { path } from '../picture/path.ts';
import { requestsOf } from '../picture/requests.ts';
import { coursesOf, storyUntil } from '../picture/story.ts';
import type { Course, Story } from '../picture/story.ts';
import { msOf, plainName } from '../picture/words.ts';
import { line } from '../report/line.ts';
import type { Line } from '../report/line.ts';
import { pictureSource } from '../report/pictureSource.ts';
import { listOf } from '../report/wording.ts';
import type { OpenedLog } from '../runtime/openLog.ts';
import { nearest } from '../scenario/nearest.ts';
import { exit, fail } from './io.ts';
import type { ExitCode, Failure, Shell } from './io.ts';
import { noSuchSeat } from './output.ts';
import { notAMoment } from './notAMoment.ts';
import { printLines } from './paint.ts';
import { entryAt, openLines, readLines } from './readLog.ts';
import { writeFiles } from './writeFiles.ts';

export interface GraphOptions {
  readonly mermaid?: boolean;
  readonly svg?: boolean;
  readonly log?: string;
  readonly of?: string;
  readonly seat?: string;
  readonly at?: string;
  readonly from?: string;
  readonly to?: string;
  readonly width?: number;
  readonly out?: string;
  readonly force?: boolean;
}

const pictures = ['path', 'bridge'] as const;
type Picture = (typeof pictures)[number];

/** Wide enough for a page across; a picture is drawn anew for each width, so that its words keep their size. */
const WIDTH = 1200;

export async function graph(
  what: string | undefined,
  options: GraphOptions,
  shell: Shell,
): Promise<ExitCode> {
  if (what === undefined) {
    printLines(listLines(), shell.io.stdout, shell.io);
    return exit.done;
  }
  const wanted = wantedPicture(what, options);
  if ('message' in wanted) return fail(shell, wanted);
  const told = options.log === undefined ? null : await tellRun(options.log, options, shell);
  if (told !== null && 'message' in told) return fail(shell, told);
  const drawn = draw(wanted, told, options);
  if (typeof drawn !== 'string') return fail(shell, drawn);
  if (options.out === undefined) {
    shell.io.stdout.write(drawn);
    return exit.done;
  }
  const failure = writeFiles([{ name: options.out, text: drawn }], {
    cwd: shell.io.cwd,
    force: options.force === true,
  });
  return failure === null
    ? exit.done
    : fail(shell, { ...failure, message: `--out ${options.out}: ${failure.message}` });
}

function listLines(): Line[] {
  const widest = Math.max(...machineNames.map((name) => name.length));
  return [
    line('Machines', 'title'),
    ...machineNames.map((name) => {
      const drawn = chartOf(name);
      const states = allStates(drawn).filter(({ kind }) => kind === 'state').length;
      return line(`  ${name.padEnd(widest)}  ${states} states, ${drawn.edges.length} transitions`);
    }),
    line(''),
    line('Pictures of a run, with --log', 'title'),
    line(`  ${'path'.padEnd(widest)}  the way of an incident through its states`),
    line(`  ${'bridge'.padEnd(widest)}  requests, calls and meetings along time`),
  ];
}

type Wanted = { readonly machine: MachineName } | { readonly picture: Picture };

const wrong = (message: string): Failure => ({ code: exit.input, message });

/** Which picture, and nothing asked of it that it does not have. */
function wantedPicture(what: string, options: GraphOptions): Wanted | Failure {
  const machine = machineNames.find((name) => name === what);
  const picture = pictures.find((name) => name === what);
  const all = [...machineNames, ...pictures];
  if (machine === undefined && picture === undefined) {
    const near = nearest(what, all);
    const meant = near === undefined ? '' : ` Did you mean ${near}?`;
    return wrong(`there is nothing to draw by the name of ${what}.${meant} Expected one of ${listOf(all)}.`);
  }
  if (options.mermaid === true && options.svg === true)
    return wrong('--mermaid and --svg are both given. Expected one of them.');
  if (machine !== undefined) {
    const [useless] = (['from', 'to', 'width'] as const).filter((option) => options[option] !== undefined);
    if (useless !== undefined) return wrong(`--${useless} is for path and bridge; a machine has one size.`);
    const [alone] = (['of', 'seat', 'at'] as const).filter((option) => options[option] !== undefined);
    if (alone !== undefined && options.log === undefined)
      return wrong(`--${alone} needs a run to light up. Give its log with --log.`);
    return { machine };
  }
  if (options.mermaid === true) return wrong(`Mermaid is for machines; ${what} is drawn as SVG only.`);
  if (options.log === undefined) return wrong(`${what} is drawn from a run. Give its log with --log.`);
  const [spare] =
    picture === 'path' ? (['from', 'to'] as const).filter((option) => options[option] !== undefined) : [];
  return spare === undefined ? { picture: picture ?? 'path' } : wrong(`--${spare} is for the bridge.`);
}

interface Told {
  readonly log: OpenedLog;
  readonly source: PictureSource;
  /** Whether a moment was asked for that is not the end. */
  readonly moment: string | undefined;
}

async function tellRun(file: string, { seat, at }: GraphOptions, shell: Shell): Promise<Told | Failure> {
  const read = await readLines(file, shell.io.cwd, shell.outside);
  if ('failure' in read) return read.failure;
  const opened = openLines(read.lines, file);
  if ('failure' in opened) return opened.failure;
  const { log } = opened;
  const seatless = noSuchSeat(log.opening, seat);
  if (seatless) return seatless;
  if (at === undefined)
    return { log, source: pictureSource(log.opening, log.entries, seat), moment: undefined };
  const place = entryAt(at, log);
  if ('fault' in place) return wrong(`--at: ${place.fault}`);
  const entries = log.entries.slice(0, place.seq + 1);
  const now = place.now ?? entries.at(-1)?.at;
  return { log, source: pictureSource(log.opening, entries, seat, now), moment: now };
}

function draw(wanted: Wanted, told: Told | null, options: GraphOptions): string | Failure {
  if ('machine' in wanted) {
    const run = told === null ? null : runOf(told, wanted.machine, options.of);
    if (run !== null && 'message' in run) return run;
    return options.mermaid === true ? chartMermaid(wanted.machine, run) : svgText(chart(wanted.machine, run));
  }
  return told === null ? '' : drawRun(wanted.picture, told, options);
}

function drawRun(picture: Picture, told: Told, options: GraphOptions): string | Failure {
  const { source, moment } = told;
  const story = storyUntil(source, msOf(source.now));
  const asked = { width: options.width ?? WIDTH, ...(moment === undefined ? {} : { moment }) };
  const incidents = coursesOf(story, 'incident');
  const found = options.of === undefined ? null : oneOf(story, incidents, options.of, 'incident');
  if (found !== null && 'message' in found) return found;
  if (picture === 'path') {
    const incident = found ?? incidents[0];
    if (found === null && incidents.length > 1) return several(story, incidents, 'incident');
    return svgText(
      path(source, { ...asked, ...(incident === undefined ? {} : { incident: keyOf(incident) }) }),
    );
  }
  const window: { from?: string; to?: string } = {};
  for (const edge of ['from', 'to'] as const) {
    const text = options[edge];
    if (text === undefined) continue;
    const at = parseMoment(text, startexOf(told.log.opening));
    if (at === null) return wrong(`--${edge} ${text}: ${notAMoment(text)}`);
    window[edge] = new Date(at).toISOString();
  }
  const { from = source.startex, to } = window;
  if (to !== undefined && to <= from)
    return wrong(`--to ${to} is not after ${from}, where the picture begins.`);
  return svgText(
    bridge(source, { ...asked, ...window, ...(found === null ? {} : { incident: keyOf(found) }) }),
  );
}

const keyOf = ({ incident }: Course): string => incident ?? '';

/** The run of one subject through its machine: the one that is named, or the only one there is. */
function runOf({ source }: Told, machine: MachineName, name: string | undefined): Run | Failure {
  const story = storyUntil(source, msOf(source.now));
  const courses = coursesOf(story, machine);
  const [only] = courses;
  if (name === undefined && courses.length > 1) return several(story, courses, machine);
  const found = name === undefined ? (only ?? none(machine)) : oneOf(story, courses, name, machine);
  if ('message' in found) return found;
  return { course: found, title: `${source.title}, ${nameOf(story, found)}` };
}

/** `US-1` for a request that was sent; otherwise the name in the log. */
function nameOf(story: Story, course: Course): string {
  const label = requestsOf(story).find(({ ref }) => ref === course.ref)?.label;
  return label ?? course.ref.slice(course.ref.indexOf('/') + 1);
}

/** By its label, its reference, its key or its plain name. */
function oneOf(story: Story, courses: readonly Course[], name: string, what: string): Course | Failure {
  const named = courses.filter((course) =>
    [
      nameOf(story, course),
      course.ref,
      course.ref.slice(course.ref.indexOf('/') + 1),
      plainName(course.ref),
    ].includes(name),
  );
  const [found] = named;
  if (found === undefined) {
    const names = courses.map((course) => nameOf(story, course));
    const known = names.length === 0 ? `This seat knew of no ${what}.` : `Expected one of ${listOf(names)}.`;
    return wrong(`--of ${name}: there is no ${what} of that name. ${known}`);
  }
  return named.length > 1 ? several(story, named, what) : found;
}

const several = (story: Story, courses: readonly Course[], what: string): Failure =>
  wrong(`which ${what}? Say --of and one of ${listOf(courses.map((course) => nameOf(story, course)))}.`);

const none = (machine: MachineName): Failure => wrong(`this seat knew of no ${machine} in this run.`);
