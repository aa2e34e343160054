/**
 * One authority for one exercise (design §4): every command goes through here, is decided against the state in memory, saved, and
 * only then published and acknowledged. A refusal changes nothing and stands in the side journal.
 */
import type { Entry, Refusal } from '../contract/entry.ts';
import type { Author } from '../contract/input.ts';
import type { JournalEntry } from '../contract/journal.ts';
import type { Brake } from '../contract/live/command.ts';
import type { Refused, Reply } from '../contract/live/reply.ts';
import type { Seat } from '../contract/subject.ts';
import { iso } from '../contract/time.ts';
import type { Instant, WallInstant } from '../contract/time.ts';
import { canDo } from '../engine/can.ts';
import type { Can } from '../contract/live/can.ts';
import { readAct } from '../engine/readAct.ts';
import type { State } from '../engine/state.ts';
import { step } from '../engine/step.ts';
import type { Accepted } from '../engine/step.ts';
import type { Put, Store } from '../store/store.ts';
import { keepAnswered, notSaved } from './answered.ts';
import type { AskedAct } from './askedAct.ts';
import { brakesPut } from './keptBrakes.ts';
import { openLedger } from './ledger.ts';
import type { Standing } from './ledger.ts';
import { partAct } from './parts.ts';
import { releasedAfter } from './released.ts';
import { SNAPSHOT_EVERY, snapshotPut } from './snapshotPut.ts';
import type { Surroundings } from './surroundings.ts';
import { speedIn } from './pace.ts';
import { keepTime } from './timekeeper.ts';
import type { ClockNow, Resumed } from './timekeeper.ts';
import type { Until } from './sliceOf.ts';

/** Commands of one exercise that may wait to be saved; more are refused until the store has caught up. */
const MOST_WAITING = 2_048;

export interface Hears {
  /** Makes entries ready that are on their way, in order; what it gives tells of them, once they are durable. */
  readonly entries: (entries: readonly Entry[]) => () => void;
  readonly clock: () => void;
  /** Something that the director should know: what was not saved, why a run stopped. */
  readonly trouble: (message: string) => void;
}

export interface Authority {
  /** The name of its log in the store. */
  readonly log: string;
  readonly state: () => State;
  /** How many entries are saved. */
  readonly saved: () => number;
  readonly clock: () => ClockNow;
  readonly act: (by: Author, commandId: string, act: AskedAct) => Promise<Reply>;
  /** Begins a part of the scenario's agenda. */
  readonly part: (by: Author, commandId: string, part: string) => Promise<Reply>;
  /** Runs forward without waiting for the wall; it is paused when it is there. */
  readonly hurry: (by: Author, commandId: string, until: Until) => Promise<Reply>;
  /** What the machines accept from a seat now, and why not the rest; `all` also what is for other seats; `hand` acts for it. */
  readonly can: (seat: Seat, all?: boolean, hand?: Seat) => readonly Can[];
  /** Where the clock brakes by itself from now on, also after a restart and after going back. */
  readonly setBrakes: (brakes: readonly Brake[]) => Promise<Reply>;
  /** What a person was refused by the runtime, for the journal. */
  readonly journal: () => readonly JournalEntry[];
  /** Everything decided is saved, or dropped; nothing fires any more. */
  readonly stop: () => Promise<void>;
}

export interface AuthorityPorts {
  readonly log: string;
  readonly store: Store;
  readonly surroundings: Surroundings;
  readonly hears: Hears;
  /** The fingerprint of the machines that play it. */
  readonly machines: string;
}

/** What the store holds of an exercise that was played before; a new one has none of it. */
export interface Kept {
  readonly standing: Standing;
  readonly resumed: Resumed;
  readonly answered: ReadonlyMap<string, string>;
  readonly journal: readonly JournalEntry[];
}

