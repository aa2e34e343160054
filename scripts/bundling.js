/** How the program is bundled, whichever of its doors is built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * A package that lies in several folders in the same version goes in once: express and what it uses bring three of the same table of
 * file types, and each would be read at a start.
 *
 * @type {import('esbuild').Plugin}
 */
const eachVersionOnce = {
  name: 'each version once',
  setup(building) {
    /** @type {Map<string, import('esbuild').ResolveResult>} */
    const first = new Map();
    const asked = {};
    building.onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...where }) => {
      if (pluginData === asked) return null;
      const found = await building.resolve(path, { ...where, pluginData: asked });
      const [, folder, name, file] =
        /^(.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+))[/\\](.*)$/.exec(found.path) ?? [];
      // what is not there, and what stays outside, is as it would be without this
      if (folder === undefined || found.errors.length > 0) return null;
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const key = `${name}@${version}/${file}`;
      const once = first.get(key) ?? found;
      first.set(key, once);
      return once;
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  chunkNames: '[name]-[hash]',
  // half as many bytes are read at each start; names stay, for those who look for a fault
  minifyWhitespace: true,
  minifySyntax: true,
  // packages as modules, of which only what is used is taken
  mainFields: ['module', 'main'],
  // libsql is made for each kind of machine, so that it stays a package of its own
  external: ['libsql'],
  // packages of the older kind ask for what is Node's own with require
  banner: {
    js: "import { createRequire as newRequire } from 'node:module'; const require = newRequire(import.meta.url);",
  },
  plugins: [eachVersionOnce],
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

/**
 * The store's thread, which every start of a server waits for: a script, which Node has going sooner than a module.
 *
 * @type {import('esbuild').BuildOptions}
 */
export const storeThread = {
  ...bundling,
  entryPoints: { store: 'src/store/sqlite/thread.ts' },
  format: 'cjs',
  splitting: false,
  banner: {},
  outExtension: { '.js': '.cjs' },
};
