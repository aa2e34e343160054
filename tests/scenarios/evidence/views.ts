/** What each side thinks, says in public and holds ready: X06 to X12, X18, X19, X25, X28, X29. */
import { actsOf, coursesOf } from '../../../src/report/chronicle.ts';
import { about, arriving, doing, everWas, hoursBetween, itemsOf, listed } from './played.ts';
import { openRequests, sideOf, truthOf } from './played.ts';
import type { Evidence, Played } from './played.ts';

/** From no part of a state to every part of it: the spectrum of state responsibility, in ten steps. */
const responsibility: readonly unknown[] = [
  'prohibited',
  'prohibited-but-inadequate',
  'ignored',
  'encouraged',
  'shaped',
  'coordinated',
  'ordered',
  'rogue-conducted',
  'executed',
  'integrated',
];

const disputing =
  (of: string): Evidence =>
  (played) =>
    itemsOf(doing(played, 'incident.dispute').filter((entry) => about(entry, 'of') === of));

/** One side disputes the fact, or its own file names somebody else than the file of the other side did before. */
const whoDidIt: Evidence = (played) => [
  ...disputing('fact')(played),
  ...itemsOf(
    doing(played, 'dossier.attribute').filter((entry, at, all) =>
      all
        .slice(0, at)
        .some(
          (before) =>
            before.incident === entry.incident &&
            sideOf(before) !== sideOf(entry) &&
            about(before, 'to') !== about(entry, 'to'),
        ),
    ),
  ),
];

/** Traces were laid, and a name is taken back. */
const laid: Evidence = (played) =>
  itemsOf(
    arriving(played, 'dossier', 'attribution', 'doubted').filter(
      (entry) => truthOf(played, entry.incident)['planted'] !== undefined,
    ),
  );

/** A file names somebody who is not a state, where the truth says how far a state answers for it, and keeps alternatives. */
const proxy: Evidence = (played) =>
  itemsOf(
    doing(played, 'dossier.attribute').filter(
      (entry) =>
        listed(entry, 'alternatives').length > 0 &&
        responsibility.includes(truthOf(played, entry.incident)['responsibility']),
    ),
  );

const leaked: Evidence = (played) =>
  itemsOf(
    arriving(played, 'incident', 'publicity', 'leaked').filter(
      (entry) => openRequests(played, entry.incident, entry).length > 0,
    ),
  );

/** An inject to both sides, from a body, on a matter between them, in the three weeks before a meeting that is set. */
const report: Evidence = (played) =>
  itemsOf(
    doing(played, 'inject.deliver').filter((entry) => {
      const told = new Set(
        listed(entry, 'to').flatMap((to) => (to === 'all' ? ['us', 'china'] : String(to).split('/')[0])),
      );
      const soon = played.summary.reviews.some(({ scheduledFor }) => {
        const hours = scheduledFor === null ? -1 : hoursBetween(entry.at, scheduledFor);
        return hours > 0 && hours <= 21 * 24;
      });
      const incident = coursesOf(played.chronicle, 'incident').find(({ ref }) =>
        ref.endsWith(`:${String(about(entry, 'incident'))}`),
      );
      const key = incident?.ref.slice('incident/'.length);
      const open = openRequests(played, key, entry).length > 0;
      return told.size > 1 && soon && open && about(entry, 'from') !== undefined;
    }),
  );

const beside =
  (verb: string, ...measures: readonly string[]): Evidence =>
  (played) =>
    itemsOf(
      doing(played, verb).filter(
        (entry) =>
          measures.includes(String(about(entry, 'measure'))) &&
          openRequests(played, entry.incident, entry).length > 0,
      ),
    );

/** A side sets its severity again, otherwise than before, and says why. */
const setAgain: Evidence = (played) => {
  const assessed = doing(played, 'incident.report', 'incident.assess').filter(
    (entry) => about(entry, 'severity') !== undefined,
  );
  return itemsOf(
    assessed.filter((entry) => {
      const before = assessed.findLast(
        (one) => one.seq < entry.seq && one.on === entry.on && sideOf(one) === sideOf(entry),
      );
      return (
        before !== undefined &&
        about(before, 'severity') !== about(entry, 'severity') &&
        about(entry, 'reason') !== undefined
      );
    }),
  );
};

const linked: Evidence = (played) =>
  itemsOf(doing(played, 'incident.link', 'incident.merge', 'incident.split'));

/** Two incidents with different victims are recorded as belonging together. */
const bothVictims: Evidence = (played) => {
  const victim = (name: string): string | undefined =>
    played.summary.incidents.find(({ id }) => id === name)?.victim;
  return itemsOf(
    doing(played, 'incident.link').filter((entry) => {
      const [own, other] = [victim(entry.refs?.incident ?? ''), victim(String(about(entry, 'other')))];
      return own !== undefined && other !== undefined && own !== other;
    }),
  );
};

/** An office objects to a text that is released in other words, or has been released already. */
const tearLine: Evidence = (played: Played) =>
  coursesOf(played.chronicle, 'clearance')
    .filter((course) => everWas(course, 'life', 'released'))
    .flatMap((course) =>
      itemsOf(actsOf(course, 'clearance.clear').filter((entry) => about(entry, 'result') === 'objected')),
    );

export const views = {
  X06: whoDidIt,
  X07: laid,
  X08: proxy,
  X09: leaked,
  X10: report,
  X11: beside('measure.announce', 'indictment', 'criminal-case'),
  X12: beside('measure.consider', 'sanctions', 'countermeasures'),
  X18: setAgain,
  X19: linked,
  X25: bothVictims,
  X28: tearLine,
  X29: disputing('scope'),
} satisfies Record<string, Evidence>;
