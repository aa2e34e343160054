/** The MSEL as a board: what is held, awaited, next, later, and what became of the rest. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MselRow } from '../../src/contract/live/asked.ts';
import { LongList } from '../app/LongList.tsx';
import { lengthOf } from '../app/times.ts';
import { useNow } from '../live/useNow.ts';
import { inWords } from '../text/inWords.ts';
import { useVerb, whoName } from './names.ts';
import { useControl } from './room.ts';

/** Items that stand under *Next*; the others are later. */
const NEXT = 5;

export function Msel(): ReactElement {
  const { t } = useTranslation();
  const { msel, open, isOver, takes } = useControl();
  const delivers = takes('inject.deliver');
  const { held, awaited, due, waits, done } = useMemo(() => lanesOf(msel), [msel]);
  const now = useNow(5_000) ?? 0;
  return (
    <section className="msel" aria-labelledby="msel">
      <h2 id="msel" className="column-title">
        {t('control.msel.title')}{' '}
        <span className="count">{t('control.msel.count', { done: done.length, all: msel.length })}</span>
        {isOver ? null : (
          <Button
            size="compact-xs"
            variant="light"
            ml="auto"
            disabled={!delivers.ok}
            title={delivers.why}
            onClick={() => open({ is: 'inject' })}
          >
            {t('control.msel.adHoc')}
          </Button>
        )}
      </h2>
      <div className="msel-rows" tabIndex={0} role="region" aria-label={t('control.msel.title')}>
        {msel.length === 0 ? <p className="quiet">{t('control.msel.none')}</p> : null}
        <Lane name={t(isOver ? 'control.msel.heldToEnd' : 'control.msel.held')} rows={held} now={now} />
        <Lane name={t(isOver ? 'control.msel.notDone' : 'control.msel.awaited')} rows={awaited} now={now} />
        <Lane name={t('control.msel.next')} rows={due.slice(0, NEXT)} now={now} />
        <Folded name={t('control.msel.later')} rows={due.slice(NEXT)} now={now} />
        <Folded name={t(isOver ? 'control.msel.notCome' : 'control.msel.waiting')} rows={waits} now={now} />
        <Folded name={t('control.msel.done')} rows={done} now={now} />
      </div>
    </section>
  );
}

type Lanes = Readonly<Record<'held' | 'awaited' | 'due' | 'waits' | 'done', readonly MselRow[]>>;

function lanesOf(msel: readonly MselRow[]): Lanes {
  const lane = (wanted: keyof Lanes): MselRow[] => msel.filter((row) => laneOf(row) === wanted);
  return {
    held: lane('held'),
    awaited: lane('awaited'),
    due: inOrder(lane('due'), ({ due }) => due),
    waits: lane('waits'),
    done: inOrder(lane('done'), ({ at }) => at).reverse(),
  };
}

function laneOf({ held, status, due }: MselRow): keyof Lanes {
  if (held) return 'held';
  if (status === 'awaited') return 'awaited';
  if (due !== null) return 'due';
  return status === null ? 'waits' : 'done';
}

const inOrder = (rows: readonly MselRow[], at: (row: MselRow) => string | null): MselRow[] =>
  rows
    .map((row) => ({ row, at: Date.parse(at(row) ?? '') }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);

interface LaneProps {
  readonly name: string;
  readonly rows: readonly MselRow[];
  readonly now: number;
}

function Lane({ name, rows, now }: LaneProps): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="lane">{name}</h3>
      <Rows rows={rows} now={now} />
    </>
  );
}

function Folded({ name, rows, now }: LaneProps): ReactElement | null {
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="lane">
        {name} <span className="count">{rows.length}</span>
      </summary>
      {open ? <Rows rows={rows} now={now} /> : null}
    </details>
  );
}

const Rows = ({ rows, now }: Omit<LaneProps, 'name'>): ReactElement => (
  <LongList className="rows" items={rows} show={(row) => <ItemRow key={row.item.id} row={row} now={now} />} />
);

function ItemRow({ row, now }: { readonly row: MselRow; readonly now: number }): ReactElement {
  const { t } = useTranslation();
  const { open, story, isOver } = useControl();
  const verb = useVerb();
  const { item, edit } = row;
  const whom =
    'inject' in item
      ? t('control.msel.to', {
          who: [edit?.inject ?? item.inject]
            .flat()
            .map((one) => whoName(story, one))
            .join(', '),
        })
      : 'choice' in item
        ? whoName(story, item.choice.seat)
        : t('control.msel.by', { who: whoName(story, item.as), verb: verb(item.do) });
  return (
    <li>
      <button type="button" className="item-row" onClick={() => open({ is: 'item', id: item.id })}>
        <span className="item-line">
          <span aria-hidden>{'inject' in item ? '▸' : 'choice' in item ? '◇' : '○'}</span>
          <strong>{item.id}</strong>
          <span className="item-title">
            {inWords(edit?.title ?? item.title) || verb('do' in item ? item.do : '')}
          </span>
          <span className="item-when">{isOver && row.status === 'awaited' ? '' : whenOf(row, now, t)}</span>
        </span>
        <span className="item-more">
          {whom}
          {item.stop === true ? ` · ■ ${t('control.msel.stop')}` : ''}
          {edit === null ? '' : ` · ${t('control.msel.edited')}`}
        </span>
      </button>
    </li>
  );
}

function whenOf({ held, status, due, at }: MselRow, now: number, t: TFunction): string {
  if (held) return t('control.msel.status.held');
  if (status === 'awaited' && at !== null)
    return t('control.msel.overdue', { span: lengthOf(now - Date.parse(at)) });
  if (due !== null) return t('control.msel.in', { span: lengthOf(Date.parse(due) - now) });
  return status === null ? '' : t(`control.msel.status.${status}`);
}
