/** The MSEL as a board: what is held, awaited, next, later, and what became of the rest. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MselRow } from '../../src/contract/live/asked.ts';
import { lengthOf } from '../app/times.ts';
import { useNow } from '../live/useNow.ts';
import { inWords } from '../text/inWords.ts';
import { useVerb, whoName } from './names.ts';
import { useControl } from './room.ts';

/** Items that stand under *Next*; the others are later. */
const NEXT = 5;

export function Msel(): ReactElement {
  const { t } = useTranslation();
  const { msel, open } = useControl();
  const held = msel.filter((row) => row.held);
  const awaited = msel.filter(({ status }) => status === 'awaited');
  const due = msel
    .filter((row) => row.due !== null && !row.held && row.status !== 'awaited')
    .sort((a, b) => Date.parse(a.due ?? '') - Date.parse(b.due ?? ''));
  const waits = msel.filter((row) => row.due === null && row.status === null && !row.held);
  const done = msel
    .filter((row) => row.status !== null && row.status !== 'awaited' && row.due === null && !row.held)
    .sort((a, b) => Date.parse(b.at ?? '') - Date.parse(a.at ?? ''));
  return (
    <section className="msel" aria-labelledby="msel">
      <h2 id="msel" className="column-title">
        {t('control.msel.title')}{' '}
        <span className="count">{t('control.msel.count', { done: done.length, all: msel.length })}</span>
        <Button size="compact-xs" variant="light" ml="auto" onClick={() => open({ is: 'inject' })}>
          {t('control.msel.adHoc')}
        </Button>
      </h2>
      <div className="msel-rows" tabIndex={0} role="region" aria-label={t('control.msel.title')}>
        {msel.length === 0 ? <p className="quiet">{t('control.msel.none')}</p> : null}
        <Lane name={t('control.msel.held')} rows={held} />
        <Lane name={t('control.msel.awaited')} rows={awaited} />
        <Lane name={t('control.msel.next')} rows={due.slice(0, NEXT)} />
        <Folded name={t('control.msel.later')} rows={due.slice(NEXT)} />
        <Folded name={t('control.msel.waiting')} rows={waits} />
        <Folded name={t('control.msel.done')} rows={done} />
      </div>
    </section>
  );
}

interface LaneProps {
  readonly name: string;
  readonly rows: readonly MselRow[];
}

function Lane({ name, rows }: LaneProps): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="lane">{name}</h3>
      <Rows rows={rows} />
    </>
  );
}

function Folded({ name, rows }: LaneProps): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary className="lane">
        {name} <span className="count">{rows.length}</span>
      </summary>
      <Rows rows={rows} />
    </details>
  );
}

function Rows({ rows }: { readonly rows: readonly MselRow[] }): ReactElement {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <ItemRow key={row.item.id} row={row} />
      ))}
    </ul>
  );
}

function ItemRow({ row }: { readonly row: MselRow }): ReactElement {
  const { t } = useTranslation();
  const { open, story } = useControl();
  const verb = useVerb();
  const { item, edit } = row;
  const now = useNow(5_000) ?? 0;
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
          <span className="item-when">{whenOf(row, now, t)}</span>
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
