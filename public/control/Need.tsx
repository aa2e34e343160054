/** One thing that waits for the director, with its answers beside it. */
import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useControl } from './room.ts';

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

interface AnswerProps {
  /** The one that is most likely wanted. */
  readonly main?: boolean;
  readonly title?: string;
  /** What is said to those who do not see what it stands beside. */
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** One answer, for whoever has the final say. */
export function Answer({ main = false, title, label, onClick, children }: AnswerProps): ReactElement {
  const { holds } = useControl();
  return (
    <Button
      size="compact-xs"
      variant={main ? 'filled' : 'default'}
      disabled={!holds}
      title={title}
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

interface DismissProps {
  /** What is looked at and needed no more, to those who do not see what it stands beside. */
  readonly about: string;
  readonly onClick: () => void;
}

export function Dismiss({ about, onClick }: DismissProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={`${t('control.dismiss')}: ${about}`}
      onClick={onClick}
    >
      <span aria-hidden>✕</span>
    </Button>
  );
}
