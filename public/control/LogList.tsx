/** Rows of one height, of which only those in sight are in the page. It follows the newest while it stands at the end. */
import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../app/times.ts';
import type { LogRow } from './logRows.ts';
import { useControl } from './room.ts';

const ROW = 56;
const BEYOND = 8;

export interface LogListHandle {
  readonly toNewest: () => void;
}

interface LogListProps {
  readonly rows: readonly LogRow[];
  readonly ref?: Ref<LogListHandle>;
}

export function LogList({ rows, ref }: LogListProps): ReactElement {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [sight, setSight] = useState({ top: 0, height: 600 });
  const toNewest = (): void => {
    const { current } = place;
    if (current !== null) current.scrollTop = current.scrollHeight;
  };
  useImperativeHandle(ref, () => ({ toNewest }), []);
  useLayoutEffect(() => {
    if (atEnd.current) toNewest();
  }, [rows.length]);
  const look = (): void => {
    const { current } = place;
    if (current === null) return;
    atEnd.current = current.scrollTop + current.clientHeight >= current.scrollHeight - ROW;
    setSight({ top: current.scrollTop, height: current.clientHeight });
  };
  useLayoutEffect(() => {
    const { current } = place;
    if (current === null) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) toNewest();
      look();
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const first = Math.max(0, Math.floor(sight.top / ROW) - BEYOND);
  const last = Math.min(rows.length, Math.ceil((sight.top + sight.height) / ROW) + BEYOND);
  return (
    <div
      ref={place}
      className="log-list"
      onScroll={look}
      tabIndex={0}
      role="region"
      aria-label={t('control.right.log')}
    >
      <svg className="log-space" width="1" height={rows.length * ROW} aria-hidden />
      <ol className="log-rows" start={first + 1} ref={(list) => moveTo(list, first * ROW)}>
        {rows.slice(first, last).map((row) => (
          <Row key={row.entry.n} of={row} />
        ))}
      </ol>
    </div>
  );
}

/** Set through the object model: the policy of the page lets no style attribute in. */
function moveTo(list: HTMLOListElement | null, top: number): void {
  if (list !== null) list.style.transform = `translateY(${top}px)`;
}

function Row({ of }: { readonly of: LogRow }): ReactElement {
  const { open } = useControl();
  return (
    <li>
      <button
        type="button"
        className={of.flagged ? 'log-row flagged' : 'log-row'}
        onClick={() => open({ is: 'entry', n: of.entry.n })}
      >
        <span className="log-line">
          <span className="log-at">
            {dayAndTime(of.at)}
            {of.entry.entry === undefined ? '' : ` · ${of.entry.entry}`}
          </span>
          {of.flagged ? <span aria-hidden>⚑</span> : null}
          <span className="log-item">{of.item}</span>
        </span>
        <span className="log-says">{of.says}</span>
      </button>
    </li>
  );
}
