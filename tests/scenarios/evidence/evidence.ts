import type { FailureId } from '../../../src/contract/failure.ts';
import { answers } from './answers.ts';
import { calls } from './calls.ts';
import { meetings } from './meetings.ts';
import type { Evidence } from './played.ts';
import { views } from './views.ts';

/** For each failure, the items of a run's storyline at which it shows; none when it does not happen in that run. */
export const evidence: Readonly<Record<FailureId, Evidence>> = {
  ...answers,
  ...calls,
  ...meetings,
  ...views,
};
