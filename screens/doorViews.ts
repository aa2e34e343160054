/** At the door of a place: who knocks after STARTEX, and whom the director has taken away. */
import type { Page } from 'playwright-core';
import type { Client } from '../tests/support/liveServer.ts';
import { press } from './sitting.ts';
import type { Sitting } from './sitting.ts';
import { wanted } from './stage.ts';
import type { Stage } from './stage.ts';

const NAME = 'Latecomer';

export function doorViews({ to, after, director }: Stage): Record<'move', readonly Sitting[]> {
  return {
    move: [
      {
        open: async () => {
          await after('move');
          const page = await to.page();
          await page.goto(to.origin());
          const places = await (await director('peopled')).until('places');
          const observer = places.places.find(({ id }) => id === 'observer');
          await page.getByLabel('Code of your place').fill(observer?.code ?? '');
          await page.getByLabel('Your name').fill(NAME);
          await press(page, 'Come in');
          await page.getByRole('heading', { name: 'You have knocked' }).waitFor();
          return page;
        },
        views: [
          { name: 'seat-knocks' },
          { name: 'seat-gone', show: async (page) => taken(page, await director('peopled')) },
        ],
      },
    ],
  };
}

async function taken(page: Page, director: Client): Promise<void> {
  const knocks = director
    .all('places')
    .at(-1)
    ?.people.find(({ name, status }) => name === NAME && status !== 'removed');
  if (knocks !== undefined) await wanted(director.command({ kind: 'remove', person: knocks.id }));
  await page.getByRole('heading', { name: 'This place is not open to you any more' }).waitFor();
}
