/** `npm run bench:live`: measures live play beside what it stands on, and prints a table; `--json` for programs. */
import { liveTable } from './liveTable.ts';
import { FULL_LIVE, measureLive } from './measureLive.ts';

const measured = await measureLive(FULL_LIVE, (about) => process.stderr.write(`measuring ${about} ...\n`));
process.stdout.write(
  process.argv.includes('--json') ? `${JSON.stringify(measured, null, 2)}\n` : liveTable(measured),
);
