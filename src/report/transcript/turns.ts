/** The turning points of a run, each in a sentence: what moved between the sides, and not each entry. */
import type { Verb } from '../../contract/act/acts.ts';
import type { Entry } from '../../contract/entry.ts';
import { partyOf } from '../../contract/subject.ts';
import { startexOf } from '../../engine/state.ts';
import { actingSeat, fieldText, inEnglish, sideIn, tookEffect } from '../chronicle.ts';
import { QUOTE, quoted } from '../line.ts';
import { dueSentence } from '../sentence/due.ts';
import { sentences } from '../sentence/sentences.ts';
import { toldFrom } from '../sentence/toldFrom.ts';
import type { Told } from '../sentence/told.ts';
import { shownWhole } from '../shown.ts';
import { closed, hear } from '../timeline.ts';
import { afterwards } from './afterwards.ts';
import { itemTurn } from './itemTurn.ts';
import { decision, isDecision } from './reviewOf.ts';
import type { Tale } from './tale.ts';

export interface Turn {
  readonly at: string;
  /** A sentence; a name at its beginning is as it is written, another word too where it comes from. */
  readonly words: string;
}

/** Acts that are turning points whenever they are done. */
const turning: ReadonlySet<string> = new Set<Verb>([
  ...(['incident.report', 'incident.allege', 'incident.dispute', 'incident.link'] as const),
  ...(['incident.merge', 'incident.split', 'incident.reopen', 'incident.leak'] as const),
  ...(['statement.warn', 'statement.publish', 'dossier.attribute', 'dossier.doubt'] as const),
  ...(['measure.announce', 'measure.lift', 'request.send', 'request.return', 'request.supply'] as const),
  ...(['request.redirect', 'request.answer', 'request.accept', 'request.dispute'] as const),
  ...(['request.withdraw', 'call.place', 'call.spoof', 'call.decline', 'call.takeMessage'] as const),
  ...(['call.unavailable', 'call.arrange', 'call.drop', 'call.end', 'call.abandon'] as const),
  ...(['call.leaveMessage', 'channel.open', 'channel.degrade', 'channel.restore'] as const),
  ...(['channel.suspend', 'channel.lift', 'review.schedule', 'review.open', 'review.conclude'] as const),
  ...(['review.postpone', 'review.replace', 'docket.object'] as const),
  ...(['exercise.freeze', 'exercise.unfreeze', 'agreement.amend', 'availability.set'] as const),
  ...(['endex.set', 'deadline.extend', 'deadline.excuse', 'state.set', 'item.skip', 'cast.set'] as const),
]);

/** States that are turning points when a deadline leads there. */
const reached: readonly RegExp[] = [
  /^request\/.* (ack|answer|update)\.overdue$/,
  /^call\/.* (unanswered|inSession|notReachable|ended\.dropped)$/,
  /^incident\/.* closing\.closed$/,
  /^dossier\/.* custody\.lapsed$/,
  /^review\/.* date\.passed$/,
  /^channel\/.* check\.overdue$/,
];

export function turnsIn(tale: Tale): Turn[] {
  const { entries } = tale.chronicle;
  return entries.flatMap((entry) => {
    hear(tale.naming, shownWhole(entry));
    const words = wordsOf(tale, entry);
    return words === null ? [] : [{ at: entry.at, words: closed(`${words}${afterwards(tale, entry)}`) }];
  });
}

function wordsOf(tale: Tale, entry: Entry): string | null {
  const item = itemTurn(tale, entry);
  if (item !== null) return item;
  if (entry.do === 'deadline.due') return dueWords(tale, entry);
  if (!tookEffect(entry)) return null;
  if (isDecision(entry)) return decision(tale, entry);
  if (!turning.has(entry.do) && !isTurn(tale, entry)) return null;
  if (entry.do === 'call.place' && entry.with?.['test'] === true) return null;
  return withoutCall(tale, entry, sentences[entry.do as Verb](toldOf(tale, entry)));
}

function dueWords(tale: Tale, entry: Entry): string | null {
  const turns = entry.moves.some(({ ref, to }) => reached.some((pattern) => pattern.test(`${ref} ${to}`)));
  return turns ? withoutCall(tale, entry, dueSentence(shownWhole(entry), tale.naming)) : null;
}

/** Which call it is goes without saying where it is told in order. */
const withoutCall = ({ naming }: Tale, { on = '' }: Entry, words: string): string =>
  on.startsWith('call/') ? words.replace(` (${naming.subject(on)})`, '') : words;

/** Whatever departs from a rule, comes too late, finds a false call out, or is the closing with which an incident is closed. */
const isTurn = ({ summary }: Tale, { do: verb, on, broken = [], moves }: Entry): boolean =>
  broken.length > 0 ||
  moves.some(({ to }) => to.endsWith('.metLate') || to === 'spine.closed') ||
  (verb === 'call.authenticate' && summary.calls.some(({ ref, spoofed }) => spoofed && ref === on));

/** Sides instead of seats, and no quotations. */
function toldOf({ chronicle, naming, side, introduced, items }: Tale, entry: Entry): Told {
  const { opening, parties } = chronicle;
  const own = partyOf(actingSeat(entry)) ?? sideIn(entry.on ?? '');
  const other = parties.find((party) => party !== own) ?? '';
  const [on, title] = [entry.on ?? '', items.get(entry.item ?? '')?.title];
  const told = toldFrom(
    {
      at: entry.at,
      who: parties.includes(own) ? side(own) : naming.seat(actingSeat(entry)),
      other: side(other),
      it: entry.do === 'incident.report' ? introduced(on) : naming.subject(on),
      incident: entry.incident === undefined ? '' : entry.incident.slice(entry.incident.indexOf(':') + 1),
      with: entry.with ?? {},
      startex: startexOf(opening),
      quote: QUOTE,
    },
    naming,
  );
  return {
    ...told,
    // what an amendment amends stands in its title
    says: () =>
      entry.do === 'agreement.amend' && title !== undefined ? `: ${quoted(inEnglish(title))}` : '',
    substitute: (name) => naming.substitute(fieldText(entry, name))?.title ?? '',
    list: (name) => (name === 'alternatives' ? [] : told.list(name)),
    // who was away is told after it
    seats: () => [],
  };
}
