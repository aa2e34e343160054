/** How severe an incident is, as a side knows it. */
import type { SeatEntry } from '../../src/contract/view.ts';

const lastIn = (
  entries: readonly SeatEntry[],
  incident: string | undefined,
  verbs: readonly string[],
): number | null => {
  const last = entries.findLast(
    (entry) =>
      verbs.includes(entry.do ?? '') &&
      (incident === undefined || entry.incident === incident) &&
      typeof entry.with?.['severity'] === 'number',
  );
  return last === undefined ? null : Number(last.with?.['severity']);
};

/** What this side last set it at; null: it has set none. */
export const severitySet = (entries: readonly SeatEntry[], incident: string | undefined): number | null =>
  lastIn(entries, incident, ['incident.assess', 'incident.report']);

const USUAL = 2;

/** What a text on it is taken to be of: as this side set it, else as a request on it says. */
export const severityOf = (entries: readonly SeatEntry[], incident: string | undefined): number =>
  severitySet(entries, incident) ?? lastIn(entries, incident, ['request.send']) ?? USUAL;
