/**
 * `npm run screens`: pictures of every view of the dashboard, at 1440 and 390 px, light and dark, from an exercise that is under way;
 * into dist/screens, and those that the guides show into docs/pictures.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDashboard } from '../tests/support/browser.ts';
import type { PageLooks } from '../tests/support/browser.ts';
import { views } from './views.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist/screens');
const shown = join(root, 'docs/pictures');
const only = process.argv.slice(2);
const looks: Readonly<Record<string, PageLooks>> = {
  '1440-light': {},
  '1440-dark': { dark: true },
  '390-light': { phone: true },
  '390-dark': { phone: true, dark: true },
};

mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'hotline-screens-'));
const dashboard = await openDashboard(data);
try {
  for (const { name, inGuide, open } of views(dashboard, only)) {
    for (const [look, how] of Object.entries(looks)) {
      const page = await open(how);
      const file = join(folder, `${name}-${look}.png`);
      await page.screenshot({ path: file, animations: 'disabled' });
      await page.context().close();
      if (inGuide && look === '1440-light') copyFileSync(file, join(shown, `${name}.png`));
    }
    process.stdout.write(`EXERCISE ${name}\n`);
  }
  for (const complaint of dashboard.complaints()) process.stderr.write(`${complaint}\n`);
} finally {
  await dashboard.close();
  rmSync(data, { recursive: true, force: true });
}
