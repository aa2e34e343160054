/** Transitions in words and arrows, one line for each subject. */
import { regionOf, stateIn } from '../../machines/region.ts';
import { momentWords } from './dates.ts';
import type { Naming } from './naming.ts';
import { clock } from './sentence/conduct.ts';
import { mainRegions, silentStates } from './sentence/regions.ts';
import type { Shown } from './shown.ts';
import { stateWords } from '../picture/words.ts';

type Moved = Shown['moves'][number];

/** `US-1: drafted → sent; answer due Sat 4 Mar 17:00`. What came into being only to move on is told by where it went. */
export function moveLines(shown: Shown, naming: Naming): string[] {
  const parts = new Map<string, string[]>();
  for (const [index, move] of shown.moves.entries()) {
    const words = move.from === '' ? firstSeen(shown, index) : moveWords(move, shown);
    if (words !== '') parts.set(move.ref, [...(parts.get(move.ref) ?? []), words]);
  }
  return [...parts].map(([ref, words]) => `${naming.subject(ref)}: ${words.join('; ')}`);
}

/** A seat first hears of something that it did not bring into being itself, and that does not move on at once. */
function firstSeen(shown: Shown, index: number): string {
  const move = shown.moves[index];
  if (!move || shown.entry !== null) return '';
  const region = regionOf(move.ref, move.to);
  // a request that comes in counts from the first
  if (move.ref.startsWith('request/') && stateIn(region, move.to) === 'running')
    return clockWords(move.ref, region, '', 'running', shown);
  if (move.ref === shown.on || move.ref === 'exercise') return '';
  const movesOn = shown.moves.some(
    ({ ref, to }, later) => later > index && ref === move.ref && regionOf(ref, to) === region,
  );
  return movesOn || !mainRegions.includes(region) ? '' : stateWords(stateIn(region, move.to));
}

const clocks: readonly string[] = ['ack', 'answer', 'update'];
function moveWords({ ref, from, to }: Moved, shown: Shown): string {
  if (ref === 'exercise') return '';
  const region = regionOf(ref, to);
  const [was, is] = [stateIn(region, from), stateIn(region, to)];
  if (ref.startsWith('dossier/') && region === 'life') return `${fileState(was)} → ${fileState(is)}`;
  if (mainRegions.includes(region)) return `${stateWords(was)} → ${stateWords(is)}`;
  if (ref.startsWith('request/') && clocks.includes(region)) return clockWords(ref, region, was, is, shown);
  if (silentStates[region]?.includes(is)) return '';
  return `${region} ${stateWords(was)} → ${stateWords(is)}`;
}

/** Where a government's file on an incident stands. */
export const fileState = (state: string): string => (state === 'held' ? 'position held' : stateWords(state));

function clockWords(ref: string, region: string, was: string, is: string, shown: Shown): string {
  const due = shown.set.find(({ id }) => id === `${ref} ${region}`)?.at;
  const when = due === undefined ? '' : ` due ${momentWords(due, shown.at)}`;
  switch (is) {
    case 'running':
      if (was === 'stopped') return `${clock(region)}'s clock runs again${when === '' ? '' : `,${when}`}`;
      return `${clock(region)}${when === '' ? ' now counts' : when}`;
    case 'stopped':
      return `${clock(region)}'s clock stands still`;
    case 'overdue':
      return `${clock(region)} overdue`;
    case 'met':
      return `${clock(region)} in time`;
    case 'metLate':
      return `${clock(region)} late`;
    case 'excused':
      return `${clock(region)} excused`;
    default:
      return was === 'met' || was === 'metLate' ? '' : `${clock(region)} no longer owed`;
  }
}
