/** A question that must be answered first: the browser's own dialog, which holds the focus and closes on Escape. */
import { Title } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

export function Dialog({ opened, onClose, title, children }: DialogProps): ReactElement | null {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (opened) dialog.current?.showModal();
  }, [opened]);
  if (!opened) return null;
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <Title order={2} size="h4" id={id} mb="sm">
        {title}
      </Title>
      {children}
    </dialog>
  );
}
