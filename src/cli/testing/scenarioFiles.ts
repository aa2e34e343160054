/** The scenarios that are meant by the names of files and folders: of a folder, every scenario in it and in the folders below. */
import { readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { resolve } from 'node:path';
import { readBytes } from '../readBytes.ts';

export interface FilesFound {
  /** As they were named, each once, in order. */
  readonly files: readonly string[];
  /** YAML in the folders that says nothing of being one of our files. */
  readonly leftOut: readonly string[];
  /** Folders without a scenario in them. */
  readonly empty: readonly string[];
}

export function scenarioFiles(names: readonly string[], cwd: string): FilesFound {
  const files = new Map<string, string>();
  const leftOut = new Set<string>();
  const empty: string[] = [];
  const add = (file: string): void => {
    const path = resolve(cwd, file);
    if (!files.has(path)) files.set(path, file);
  };
  for (const name of names) {
    if (!isFolder(resolve(cwd, name))) {
      add(name);
      continue;
    }
    const found = yamlUnder(name.replace(/(?<=.)[\\/]+$/, ''), cwd);
    const kinds = found.map((file) => ({ file, kind: kindOf(resolve(cwd, file)) }));
    for (const { file, kind } of kinds) {
      if (kind === 'scenario') add(file);
      else if (kind === 'unknown') leftOut.add(file);
    }
    if (!kinds.some(({ kind }) => kind === 'scenario')) empty.push(name);
  }
  return { files: [...files.values()], leftOut: [...leftOut], empty };
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** In the order of their names. Hidden folders and installed packages are not gone into, nor are links to folders. */
function yamlUnder(folder: string, cwd: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(resolve(cwd, folder), { withFileTypes: true });
  } catch {
    // it may not be read, which is told when it is tried as a file
    return [folder];
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const prefix = folder === '.' ? '' : folder.endsWith('/') ? folder : `${folder}/`;
  return entries.flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) return /^(\.|node_modules$)/.test(entry.name) ? [] : yamlUnder(path, cwd);
    const isFile = entry.isFile() || (entry.isSymbolicLink() && !isFolder(resolve(cwd, path)));
    return isFile && /\.ya?ml$/i.test(entry.name) ? [path] : [];
  });
}

/** What a file in a folder says it is; one that cannot be read is taken for a scenario, so that it is not passed over. */
function kindOf(path: string): 'scenario' | 'agreement profile' | 'unknown' {
  const read = readBytes(path);
  if ('fault' in read) return 'scenario';
  const text = Buffer.from(read.bytes).toString('utf8');
  if (/^format:\s*["']?hotline-agreement\//m.test(text)) return 'agreement profile';
  return text.includes('hotline-scenario/') ? 'scenario' : 'unknown';
}
