/** What a seat saw, in the order of time; what the scenario entitles stands under its title. */
import type { ReactElement } from 'react';
import type { Wait } from '../../src/contract/http/lesson.ts';
import { dayAndTime } from '../app/times.ts';
import { inWords } from '../text/inWords.ts';

interface HappenedProps {
  readonly rows: Wait['comes'];
  /** Said where there is nothing. */
  readonly nothing: string;
}

export function Happened({ rows, nothing }: HappenedProps): ReactElement {
  if (rows.length === 0) return <p className="walk-quiet">{nothing}</p>;
  return (
    <ol className="walk-rows">
      {rows.map(({ at, title, said }, index) => (
        <li key={index}>
          <time dateTime={at}>{dayAndTime(Date.parse(at)).replace(/ \d{4} /, ' ')}</time>
          <div>
            {title === null ? null : <strong>{inWords(title)}</strong>}
            {said.map(({ tone, text }, line) => (
              <p key={line} data-tone={tone}>
                {text}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
