/** How the program is bundled, whichever of its doors is built. */
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

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
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};
