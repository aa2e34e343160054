/** A class as its trainer sees it, asked anew every few seconds. */
import { useCallback, useEffect, useState } from 'react';
import type { ClassShown } from '../../src/contract/http/lesson.ts';
import { houseToken } from '../app/route.ts';
import { ask } from '../live/http.ts';

const EVERY_MS = 2_500;

export interface Watched {
  readonly group: ClassShown | null;
  readonly problem: string | null;
  /** When it was told, on the wall. */
  readonly now: number;
  /** What the server says to something that was done. */
  readonly does: (path: string) => Promise<unknown>;
}

export function useClass(id: string): Watched {
  const [group, setGroup] = useState<ClassShown | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const look = useCallback(async (): Promise<void> => {
    const answer = await ask<ClassShown>(`/api/v1/classes/${id}`, { token: houseToken() });
    setNow(Date.now());
    setProblem(answer.ok ? null : answer.problem.detail);
    if (answer.ok) setGroup(answer.value);
  }, [id]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);
  const does = async (path: string): Promise<unknown> => {
    const answer = await ask<unknown>(`/api/v1/classes/${id}/${path}`, {
      token: houseToken(),
      method: 'POST',
    });
    if (!answer.ok) setProblem(answer.problem.detail);
    else await look();
    return answer.ok ? answer.value : null;
  };
  return { group, problem, now, does };
}
