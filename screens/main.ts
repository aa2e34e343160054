/**
 * `npm run screens`: pictures of every view of the dashboard, at 1440 and 390 px, light and dark, from exercises that are under way;
 * into dist/screens, and those that the guides show into docs/pictures. `npm run screens -- cell wall` makes these alone.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDashboard } from '../tests/support/browser.ts';
import { lookThrough } from './sitting.ts';
import { everySitting } from './views.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist/screens');
const shown = join(root, 'docs/pictures');
/** A picture that was only just drawn has come to rest. */
const REST_MS = 300;

mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'hotline-screens-'));
const dashboard = await openDashboard(data, [], { together: true });
try {
  await lookThrough(everySitting(dashboard), process.argv.slice(2), async (page, view, { size, theme }) => {
    const file = join(folder, `${view.name}-${size}-${theme}.png`);
    await page.waitForTimeout(REST_MS);
    // a telephone is scrolled, so that its whole page is looked at
    await page.screenshot({ path: file, animations: 'disabled', fullPage: size === 390 });
    if (view.inGuide === true && size === 1440 && theme === 'light')
      copyFileSync(file, join(shown, `${view.name}.png`));
    if (size === 390 && theme === 'dark') process.stdout.write(`EXERCISE ${view.name}\n`);
  });
  for (const complaint of dashboard.complaints()) process.stderr.write(`${complaint}\n`);
} finally {
  await dashboard.close();
  rmSync(data, { recursive: true, force: true });
}
