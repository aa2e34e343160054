/** What conditions ask of a meeting of ministers: what was decided on an item, and how a line stands (REV-5, REV-6). */
import type { Items, Lines } from '../../machines/docket.ts';
import type { DecisionCondition, LineCondition } from '../contract/condition.ts';
import { meant } from './meant.ts';
import type { State } from './state.ts';

type Meeting = { readonly items: Items; readonly lines: Lines } | undefined;

const meetingNamed = (state: State, name: string): Meeting =>
  meant(state, 'review', name, null)?.snapshot.context as Meeting;

/** Null: nothing yet, or there is no such item. */
export function decisionOn(state: State, { review, incident }: DecisionCondition): string | null {
  const key = meant(state, 'incident', incident, null)?.incident ?? '';
  return meetingNamed(state, review)?.items[key]?.decision ?? null;
}

/** Null: there is no such line, or it has fallen out. */
export const lineNow = (state: State, { review, line }: LineCondition): string | null =>
  meetingNamed(state, review)?.lines[line]?.status ?? null;
