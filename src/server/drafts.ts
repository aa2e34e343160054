/**
 * Texts that a seat is writing (design §5): kept on every change, so that nothing typed is lost by a reload or a crash. One person
 * holds the pen; others at the seat see the text and can take the pen.
 */
import { z } from 'zod';
import type { ToldDraft } from '../contract/live/told.ts';
import type { Refused } from '../contract/live/reply.ts';
import type { Seat } from '../contract/subject.ts';
import type { Store } from '../store/store.ts';

/** Drafts that one seat may have at a time. */
const MOST_DRAFTS = 64;

const kept = z.strictObject({ text: z.string(), pen: z.string().nullable() });
type Kept = z.infer<typeof kept>;

export interface Drafts {
  readonly of: (seat: Seat) => readonly ToldDraft[];
  /** Null text: it is done with. */
  readonly write: (seat: Seat, draft: string, person: string, text: string | null) => Promise<Refused | null>;
  readonly takePen: (seat: Seat, draft: string, person: string) => Promise<Refused | null>;
}

export interface DraftsPorts {
  readonly store: Pick<Store, 'commit' | 'records'>;
  readonly exercise: string;
  readonly changed: (draft: ToldDraft) => void;
}

export async function openDrafts({ store, exercise, changed }: DraftsPorts): Promise<Drafts> {
  const drafts = new Map<string, Kept>();
  for (const [key, text] of await store.records(exercise, 'draft'))
    drafts.set(key, kept.parse(JSON.parse(text)));
  const keyOf = (seat: Seat, draft: string): string => `${seat} ${draft}`;
  const keep = async (seat: Seat, draft: string, now: Kept | null): Promise<void> => {
    const key = keyOf(seat, draft);
    const before = drafts.get(key);
    // in memory first: what is typed next builds on it, whether or not this was saved yet
    if (now === null) drafts.delete(key);
    else drafts.set(key, now);
    try {
      await store.commit({
        exercise,
        put: [{ kind: 'draft', key, value: now === null ? null : JSON.stringify(now) }],
      });
    } catch (error) {
      // it is kept still: who asks again to have it thrown away is not to be told that it is gone
      if (before && now === null && !drafts.has(key)) drafts.set(key, before);
      throw error;
    }
    changed({ seat, draft, text: now?.text ?? null, pen: now?.pen ?? null });
  };
  const ofSeat = (seat: Seat) => [...drafts].filter(([key]) => key.startsWith(`${seat} `));

  return {
    of: (seat) =>
      ofSeat(seat).map(([key, { text, pen }]) => ({ seat, draft: key.slice(seat.length + 1), text, pen })),
    write: async (seat, draft, person, text) => {
      const before = drafts.get(keyOf(seat, draft));
      if (before && before.pen !== null && before.pen !== person)
        return { code: 'not-held', rule: null, message: 'Somebody else holds the pen. Take it to write.' };
      if (text === null && !before) return null;
      if (!before && ofSeat(seat).length >= MOST_DRAFTS)
        return {
          code: 'busy',
          rule: null,
          message: `A seat has at most ${MOST_DRAFTS} drafts. Send or drop one.`,
        };
      await keep(seat, draft, text === null ? null : { text, pen: person });
      return null;
    },
    takePen: async (seat, draft, person) => {
      const before = drafts.get(keyOf(seat, draft));
      await keep(seat, draft, { text: before?.text ?? '', pen: person });
      return null;
    },
  };
}
