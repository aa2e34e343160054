/** Cells: before STARTEX, at work, writing, on the hotline, in the review room, in a move, and when it is over. */
import type { Page } from 'playwright-core';
import type { Begun } from '../tests/support/browser.ts';
import { cut } from './controlViews.ts';
import { go, press } from './sitting.ts';
import type { Sitting, View } from './sitting.ts';
import type { Stage } from './stage.ts';

type Part = 'planned' | 'requests' | 'rings' | 'session' | 'meeting' | 'over' | 'move' | 'frozen';

export function cellViews({ to, at, after }: Stage): Record<Part, readonly Sitting[]> {
  const cell = (begun: () => Promise<Begun>, place: string, views: readonly View[]): Sitting => ({
    open: async () => to.come((await begun()).links[place] ?? '', 'Ann'),
    views,
  });
  return {
    planned: [cell(async () => after('new'), 'us-desk', [{ name: 'cell-planned' }])],
    requests: [
      cell(async () => at('requests'), 'us-desk', [
        { name: 'cell', inGuide: true },
        page('cell-inbox', '#/seat/inbox'),
        page('cell-picture', '#/seat/picture'),
        page('cell-hotline', '#/seat/hotline'),
        page('cell-record', '#/seat/record'),
        page('review-room-set', '#/seat/review'),
        {
          name: 'cell-request',
          show: async (of) => {
            await toDesk(of);
            await press(of, 'Send a request');
          },
        },
        {
          name: 'cell-refused',
          show: async (of) => {
            await toDesk(of);
            await press(of, 'Send a request');
            await of.locator('#desk').getByLabel('Text', { exact: true }).fill('Who rented this server?');
            await of.locator('#desk').getByRole('button', { name: 'Send a request', exact: true }).click();
            await of
              .locator('#desk')
              .getByText(/^Refused/)
              .first()
              .waitFor();
          },
        },
        {
          name: 'cell-lacking',
          show: async (of) => {
            await toDesk(of);
            await press(of, 'Something else');
            await of.locator('#desk').getByRole('button', { name: 'Something else', exact: true }).click();
            await of.locator('#desk').getByText('This is needed.').first().waitFor();
          },
        },
        {
          name: 'cell-not-now',
          show: async (of) => {
            await toDesk(of);
            const reasons = of.getByRole('list', { name: 'What is not accepted now, and why' });
            if (!(await reasons.isVisible()))
              await of.getByText('What is not accepted now, and why').filter({ visible: true }).click();
            await reasons.waitFor();
          },
        },
        { name: 'cell-lost', show: async (of) => lost(of) },
      ]),
      cell(async () => at('requests'), 'china', [
        { name: 'cell-whole' },
        {
          name: 'cell-answer',
          show: async (of) => {
            await toDesk(of);
            await of.getByRole('button', { name: 'Answer', exact: true }).first().click();
          },
        },
      ]),
    ],
    rings: [
      cell(async () => at('rings'), 'us-desk', [
        { name: 'call-rings', inGuide: true },
        page('call-rings-hotline', '#/seat/hotline'),
      ]),
    ],
    session: [
      cell(async () => at('session'), 'us-vice', [
        { name: 'call-in-session', inGuide: true },
        page('call-in-session-hotline', '#/seat/hotline'),
      ]),
    ],
    meeting: [
      cell(async () => at('meeting'), 'us-attorney-general', [
        { name: 'review-room', inGuide: true, show: async (of) => go(of, '#/seat/review') },
      ]),
    ],
    over: [cell(async () => at('end'), 'us-desk', [{ name: 'cell-over' }])],
    move: [cell(async () => after('move'), 'us-desk', [{ name: 'cell-move' }])],
    frozen: [cell(async () => after('freeze'), 'china-desk', [{ name: 'cell-frozen' }])],
  };
}

const page = (name: string, hash: string): View => ({ name, show: async (of) => go(of, hash) });

async function toDesk(of: Page): Promise<void> {
  await go(of, '#/seat');
  const back = of.getByRole('button', { name: /^Back to what we can do/ });
  if ((await back.count()) > 0) await back.click();
  await of.getByRole('heading', { name: 'What we can do now' }).waitFor();
}

async function lost(of: Page): Promise<void> {
  await go(of, '#/seat');
  await cut(of);
}
