/** Builds the bench as the program is built, so that what is measured is what people run, and runs it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundling, root } from './bundling.js';

const outdir = join(root, 'dist/bench');
const entryPoints = ['bench/main.ts', 'bench/growthProcess.ts'];
await build({ ...bundling, entryPoints, outdir });
const { status } = spawnSync(process.execPath, [join(outdir, 'main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
