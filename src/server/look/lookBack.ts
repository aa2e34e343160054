/** What looking back gives, from the lines of a log: synchronous, and as long as the log is. */
import { hasEnded } from '../../report/facts/hasEnded.ts';
import { reportDocument } from '../../report/document/reportDocument.ts';
import { reportFacts } from '../../report/facts/reportFacts.ts';
import type { Reported } from '../../report/facts/reportFacts.ts';
import { htmlReport } from '../../report/html/htmlReport.tsx';
import { markdownReport } from '../../report/markdown/markdownReport.ts';
import { sceneOf } from '../../report/scenes.ts';
import { seatObject, seenBySeat } from '../../report/seatView.ts';
import type { Entry } from '../../contract/entry.ts';
import type { Exercise } from '../../runtime/exercises.ts';
import { problem } from '../answer.ts';
import type { Answer } from '../answer.ts';
import { kept, plain } from './kept.ts';
import type { LookAsk } from './look.ts';

type Opening = Exercise['opening'];

/** Width of a picture that Markdown tells in words. */
const WIDTH = 1080;

export function lookBack(ask: LookAsk): Answer {
  const entries = ask.lines.map((line) => JSON.parse(line) as Entry);
  const opening = entries[0]?.with as unknown as Opening;
  switch (ask.do) {
    case 'view':
      return viewOf(opening, entries, ask);
    case 'log': {
      const seen = seenBySeat(opening, entries, ask.seat);
      return kept(opening, `${plain(ask.seat)}.json`, 'application/json', printed(seatObject(opening, seen)));
    }
    case 'report':
      return reportOf(opening, entries, ask);
  }
}

function viewOf(
  opening: Opening,
  entries: readonly Entry[],
  { seat, branch, n }: LookAsk & { do: 'view' },
): Answer {
  const seen = seenBySeat(opening, entries, seat, n ?? undefined);
  if (n !== null && n > seen.view.n)
    return problem('not-found', `This seat was shown ${seen.view.n} things, not ${n}.`);
  const text = JSON.stringify({ marking: 'EXERCISE', branch, view: seen.view, entries: seen.shown });
  return { is: 'document', type: 'application/json', text, name: null };
}

function reportOf(
  opening: Opening,
  entries: readonly Entry[],
  { lines, seat, format, journal, reveal }: LookAsk & { do: 'report' },
): Answer {
  if (reveal.length > 0 && !hasEnded(entries))
    return problem('refused', 'Play is not over. The truth is revealed after ENDEX.');
  const { hash } = JSON.parse(lines.at(-1) ?? '') as { hash: string };
  const told = reportFacts({ opening, entries, logHash: hash, seat, journal, reveal });
  const name = seat === 'director' ? 'report' : `report-${plain(seat)}`;
  switch (format) {
    case 'json':
      return kept(opening, `${name}.json`, 'application/json', printed(told.facts));
    case 'html':
      return kept(
        opening,
        `${name}.html`,
        'text/html',
        htmlReport(reportDocument(told), told.reading.source),
      );
    case 'markdown':
      return kept(opening, `${name}.md`, 'text/markdown', inWords(told));
  }
}

const inWords = (told: Reported): string =>
  markdownReport(reportDocument(told), (wanted) => ({
    href: null,
    says: sceneOf(wanted, told.reading.source, WIDTH).says,
  }));

const printed = (object: object): string => `${JSON.stringify(object, null, 2)}\n`;
