/** `npm run bench`: measures the program against itself and its packages, in some minutes, and prints a table; `--json` for programs. */
import { FULL, measure } from './measure.ts';
import { tableText } from './tableText.ts';

const measured = await measure(FULL, (about) => process.stderr.write(`measuring ${about} ...\n`));
process.stdout.write(
  process.argv.includes('--json') ? `${JSON.stringify(measured, null, 2)}\n` : tableText(measured),
);