export function openAuthority(
  kept: Kept,
  { log, store, surroundings, hears, machines }: AuthorityPorts,
): Authority {
  let savedSpeed = kept.resumed.speed;
  const ledger = openLedger(kept.standing, {
    store,
    log,
    ready: (entries) => {
      const tell = hears.entries(entries);
      return () => {
        savedSpeed = entries.reduce(
          (speed, { do: verb, with: fields }) => speedIn(verb, fields) ?? speed,
          savedSpeed,
        );
        tell();
        const last = entries.at(-1)?.seq ?? 0;
        if (
          Math.floor((last + 1) / SNAPSHOT_EVERY) > Math.floor((last + 1 - entries.length) / SNAPSHOT_EVERY)
        )
          keepSnapshot();
      };
    },
    dropped: (why) => {
      time.drop(savedSpeed);
      hears.trouble(`It could not be saved, and is dropped: ${why}`);
    },
    untold: (why) =>
      hears.trouble(
        `It is saved, and could not be told to everybody: ${why}. Whoever loads the page anew sees it.`,
      ),
  });
  const time = keepTime(kept.resumed, {
    ledger,
    surroundings,
    // as it stands when everything that was decided before is saved
    changed: () => {
      ledger.add([]).then(hears.clock, hears.clock);
    },
    stopped: (refusal) => hears.trouble(stoppedWords(refusal)),
  });
  const keepSnapshot = (): void => {
    const put = snapshotPut(ledger.standing(), time.now().speed, machines);
    ledger.add([], [put]).catch(() => undefined);
  };
  const answered = keepAnswered(kept.answered);
  const journal = [...kept.journal];
  let waiting = 0;

  const decide = async (work: () => Promise<Reply>): Promise<Reply> => {
    if (waiting >= MOST_WAITING) return busy;
    waiting += 1;
    try {
      if (!ledger.isSound()) await ledger.recover().catch(() => undefined);
      return ledger.isSound() ? await work() : notSaved('the store cannot be read');
    } finally {
      waiting -= 1;
    }
  };

  const noted = (by: Author, act: AskedAct, at: Instant, { code, rule, message }: Refusal): Put => {
    const row: JournalEntry = { at: iso(at), by: by.seat, do: act.do, code, rule, message };
    journal.push(row);
    return { kind: 'journal', key: String(journal.length).padStart(8, '0'), value: JSON.stringify(row) };
  };

  const perform = (
    by: Author,
    commandId: string,
    asked: (state: State) => AskedAct | Refused,
  ): Promise<Reply> =>
    answered.once(`${by.seat} ${commandId}`, (answer) =>
      decide(async () => {
        const { steps, state, at } = time.catchUp();
        const wall = surroundings.wall() as WallInstant;
        const taken = async (
          all: readonly Accepted[],
          reply: Reply,
          puts: readonly Put[],
        ): Promise<Reply> => {
          const saving = ledger.add(all, [...puts, answer(reply)]);
          time.retime(all);
          await saving;
          return reply;
        };
        const act = asked(state);
        if ('code' in act) return taken(steps, { ok: false, refused: act }, []);
        const read = readAct(act, by, at);
        const outcome = 'code' in read ? { refusal: read } : step(state, { ...read, wall });
        if ('refusal' in outcome)
          return taken(steps, { ok: false, refused: outcome.refusal }, [noted(by, act, at, outcome.refusal)]);
        const released = releasedAfter(outcome.next, wall);
        if (released.stopped) hears.trouble(stoppedWords(released.stopped));
        return taken([...steps, outcome, ...released.steps], { ok: true, entry: outcome.entry.seq }, []);
      }),
    );

  return {
    log,
    state: ledger.state,
    saved: ledger.saved,
    clock: time.now,
    act: (by, commandId, act) => perform(by, commandId, () => act),
    part: (by, commandId, part) => perform(by, commandId, (state) => partAct(state, part)),
    hurry: (by, commandId, until) =>
      answered.once(`${by.seat} ${commandId}`, (answer) =>
        decide(async () => {
          const refusal = time.hurry(until);
          const reply: Reply = refusal ? { ok: false, refused: refusal } : { ok: true };
          await ledger.add([], [answer(reply)]);
          return reply;
        }),
      ),
    can: (seat, all, hand) => canDo({ ...ledger.state(), now: time.now().at }, seat, all, hand),
    setBrakes: async (brakes) => {
      const before = time.now().brakes;
      time.setBrakes(brakes);
      try {
        await ledger.add([], [brakesPut(brakes)]);
        return { ok: true };
      } catch (error) {
        time.setBrakes(before);
        return notSaved(error instanceof Error ? error.message : String(error));
      }
    },
    journal: () => journal,
    stop: async () => {
      time.stop();
      await ledger.idle();
    },
  };
}

const stoppedWords = ({ message }: Refusal): string =>
  `It was stopped: ${message} Skip what should not come up, or go on.`;

const busy: Reply = {
  ok: false,
  refused: {
    code: 'busy',
    rule: null,
    message: 'Too much is waiting to be saved. Send it again in a moment.',
  },
};
