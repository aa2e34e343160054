/** Agreement profiles on the disk: one by its id is among those of a folder, one by its path lies beside the scenario that names it. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import type { ProfileSource } from '../scenario/agreementFor.ts';

export const profileIds = (agreements: string): string[] =>
  readdirSync(agreements)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();

/** For a scenario's file: by id and by path. */
export const profilesFor =
  (agreements: string, scenarioFile: string): ProfileSource =>
  (nameOrPath) =>
    read(profilePlace(agreements, scenarioFile, nameOrPath));

/** For a scenario that came from elsewhere: by id alone, so that it reads no other file of this machine. */
export const profilesById =
  (agreements: string): ProfileSource =>
  (name) =>
    /^[a-z0-9][a-z0-9-]*$/.test(name)
      ? read({ file: join(agreements, `${name}.yaml`), shown: `${name}.yaml` })
      : null;

interface Place {
  readonly file: string;
  readonly shown: string;
}

export function profilePlace(agreements: string, scenarioFile: string, nameOrPath: string): Place {
  const isPath = /[\\/]/.test(nameOrPath) || ['.yaml', '.yml'].includes(extname(nameOrPath));
  return isPath
    ? { file: resolve(dirname(scenarioFile), nameOrPath), shown: nameOrPath }
    : { file: join(agreements, `${nameOrPath}.yaml`), shown: `${nameOrPath}.yaml` };
}

function read({ file, shown }: Place): ReturnType<ProfileSource> {
  try {
    return { text: readFileSync(file, 'utf8'), file: shown };
  } catch {
    return null;
  }
}
