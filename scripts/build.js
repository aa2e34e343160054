/**
 * Bundles the command line and its threads into dist/cli, with the packages that they use. The command line is one script, since Node
 * can keep what it compiled of a script; so is the store's thread. The other threads are modules, and share what they have in common. Beside them
 * lie the agreement profiles as they read, by the hash of their text, so that a run reads only those that were changed. Each file is
 * put in place whole, and the one that names the others last. The dashboard goes to dist/public.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { build as buildPages } from 'vite';
import { bundling, root, storeThread } from './bundling.js';

const folder = join(root, 'dist/cli');

/** @type {import('esbuild').BuildOptions & { write: false }} */
const both = { ...bundling, outdir: folder, legalComments: 'linked', sourcemap: true, write: false };

/** @type {typeof both} */
const program = {
  ...both,
  entryPoints: { program: 'src/cli/main.ts' },
  // what was compiled of it is found by the same name
  entryNames: '[name]-[hash]',
  format: 'iife',
  splitting: false,
  banner: { js: '(function (require, programUrl) {' },
  footer: { js: '})' },
  define: { ...bundling.define, 'import.meta.url': 'programUrl' },
  // only the source asks for import.meta.resolve
  logOverride: { 'empty-import-meta': 'silent' },
};

/** @type {typeof both} */
const threads = {
  ...both,
  entryPoints: {
    worker: 'src/cli/testing/worker.ts',
    library: 'src/library/thread.ts',
    look: 'src/server/look/thread.ts',
  },
};

/** @type {typeof both} */
const store = { ...storeThread, outdir: folder, legalComments: 'linked', sourcemap: true, write: false };

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

/** esbuild leaves signs beyond ASCII in regular expressions; escaped they mean the same, and bin/start.js reads one byte a sign. */
const inAscii = (/** @type {string} */ text) =>
  text.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What is started: a server takes what was compiled for one, every other command what was compiled for a play. */
const mainOf = (/** @type {string} */ script, /** @type {string} */ played, /** @type {string} */ served) => {
  const url = (/** @type {string} */ path) => `new URL('./${basename(path)}', import.meta.url)`;
  return `import { start } from '../../bin/start.js';\nstart(${url(script)}, process.argv[2] === 'serve' ? ${url(served)} : ${url(played)});\n`;
};

const partial = (/** @type {string} */ path) => `${path}.${process.pid}.partial`;

/**
 * @param {string} path
 * @param {string | Uint8Array} contents
 */
async function put(path, contents) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(partial(path), contents);
  await rename(partial(path), path);
}

/**
 * What Node compiles of the program for a command, put beside it.
 *
 * @param {string} script
 * @param {string} compiled
 * @param {readonly string[]} command
 */
async function keepCompiled(script, compiled, command) {
  const keeper = join(root, 'scripts/keepCompiled.js');
  const { status, stderr } = spawnSync(process.execPath, [keeper, script, partial(compiled), ...command], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The program was built, and does not run: ${stderr}`);
  await rename(partial(compiled), compiled);
}

try {
  const built = await Promise.all([program, threads, store].map(build));
  const outputFiles = built.flatMap((one) => one.outputFiles ?? []);
  for (const { path, text } of outputFiles) await put(path, path.endsWith('.js') ? inAscii(text) : text);
  await put(join(folder, 'agreements.json'), await profiles());
  const script = outputFiles.find(({ path }) => /program-\w+\.js$/.test(path))?.path ?? '';
  const played = script.replace(/js$/, 'played');
  const served = script.replace(/js$/, 'served');
  await keepCompiled(script, played, ['run', join(root, 'scenarios/two-meetings.yaml')]);
  const data = await mkdtemp(join(tmpdir(), 'hotline-build-'));
  try {
    await keepCompiled(script, served, ['serve', '--port', '0', '--data', data]);
  } finally {
    await rm(data, { recursive: true });
  }
  const main = join(folder, 'main.js');
  await put(main, mainOf(script, played, served));
  const now = [
    ...outputFiles.map(({ path }) => basename(path)),
    'agreements.json',
    basename(played),
    basename(served),
    'main.js',
  ];
  const old = (await readdir(folder)).filter((file) => !now.includes(file) && !file.endsWith('.partial'));
  for (const file of old) await rm(join(folder, file), { force: true });
  // whoever builds, also from within tests: these are the pages that people get
  process.env.NODE_ENV = 'production';
  await buildPages({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
} catch (error) {
  // esbuild has already printed what is wrong in a source
  const alreadyPrinted = error instanceof Error && 'errors' in error;
  if (!alreadyPrinted) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
