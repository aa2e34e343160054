/** What one side knows, which it keeps whoever plays it, and the duties that it has done or tried as a policy. */
import type { Set as DutySet } from 'immutable';
import type { PolicyView } from './policyView.ts';

export interface Side {
  readonly view: PolicyView;
  readonly done: DutySet<string>;
}
