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
  const askedAt = useRef(0);
  const asks = question === null ? null : JSON.stringify(question);
  useEffect(() => {
    if (asks === null) {
      setAnswer(null);
      return;
    }
    let stale = false;
    const wait = Math.max(0, askedAt.current + REST_MS - performance.now());
    const timer = setTimeout(() => {
      askedAt.current = performance.now();
      void connection.question(JSON.parse(asks) as Question).then((reply) => {
        if (!stale) setAnswer(reply.ok ? (reply.value as T) : null);
      });
    }, wait);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [connection, asks, when]);
  return answer;
}
