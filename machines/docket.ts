/** What lies before one meeting of ministers: the items of its docket (REV-3, REV-5) and the lines of its outcome text (REV-6). */
import type { Decision } from '../src/contract/act/review.ts';
import type { Party } from '../src/contract/subject.ts';

export interface Item {
  /** Who proposed it; null: the exercise, or an earlier meeting. */
  readonly by: Party | null;
  /** Who worded it last: the other side accepts or objects. */
  readonly wordedBy: Party | null;
  readonly status: 'proposed' | 'amended' | 'accepted' | 'objected';
  /** It comes from an earlier meeting, so the closed docket still takes it (REV-1). */
  readonly carried: boolean;
  readonly positions: Readonly<Record<Party, Decision>>;
  readonly decision: Decision | 'no-agreement' | null;
}
export type Items = Readonly<Record<string, Item>>;

export interface Line {
  readonly agreedBy: readonly Party[];
  readonly status: 'proposed' | 'bracketed' | 'agreed';
}
export type Lines = Readonly<Record<string, Line>>;

export const proposedItem = (by: Party | null, carried: boolean): Item => ({
  by,
  wordedBy: by,
  status: 'proposed',
  carried,
  positions: {},
  decision: null,
});

/** What an earlier meeting carried over stands on this docket without a new proposal (REV-5). */
export const carriedItem: Item = { ...proposedItem(null, true), status: 'accepted' };

/** Items whose wording is not agreed: they are raised as they stand (REV-3). */
export const unsettled = (items: Items): string[] =>
  Object.keys(items).filter((incident) => items[incident]?.status !== 'accepted');

/** Items that no joint decision has settled: they are carried over (REV-1). */
export const stillOpen = (items: Items): string[] =>
  Object.keys(items).filter((incident) =>
    [null, 'carried-over', 'no-agreement'].includes(items[incident]?.decision ?? null),
  );

/** One side's position; the decision is joint when all are equal, and null until every side has stated its own (REV-5). */
export function withPosition(item: Item, parties: readonly Party[], by: Party, position: Decision): Item {
  const positions = { ...item.positions, [by]: position };
  const stated = parties.map((party) => positions[party]);
  if (stated.includes(undefined)) return { ...item, positions };
  return {
    ...item,
    positions,
    decision: stated.every((one) => one === position) ? position : 'no-agreement',
  };
}

export const proposedLine = (by: Party): Line => ({ status: 'proposed', agreedBy: [by] });

/** Brackets take back what was agreed so far; with a text of one's own, one agrees to that. */
export const bracketedLine = (by: Party, ownText: boolean): Line => ({
  status: 'bracketed',
  agreedBy: ownText ? [by] : [],
});

export function agreedLine(line: Line, parties: readonly Party[], by: Party): Line {
  const agreedBy = parties.filter((party) => party === by || line.agreedBy.includes(party));
  return { status: agreedBy.length === parties.length ? 'agreed' : line.status, agreedBy };
}

/** Brackets that stay unagreed fall out (REV-6). */
export const agreedOnly = (lines: Lines): Lines =>
  Object.fromEntries(Object.entries(lines).filter(([, { status }]) => status === 'agreed'));

export const without = (items: Items, incident: string): Items =>
  Object.fromEntries(Object.entries(items).filter(([key]) => key !== incident));
