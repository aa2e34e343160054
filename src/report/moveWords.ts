/** Transitions in words and arrows, one line for each subject; what a deadline's coming due meant, as a sentence. */
import { regionOf, stateIn } from '../../machines/region.ts';
import { momentWords } from './dates.ts';
import type { Naming } from './naming.ts';
import { clock, clockTo } from './sentence/conduct.ts';
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

const mainRegions: readonly string[] = ['', 'life', 'spine'];
const clocks: readonly string[] = ['ack', 'answer', 'update'];
/** Regions that only count down: that they wait, or wait no longer, goes without saying. */
const silent: Readonly<Record<string, readonly string[]>> = {
  check: ['waiting', 'off'],
  date: ['waiting', 'kept', 'none'],
  offices: ['asked', 'idle', 'allDue'],
};

function moveWords({ ref, from, to }: Moved, shown: Shown): string {
  if (ref === 'exercise') return '';
  const region = regionOf(ref, to);
  const [was, is] = [stateIn(region, from), stateIn(region, to)];
  if (ref.startsWith('dossier/') && region === 'life') return `${fileState(was)} → ${fileState(is)}`;
  if (mainRegions.includes(region)) return `${stateWords(was)} → ${stateWords(is)}`;
  if (ref.startsWith('request/') && clocks.includes(region)) return clockWords(ref, region, was, is, shown);
  if (silent[region]?.includes(is)) return '';
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

/** What came due, told by where it led. */
export function dueSentence(shown: Shown, naming: Naming): string {
  const moved = shown.moves.filter(({ from, ref }) => from !== '' && (shown.on === null || ref === shown.on));
  // an office's time may be over before it is known what that makes of the text
  const lead =
    moved.find(({ ref, to }) => ref.startsWith('clearance/') && to.startsWith('life.')) ?? moved[0];
  if (!lead)
    return shown.on === null ? 'A deadline is due' : `A deadline of ${naming.subject(shown.on)} is due`;
  const it = naming.subject(lead.ref);
  const region = regionOf(lead.ref, lead.to);
  const [machine] = lead.ref.split('/');
  const is = stateIn(region, lead.to);
  if (machine === 'request') return `The ${clockTo(region, it)} is overdue: later than this profile assumes`;
  if (region === 'check' && naming.isDialogue(lead.ref))
    return `A meeting of ${it} is overdue: later than this profile assumes`;
  if (machine === 'clearance') return clearanceDue[is]?.(it) ?? `An office has had its time: ${it}`;
  if (machine === 'call') return callDue[is]?.(it) ?? `Time runs on for ${it}`;
  const told = dueSentences[`${machine ?? ''} ${region} ${is}`];
  return told?.(it) ?? `Time has come for ${it}`;
}

const callDue: Readonly<Record<string, (it: string) => string>> = {
  waiting: (it) => `Nobody picks up (${it}); it will ring again`,
  ringing: (it) => `It rings again (${it})`,
  unattended: (it) => `It rings again (${it}), and nobody is on duty there`,
  unanswered: (it) => `Nobody picks up (${it}), and no attempt is left`,
  connecting: (it) => `The arranged time has come (${it}); the session is being connected`,
  inSession: (it) => `The session begins (${it})`,
  notReachable: (it) => `The person asked for cannot be reached (${it})`,
  'ended.dropped': (it) => `The line drops (${it})`,
};

const clearanceDue: Readonly<Record<string, (it: string) => string>> = {
  cleared: (it) => `The offices have cleared the text: ${it}`,
  clearedWithChanges: (it) => `The offices have cleared the text with changes: ${it}`,
  objected: (it) => `An office objects to the text: ${it}`,
  silent: (it) => `An office has kept silent for the time that it had: ${it}`,
};

const dueSentences: Readonly<Record<string, (it: string) => string>> = {
  'review life docketClosed': (it) => `The docket of ${it} closes`,
  'review date passed': (it) => `The date of ${it} has passed without the meeting`,
  'incident closing closed': (it) =>
    `The other side has kept silent on closing ${it} for the time that the profile sets`,
  'dossier custody lapsed': (it) => `Preserved evidence has lapsed (${it})`,
  'channel check overdue': (it) => `A check of ${it} is overdue: later than this profile assumes`,
};
