/** One thing that waits for the director, with its answers beside it. */
import type { ReactElement, ReactNode } from 'react';

interface NeedProps {
  readonly tag: string;
  readonly urgent?: boolean;
  readonly children: ReactNode;
  readonly doing?: ReactNode;
}

export function Need({ tag, urgent = false, children, doing }: NeedProps): ReactElement {
  return (
    <li className={urgent ? 'need urgent' : 'need'}>
      <span className="tag">{tag}</span>
      <span className="need-words">{children}</span>
      {doing === undefined ? null : <span className="need-do">{doing}</span>}
    </li>
  );
}
