/** Bundles the command line and its threads into dist/cli. Packages stay outside; each file is put in place whole. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {import('esbuild').BuildOptions & { write: false }} */
const options = {
  absWorkingDir: root,
  entryPoints: {
    worker: 'src/cli/testing/worker.ts',
    store: 'src/store/sqlite/thread.ts',
    library: 'src/library/thread.ts',
    main: 'src/cli/main.ts',
  },
  outdir: 'dist/cli',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
  write: false,
};

try {
  const { outputFiles } = await build(options);
  for (const { path, contents } of outputFiles) {
    const partial = `${path}.${process.pid}.partial`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, contents);
    await rename(partial, path);
  }
} catch (error) {
  // esbuild has already printed what is wrong in a source
  const alreadyPrinted = error instanceof Error && 'errors' in error;
  if (!alreadyPrinted) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
