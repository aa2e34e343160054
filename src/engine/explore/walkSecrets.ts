/**
 * One side's secrets (P9): the mark on what it keeps to itself turns up nowhere else, and a second walk with more of its private acts
 * shows everybody else the same, byte for byte.
 */
import type { Mechanism } from '../../../machines/mechanism.ts';
import { partyOf } from '../../contract/subject.ts';
import type { Party } from '../../contract/subject.ts';
import type { Opening } from '../state.ts';
import { drawFrom } from './draw.ts';
import { privateAct } from './privateActs.ts';
import { seatsApartFrom, shownTo } from './seatBytes.ts';
import { walker } from './walk.ts';
import type { Deed, Walker } from './walk.ts';
import { secretOf } from './walkFields.ts';

/** Where a side's mark turned up, or null. */
export function markSeen(opening: Opening, walk: Walker): string | null {
  for (const side of Object.keys(opening.profile.parties)) {
    for (const seat of seatsApartFrom(opening, side)) {
      const shown = shownTo(opening, walk.entries(), seat);
      if (shown.some((text) => text.includes(secretOf(side))))
        return `${seat} is shown what ${side} keeps to itself`;
    }
  }
  return null;
}

export interface Pair {
  /** What differs, or null. */
  readonly what: string | null;
  /** Deeds of both walks in order, the private ones among them. */
  readonly deeds: readonly Deed[];
}

/** The same deeds twice, the second time with private acts of one side in between. */
export function pairOf(
  opening: Opening,
  mechanism: Mechanism,
  deeds: readonly Deed[],
  side: Party,
  seed: number,
): Pair {
  const draw = drawFrom(seed, `private acts of ${side}`);
  const [one, two] = [walker(opening, mechanism), walker(opening, mechanism)];
  const done: Deed[] = [];
  let compared: readonly [number, number] | null = null;
  const differs = (what: string): Pair => ({ what, deeds: done });
  for (const deed of deeds) {
    if (draw.percent(35)) {
      const secret: Deed = { kind: 'act', input: privateAct({ ...two.state(), now: two.now() }, side, draw) };
      if (two.perform(secret) === null) done.push(secret);
    }
    const before = [one.entries().length, two.entries().length] as const;
    const answers = [one.perform(deed), two.perform(deed)].map((answer) => JSON.stringify(answer));
    done.push(deed);
    // what the side itself can do may well depend on what it did in private; from there on the walks are two
    if (own(one, before[0], side) !== own(two, before[1], side)) {
      compared = before;
      break;
    }
    if (answers[0] === answers[1]) continue;
    const actor = deed.kind === 'act' ? actorOf(deed) : side;
    if (actor !== null && actor !== side)
      return differs(`${actor} is answered otherwise: ${answers.join(' and ')}`);
    // control sees both sides, and can be answered by what one did in private; from there on the walks are two
    if (actor === null) {
      compared = before;
      break;
    }
  }
  const entries = [one.entries().slice(0, compared?.[0]), two.entries().slice(0, compared?.[1])] as const;
  for (const seat of seatsApartFrom(opening, side)) {
    const [shown, then] = [shownTo(opening, entries[0], seat), shownTo(opening, entries[1], seat)];
    const at = shown.findIndex((text, index) => text !== then[index]);
    if (at >= 0) return differs(`${seat} is shown ${shown[at] ?? ''} and then ${then[at] ?? 'nothing'}`);
    if (then.length > shown.length) return differs(`${seat} is also shown ${then[shown.length] ?? ''}`);
  }
  return { what: null, deeds: done };
}

/** What a side did in the entries from one on, and what was refused of it. */
function own(walk: Walker, from: number, side: Party): string {
  const did = walk
    .entries()
    .slice(from)
    .filter(({ by, for: acting }) => partyOf(acting ?? by.seat) === side);
  return JSON.stringify(did.map(({ do: verb, on, refused }) => [verb, on, refused?.code]));
}

const actorOf = (deed: Extract<Deed, { kind: 'act' }>): Party | null =>
  partyOf(deed.input.for ?? deed.input.by.seat);
