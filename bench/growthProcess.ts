/** Plays one made scenario, as long as it is told, and tells what it took. */
import { runHeadless } from '../src/runtime/headless.ts';
import { madeOf, outside } from './openings.ts';
import type { Growth } from './growth.ts';

const opening = madeOf(Number(process.argv[2]));
let entries = 0;
const start = performance.now();
// the lines go nowhere, so that only what the engine itself keeps is weighed
await runHeadless(opening, outside.passingLog(), () => {
  entries += 1;
});
const time = performance.now() - start;
const grown: Growth = { entries, time, peak: process.resourceUsage().maxRSS / 1024 };
process.send?.(grown);
