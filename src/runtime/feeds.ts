/**
 * What each seat is shown of one exercise, folded entry by entry from its log (design §5). A seat's feed is made when somebody first
 * looks from it; from then on every entry that is saved is folded into it, and what it shows is handed on in the seat's own numbers.
 */
import type { Entry } from '../contract/entry.ts';
import type { Seat } from '../contract/subject.ts';
import type { SeatEntry, SeatView } from '../contract/view.ts';
import { emptyView, see } from '../engine/view.ts';
import type { Viewer } from '../engine/view.ts';

export interface SeatFeed {
  readonly seat: Seat;
  readonly view: () => SeatView;
  /** What the seat was shown after its own number `n`, in order. */
  readonly since: (n: number) => readonly SeatEntry[];
}

export interface Feeds {
  /** The feed of a seat, up to date. */
  readonly of: (seat: Seat) => Promise<SeatFeed>;
  /** Takes in entries that are saved. */
  readonly hear: (entries: readonly Entry[]) => void;
  /** Forgets what nobody looks at any more. */
  readonly rest: () => void;
}

export interface FeedsPorts {
  readonly viewer: Omit<Viewer, 'seat'>;
  /** Saved entries from the first on. */
  readonly read: () => Promise<readonly Entry[]>;
  /** Hears what a seat with a feed is shown, in order. */
  readonly shown: (seat: Seat, entries: readonly SeatEntry[]) => void;
}

interface Fold {
  view: SeatView;
  readonly shown: SeatEntry[];
}

export function openFeeds({ viewer, read, shown }: FeedsPorts): Feeds {
  const folds = new Map<Seat, Fold>();
  let log: Promise<Entry[]> | null = null;
  let whole: Entry[] | null = null;
  let meanwhile: Entry[] = [];

  const entries = (): Promise<Entry[]> => {
    if (log) return log;
    // what is read after it was forgotten is for those alone who asked for it then
    const reading: Promise<Entry[]> = read().then(
      (saved) => {
        const known = [...saved];
        if (log !== reading) return known;
        // what was saved while the log was read may or may not have been in it
        for (const entry of meanwhile) if (entry.seq === known.length) known.push(entry);
        meanwhile = [];
        whole = known;
        return known;
      },
      (error: unknown) => {
        if (log === reading) forget();
        throw error;
      },
    );
    log = reading;
    return reading;
  };

  const forget = (): void => {
    log = null;
    whole = null;
    meanwhile = [];
  };

  const take = (seat: Seat, fold: Fold, entry: Entry): SeatEntry | null => {
    const seen = see({ ...viewer, seat }, fold.view, entry);
    fold.view = seen.view;
    if (seen.shown) fold.shown.push(seen.shown);
    return seen.shown;
  };

  return {
    of: async (seat) => {
      const reading = entries();
      const all = await reading;
      let fold = folds.get(seat);
      if (!fold) {
        fold = { view: emptyView({ ...viewer, seat }), shown: [] };
        for (const entry of all) take(seat, fold, entry);
        if (log === reading) folds.set(seat, fold);
      }
      const kept = fold;
      return { seat, view: () => kept.view, since: (n) => kept.shown.slice(n) };
    },
    hear: (saved) => {
      if (log === null) return;
      if (whole === null) {
        meanwhile.push(...saved);
        return;
      }
      const fresh = saved.filter(({ seq }) => seq >= (whole?.length ?? 0));
      whole.push(...fresh);
      for (const [seat, fold] of folds) {
        const told = fresh.flatMap((entry) => take(seat, fold, entry) ?? []);
        if (told.length > 0) shown(seat, told);
      }
    },
    rest: () => {
      folds.clear();
      forget();
    },
  };
}
