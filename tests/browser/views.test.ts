/** Every view that there are pictures of: axe finds nothing in either theme, one heading of the first level, nothing cut off sideways. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookThrough } from '../../screens/sitting.ts';
import { everySitting } from '../../screens/views.ts';
import { violationsOf } from '../support/accessible.ts';
import { openDashboard } from '../support/browser.ts';
import type { Dashboard } from '../support/browser.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder();
let dashboard: Dashboard;

beforeAll(async () => {
  dashboard = await openDashboard(folder.at('data'), [], { together: true });
});
afterAll(async () => {
  await dashboard.close();
});

const headings = "document.querySelectorAll('h1').length";
const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

test(
  'axe finds no violation on any view in either theme; each has one first heading and fits its width',
  async () => {
    const found: object[] = [];
    const names: string[] = [];
    await lookThrough(everySitting(dashboard), [], async (page, { name }, { size, theme }) => {
      const view = `${name}-${size}-${theme}`;
      names.push(view);
      // a theme changes colours alone
      if (size === 390 && theme === 'light') return;
      const violations = await violationsOf(
        page,
        ...(size === 1440 && theme === 'dark' ? ['color-contrast'] : []),
      );
      if (violations.length > 0) found.push({ view, violations });
      const [first, over] = [await page.evaluate(headings), await page.evaluate(sideways)];
      if (first !== 1 || over !== 0) found.push({ view, 'first headings': first, 'px too wide': over });
    });
    expect(found).toEqual([]);
    expect(names.length).toBeGreaterThan(200);
    expect(dashboard.complaints()).toEqual([]);
  },
  30 * 60_000,
);
