/** What came in, unread first; what was read is kept for this tab. An inject belongs to this seat until it is shared. */
import { Badge, Group, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../live/useLive.ts';
import { LongList } from '../app/LongList.tsx';
import { inboxOf } from './inboxItems.ts';
import type { InboxItem, InboxKind } from './inboxItems.ts';
import { InboxText, inboxTitle } from './InboxText.tsx';
import { useCell } from './useCell.ts';
import { dayInYear } from '../app/times.ts';

/** The numbers of what was read, on this branch of this exercise. */
export function useRead(): { readonly read: ReadonlySet<number>; readonly note: (n: number) => void } {
  const { seat, setting } = useCell();
  const branch = useLive((state) => state.branch);
  const key = `hotline.read ${setting.about.id} ${branch} ${seat}`;
  const [kept, setKept] = useState<readonly [string, ReadonlySet<number>]>(() => [key, readFrom(key)]);
  const read = kept[0] === key ? kept[1] : readFrom(key);
  const note = (n: number): void => {
    if (read.has(n)) return;
    const next = new Set(read).add(n);
    sessionStorage.setItem(key, [...next].join(' '));
    setKept([key, next]);
  };
  return { read, note };
}

const readFrom = (key: string): ReadonlySet<number> =>
  new Set((sessionStorage.getItem(key) ?? '').split(' ').filter(Boolean).map(Number));

export function Inbox({ read, note }: ReturnType<typeof useRead>): ReactElement {
  const { t } = useTranslation();
  const { seen } = useCell();
  const items = useMemo(() => inboxOf(seen), [seen]);
  const [opened, setOpened] = useState<number | null>(null);
  const unread = items.filter(({ n }) => !read.has(n) || n === opened);
  const rest = items.filter(({ n }) => read.has(n) && n !== opened);
  const open = (n: number): void => {
    setOpened(opened === n ? null : n);
    note(n);
  };
  const show = (item: InboxItem): ReactElement => (
    <Letter
      key={item.n}
      item={item}
      fresh={!read.has(item.n)}
      open={opened === item.n}
      onOpen={() => open(item.n)}
    />
  );
  return (
    <section aria-labelledby="inbox-title" className="panel inbox">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id="inbox-title">
          {t('cell.inbox.title')}
        </Title>
        <Text size="sm" role="status">
          {t('cell.inbox.unread', { count: items.filter(({ n }) => !read.has(n)).length })}
        </Text>
      </Group>
      {items.length === 0 ? <Text c="dimmed">{t('cell.inbox.empty')}</Text> : null}
      <LongList className="letters" items={unread} show={show} />
      {unread.length > 0 && rest.length > 0 ? (
        <Text size="xs" c="dimmed" my={4}>
          {t('cell.inbox.earlier')}
        </Text>
      ) : null}
      <LongList className="letters" items={rest} show={show} />
    </section>
  );
}

const alarming: readonly InboxKind[] = ['late', 'missed', 'undone'];

interface LetterProps {
  readonly item: InboxItem;
  readonly fresh: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Letter({ item, fresh, open, onOpen }: LetterProps): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  return (
    <li data-fresh={fresh ? '' : undefined} data-kind={item.kind}>
      <button type="button" className="letter" aria-expanded={open} onClick={onOpen}>
        <Group gap="xs" wrap="nowrap" justify="space-between">
          <Badge
            size="xs"
            variant={fresh ? 'filled' : 'light'}
            color={alarming.includes(item.kind) ? 'red' : 'gray'}
          >
            {t(`cell.inbox.kind.${item.kind}`)}
          </Badge>
          <Text size="xs" c="dimmed">
            {dayInYear(Date.parse(item.at))}
          </Text>
        </Group>
        <Text size="sm" fw={fresh ? 600 : 400}>
          {inboxTitle(cell, item)}
        </Text>
      </button>
      {open ? <InboxText item={item} /> : null}
    </li>
  );
}
