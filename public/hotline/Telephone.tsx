/** A telephone, drawn: at rest, ringing with its waves, in session, cut. */
import type { ReactElement } from 'react';

export type TelephoneMood = 'rest' | 'rings' | 'session' | 'cut';

export function Telephone({
  mood,
  size = 40,
}: {
  readonly mood: TelephoneMood;
  readonly size?: number;
}): ReactElement {
  return (
    <svg className="telephone" data-mood={mood} width={size} height={size} viewBox="0 0 40 40" aria-hidden>
      <path
        d="M11 8c2-2 4-1 5 1l2 4c1 2 0 3-1 4l-2 2c1 3 3 5 6 6l2-2c1-1 2-2 4-1l4 2c2 1 3 3 1 5-2 3-6 4-9 3C15 29 9 23 8 17c-1-3 0-7 3-9z"
        fill="currentColor"
      />
      {mood === 'rings' ? (
        <g fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round">
          <path d="M24 12a6 6 0 0 1 5 5" />
          <path d="M25 7a11 11 0 0 1 9 9" />
          <path d="M26 2a16 16 0 0 1 13 13" />
        </g>
      ) : null}
      {mood === 'session' ? (
        <g fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round">
          <path d="M24 9v8M29 6v14M34 10v6" />
        </g>
      ) : null}
      {mood === 'cut' ? <path d="M4 36L36 4" stroke="currentColor" strokeWidth="3" /> : null}
    </svg>
  );
}
