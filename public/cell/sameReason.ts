/** Refusals for the same reason told once: what a seat may not do would else stand a row for each act. */
import type { Refused } from '../../src/contract/live/reply.ts';
import type { About } from '../text/plainly.ts';
import { plainly } from '../text/plainly.ts';

export interface NotAccepted {
  readonly do: string;
  readonly about: About | null;
  readonly refusal: Refused;
}

export interface Reason {
  /** It begins with the act where it is the reason for one alone, and goes on without it where it is that of several. */
  readonly says: string;
  readonly rule: string | null;
  readonly of: readonly NotAccepted[];
}

/** In their order, each reason where it comes first. */
export function sameReason(refused: readonly NotAccepted[]): readonly Reason[] {
  const groups = new Map<string, NotAccepted[]>();
  for (const one of refused) {
    const key = JSON.stringify([withoutAct(one), one.refusal.rule]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((of) =>
    of.slice(0, 1).map((one) => ({
      says: of.length === 1 ? plainly(one.refusal.message, one.about) : withoutAct(one),
      rule: one.refusal.rule,
      of,
    })),
  );
}

/** `request.send needs a seat of …` as `Needs a seat of …`. */
function withoutAct({ do: verb, about, refusal: { message } }: NotAccepted): string {
  if (!message.startsWith(verb)) return plainly(message, about);
  const rest = plainly(message.slice(verb.length).replace(/^:?\s+/, ''), about);
  return `${rest.slice(0, 1).toUpperCase()}${rest.slice(1)}`;
}
