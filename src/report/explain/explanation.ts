/** Why something of a scenario did or did not come about: what `hotline explain` tells. Instants are ISO texts. */
import type { ItemStatus } from '../../engine/state.ts';
import type { Because, Moment } from './because.ts';

export const EXPLAIN_FORMAT = 'hotline-explain/1';

export interface Explanation {
  readonly id: string;
  readonly kind: 'inject' | 'expected-action' | 'choice' | 'expectation';
  readonly title: string | null;
  /** What became of it; null when it has not come up, or has not been checked. */
  readonly status: ItemStatus | 'met' | 'not-met' | null;
  readonly since: Moment | null;
  readonly says: string;
  readonly reasons: readonly Because[];
  /** What would have to be otherwise for its condition to hold; null where no condition stood in its way. */
  readonly wanting: string | null;
}
