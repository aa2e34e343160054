/** The timeline, day by day: time in UTC and in both capitals, and what happened with every transition. */
import type { ReactElement } from 'react';
import type { Day, Moment } from '../document/block.ts';
import { MARK } from '../line.ts';

interface TimelineProps {
  readonly capitals: readonly string[];
  readonly days: readonly Day[];
}

export function Timeline({ capitals, days }: TimelineProps): ReactElement {
  return (
    <div className="timeline">
      {days.map(({ title, rows }) => (
        <div key={title} className="day">
          <h3>
            <span className="mark-word">{MARK} · </span>
            {title}
          </h3>
          {rows.map((moment, place) => (
            <MomentRow key={place} moment={moment} capitals={capitals} />
          ))}
        </div>
      ))}
    </div>
  );
}

function MomentRow({
  moment,
  capitals,
}: {
  readonly moment: Moment;
  readonly capitals: readonly string[];
}): ReactElement {
  const { entry, times, said } = moment;
  const [utc, ...local] = times;
  return (
    <div className="moment" id={entry === null ? undefined : `entry-${entry}`}>
      <div className="times">
        {utc === undefined ? null : <strong>{utc}</strong>}
        {local.map((time, place) => (
          <span key={place}>
            {capitals[place]} {time}
          </span>
        ))}
      </div>
      <div className="said">
        {said.map(({ text, tone }, place) => (
          <p key={place} className={place === 0 ? `first ${tone}` : tone}>
            {text}
          </p>
        ))}
      </div>
      <div className="entry-number">{entry}</div>
    </div>
  );
}
