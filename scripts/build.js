/**
 * Bundles the command line and its thread for tests into dist/cli, with the packages that they use: one file is read sooner than the
 * hundreds that packages come in, and each command loads only its own. Each file is put in place whole.
 */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {import('esbuild').BuildOptions & { write: false }} */
const options = {
  absWorkingDir: root,
  entryPoints: { worker: 'src/cli/testing/worker.ts', main: 'src/cli/main.ts' },
  outdir: 'dist/cli',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  chunkNames: '[name]-[hash]',
  // libsql is made for each kind of machine, so that it stays a package of its own
  external: ['libsql'],
  // packages of the older kind ask for what is Node's own with require
  banner: {
    js: "import { createRequire as newRequire } from 'node:module'; const require = newRequire(import.meta.url);",
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'linked',
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
  const now = outputFiles.map(({ path }) => basename(path));
  const folder = join(root, 'dist/cli');
  const old = (await readdir(folder)).filter((file) => !now.includes(file) && !file.endsWith('.partial'));
  for (const file of old) await rm(join(folder, file), { force: true });
} catch (error) {
  // esbuild has already printed what is wrong in a source
  const alreadyPrinted = error instanceof Error && 'errors' in error;
  if (!alreadyPrinted) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
