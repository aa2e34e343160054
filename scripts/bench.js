/**
 * Builds the benches as the program is built, so that what is measured is what people run, and runs one:
 *
 *   node scripts/bench.js          the program by itself
 *   node scripts/bench.js --live   live play
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundling, root, storeThread } from './bundling.js';

const outdir = join(root, 'dist/bench');
await build({
  ...bundling,
  // beside one another, as each finds the others
  entryPoints: {
    main: 'bench/main.ts',
    growthProcess: 'bench/growthProcess.ts',
    live: 'bench/live/main.ts',
    hotlineProcess: 'bench/live/hotlineProcess.ts',
    bareSocketProcess: 'bench/live/bareSocketProcess.ts',
    clientsProcess: 'bench/live/clientsProcess.ts',
    insertsProcess: 'bench/live/insertsProcess.ts',
    insertsThread: 'bench/live/insertsThread.ts',
  },
  outdir,
});
await build({ ...storeThread, outdir });
const [live, rest] = [
  process.argv.includes('--live'),
  process.argv.slice(2).filter((arg) => arg !== '--live'),
];
const { status } = spawnSync(process.execPath, [join(outdir, live ? 'live.js' : 'main.js'), ...rest], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
