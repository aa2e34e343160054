/** What the server is asked beside what it tells: asked again, at most once in a while, when something has happened. */
import { useEffect, useRef, useState } from 'react';
import type { Question } from '../../src/contract/live/command.ts';
import { useConnection } from '../live/useLive.ts';

const REST_MS = 300;

/** `T` is what the question is answered with (src/contract/live). `when`: asked anew whenever it changes. Null until it is answered, and where it is refused. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the shape belongs to the question, and the server is held to it by its own tests
export function useAsked<T>(question: Question | null, when: unknown): T | null {
  const connection = useConnection();
  const [answer, setAnswer] = useState<T | null>(null);
  const asks = question === null ? null : JSON.stringify(question);
  useRested(
    (isStale) => {
      if (asks === null) setAnswer(null);
      else
        void connection.question(JSON.parse(asks) as Question).then((reply) => {
          if (!isStale()) setAnswer(reply.ok ? (reply.value as T) : null);
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
