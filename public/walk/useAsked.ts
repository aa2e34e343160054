/** What is asked about a step once, when it is opened. */
import { useEffect, useState } from 'react';
import type { Chair, Wait } from '../../src/contract/http/lesson.ts';
import { ask } from '../live/http.ts';

interface Asked {
  readonly '/api/v1/learn/wait': Wait;
  readonly '/api/v1/learn/chair': Chair;
}

export function useAsked<Path extends keyof Asked>(
  path: Path,
  token: string,
): { value: Asked[Path] | null; problem: string | null } {
  const [value, setValue] = useState<Asked[Path] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask<Asked[Path]>(path, { token }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setValue(answer.value);
      else setProblem(answer.problem.detail);
    });
    return () => {
      wanted = false;
    };
  }, [path, token]);
  return { value, problem };
}
