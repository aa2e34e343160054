/**
 * Commands that were answered, by their seat and id, kept as long as the log: the same command sent again gets the same answer, and
 * is not done again.
 */
import type { Reply } from '../contract/live/reply.ts';
import { whyNotStored } from '../store/store.ts';
import type { Put } from '../store/store.ts';
import { NotSaved } from './ledger.ts';

export interface Answered {
  /** Does it, or gives the answer that it was given before. `work` saves the put together with what it did. */
  readonly once: (key: string, work: (answer: (reply: Reply) => Put) => Promise<Reply>) => Promise<Reply>;
}

const KIND = 'command';

export function keepAnswered(known: ReadonlyMap<string, string>): Answered {
  const answers = new Map<string, Promise<Reply> | string>(known);
  return {
    once: (key, work) => {
      const before = answers.get(key);
      if (typeof before === 'string') return Promise.resolve(JSON.parse(before) as Reply);
      if (before) return before;
      const answer = (reply: Reply): Put => ({ kind: KIND, key, value: JSON.stringify(reply) });
      const doing = work(answer).then(
        (reply) => {
          if (mayBeSentAgain(reply)) answers.delete(key);
          else answers.set(key, JSON.stringify(reply));
          return reply;
        },
        (error: unknown) => {
          answers.delete(key);
          if (error instanceof NotSaved) return notSaved(whyNotStored(error.cause));
          throw error;
        },
      );
      answers.set(key, doing);
      return doing;
    },
  };
}

/** Nothing was decided, and it is asked to be sent again: that is no answer to keep. */
export const mayBeSentAgain = (reply: Reply): boolean =>
  !reply.ok && ['not-saved', 'busy'].includes(reply.refused.code);

export const notSaved = (why: string): Reply => ({
  ok: false,
  refused: {
    code: 'not-saved',
    rule: null,
    message: `It could not be saved, and nothing of it has happened: ${why}. Send it again.`,
  },
});
