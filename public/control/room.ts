/** What every part of the control room works with. */
import { createContext, useContext } from 'react';
import type { Verb } from '../../src/contract/act/acts.ts';
import type { AskRow, MselRow } from '../../src/contract/live/asked.ts';
import type { Refused } from '../../src/contract/live/reply.ts';
import type { Seat } from '../../src/contract/subject.ts';
import type { OpenForm } from '../cell/useCell.ts';
import type { Story } from '../../src/picture/story.ts';
import type { ToSend } from '../live/connection.ts';
import type { SetAside } from './useSetAside.ts';

/** What stands in a dialog over the room. */
export type Sheet =
  | { readonly is: 'item'; readonly id: string }
  | { readonly is: 'inject' }
  | { readonly is: 'answer'; readonly asked: string }
  | { readonly is: 'deadline'; readonly ref: string; readonly label: string; readonly clock: string }
  | { readonly is: 'entry'; readonly n: number }
  | { readonly is: 'hand' }
  | { readonly is: 'actFor'; readonly seat: Seat | null; readonly form: OpenForm | null }
  | { readonly is: 'wall' }
  | { readonly is: 'conduct' }
  | { readonly is: 'until' }
  | { readonly is: 'end' }
  | { readonly is: 'spoof' }
  | { readonly is: 'leak'; readonly incident: string }
  | { readonly is: 'meeting'; readonly ref: string | null };

export interface Control {
  readonly seat: Seat;
  readonly isDirector: boolean;
  /** The line to the server is down: nothing can be done until it is back. */
  readonly isCut: boolean;
  /** The director who has the final say, while the line is there; a controller always may what a controller may. */
  readonly holds: boolean;
  /** Everything that was shown, up to the last entry. */
  readonly story: Story;
  /** After ENDEX nothing more is played. */
  readonly isOver: boolean;
  readonly msel: readonly MselRow[];
  readonly asks: readonly AskRow[];
  readonly aside: SetAside;
  /** Whether the exercise itself takes an act now; a reason where it does not. */
  readonly takes: (verb: Verb) => { readonly ok: boolean; readonly why: string };
  /** Cells act in an open move. */
  readonly isMoveOpen: boolean;
  /** The incident that is looked at, such as `us:blades`. */
  readonly incident: string | null;
  readonly choose: (incident: string) => void;
  readonly sheet: Sheet | null;
  readonly open: (sheet: Sheet | null) => void;
  readonly send: (command: ToSend) => Promise<boolean>;
  readonly act: (
    verb: Verb,
    fields?: Readonly<Record<string, unknown>>,
    refs?: Readonly<Record<string, string>>,
    seat?: Seat,
  ) => Promise<boolean>;
  readonly refused: Refused | null;
  readonly forget: () => void;
}

export const ControlContext = createContext<Control | null>(null);

export function useControl(): Control {
  const control = useContext(ControlContext);
  if (control === null) throw new Error('This stands inside the control room.');
  return control;
}
