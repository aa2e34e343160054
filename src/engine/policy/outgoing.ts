/** Outgoing texts and the clearances that they need (CLR-1), read from the profile and from what this side knows of its own. */
import type { ActInput } from '../../contract/input.ts';
import { parseDuration } from '../../contract/time.ts';
import type { Instant } from '../../contract/time.ts';
import type { SubjectRef } from '../../contract/subject.ts';
import { duty, latestOf, ofIncident } from './duty.ts';
import type { Desk, Duty, Wanted, WantedWays } from './duty.ts';
import { actBy, lifeOf, lifeSince, plainName } from './known.ts';
import type { Fields, KnownSubject } from './known.ts';

export type OutgoingText = 'request' | 'answer' | 'call-script' | 'docket-item' | 'statement';

/** Where an outgoing text stands: it needs no clearance, has none yet, waits for offices, is held up, or may leave. */
export interface Standing {
  readonly is: 'free' | 'to circulate' | 'waiting' | 'objected' | 'cleared';
  readonly since: Instant | undefined;
}

export const clearanceOf = ({ me }: Desk, text: OutgoingText, of: string): SubjectRef =>
  `clearance/${me}:${text}-${plainName(of)}`;

export function standingOf(desk: Desk, text: OutgoingText, of: string, severity: number): Standing {
  const needed = (desk.profile.parties[desk.me]?.clearances ?? []).some(
    (clearance) => clearance.text === text && clearance.from <= severity,
  );
  if (!needed) return { is: 'free', since: undefined };
  const clearance = desk.view.subjects.get(clearanceOf(desk, text, of));
  if (!clearance) return { is: 'to circulate', since: undefined };
  const [life, since] = [lifeOf(clearance), lifeSince(clearance)];
  if (['cleared', 'clearedWithChanges'].includes(life)) return { is: 'cleared', since };
  // what was cleared may be said again; a second answer is another text
  if (life === 'released')
    return text === 'answer' ? { is: 'to circulate', since } : { is: 'cleared', since };
  if (life === 'drafted') return { is: 'to circulate', since };
  return { is: life === 'objected' ? 'objected' : 'waiting', since };
}

/** The act that circulates a text. */
export const circulating = (text: OutgoingText, of: string, severity: number) => ({
  do: 'clearance.circulate' as const satisfies ActInput['do'],
  with: { text, of: plainName(of), severity },
});

/** Offices that were asked about a text, and whose word somebody has to give. */
export function officesToPlay(desk: Desk, clearance: KnownSubject): { office: string; takesMs: number }[] {
  const asked: Fields = actBy(clearance, desk.me, 'clearance.circulate')?.with ?? {};
  return (desk.profile.parties[desk.me]?.clearances ?? [])
    .filter(({ text, from, result }) => {
      const severity = typeof asked['severity'] === 'number' ? asked['severity'] : 5;
      return result === 'played' && text === asked['text'] && from <= severity;
    })
    .filter(({ office }) => clearance.offices[office] === undefined)
    .map(({ office, takes }) => ({ office, takesMs: parseDuration(takes) ?? 0 }));
}

/** How severe an incident is as far as this side knows: its own assessment, or the highest that a request it knows of states. */
export function severityOf(desk: Desk, incident: string | null): number {
  const own = ownSeverity(desk, incident);
  if (own !== undefined) return own;
  let stated = 0;
  for (const request of ofIncident(desk, incident, 'request'))
    stated = Math.max(stated, requestSeverity(desk, request));
  return stated;
}

export function ownSeverity({ view, me }: Desk, incident: string | null): number | undefined {
  const subject = incident === null ? undefined : view.subjects.get(`incident/${incident}`);
  if (!subject) return undefined;
  const acts = [actBy(subject, me, 'incident.report'), actBy(subject, me, 'incident.assess')];
  const stated = acts
    .filter((act) => typeof act?.with['severity'] === 'number')
    .sort((a, b) => (a?.at ?? 0) - (b?.at ?? 0));
  return stated.at(-1)?.with['severity'] as number | undefined;
}

/** The severity that a request states. */
export function requestSeverity({ other, me }: Desk, request: KnownSubject): number {
  for (const side of [me, other]) {
    for (const verb of ['request.send', 'request.draft']) {
      const severity = actBy(request, side, verb)?.with['severity'];
      if (typeof severity === 'number') return severity;
    }
  }
  return 0;
}

/** An outgoing text: how it is written, and how it leaves. */
export interface Outgoing {
  readonly text: OutgoingText;
  /** The request, call or incident that it belongs to. */
  readonly of: string;
  readonly severity: number;
  /** The duty as it is when no clearance is needed; `ways` are those in which the text leaves. */
  readonly duty: Wanted;
  /** The first words of the duty to release it, once cleared. */
  readonly release: string;
  /** Ways that need no clearance. */
  readonly others?: WantedWays;
}

/**
 * What is decided once is done in two steps where the profile asks for clearance: written and circulated after the delay of the duty,
 * and released soon after the offices have cleared it. While they have it, nothing is open.
 */
export function outgoingDuties(desk: Desk, outgoing: Outgoing): Duty[] {
  const { text, of, severity, release, others = {} } = outgoing;
  const wanted: Wanted = { ...outgoing.duty, drawnAs: outgoing.duty.drawnAs ?? outgoing.duty.what };
  const standing = standingOf(desk, text, of, severity);
  switch (standing.is) {
    case 'waiting':
    case 'objected':
      return [];
    case 'free':
      return duty(desk, { ...wanted, ways: { ...wanted.ways, ...others } });
    case 'to circulate': {
      const paper = circulating(text, of, severity);
      const ways = Object.fromEntries(Object.keys(wanted.ways).map((choice) => [choice, paper] as const));
      return duty(desk, { ...wanted, ways: { ...ways, ...others } });
    }
    case 'cleared':
      return duty(desk, {
        ...wanted,
        pace: 'release',
        what: release,
        since: latestOf(wanted.since, standing.since),
        ways: { ...wanted.ways, ...others },
      });
  }
}
