/** What a seat of a cell knows, in the shapes that its views need; made anew when something is shown to it. */
import { createContext, useContext } from 'react';
import type { PartyShown, Setting } from '../../src/contract/live/told.ts';
import type { Party, Seat } from '../../src/contract/subject.ts';
import type { CallFacts } from '../../src/picture/calls.ts';
import { callsOf } from '../../src/picture/calls.ts';
import type { MeetingFacts } from '../../src/picture/meetings.ts';
import { meetingsOf } from '../../src/picture/meetings.ts';
import type { RequestFacts } from '../../src/picture/requests.ts';
import { requestsOf } from '../../src/picture/requests.ts';
import type { Story } from '../../src/picture/story.ts';
import type { Question } from '../../src/contract/live/command.ts';
import type { ToSend } from '../live/connection.ts';
import type { Seen } from '../live/state.ts';
import { actFrom } from '../live/useAct.ts';
import { pictureSource } from '../pictures/source.ts';
import { storyOf } from '../pictures/useStory.ts';
import type { Acceptance } from './useCan.ts';

export interface SeatFacts {
  readonly seat: Seat;
  readonly party: Party;
  readonly other: Party;
  readonly ours: PartyShown;
  readonly theirs: PartyShown;
  readonly setting: Setting;
  readonly seen: Seen;
  readonly story: Story;
  readonly requests: readonly RequestFacts[];
  readonly calls: readonly CallFacts[];
  readonly meetings: readonly MeetingFacts[];
  /** Keys of the incidents that it knows, such as `us:blades`. */
  readonly incidents: readonly string[];
}

/** What is being written in the cell's desk. */
export interface OpenForm {
  readonly verb: string;
  /** The subject that it is about; null: it makes a new one. */
  readonly ref: string | null;
  readonly incident?: string | undefined;
  /** What stands in it already. */
  readonly preset?: Readonly<Record<string, unknown>>;
}

export interface Cell extends SeatFacts, Acceptance {
  /** The seat of this place that sends: the seat itself, or the director who acts for it (EX-3). */
  readonly from: Seat;
  readonly open: (form: OpenForm) => void;
  /** Exercise time at this moment, as an act names it. */
  readonly now: () => string;
}

/** Whether somebody else acts for the seat. */
export const isForAnother = ({ from, seat }: Pick<Cell, 'from' | 'seat'>): boolean => from !== seat;

/** The command of an act of this seat. */
export const actIn = (cell: Pick<Cell, 'from' | 'seat'>, ...[verb, refs, fields, more]: ActParts): ToSend =>
  actFrom(cell.from, verb, refs, fields, { ...(isForAnother(cell) ? { for: cell.seat } : {}), ...more });
type ActParts = Parameters<typeof actFrom> extends [unknown, ...infer Rest] ? Rest : never;

/** Asks what the machines accept from it now; `all`: also what they do not, with why. */
export const canIn = (
  { from, seat }: Pick<Cell, 'from' | 'seat'>,
  all?: true,
): Question & { readonly ask: 'can' } => ({
  ask: 'can',
  ...(from === seat ? { seat } : { for: seat }),
  ...(all === undefined ? {} : { all }),
});

export const CellContext = createContext<Cell | null>(null);

export function useCell(): Cell {
  const cell = useContext(CellContext);
  if (cell === null) throw new Error('This stands inside a cell.');
  return cell;
}

export function seatFacts(setting: Setting, seat: Seat, seen: Seen): SeatFacts {
  const party = seat.slice(0, seat.indexOf('/'));
  const other = Object.keys(setting.parties).find((id) => id !== party) ?? '';
  const [ours, theirs] = [setting.parties[party], setting.parties[other]];
  if (ours === undefined || theirs === undefined) throw new Error(`${seat} is a seat of no party.`);
  const story = storyOf(pictureSource(setting, seat, seen.entries, setting.startex));
  return {
    seat,
    party,
    other,
    ours,
    theirs,
    setting,
    seen,
    story,
    requests: requestsOf(story),
    calls: callsOf(story),
    meetings: meetingsOf(story),
    incidents: namesOn(seen, 'incident'),
  };
}

/** What this side knows of one machine, such as `us:blades` of `incident/us:blades`. */
export const namesOn = ({ view }: Seen, machine: string): string[] =>
  Object.keys(view.states)
    .filter((ref) => ref.startsWith(`${machine}/`))
    .map((ref) => ref.slice(machine.length + 1));
