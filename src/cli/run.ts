/** `hotline run FILE`: plays a scenario to its end without people, in a fraction of a second; with `--watch` again at each save. */
import type { ExitCode, Shell } from './io.ts';
import { play } from './play.ts';
import type { PlayOptions } from './play.ts';
import { watch } from './watch.ts';

export interface RunOptions extends PlayOptions {
  readonly watch?: boolean;
}

export async function run(file: string, options: RunOptions, shell: Shell): Promise<ExitCode> {
  return options.watch === true ? watch(file, options, shell) : (await play(file, options, shell)).code;
}
