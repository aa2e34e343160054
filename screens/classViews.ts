/** Walkthroughs: the classes of a trainer, coming in, and the lesson as a learner goes through it. */
import type { Page } from 'playwright-core';
import { go, press } from './sitting.ts';
import type { Sitting } from './sitting.ts';
import { once } from './stage.ts';
import type { Stage } from './stage.ts';

export function classViews({ to }: Stage): Sitting[] {
  const group = once(
    async () =>
      (await to.post('/api/v1/classes', { scenario: { name: 'first-case' } })) as {
        id: string;
        link: string;
      },
  );
  return [
    {
      open: async () => {
        const page = await to.page();
        await page.goto((await group()).link);
        return page;
      },
      views: [
        { name: 'class-join' },
        { name: 'walkthrough', inGuide: true, show: comeIn },
        {
          name: 'walkthrough-answered',
          show: async (page) => {
            await comeIn(page);
            if ((await page.getByText('Who did it comes last.').count()) > 0) return;
            await page.getByLabel('Whom it suspects.').check();
            await press(page, /^Answer/);
            await page.getByText('Who did it comes last.').waitFor();
          },
        },
        {
          name: 'walkthrough-beside',
          show: async (page) => {
            await comeIn(page);
            const chair = page.getByRole('button', { name: /^The other chair/ });
            if ((await chair.getAttribute('aria-expanded')) !== 'true') {
              await chair.click();
              await press(page, 'What if everybody waits?');
            }
          },
        },
      ],
    },
    {
      open: async () => {
        const page = await to.page();
        await page.goto(to.link());
        return page;
      },
      views: [
        { name: 'classes', show: async (page) => go(page, '#/house/class') },
        {
          name: 'class',
          show: async (page) => {
            await go(page, `#/house/class/${(await group()).id}`);
            await page.getByRole('row', { name: /^Ann/ }).waitFor();
          },
        },
      ],
    },
    {
      open: async () => {
        const page = await to.page();
        await page.goto(`${to.origin()}/#/learn/no.body`);
        return page;
      },
      views: [{ name: 'walkthrough-gone' }],
    },
  ];
}

async function comeIn(page: Page): Promise<void> {
  const name = page.getByLabel('Your name');
  const step = page.getByRole('heading', { name: /^Step 1 of/ });
  await name.or(step).first().waitFor();
  if ((await name.count()) === 0) return;
  await name.fill('Ann');
  await press(page, 'Begin');
  await step.waitFor();
}
