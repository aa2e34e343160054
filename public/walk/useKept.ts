/** A text that is being written, kept in this tab on every keystroke, so that a reload takes nothing away. */
import { useCallback, useState } from 'react';

export function useKept(name: string, first = ''): readonly [string, (text: string) => void] {
  const key = `hotline.walk ${name}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? first);
  const write = useCallback(
    (next: string) => {
      sessionStorage.setItem(key, next);
      setText(next);
    },
    [key],
  );
  return [text, write];
}
