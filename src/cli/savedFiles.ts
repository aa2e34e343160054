/**
 * Files and their saves. They are looked at a few times a second: what a system tells of its folders differs from system to system, and
 * on some disks it tells nothing. So it is all the same how an editor saves, and whether a file goes and comes back.
 */
import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

export interface SavedFiles {
  /** Notes a file as it is now, before it is read. */
  readonly note: (path: string) => void;
  /** Only these are looked at from now on. */
  readonly keep: (paths: ReadonlySet<string>) => void;
  readonly isThere: (path: string) => boolean;
  /** A pipe or a device is read once and never saved. */
  readonly canBeSaved: (path: string) => boolean;
  /** The files that are no longer as they were noted, once they are left alone again; null when it was interrupted. */
  readonly next: (interrupt: AbortSignal) => Promise<readonly string[] | null>;
}

const BETWEEN_LOOKS_MS = 100;
const ABSENT = 'absent';

export function savedFiles(): SavedFiles {
  const noted = new Map<string, string>();
  return {
    note: (path) => noted.set(path, standing(path)),
    keep: (paths) => {
      for (const path of noted.keys()) if (!paths.has(path)) noted.delete(path);
    },
    isThere: (path) => standing(path) !== ABSENT,
    canBeSaved: (path) => statSync(path).isFile() || statSync(path).isDirectory(),
    next: async (interrupt) => {
      let before = '';
      for (;;) {
        if (await interruptedWithin(BETWEEN_LOOKS_MS, interrupt)) return null;
        const now = [...noted.keys()].map((path): [string, string] => [path, standing(path)]);
        const changed = now.filter(([path, is]) => noted.get(path) !== is);
        const look = JSON.stringify(now);
        // several saves in a row are one
        if (changed.length > 0 && look === before) return changed.map(([path]) => path);
        before = look;
      }
    },
  };
}

/** Another file under the same name is another one, as is one that was written to. */
function standing(path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return ABSENT;
  }
}

async function interruptedWithin(ms: number, signal: AbortSignal): Promise<boolean> {
  await setTimeout(ms, undefined, { signal }).catch(() => undefined);
  return signal.aborted;
}
