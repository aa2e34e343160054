/** Who played, by seat and never by person: how often each seat acted, and what played it. */
import type { Entry } from '../../contract/entry.ts';
import type { Seat } from '../../contract/subject.ts';
import { partyOf } from '../../contract/subject.ts';
import { actingSeat, fieldText, inEnglish, tookEffect } from '../chronicle.ts';
import type { Chronicle } from '../chronicle.ts';

export interface PlayerFacts {
  readonly seat: Seat;
  /** What the profile calls it; null for a seat beside the parties. */
  readonly title: string | null;
  readonly institution: string | null;
  /** Acts that took effect. */
  readonly acts: number;
  /** Script, policy or person, and since when if it changed; empty when the reader does not know. */
  readonly playedBy: readonly { readonly by: string; readonly from: string | null }[];
}

export function playersOf(chronicle: Chronicle): PlayerFacts[] {
  const { opening, entries } = chronicle;
  const acts = new Map<Seat, number>();
  for (const entry of entries) {
    const seat = actingSeat(entry);
    if (tookEffect(entry) && seat !== '' && seat !== 'engine') acts.set(seat, (acts.get(seat) ?? 0) + 1);
  }
  const played = Object.entries(opening.profile.parties).flatMap(([party, { seats, institutions }]) =>
    Object.entries(seats).map(([role, { title, institution }]): PlayerFacts => {
      const seat = `${party}/${role}`;
      const body = institutions[institution];
      return {
        seat,
        title: inEnglish(title),
        institution: body === undefined ? null : inEnglish(body.name),
        acts: acts.get(seat) ?? 0,
        playedBy: playedBy(chronicle, seat),
      };
    }),
  );
  const beside = [...acts].flatMap(([seat, count]): PlayerFacts[] =>
    partyOf(seat) === null ? [{ seat, title: null, institution: null, acts: count, playedBy: [] }] : [],
  );
  return [...played, ...beside];
}

/** From the cast of the scenario, and from what the director changed while it was played. */
function playedBy({ opening, entries }: Chronicle, seat: Seat): PlayerFacts['playedBy'] {
  const { cast } = opening.scenario;
  const first = cast[seat] ?? cast[partyOf(seat) ?? ''];
  if (first === undefined) return [];
  const changes = entries.filter(
    (entry) => entry.do === 'cast.set' && tookEffect(entry) && concerns(entry, seat),
  );
  return [
    {
      by: first.policy === undefined ? first['played-by'] : `${first['played-by']} ${first.policy}`,
      from: null,
    },
    ...changes.map((entry) => ({
      by: [fieldText(entry, 'by'), fieldText(entry, 'policy')].filter((words) => words !== '').join(' '),
      from: entry.at,
    })),
  ];
}

const concerns = (entry: Entry, seat: Seat): boolean =>
  [seat, partyOf(seat)].includes(fieldText(entry, 'who'));
