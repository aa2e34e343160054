/** A report of entries for a reader: its facts, and both renderings. */
import type { Entry } from '../../src/contract/entry.ts';
import type { Opening } from '../../src/engine/state.ts';
import { reportDocument } from '../../src/report/document/reportDocument.ts';
import { reportFacts } from '../../src/report/facts/reportFacts.ts';
import type { ReportFacts, Told } from '../../src/report/facts/reportFacts.ts';
import { htmlReport } from '../../src/report/html/htmlReport.tsx';
import { markdownReport } from '../../src/report/markdown/markdownReport.ts';
import { sceneOf } from '../../src/report/scenes.ts';
import { opening as usualOpening } from '../support/opening.ts';
import type { Wanted } from '../support/opening.ts';
import { given } from '../support/story.ts';
import type { When } from '../support/story.ts';

export interface Reports {
  readonly facts: ReportFacts;
  readonly markdown: string;
  readonly html: string;
  readonly json: string;
}

type More = Partial<Pick<Told, 'journal' | 'reveal'>>;

export function reportsFor(
  opening: Opening,
  entries: readonly Entry[],
  seat = 'director',
  more: More = {},
): Reports {
  const told = reportFacts({ opening, entries, logHash: 'f'.repeat(64), seat, ...more });
  const document = reportDocument(told);
  const { source } = told.reading;
  const markdown = markdownReport(document, (wanted) => ({
    href: null,
    says: sceneOf(wanted, source, 1080).says,
  }));
  return {
    facts: told.facts,
    markdown,
    html: htmlReport(document, source),
    json: JSON.stringify(told.facts),
  };
}

/** The report of a story, for a reader. */
export function reported(
  steps: readonly When[],
  seat = 'director',
  wanted: Wanted = {},
  more: More = {},
): Reports {
  const opening = usualOpening(wanted);
  const { play } = given(opening).when(...steps);
  return reportsFor(opening, play.entries, seat, more);
}
