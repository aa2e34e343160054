/** One line of the pre-flight page: in order, not, or for a person to look or listen. */
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface CheckProps {
  /** Null: a person must look or listen. */
  readonly is: boolean | null;
  readonly words: string;
  readonly children?: ReactNode;
}

export function Check({ is, words, children }: CheckProps): ReactElement {
  const { t } = useTranslation();
  const look = is === true ? 'ok' : is === false ? 'bad' : 'open';
  const says = is === true ? 'ok' : is === false ? 'look' : 'tryIt';
  return (
    <li className={`check ${look}`}>
      <span className="check-mark">
        <span aria-hidden>{is === true ? '✓' : is === false ? '!' : '?'}</span>{' '}
        {t(`control.preflight.${says}`)}
      </span>
      <span>{words}</span>
      <span className="check-do">{children}</span>
    </li>
  );
}
