/** Which regions of the machines people hear of: the main ones by their states, and some not at all. */

export const mainRegions: readonly string[] = ['', 'life', 'spine'];

/** Regions that only count down: that they wait, or wait no longer, goes without saying. */
export const silentStates: Readonly<Record<string, readonly string[]>> = {
  check: ['waiting', 'off'],
  date: ['waiting', 'kept', 'none'],
  offices: ['asked', 'idle', 'allDue'],
};
