/** What must hold between the parts of the product in each state, or what is wrong. */
import type { Profile } from '../../contract/profile.ts';
import { isOpenRequest } from '../look.ts';
import type { Node } from './exploreMachine.ts';
import { byProfile, looseClocks } from './owed.ts';
import type { When } from './owed.ts';
import { isOver } from './productParts.ts';

/** P1: what a request owes is looked after, by the channel's standing and the profile. */
export function looseRequest(request: Node, profile: Profile, when: When, suspended: boolean): string | null {
  return looseClocks(request, profile, byProfile(when, suspended)).join('; ') || null;
}

interface Around {
  readonly incident: Node;
  readonly request: Node | null;
  readonly call: Node | null;
  readonly review: Node | null;
}

interface IncidentContext {
  readonly requests: number;
  readonly calls: number;
  readonly decision: string | null;
}

const lifeOf = (node: Node | null): string => (node?.leaves[0] ?? '').replace(/^(life|spine)\./, '');

const itemsOf = (review: Node | null): string[] =>
  Object.keys((review?.snapshot.context as { items?: object } | undefined)?.items ?? {});

/** P13: the spine counts the open request and the call in progress, and shows the highest forum that is seized (INC-1). */
export function spineIs({ incident, request, call, review }: Around): string | null {
  const { requests, calls, decision } = incident.snapshot.context as IncidentContext;
  const spine = lifeOf(incident);
  const open = isOpenRequest(lifeOf(request)) ? 1 : 0;
  const calling = call && lifeOf(call) !== 'placed' && !isOver('call', call) ? 1 : 0;
  if (requests !== open) return `${spine}: ${requests} requests are counted, ${open} is open`;
  if (calls !== calling) return `${spine}: ${calls} calls are counted, ${calling} is in progress`;
  const planned = decision === 'plan' || decision === 'unresolved';
  const meets = /^(inSession|drafting)/.test(lifeOf(review));
  if (spine === 'closed') return null;
  if (spine.startsWith('ministerialReview'))
    return meets ? null : 'the spine is in review and no meeting is open';
  if (meets && itemsOf(review).length > 0) return `the spine is ${spine} while ministers deal with it`;
  if (calling === 1) return spine === 'hotline' ? null : `the spine is ${spine} while a call is in progress`;
  if (open === 1) return spine === 'requested' ? null : `the spine is ${spine} while a request is open`;
  if (spine === 'hotline') return 'the spine is hotline and no call is in progress';
  return spine !== 'requested' || planned ? null : 'the spine is requested, and nothing is asked or planned';
}

/** P14: an item is on the docket of a meeting that is not over, or waits; it does not wait while a meeting is ahead (REV-1). */
export function lostItem(incident: Node, review: Node | null): string | null {
  const docket = (incident.leaves[1] ?? '').replace(/^docket\./, '');
  const items = itemsOf(review);
  const held = review !== null && items.length > 0 && !isOver('review', review);
  switch (docket) {
    case 'none':
      return held ? 'an item is on the docket of a meeting, and its incident does not know' : null;
    case 'carriedOver':
      return review && 'meeting' in review.timers && !held
        ? 'an item waits although a meeting is ahead'
        : null;
    default:
      return held ? null : `an item is ${docket} and on the docket of no meeting`;
  }
}
