/**
 * Bundles the command line and its threads into dist/cli, with the packages that they use: one file is read sooner than the
 * hundreds that packages come in, and each command loads only its own. Beside it the agreement profiles as they read, by the hash of
 * their text, so that a run reads only those that were changed. Each file is put in place whole.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { bundling, root } from './bundling.js';

/** @type {import('esbuild').BuildOptions & { write: false }} */
const options = {
  ...bundling,
  entryPoints: {
    worker: 'src/cli/testing/worker.ts',
    store: 'src/store/sqlite/thread.ts',
    library: 'src/library/thread.ts',
    look: 'src/server/look/thread.ts',
    main: 'src/cli/main.ts',
  },
  outdir: 'dist/cli',
  legalComments: 'linked',
  sourcemap: true,
  write: false,
};

/** Those that stand by themselves: what lies over another depends on more than its own text. */
async function profiles() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/scenario/loadProfile.ts'],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  /** @type {typeof import('../src/scenario/loadProfile.ts')} */
  const { loadProfile } = await import(`data:text/javascript;base64,${code}`);
  /** @type {Record<string, unknown>} */
  const known = {};
  for (const file of (await readdir(join(root, 'agreements'))).filter((name) => name.endsWith('.yaml'))) {
    const text = await readFile(join(root, 'agreements', file), 'utf8');
    const read = loadProfile(text, file, () => undefined);
    if (read.ok) known[createHash('sha256').update(text).digest('hex')] = read.value;
  }
  return JSON.stringify(known);
}

try {
  const { outputFiles: bundles } = await build(options);
  const folder = join(root, 'dist/cli');
  const outputFiles = [...bundles, { path: join(folder, 'agreements.json'), contents: await profiles() }];
  for (const { path, contents } of outputFiles) {
    const partial = `${path}.${process.pid}.partial`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, contents);
    await rename(partial, path);
  }
  const now = outputFiles.map(({ path }) => basename(path));
  const old = (await readdir(folder)).filter((file) => !now.includes(file) && !file.endsWith('.partial'));
  for (const file of old) await rm(join(folder, file), { force: true });
} catch (error) {
  // esbuild has already printed what is wrong in a source
  const alreadyPrinted = error instanceof Error && 'errors' in error;
  if (!alreadyPrinted) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
