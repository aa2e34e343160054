/** Controls that are folded away under a word. They fold again on Escape, and when one goes elsewhere. */
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';

interface DropProps {
  readonly label: ReactNode;
  /** What is said of the controls to those who do not see them. */
  readonly title: string;
  readonly children: ReactNode;
}

export function Drop({ label, title, children }: DropProps): ReactElement {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = ({ target }: Event): void => {
      const drop = ref.current;
      if (drop === null || !(target instanceof Element)) return;
      if (!drop.contains(target) && target.closest('dialog') === null) drop.open = false;
    };
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const drop = ref.current;
    if (event.key !== 'Escape' || drop?.open !== true) return;
    if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
    event.stopPropagation();
    drop.open = false;
    drop.querySelector('summary')?.focus();
  };
  return (
    <details ref={ref} className="drop" onKeyDown={onKeyDown}>
      <summary>{label}</summary>
      <div className="drop-body" role="group" aria-label={title}>
        {children}
      </div>
    </details>
  );
}
