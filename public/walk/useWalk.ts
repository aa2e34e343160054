/** The lesson as the server keeps it, and what the learner does in it. A second touch while one is on its way does nothing. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LessonAnswer, Walk } from '../../src/contract/http/lesson.ts';
import { ask } from '../live/http.ts';
import type { Answer } from '../live/http.ts';

export interface Walking {
  readonly walk: Walk | null;
  readonly busy: boolean;
  /** In the words of the server. */
  readonly problem: string | null;
  /** The token leads nowhere any more. */
  readonly gone: boolean;
  readonly go: (step: number) => Promise<boolean>;
  readonly answer: (answer: LessonAnswer) => Promise<boolean>;
  readonly reload: () => void;
}

export function useWalk(token: string): Walking {
  const [walk, setWalk] = useState<Walk | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [gone, setGone] = useState(false);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const take = useCallback(async (asked: () => Promise<Answer<Walk>>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    const answer = await asked();
    running.current = false;
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem.detail);
    if (answer.ok) setWalk(answer.value);
    else if (['unknown-token', 'no-token'].includes(answer.problem.code)) setGone(true);
    return answer.ok;
  }, []);
  const reload = useCallback(() => {
    void take(() => ask<Walk>('/api/v1/learn', { token }));
  }, [take, token]);
  useEffect(reload, [reload]);
  const step = walk?.learner.at ?? 0;
  return {
    walk,
    busy,
    problem,
    gone,
    reload,
    go: (to) => take(() => ask<Walk>('/api/v1/learn/go', { token, body: { step: to } })),
    answer: (answer) => take(() => ask<Walk>('/api/v1/learn/answer', { token, body: { step, answer } })),
  };
}
