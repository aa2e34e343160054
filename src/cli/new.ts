/** `hotline new NAME`: writes a commented scenario to start from, after it was checked and played once. */
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { LOG_FORMAT } from '../contract/entry.ts';
import type { Profile } from '../contract/profile.ts';
import { summarize } from '../report/summary.ts';
import { runHeadless } from '../runtime/headless.ts';
import { loadScenario } from '../scenario/loadScenario.ts';
import { planStarter } from '../scenario/starterPlan.ts';
import { starterText } from '../scenario/starterText.ts';
import { exit, fail } from './io.ts';
import type { ExitCode, Failure, Shell } from './io.ts';
import { maker } from './readLog.ts';
import { namedFrom, readProfile, slashes } from './readProfile.ts';
import { problemText } from './readScenario.ts';
import { everyVariant } from './variants.ts';
import type { Playable } from './variants.ts';
import { writeFiles } from './writeFiles.ts';

export interface NewOptions {
  readonly agreement: string;
  readonly dir: string;
}

/** The longest name that a scenario can have. */
const LONGEST = 48;

export async function newScenario(name: string, options: NewOptions, shell: Shell): Promise<ExitCode> {
  const { io, outside } = shell;
  const called = calledBy(name);
  if ('message' in called) return fail(shell, called);
  const { id, title } = called;
  const file = join(options.dir, `${id}.yaml`);
  const path = resolve(io.cwd, file);
  if (existsSync(path))
    return fail(
      shell,
      wrong(`${file} is there already, and is kept. Choose another name, or another --dir.`),
    );
  const agreement = namedFrom(options.agreement, resolve(io.cwd, options.dir), io.cwd);
  const profile = readProfile(options.agreement, agreement, path, shell);
  if ('message' in profile) return fail(shell, profile);
  const schema = slashes(relative(resolve(io.cwd, options.dir), outside.schemaFile));
  const text = starterText({ id, title, agreement, schema, file: slashes(file) }, planStarter(profile));
  const misfit = await tried(text, path, file, shell);
  if (misfit !== null) return fail(shell, unfitting(options.agreement, misfit));
  const unwritten = written(file, text, shell, options.dir);
  if (unwritten) return fail(shell, unwritten);
  io.stdout.write(`${next(file, profile)}\n`);
  return exit.done;
}

const wrong = (message: string): Failure => ({ code: exit.input, message });

/** The id and the title of a scenario from a name, which may be either. */
function calledBy(name: string): { readonly id: string; readonly title: string } | Failure {
  const title = name.trim().replace(/\s+/g, ' ');
  if (/[\\/]|\.ya?ml$/i.test(title))
    return wrong(`${name}: give the name alone, such as harbour-lights; the folder is said with --dir.`);
  const id = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  if (id === '')
    return wrong(
      `'${name}': no id can be made of it. Expected some letters a to z or digits; the title can be changed in the file.`,
    );
  return { id, title: title === id ? spelled(id) : title };
}

/** `harbour-lights` as `Harbour lights`. */
const spelled = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

/** What of the text does not fit the agreement: it is checked, and played with each of its variants. Null when all is well. */
async function tried(text: string, path: string, file: string, shell: Shell): Promise<string | null> {
  const loaded = loadScenario(Buffer.from(text), file, shell.outside.profilesFor(path));
  if ('problems' in loaded) return problemText(loaded.problems, text, file);
  for (const playable of everyVariant(loaded)) {
    const failing = await played(playable, shell);
    if (failing !== null) return `${playable.id}: ${failing}`;
  }
  return null;
}

async function played({ scenario, profile }: Playable, { outside }: Shell): Promise<string | null> {
  const opening = { format: LOG_FORMAT, ...maker(), scenario, profile, seed: scenario.seed } as const;
  const entries: Parameters<typeof summarize>[0][number][] = [];
  const { stopped } = await runHeadless(opening, outside.passingLog(), (entry) => entries.push(entry));
  if (stopped) return stopped.message;
  const { expectations, refusals } = summarize(entries, '');
  const unmet = expectations.filter(({ met }) => met === false).map(({ id, why }) => `${id}: ${why}`);
  const refused = refusals.map(({ item, message }) => `${item ?? ''}: ${message}`);
  const all = [...refused, ...unmet];
  return all.length === 0 ? null : all.join('; ');
}

const unfitting = (agreement: string, why: string): Failure =>
  wrong(
    `--agreement ${agreement}: the scenario to start from does not fit it, and nothing was written. Start from a shipped scenario, or from another agreement, and change that. What does not fit:\n${why}`,
  );

function written(file: string, text: string, { io }: Shell, dir: string): Failure | null {
  try {
    mkdirSync(resolve(io.cwd, dir), { recursive: true });
  } catch {
    return wrong(`--dir ${dir}: the folder cannot be made there. Choose another one.`);
  }
  return writeFiles([{ name: file, text }], { cwd: io.cwd, force: false });
}

function next(file: string, { id }: Profile): string {
  const named = /\s/.test(file) ? `"${file}"` : file;
  return [
    `${file} is written, under the agreement ${id}. It runs as it stands; each part has a remark. Next:`,
    `  hotline validate ${named}    after each change: what is wrong, and where`,
    `  hotline run ${named}         plays it without people`,
    `  hotline test ${named}        plays it and its variants as tests`,
  ].join('\n');
}
