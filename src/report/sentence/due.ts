/** What a deadline's coming due meant, as a sentence. */
import { regionOf, stateIn } from '../../../machines/region.ts';
import { clockTo } from './conduct.ts';

export interface CameDue {
  readonly on: string | null;
  readonly moves: readonly { readonly ref: string; readonly from: string; readonly to: string }[];
}

export interface NamesDue {
  readonly subject: (ref: string) => string;
  /** The channel on which ministers meet: what is due there is a meeting (REV-1). */
  readonly isDialogue: (ref: string) => boolean;
}

/** What came due, told by where it led. */
export function dueSentence(shown: CameDue, naming: NamesDue): string {
  const moved = shown.moves.filter(({ from, ref }) => from !== '' && (shown.on === null || ref === shown.on));
  // the time of one office may be over while another has time left
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
  if (machine === 'clearance')
    return clearanceDue[is]?.(it) ?? `The time of one office is over, and another has time left: ${it}`;
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
