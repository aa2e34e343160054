/** The agreement profile that `--agreement` names, read and checked; or what is wrong with it. */
import { relative, resolve } from 'node:path';
import type { Profile } from '../contract/profile.ts';
import { loadProfile } from '../scenario/loadProfile.ts';
import { nearest } from '../scenario/nearest.ts';
import { exit } from './io.ts';
import type { Failure, Shell } from './io.ts';
import { problemText } from './readScenario.ts';

export const slashes = (path: string): string => path.replaceAll('\\', '/');

const wrong = (message: string): Failure => ({ code: exit.input, message });

/** How a file in this folder names an agreement: by its id, or by its path from there. */
export function namedFrom(agreement: string, folder: string, cwd: string): string {
  if (!/[\\/]|\.ya?ml$/i.test(agreement)) return agreement;
  const path = slashes(relative(folder, resolve(cwd, agreement)));
  return path.includes('/') ? path : `./${path}`;
}

/** `path` is the file that names it so. */
export function readProfile(
  asked: string,
  named: string,
  path: string,
  { outside }: Shell,
): Profile | Failure {
  const source = outside.profilesFor(path);
  const found = source(named);
  if (!found) {
    const ids = outside.profileIds();
    const near = nearest(asked, ids);
    const meant = near === undefined ? '' : ` Did you mean ${near}?`;
    return wrong(
      `--agreement ${asked}: there is no such agreement profile.${meant} There are ${ids.join(', ')}; one of your own is given by its file.`,
    );
  }
  const loaded = loadProfile(found.text, found.file, (id) => source(id)?.text);
  if (loaded.ok) return loaded.value;
  const told = problemText(loaded.problems, found.text, found.file);
  return wrong(`--agreement ${asked}: it has mistakes.\n${told}`);
}
