/** Commands beside the log that were answered lately: the same one again gets the same answer, and is not done again. */
import type { Reply } from '../contract/live/reply.ts';
import { mayBeSentAgain } from '../runtime/answered.ts';

const MOST_REMEMBERED = 1_000;

export type AnswerOnce = (key: string, work: () => Promise<Reply>) => Promise<Reply>;

export function answerOnce(): AnswerOnce {
  const answers = new Map<string, Promise<Reply>>();
  return (key, work) => {
    const before = answers.get(key);
    if (before) return before;
    const doing = work();
    answers.set(key, doing);
    // what was not done may be asked for again
    doing.then(
      (reply) => {
        if (mayBeSentAgain(reply)) answers.delete(key);
      },
      () => answers.delete(key),
    );
    const [oldest] = answers.keys();
    if (answers.size > MOST_REMEMBERED && oldest !== undefined) answers.delete(oldest);
    return doing;
  };
}
