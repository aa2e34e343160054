/** Why things of a scenario did or did not come about in a log, as far as it goes. */
import type { Opening } from '../../engine/state.ts';
import { storyIndex } from '../../engine/storyIndex.ts';
import { tookEffect } from '../chronicle.ts';
import { becomings } from '../becoming.ts';
import type { Case } from './comesUp.ts';
import { explainExpectation } from './explainExpectation.ts';
import { explainItem } from './explainItem.ts';
import type { Explanation } from './explanation.ts';
import { follow } from './follow.ts';
import type { SteppedLog } from './steppedLog.ts';

/** The ids that can be explained: those of the storyline, then those of the expectations. */
export function explainable({ scenario }: Pick<Opening, 'scenario'>): string[] {
  return [...scenario.storyline, ...scenario.expect].map(({ id }) => id);
}

/**
 * An item of the storyline or an expectation, as it stands at an instant after the last entry; null when the scenario has nothing of
 * that id. Where an item and an expectation share it, the item is meant.
 */
export function explain(log: SteppedLog, now: string, id: string): Explanation | null {
  const { entries, steps } = log;
  const opening = entries[0]?.with as unknown as Opening;
  const { items, expectations } = storyIndex(opening.scenario);
  const [item, expectation] = [items.get(id), expectations.get(id)];
  const ended = entries.find((entry) => entry.do === 'exercise.end' && tookEffect(entry));
  const kase: Case = {
    opening,
    now,
    became: becomings(entries),
    state: steps.at(-1)?.after ?? null,
    endedAt: ended?.at ?? null,
  };
  if (item) return explainItem(kase, follow(log, item), item);
  return expectation ? explainExpectation(kase, log, expectation) : null;
}
