/** A list that may be long: its first rows, and more of them when somebody asks; what nobody looks at takes no time. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const AT_ONCE = 40;

interface LongListProps<T> {
  readonly className: string;
  readonly items: readonly T[];
  /** With its key. */
  readonly show: (item: T) => ReactElement;
}

export function LongList<T>({ className, items, show }: LongListProps<T>): ReactElement {
  const { t } = useTranslation();
  const [most, setMost] = useState(AT_ONCE);
  return (
    <>
      <ul className={className}>{items.slice(0, most).map(show)}</ul>
      {items.length > most ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setMost(most + AT_ONCE)}>
          {t('app.more', { count: items.length - most })}
        </Button>
      ) : null}
    </>
  );
}
