/** A trainer starts a class in the lobby, and has the one link for all who learn. */
import type { Page } from 'playwright-core';
import type { Dashboard } from './browser.ts';

export interface StartedClass {
  readonly trainer: Page;
  readonly link: string;
}

export async function startClass(dashboard: Dashboard, lesson: string): Promise<StartedClass> {
  const trainer = await dashboard.page();
  await trainer.goto(dashboard.link());
  await trainer.getByRole('link', { name: 'Walkthroughs' }).click();
  await trainer.getByRole('button', { name: `Start a class: ${lesson}` }).click();
  return { trainer, link: await trainer.getByText('/#/learn/').innerText() };
}
