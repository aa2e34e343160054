/** What an open request owes, and whether each of it is looked after: a deadline, a stopped clock with its reason, or a record. */
import type { Profile } from '../../contract/profile.ts';
import { isOpenRequest } from '../look.ts';
import type { Node } from './exploreMachine.ts';

type When = Profile['deadlines']['when'];
export type Clock = 'ack' | 'answer' | 'update';
const clocks: readonly Clock[] = ['ack', 'answer', 'update'];

/** What a request owes in each state of its life, if its kind does (design §2). */
const owes: readonly (readonly [RegExp, readonly Clock[]])[] = [
  [/^sent$/, ['ack', 'answer']],
  [/^(acknowledged|returned|redirected)$/, ['answer']],
  [/^answered\.(full|partial)$/, ['update']],
];

/** Clocks that are owed, or stand stopped, and that nothing will ever move again by itself. */
export function forgotten(
  { leaves, timers, snapshot }: Pick<Node, 'leaves' | 'timers' | 'snapshot'>,
  when: When,
  profile: Profile,
  suspended: boolean,
): Clock[] {
  const life = (leaves[0] ?? '').replace(/^life\./, '');
  if (!isOpenRequest(life)) return [];
  const { kind = 'information' } = snapshot.context as { kind?: keyof Profile['deadlines']['owes'] };
  const byKind: readonly string[] = profile.deadlines.owes[kind];
  const byLife = owes.find(([lives]) => lives.test(life))?.[1] ?? [];
  return clocks.filter((clock, index) => {
    switch ((leaves[index + 1] ?? '').replace(/^[a-z]+\./, '')) {
      case 'running':
        return !(clock in timers);
      case 'stopped':
        return !hasReason(life, when, suspended);
      case 'off':
        return byLife.includes(clock) && byKind.includes(clock);
      default:
        return false;
    }
  });
}

/** Whether the request owes anything in this state. */
export function owesSomething(
  { leaves, snapshot }: Pick<Node, 'leaves' | 'snapshot'>,
  profile: Profile,
): boolean {
  const life = (leaves[0] ?? '').replace(/^life\./, '');
  const { kind = 'information' } = snapshot.context as { kind?: keyof Profile['deadlines']['owes'] };
  const byKind: readonly string[] = profile.deadlines.owes[kind];
  return (owes.find(([lives]) => lives.test(life))?.[1] ?? []).some((clock) => byKind.includes(clock));
}

function hasReason(life: string, when: When, suspended: boolean): boolean {
  if (suspended && when.suspended.is === 'stop') return true;
  if (life === 'returned') return when.returned.is === 'stop';
  return life === 'redirected' && when.redirected.is === 'stop';
}
