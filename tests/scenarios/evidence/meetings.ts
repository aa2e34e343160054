/** Meetings that do not come about as they should, and channels that are shut: X20 to X22. */
import { arriving, doing, itemsOf } from './played.ts';
import type { Evidence } from './played.ts';

/** It is held at reduced level, postponed, or replaced by a meeting at lower level. */
const lower: Evidence = (played) =>
  itemsOf([
    ...arriving(played, 'review', 'life', 'inSession.reduced'),
    ...arriving(played, 'review', 'life', 'postponed'),
    ...arriving(played, 'review', 'life', 'replaced.lowerLevel'),
  ]);

/** What is done about meetings after one was due by the cadence and had not been held. */
const slipped: Evidence = (played) => {
  const [due] = arriving(played, 'channel', 'check', 'overdue').filter(({ on }) => on === 'channel/dialogue');
  if (!due) return [];
  return itemsOf(
    doing(played, 'review.schedule', 'review.replace', 'review.open').filter(({ seq }) => seq > due.seq),
  );
};

export const meetings = {
  X20: lower,
  X21: slipped,
  X22: (played) => itemsOf(arriving(played, 'channel', 'life', 'suspended')),
} satisfies Record<string, Evidence>;
