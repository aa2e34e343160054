/** What a side owes on its own clearances: the word of an office that is played, and a revision after an objection (CLR-1, CLR-2). */
import { duty, incidentRef } from './duty.ts';
import type { Desk, Duty } from './duty.ts';
import { lifeOf, lifeSince, plainName, timesBy } from './known.ts';
import type { KnownSubject } from './known.ts';
import { officesToPlay } from './outgoing.ts';

export function clearanceDuties(desk: Desk, clearance: KnownSubject): Duty[] {
  if (clearance.owner !== desk.me) return [];
  const life = lifeOf(clearance);
  const refs = { ...incidentRef(desk, clearance.incident), clearance: plainName(clearance.ref) };
  const common = { about: clearance.ref, incident: clearance.incident, refs };
  const rounds = timesBy(clearance, desk.me, 'clearance.revise');
  if (life === 'objected' && rounds === 0) {
    const ways = { revise: 'clearance.revise' } as const;
    return duty(desk, { ...common, kind: 'revise', what: 'revise', since: lifeSince(clearance), ways });
  }
  if (!['circulated', 'silent', 'released'].includes(life)) return [];
  return officesToPlay(desk, clearance).flatMap(({ office, takesMs }) => {
    const result = (named: string) => ({
      do: 'clearance.clear' as const,
      with: { office, result: named },
    });
    return duty(desk, {
      ...common,
      kind: 'clear',
      what: 'clear',
      of: office,
      round: clearance.entered['life.circulated']?.times ?? 1,
      since: clearance.entered['life.circulated']?.last,
      ways: {
        cleared: result('cleared'),
        'cleared-with-changes': result('cleared-with-changes'),
        objected: result('objected'),
      },
      scaleMs: takesMs,
    });
  });
}
