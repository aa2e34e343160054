/** The wall, evaluators and observers, and what comes after play. */
import type { Page } from 'playwright-core';
import type { Begun } from '../tests/support/browser.ts';
import { cut } from './controlViews.ts';
import { go, press } from './sitting.ts';
import type { Sitting, View } from './sitting.ts';
import { wanted } from './stage.ts';
import type { Stage } from './stage.ts';

type Part = 'planned' | 'requests' | 'session' | 'over' | 'frozen';

export function watchViews({ to, at, after, director }: Stage): Record<Part, readonly Sitting[]> {
  const place = (begun: () => Promise<Begun>, of: string, views: readonly View[]): Sitting => ({
    open: async () => to.come((await begun()).links[of] ?? '', 'Ann'),
    views,
  });
  const shows = (name: string, shown: object, heading?: string): View => ({
    name,
    show: async (page) => {
      await wanted((await director('played')).command({ kind: 'wall', shows: shown as { view: 'path' } }));
      if (heading !== undefined) await page.getByRole('heading', { name: heading }).first().waitFor();
    },
  });
  const until = new Date(Date.now() + 600_000).toISOString();
  const planned = async (): Promise<Begun> => after('new');
  return {
    planned: [
      place(planned, 'wall', [{ name: 'wall-planned' }]),
      place(planned, 'evaluator', [{ name: 'evaluator-planned' }]),
      place(planned, 'observer', [{ name: 'observer-planned' }]),
    ],
    requests: [
      place(async () => at('requests'), 'evaluator', [
        { name: 'evaluator', inGuide: true },
        tab('evaluator-observations', /^Observations/),
        tab('evaluator-pictures', 'Pictures and replay'),
      ]),
      place(async () => at('requests'), 'observer', [{ name: 'observer' }]),
    ],
    session: [
      place(async () => at('session'), 'wall', [
        { name: 'wall', inGuide: true },
        shows('wall-bridge', { view: 'bridge' }),
        shows('wall-press', { view: 'press' }, 'In the press'),
        shows('wall-question', { view: 'question', text: 'When would you have called?', until }, 'Question'),
        shows('wall-break', { view: 'break', until }, 'Break'),
        shows('wall-blank', { view: 'blank' }),
        { name: 'wall-lost', show: async (page) => cut(page) },
      ]),
    ],
    over: [
      place(async () => at('end'), 'wall', [shows('wall-over', { view: 'itself' })]),
      place(async () => at('end'), 'us-desk', [
        { name: 'after', inGuide: true, show: async (page) => go(page, '#/seat/after/replay') },
        ...(['hotwash', 'report', 'prints', 'prints/briefs', 'prints/injects', 'prints/state'] as const).map(
          (page): View => ({
            name: `after-${page.replace('prints/', 'print-')}`,
            show: async (of) => go(of, `#/seat/after/${page}`),
          }),
        ),
      ]),
      {
        open: async () => to.direct((await at('end')).exercise),
        views: [
          { name: 'after-print-msel', show: async (page) => go(page, '#/seat/after/prints/msel') },
          { name: 'after-hotwash-led', show: async (page) => go(page, '#/seat/after/hotwash') },
        ],
      },
    ],
    frozen: [place(async () => after('freeze'), 'wall', [{ name: 'wall-frozen' }])],
  };
}

const tab = (name: string, words: string | RegExp): View => ({
  name,
  show: async (page: Page) => press(page, words),
});
