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
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!opened || dialog === null) return;
    const opener = around(document.activeElement);
    dialog.showModal();
    return () => {
      dialog.close();
      focusNearest(opener);
    };
  }, [opened]);
  if (!opened) return null;
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={id} onClose={onClose}>
      <Title order={2} size="h4" id={id} mb="sm">
        {title}
      </Title>
      {children}
    </dialog>
  );
}
