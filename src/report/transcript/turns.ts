/** The turning points of a run, each in a sentence: what moved between the sides, and not each entry. */
import { actOf } from '../../contract/act/acts.ts';
import type { Verb } from '../../contract/act/acts.ts';
import type { Entry } from '../../contract/entry.ts';
import { partyOf } from '../../contract/subject.ts';
import { startexOf } from '../../engine/state.ts';
import { actingSeat, sideIn } from '../chronicle.ts';
import { QUOTE } from '../line.ts';
import { dueSentence } from '../moveWords.ts';
import { sentences } from '../sentence/sentences.ts';
import { toldFrom } from '../sentence/told.ts';
import type { Told } from '../sentence/told.ts';
import { shownWhole } from '../shown.ts';
import { capitalized } from '../wording.ts';
import { afterwards } from './afterwards.ts';
import { itemTurn } from './itemTurn.ts';
import type { Tale } from './tale.ts';

export interface Turn {
  readonly at: string;
  readonly words: string;
}

/** Acts that are turning points whenever they are done. */
const turning: ReadonlySet<string> = new Set<Verb>([
  ...(['incident.report', 'incident.allege', 'incident.dispute', 'incident.link'] as const),
  ...(['incident.merge', 'incident.split', 'incident.close', 'incident.reopen', 'incident.leak'] as const),
  ...(['statement.warn', 'statement.publish', 'dossier.attribute', 'dossier.doubt'] as const),
  ...(['measure.announce', 'measure.lift', 'request.send', 'request.return', 'request.supply'] as const),
  ...(['request.redirect', 'request.answer', 'request.accept', 'request.dispute'] as const),
  ...(['request.withdraw', 'call.place', 'call.spoof', 'call.decline', 'call.takeMessage'] as const),
  ...(['call.unavailable', 'call.arrange', 'call.drop', 'call.end', 'call.abandon'] as const),
  ...(['call.leaveMessage', 'channel.open', 'channel.degrade', 'channel.restore'] as const),
  ...(['channel.suspend', 'channel.lift', 'review.schedule', 'review.open', 'review.conclude'] as const),
  ...(['review.postpone', 'review.replace', 'docket.propose', 'docket.object'] as const),
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
  return tale.chronicle.entries.flatMap((entry) => {
    entry.moves.forEach(tale.naming.note);
    tale.entitle(entry);
    const words = wordsOf(tale, entry);
    if (words === null) return [];
    const whole = [words, ...afterwards(tale, entry)].join('; ');
    return [{ at: entry.at, words: `${capitalized(whole)}.` }];
  });
}

function wordsOf(tale: Tale, entry: Entry): string | null {
  const item = itemTurn(tale, entry);
  if (item !== null) return item;
  if (entry.do === 'deadline.due') return dueWords(tale, entry);
  const broken = (entry.broken ?? []).length > 0;
  if (actOf(entry.do) === undefined || entry.effectiveAt !== undefined) return null;
  if (!turning.has(entry.do) && !broken && !isLate(entry) && !isDecision(entry)) return null;
  if (entry.do === 'call.place' && entry.with?.['test'] === true) return null;
  return sentences[entry.do as Verb](toldOf(tale, entry));
}

function dueWords(tale: Tale, entry: Entry): string | null {
  const turns = entry.moves.some(({ ref, to }) => reached.some((pattern) => pattern.test(`${ref} ${to}`)));
  return turns ? dueSentence(shownWhole(entry), tale.naming) : null;
}

/** A receipt or a report that came after its time. */
const isLate = ({ moves }: Entry): boolean => moves.some(({ to }) => to.endsWith('.metLate'));

/** The second position on an item, with which both sides have spoken. */
const isDecision = ({ do: verb, moves }: Entry): boolean =>
  verb === 'review.position' && moves.some(({ to }) => to === 'spine.ministerialReview.decided');

/** Sides instead of seats, and no quotations. */
function toldOf({ chronicle, naming, side }: Tale, entry: Entry): Told {
  const { opening, parties } = chronicle;
  const own = partyOf(actingSeat(entry)) ?? sideIn(entry.on ?? '');
  const other = parties.find((party) => party !== own) ?? '';
  const told = toldFrom(
    {
      at: entry.at,
      who: parties.includes(own) ? side(own) : naming.seat(actingSeat(entry)),
      other: side(other),
      it: naming.subject(entry.on ?? ''),
      incident: entry.incident === undefined ? '' : entry.incident.slice(entry.incident.indexOf(':') + 1),
      with: entry.with ?? {},
      startex: startexOf(opening),
      quote: QUOTE,
    },
    naming,
  );
  return { ...told, says: () => '', list: (name) => (name === 'alternatives' ? [] : told.list(name)) };
}
