/** Plays one made scenario, as long as it is told, and tells what it took. */
import { runHeadless } from '../src/runtime/headless.ts';
import { madeOf } from './openings.ts';
import type { Growth } from './growth.ts';

const opening = madeOf(Number(process.argv[2]));
let entries = 0;
/** The lines go nowhere, so that only what the engine itself keeps is weighed. */
const nowhere = {
  append: () => Promise.resolve(),
  read: () => Promise.resolve([]),
  close: () => Promise.resolve(),
};
const start = performance.now();
await runHeadless(opening, nowhere, () => {
  entries += 1;
});
const time = performance.now() - start;
const grown: Growth = { entries, time, peak: process.resourceUsage().maxRSS / 1024 };
process.send?.(grown);
