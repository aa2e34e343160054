/** A question that must be answered first: the browser's own dialog, which holds the focus, closes on Escape, and gives the focus back. */
import { Title } from '@mantine/core';
import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { around, focusNearest } from './keptFocus.ts';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

export function Dialog({ opened, onClose, title, children }: DialogProps): ReactElement | null {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  // closed because it leaves the page, perhaps for a moment: nobody has answered
  const left = useRef(0);
  const onClosed = (): void => {
    if (left.current > 0) left.current -= 1;
    else onClose();
  };
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!opened || dialog === null) return;
    const opener = around(document.activeElement);
    dialog.showModal();
    return () => {
      left.current += 1;
      dialog.close();
      focusNearest(opener);
    };
  }, [opened]);
  if (!opened) return null;
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={id} onClose={onClosed}>
      <Title order={2} size="h4" id={id} mb="sm">
        {title}
      </Title>
      {children}
    </dialog>
  );
}
