/** Where each incident stands and the way it came; and what each government's file on it says. */
import type { DossierSummary, IncidentSummary } from '../contract/runSummary.ts';
import {
  actingParty,
  actsOf,
  coursesOf,
  fieldText,
  historyOf,
  inEnglish,
  passagesOf,
  plainName,
  sideIn,
  standing,
} from './chronicle.ts';
import type { Chronicle, Course } from './chronicle.ts';
import type { ReviewSummary } from '../contract/runSummary.ts';

export function incidentsOf(chronicle: Chronicle, reviews: readonly ReviewSummary[]): IncidentSummary[] {
  return coursesOf(chronicle, 'incident').map((course) => {
    const id = plainName(course.ref);
    const told = chronicle.opening.scenario.incidents[id];
    const report = actsOf(course, 'incident.report')[0];
    const raised = passagesOf(course, 'spine').some(
      ({ state, audience }) =>
        chronicle.parties.every((party) => audience.includes(party)) || forums.test(state),
    );
    return {
      id,
      ref: course.ref,
      title: told?.title === undefined ? null : inEnglish(told.title),
      victim: told?.victim ?? sideIn(course.ref),
      against: told?.against ?? ((report && fieldText(report, 'against')) || null),
      severity: severities(course),
      state: standing(course, 'spine'),
      docket: standing(course, 'docket'),
      publicity: standing(course, 'publicity'),
      raised,
      outcome: outcomeOf(course, raised, reviews),
      closedBy: closingsOf(course),
      history: historyOf(course, 'spine'),
    };
  });
}

/** States that both sides know of; a seat's own view does not say who else sees what it sees. */
export const forums = /^(requested|hotline|ministerialReview)/;

/** The severity that each side has assessed for itself. */
function severities(course: Course): Record<string, number> {
  const assessed: Record<string, number> = {};
  for (const entry of actsOf(course, 'incident.report', 'incident.assess')) {
    const party = actingParty(entry);
    const severity = entry.with?.['severity'];
    if (party !== null && typeof severity === 'number') assessed[party] = severity;
  }
  return assessed;
}

/** What each side closed it with, since it was last reopened. */
function closingsOf(course: Course): IncidentSummary['closedBy'] {
  const reopened =
    passagesOf(course, 'closing').findLast(({ state, from }) => state === 'open' && from !== '')?.entry ?? -1;
  return actsOf(course, 'incident.close').flatMap((entry) => {
    const party = actingParty(entry);
    if (party === null || entry.seq < reopened) return [];
    return [{ party, outcome: fieldText(entry, 'outcome'), at: entry.at, entry: entry.seq }];
  });
}

function outcomeOf(course: Course, raised: boolean, reviews: readonly ReviewSummary[]): string | null {
  if (standing(course, 'spine') !== 'closed') return null;
  const closed = passagesOf(course, 'spine').at(-1);
  const merged = actsOf(course, 'incident.merge').at(-1);
  if (merged && merged.seq === closed?.entry) return `merged into ${fieldText(merged, 'into')}`;
  const outcomes = [...new Set(closingsOf(course).map(({ outcome }) => outcome))];
  if (!raised) return 'not-raised';
  if (outcomes.length === 1) return outcomes[0] ?? null;
  if (outcomes.length > 1) {
    return closingsOf(course)
      .map(({ party, outcome }) => `${party}: ${outcome}`)
      .join(', ');
  }
  const decided = reviews.flatMap(({ docket }) => docket).findLast(({ ref }) => ref === course.ref);
  return decided?.decision ?? null;
}

export function dossiersOf(chronicle: Chronicle): DossierSummary[] {
  return coursesOf(chronicle, 'dossier').map((course) => ({
    party: course.ref.split('/')[1] ?? '',
    incident: plainName(course.ref),
    state: standing(course, 'life'),
    attribution: standing(course, 'attribution'),
    measures: standing(course, 'measures'),
    custody: standing(course, 'custody'),
  }));
}
