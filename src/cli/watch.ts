/** `hotline run FILE --watch`: plays a scenario again at each save of it or of an agreement that it reads, and says what changed. */
import { relative, resolve } from 'node:path';
import type { Outside } from '../compose.ts';
import type { RunSummary } from '../contract/runSummary.ts';
import { changeLines } from '../report/changes.ts';
import { line, title } from '../report/line.ts';
import type { Line } from '../report/line.ts';
import { listOf } from '../report/wording.ts';
import { exit, fail } from './io.ts';
import type { ExitCode, Shell } from './io.ts';
import { printLines } from './paint.ts';
import { play } from './play.ts';
import type { PlayOptions } from './play.ts';
import { savedFiles } from './savedFiles.ts';
import type { SavedFiles } from './savedFiles.ts';

export async function watch(file: string, options: PlayOptions, shell: Shell): Promise<ExitCode> {
  const { io, outside } = shell;
  const alone = options.json === true ? '--json' : options.log !== undefined ? '--log' : null;
  if (alone !== null)
    return fail(shell, {
      code: exit.input,
      message: `--watch and ${alone} do not go together: --watch shows run after run, ${alone} is for one.`,
    });
  const path = resolve(io.cwd, file);
  const saved = savedFiles();
  if (!saved.isThere(path))
    return fail(shell, { code: exit.input, message: `${file}: There is no such file.` });
  if (!saved.canBeSaved(path))
    return fail(shell, {
      code: exit.input,
      message: `${file}: It is a pipe or a device, which is never saved; --watch expects a file.`,
    });

  const interrupt = io.interrupt();
  const print = (lines: readonly Line[]): void => printLines(lines, io.stdout, io);
  const shown = (one: string): string => (one === path ? file : relative(io.cwd, one));
  let before: RunSummary | null = null;
  for (;;) {
    saved.note(path);
    if (saved.isThere(path)) {
      const reads = new Set([path]);
      const { summary } = await play(file, options, { ...shell, outside: noting(outside, saved, reads) });
      // of a file that cannot be read nobody knows which agreement it is played under
      if (summary) saved.keep(reads);
      if (summary && before)
        print([line(''), ...title('Since the last run'), ...changeLines(before, summary)]);
      before = summary ?? before;
    } else print([line(`${file} is not there any more; it is waited for.`, 'flag')]);
    print([line(''), ...title(`Watching ${file}`, 'Ctrl-C ends')]);
    const changed = await saved.next(interrupt);
    if (changed === null) return exit.done;
    print([line(''), ...title(`${clock(outside)} ${listOf(changed.map(shown))} changed`)]);
  }
}

/** Notes which agreement profiles are read, and how they stand before that. */
const noting = (outside: Outside, saved: SavedFiles, reads: Set<string>): Outside => ({
  ...outside,
  profilesFor: (scenarioFile) => {
    const source = outside.profilesFor(scenarioFile);
    return (nameOrPath) => {
      const profile = outside.profileFile(scenarioFile, nameOrPath);
      if (!reads.has(profile)) saved.note(profile);
      reads.add(profile);
      return source(nameOrPath);
    };
  },
});

/** The time of day where the person sits: `14:03:22`. */
const clock = ({ now }: Outside): string => new Date(now()).toTimeString().slice(0, 8);
