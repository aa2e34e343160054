/** Conditions on a meeting of ministers: what was decided on an item, and how a line of the outcome text stands (REV-5, REV-6). */
import type { Items, Lines } from '../../machines/docket.ts';
import type { DecisionCondition, LineCondition } from '../contract/condition.ts';
import { plain } from './finding.ts';
import type { Finding } from './finding.ts';
import { meant } from './meant.ts';
import type { State } from './state.ts';

interface Meeting {
  readonly items: Items;
  readonly lines: Lines;
}

const meetingNamed = (state: State, name: string): Meeting | undefined =>
  meant(state, 'review', name, null)?.snapshot.context as Meeting | undefined;

export function findDecision(state: State, { decision, review, incident }: DecisionCondition): Finding {
  const says = `decision of review ${review} on incident ${incident} is ${decision}`;
  const meeting = meetingNamed(state, review);
  if (!meeting) return plain(says, false, `there is no review ${review}`);
  const item = meeting.items[meant(state, 'incident', incident, null)?.incident ?? ''];
  if (!item) return plain(says, false, 'it is not on the docket');
  return plain(says, item.decision === decision, `it is ${item.decision ?? 'not decided yet'}`);
}

export function findLine(state: State, { line, review, is }: LineCondition): Finding {
  const says = `line ${line} of review ${review} is ${is}`;
  const meeting = meetingNamed(state, review);
  if (!meeting) return plain(says, false, `there is no review ${review}`);
  const status = meeting.lines[line]?.status;
  return plain(says, status === is, status === undefined ? 'there is no such line' : `it is ${status}`);
}
