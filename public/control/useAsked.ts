/** What the server is asked beside what it tells: asked again, at most once in a while, when something has happened. */
import { useEffect, useRef, useState } from 'react';
import type { Answers } from '../../src/contract/live/asked.ts';
import type { Question } from '../../src/contract/live/command.ts';
import { useConnection } from '../live/useLive.ts';

const REST_MS = 300;

/** `when`: asked anew whenever it changes. Null until it is answered, and where it is refused. */
export function useAsked<Ask extends keyof Answers>(
  question: (Question & { readonly ask: Ask }) | null,
  when: unknown,
): Answers[Ask] | null {
  const connection = useConnection();
  const [answer, setAnswer] = useState<Answers[Ask] | null>(null);
  const asks = question === null ? null : JSON.stringify(question);
  useRested(
    (isStale) => {
      if (asks === null) setAnswer(null);
      else
        void connection.question(JSON.parse(asks) as Question).then((reply) => {
          if (!isStale()) setAnswer(reply.ok ? (reply.value as Answers[Ask]) : null);
        });
    },
    [connection, asks, when],
  );
  return asks === null ? null : answer;
}

/** Does something at first and whenever one of these changes, with a rest in between; what it did is stale when one has changed since. */
export function useRested(act: (isStale: () => boolean) => void, changes: readonly unknown[]): void {
  const doneAt = useRef(-REST_MS);
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(
      () => {
        doneAt.current = performance.now();
        act(() => stale);
      },
      Math.max(0, doneAt.current + REST_MS - performance.now()),
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, changes);
}
