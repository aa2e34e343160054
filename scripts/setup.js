/**
 * Makes a checkout ready: packages installed, the command and the dashboard built. Plain Node without packages, since it runs before any are there.
 * Prints one line for each thing it does, and nothing when there is nothing to do.
 *
 *   node scripts/setup.js              packages, then the build
 *   node scripts/setup.js --packages   packages only
 *   node scripts/setup.js --build      packages, then the build even when it is up to date
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = ['dist/cli/main.js', 'dist/public/index.html'].map((file) => join(root, file));
const stamp = join(root, 'dist/.stamp');
const sources = [
  'src',
  'machines',
  'agreements',
  'public',
  'vite.config.ts',
  'bin',
  'scripts/build.js',
  'scripts/bundling.js',
  'scripts/keepCompiled.js',
  'package.json',
  'package-lock.json',
];
const failed = { build: 1, machine: 3 };

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/**
 * @param {string} message
 * @param {number} code
 * @returns {never}
 */
function stop(message, code) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Hotline needs Node 20.19 or newer; this is Node ${process.versions.node}.`, failed.machine);
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>}
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Compared by content, not by date: a copy or a checkout gives files any date. Optional packages depend on the machine. */
function packagesAreInstalled() {
  const installedLock = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  try {
    const installed = lockedPackages(installedLock);
    return Object.entries(lockedPackages(join(root, 'package-lock.json'))).every(([path, wanted]) => {
      if (path === '' || wanted.optional || wanted.devOptional) return true;
      const found = installed[path];
      const same = found?.version === wanted.version && found?.integrity === wanted.integrity;
      return same && existsSync(join(root, path, 'package.json'));
    });
  } catch {
    return false;
  }
}

function installPackages() {
  if (packagesAreInstalled()) return;
  say('Installing packages (npm ci) ...');
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const how = { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' };
  const result =
    npm && basename(npm) === 'npm-cli.js'
      ? spawnSync(process.execPath, [npm, ...options], how)
      : spawnSync(['npm', ...options].join(' '), { ...how, shell: true });
  if (result.error) stop(`npm could not be started: ${result.error.message}`, failed.machine);
  if (result.status === 0) return;
  process.stderr.write(`${result.stderr.trim().split('\n').slice(0, 20).join('\n')}\n`);
  const end =
    result.status === null ? `was stopped by ${result.signal}` : `failed with code ${result.status}`;
  stop(
    `The packages could not be installed: npm ci ${end}. ` +
      'Check the network and the free disk space, then run the same command again.',
    failed.machine,
  );
}

/** One hash over the names and contents of everything that the build is made of, and the Node that compiles it. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  /** @param {string} path */
  const add = (path) => {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  };
  for (const source of sources) {
    if (!existsSync(join(root, source))) continue;
    if (/\.\w+$/.test(source)) add(source);
    else filesUnder(source).forEach(add);
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [path] : [];
    })
    .sort();
}

/** @param {boolean} always */
function build(always) {
  const now = fingerprint();
  const upToDate =
    built.every((file) => existsSync(file)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
  if (upToDate && !always) return;
  say('Building the command and the dashboard ...');
  const result = spawnSync(process.execPath, [join(root, 'scripts/build.js')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (result.status !== 0) stop('The build failed; see above.', failed.build);
  try {
    writeFileSync(stamp, now);
  } catch (error) {
    stop(`${stamp} could not be written: ${error instanceof Error ? error.message : error}`, failed.machine);
  }
}

checkNode();
installPackages();
if (!process.argv.includes('--packages')) build(process.argv.includes('--build'));
