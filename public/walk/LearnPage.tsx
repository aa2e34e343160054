/** A walkthrough for one person: joining the class, and then the lesson. */
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { keepLearnerToken, learnerToken } from '../app/route.ts';
import { JoinClass } from './JoinClass.tsx';
import { WalkPage } from './WalkPage.tsx';

/** `way`: the code of a class, a token of one's own, which has a dot in it, or nothing. */
export function LearnPage({ way }: { readonly way: string }): ReactElement {
  const [token, setToken] = useState(() => (way.includes('.') ? way : way === '' ? learnerToken() : null));
  useEffect(() => {
    if (!way.includes('.')) return;
    keepLearnerToken(way);
    setToken(way);
    history.replaceState(null, '', '#/learn');
  }, [way]);
  const enter = (): void => {
    history.replaceState(null, '', '#/learn');
    setToken(learnerToken());
  };
  if (token === null) return <JoinClass code={way.includes('.') ? '' : way} onJoined={enter} />;
  return <WalkPage key={token} token={token} />;
}
