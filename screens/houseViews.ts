/** Coming in, and what whoever runs the server sees: the lobby, its pages, the walkthroughs. */
import type { Page } from 'playwright-core';
import { mistakenScenario } from '../tests/support/mistakenScenario.ts';
import { go, press } from './sitting.ts';
import type { Sitting } from './sitting.ts';
import type { Stage } from './stage.ts';

export function houseViews({ to, at, after }: Stage): Sitting[] {
  const house = async (): Promise<Page> => {
    const page = await to.page();
    await page.goto(to.link());
    return page;
  };
  const elsewhere =
    (hash: string) =>
    async (page: Page): Promise<void> =>
      go(page, hash);
  return [
    {
      open: async () => {
        const page = await to.page();
        await page.goto(to.origin());
        return page;
      },
      views: [
        { name: 'start' },
        {
          name: 'start-refused',
          show: async (page) => {
            await page.getByLabel('Code of your place').fill('ZZZZZZ');
            await page.getByLabel('Your name').fill('Bo');
            await press(page, 'Come in');
            await page.getByRole('alert').waitFor();
          },
        },
        { name: 'lobby-without-link', show: elsewhere('#/house') },
      ],
    },
    {
      open: house,
      views: [
        {
          name: 'lobby',
          inGuide: true,
          show: async (page) => {
            await at('planned');
            await after('new');
            await go(page, '#/house');
          },
        },
        { name: 'set-up', show: elsewhere('#/house/set-up/two-meetings') },
        { name: 'check', show: elsewhere('#/house/check') },
        {
          name: 'check-wrong',
          show: async (page) => {
            await go(page, '#/house/check');
            await page.getByLabel('The scenario, as its file has it').fill(mistakenScenario);
            await press(page, /^Check$/);
            await page.getByText('2 things are wrong.').waitFor();
          },
        },
        { name: 'places-kept', show: elsewhere('#/house/places/another') },
        {
          name: 'places',
          show: async (page) => {
            if (/places\/(?!another)/.test(page.url())) return;
            await go(page, '#/house/set-up/turbine-blades');
            await press(page, 'Set up the exercise');
            await page.getByRole('img', { name: /QR code .* Wall/ }).waitFor();
          },
        },
      ],
    },
  ];
}
