/**
 * What each seat is shown of one exercise, folded entry by entry from its log (design §5). A seat's feed is made when somebody first
 * looks from it; from then on every entry is folded into it, and what it shows is handed on in the seat's own numbers: made ready
 * while the entry is on its way to the disk, and told when it is there.
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
  /** Makes ready what entries will show; what it gives takes them in, once they are saved. */
  readonly ready: (entries: readonly Entry[]) => () => void;
  /** Forgets what nobody looks at any more. */
  readonly rest: () => void;
}

export interface FeedsPorts {
  readonly viewer: Omit<Viewer, 'seat'>;
  /** Saved entries from the first on. */
  readonly read: () => Promise<readonly Entry[]>;
  /** Makes ready what a seat with a feed is shown, in order; what it gives tells it. */
  readonly showing: (seat: Seat, entries: readonly SeatEntry[]) => () => void;
}

interface Fold {
  view: SeatView;
  readonly shown: SeatEntry[];
}

/** How a seat goes on from a view, and what tells it. */
interface Next {
  readonly from: SeatView;
  readonly to: SeatView;
  readonly shown: readonly SeatEntry[];
  readonly tell: () => void;
}

export function openFeeds({ viewer, read, showing }: FeedsPorts): Feeds {
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

  const fold = (seat: Seat, from: SeatView, some: readonly Entry[]): Fold => {
    const [looksFrom, shown] = [{ ...viewer, seat }, [] as SeatEntry[]];
    let view = from;
    for (const entry of some) {
      const seen = see(looksFrom, view, entry);
      ({ view } = seen);
      if (seen.shown) shown.push(seen.shown);
    }
    return { view, shown };
  };

  const nextOf = (seat: Seat, { view: from }: Fold, some: readonly Entry[]): Next => {
    const { view: to, shown } = fold(seat, from, some);
    return { from, to, shown, tell: shown.length === 0 ? () => undefined : showing(seat, shown) };
  };

  const hear = (saved: readonly Entry[], made: ReadonlyMap<Fold, Next>): void => {
    if (log === null) return;
    if (whole === null) {
      meanwhile.push(...saved);
      return;
    }
    const fresh = saved.filter(({ seq }) => seq >= (whole?.length ?? 0));
    whole.push(...fresh);
    for (const [seat, kept] of folds) {
      const ready = made.get(kept);
      // a feed that was made anew meanwhile may know of it already
      const next = ready?.from === kept.view ? ready : nextOf(seat, kept, fresh);
      kept.view = next.to;
      kept.shown.push(...next.shown);
      next.tell();
    }
  };

  return {
    of: async (seat) => {
      const reading = entries();
      const all = await reading;
      const kept = folds.get(seat) ?? fold(seat, emptyView({ ...viewer, seat }), all);
      if (log === reading) folds.set(seat, kept);
      return { seat, view: () => kept.view, since: (n) => kept.shown.slice(n) };
    },
    ready: (entries) => {
      const made = new Map([...folds].map(([seat, kept]) => [kept, nextOf(seat, kept, entries)]));
      return () => hear(entries, made);
    },
    rest: () => {
      folds.clear();
      forget();
    },
  };
}
