/** What an open request owes, and whether each of it is looked after: a deadline, a stopped clock with its reason, or a record. */
import type { Profile } from '../../contract/profile.ts';
import { isOpenRequest } from '../look.ts';
import type { Node } from './exploreMachine.ts';

type Held = Pick<Node, 'leaves' | 'timers' | 'snapshot'>;
type Clock = 'ack' | 'answer' | 'update';
export type When = Profile['deadlines']['when'];
/** Whether there is a reason for a clock to stand still, while the request is in this state of its life. */
export type HasReason = (life: string) => boolean;

const clocks: readonly Clock[] = ['ack', 'answer', 'update'];

/** What a request owes in each state of its life, if its kind does (design §2). */
const owes: readonly (readonly [RegExp, readonly Clock[]])[] = [
  [/^sent$/, ['ack', 'answer']],
  [/^(acknowledged|returned|redirected)$/, ['answer']],
  [/^answered\.(full|partial)$/, ['update']],
];

const lifeOf = ({ leaves }: Pick<Node, 'leaves'>): string => (leaves[0] ?? '').replace(/^life\./, '');

function owed(held: Held, profile: Profile): readonly Clock[] {
  const { kind = 'information' } = held.snapshot.context as { kind?: keyof Profile['deadlines']['owes'] };
  const byKind: readonly string[] = profile.deadlines.owes[kind];
  const byLife = owes.find(([lives]) => lives.test(lifeOf(held)))?.[1] ?? [];
  return byLife.filter((clock) => byKind.includes(clock));
}

export const owesSomething = (held: Held, profile: Profile): boolean => owed(held, profile).length > 0;

/** Clocks that are owed, or stand stopped, and that nothing looks after; each with what is wrong with it. */
export function looseClocks(held: Held, profile: Profile, hasReason: HasReason): string[] {
  const life = lifeOf(held);
  if (!isOpenRequest(life)) return [];
  const now = owed(held, profile);
  return clocks.flatMap((clock, index) => {
    switch ((held.leaves[index + 1] ?? '').replace(/^[a-z]+\./, '')) {
      case 'running':
        return clock in held.timers ? [] : [`${life}: the ${clock} clock runs and has no deadline`];
      case 'stopped':
        return hasReason(life) ? [] : [`${life}: the ${clock} clock stands and nothing holds it`];
      case 'off':
        return now.includes(clock) ? [`${life}: the ${clock} is owed and its clock is off`] : [];
      default:
        return [];
    }
  });
}

/** While the profile stops clocks on a detour, or for a suspended channel, that is the reason (REQ-6). */
export const byProfile =
  (when: When, suspended: boolean): HasReason =>
  (life) => {
    if (suspended && when.suspended.is === 'stop') return true;
    if (life === 'returned') return when.returned.is === 'stop';
    return life === 'redirected' && when.redirected.is === 'stop';
  };

/** As far as the request alone can tell, when the profile may change at any time. */
export const byItself =
  ({ snapshot }: Held): HasReason =>
  (life) =>
    (snapshot.context as { suspended?: boolean }).suspended === true || /^(returned|redirected)$/.test(life);
