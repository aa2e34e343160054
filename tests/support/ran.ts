/** A command of the system, and whether it did what it was to do; one that is not there did not. */
import { spawnSync } from 'node:child_process';

export const ran = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;
