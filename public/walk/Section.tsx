/** A part of a step, under its small heading. */
import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Section({ title, className, children }: SectionProps): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className}>
      <h2 id={id} className="walk-label">
        {title}
      </h2>
      {children}
    </section>
  );
}
