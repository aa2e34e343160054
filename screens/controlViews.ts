/** The control room: at moments of the play, with each of its panels and of the sheets that stand over it. */
import type { Page } from 'playwright-core';
import { go, press } from './sitting.ts';
import type { Sitting, View } from './sitting.ts';
import type { Begun } from '../tests/support/browser.ts';
import type { Stage } from './stage.ts';

type Part = 'planned' | 'move' | 'frozen' | 'requests' | 'meeting' | 'over';

export function controlViews({ to, at, after }: Stage): Record<Part, readonly Sitting[]> {
  const room = (begun: () => Promise<Begun>, ...views: readonly View[]): readonly Sitting[] => [
    {
      open: async () => {
        const page = await to.direct((await begun()).exercise);
        await press(page, 'Take the final say');
        return page;
      },
      views,
    },
  ];
  return {
    planned: room(
      async () => after('new'),
      { name: 'control-planned' },
      { name: 'control-preflight', show: async (page) => go(page, '#/seat/preflight') },
    ),
    move: room(async () => after('move'), { name: 'control-move' }),
    frozen: room(async () => after('freeze'), { name: 'control-frozen' }),
    requests: room(
      async () => at('requests'),
      { name: 'control', inGuide: true },
      panel('control-calls', 'Calls'),
      panel('control-docket', 'Docket'),
      panel('control-dossiers', 'Dossiers'),
      panel('control-people', 'People'),
      panel('control-notes', 'Notes'),
      panel('control-log', 'Log'),
      tab('control-msel', 'MSEL'),
      tab('control-pictures', 'Pictures'),
      sheet('control-until', 'Run until …'),
      sheet('control-conduct', 'Change'),
      sheet('control-hand', 'By hand …'),
      sheet('control-wall', 'Wall'),
      sheet('control-inject', '+ Ad hoc inject', 'MSEL'),
      sheet('control-item', /INJ-05 The blade/, 'MSEL'),
      { name: 'control-entry', show: showEntry },
      { name: 'control-lost', show: lost },
    ),
    meeting: room(async () => at('meeting'), { name: 'control-meeting' }),
    over: room(async () => at('end'), { name: 'hot-wash', inGuide: true }),
  };
}

async function showEntry(page: Page): Promise<void> {
  await showPanel(page, 'Log');
  await page.getByRole('region', { name: 'Log' }).getByRole('button').last().click();
  await page.getByRole('dialog').waitFor();
}

async function lost(page: Page): Promise<void> {
  await close(page);
  await cut(page);
}

/** The line to the server is cut, for this page alone. */
export async function cut(page: Page): Promise<void> {
  await page.context().setOffline(true);
  page.once('close', () => void page.context().setOffline(false));
  await page.getByText('The line to the server is down').first().waitFor();
}

const panel = (name: string, words: string): View => ({ name, show: async (page) => showPanel(page, words) });

/** Where it is narrow the panels stand behind a tab. */
async function showPanel(page: Page, words: string): Promise<void> {
  await close(page);
  await aside(page, 'Details');
  await page.getByRole('tab', { name: words, exact: true }).click();
}

const tab = (name: string, words: string): View => ({
  name,
  show: async (page) => {
    await close(page);
    await aside(page, words);
  },
});

const sheet = (name: string, button: string | RegExp, behind = 'Now'): View => ({
  name,
  show: async (page) => {
    await close(page);
    await aside(page, behind);
    const opener = page.getByRole('button', { name: button }).first();
    if (!(await opener.isVisible())) await page.getByText('More', { exact: true }).click();
    await opener.click();
    await page.getByRole('dialog').waitFor();
  },
});

async function aside(page: Page, words: string): Promise<void> {
  const there = page.getByRole('tab', { name: words, exact: true });
  if ((await there.count()) > 0) await there.first().click();
}

async function close(page: Page): Promise<void> {
  if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
}
