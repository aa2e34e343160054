/**
 * Every view of the dashboard, in the order in which two exercises come to it. `npm run screens` makes a picture of each, and a test
 * holds axe to each (tests/browser/views.test.ts): a view that is added stands here.
 */
import type { Dashboard } from '../tests/support/browser.ts';
import { cellViews } from './cellViews.ts';
import { classViews } from './classViews.ts';
import { controlViews } from './controlViews.ts';
import { doorViews } from './doorViews.ts';
import { houseViews } from './houseViews.ts';
import type { Sitting } from './sitting.ts';
import { stageOn } from './stage.ts';
import { watchViews } from './watchViews.ts';

const order = ['planned', 'move', 'frozen', 'requests', 'rings', 'session', 'meeting', 'over'] as const;
type Part = (typeof order)[number];

export function everySitting(to: Dashboard): Sitting[] {
  const stage = stageOn(to);
  const rooms: readonly Partial<Record<Part, readonly Sitting[]>>[] = [
    controlViews(stage),
    doorViews(stage),
    cellViews(stage),
    watchViews(stage),
  ];
  return [
    ...houseViews(stage),
    ...classViews(stage),
    ...order.flatMap((part) => rooms.flatMap((room) => room[part] ?? [])),
  ];
}
