/** The readable timeline of a run: when, in UTC and in both capitals, who did what, what it moved, and what departed from the rules. */
import { actOf } from '../contract/act/acts.ts';
import type { Verb } from '../contract/act/acts.ts';
import type { StoryItem } from '../contract/scenario.ts';
import { partyOf } from '../contract/subject.ts';
import { startexOf } from '../engine/state.ts';
import type { Opening } from '../engine/state.ts';
import { fieldText, inEnglish, plainName, sideIn } from './chronicle.ts';
import { dateWords, localTime, momentWords, readableInstants, timeOfDay } from './dates.ts';
import { whyWords } from './sentence/whyWords.ts';
import { itemSentence } from './itemWords.ts';
import { line, QUOTE, quoted, title, wrapped } from './line.ts';
import type { Line } from './line.ts';
import { moveLines } from './moveWords.ts';
import { namingFor } from './naming.ts';
import type { Naming } from './naming.ts';
import { besideSentences } from './sentence/beside.ts';
import { dueSentence } from './sentence/due.ts';
import { sentences } from './sentence/sentences.ts';
import { toldFrom } from './sentence/toldFrom.ts';
import { remarks } from './remarks.ts';
import type { Shown } from './shown.ts';
import { plainWords } from './wording.ts';

interface Page {
  readonly opening: Opening;
  readonly naming: Naming;
  readonly items: ReadonlyMap<string, StoryItem>;
  /** Nothing is cut: every quotation, and the body of every inject. */
  readonly whole: boolean;
}

interface Capital {
  readonly name: string;
  readonly zone: string;
}

/** One entry as it is told: its lines are not wrapped yet. */
export interface TimelineRow {
  readonly at: string;
  readonly entry: number | null;
  readonly said: readonly Line[];
}

/** Entries before `from` are taken as told: they only give their names. With `whole`, no quotation is cut, and injects have their body. */
export function timelineRows(
  opening: Opening,
  entries: readonly Shown[],
  from = 0,
  whole = false,
): TimelineRow[] {
  const naming = namingFor(opening.profile, opening.scenario);
  const items = new Map(opening.scenario.storyline.map((item) => [item.id, item]));
  const page: Page = { opening, naming, items, whole };
  return entries.flatMap((shown, index) => {
    hear(naming, shown);
    const said = index < from ? [] : say(page, shown);
    return said.length === 0 ? [] : [{ at: shown.at, entry: shown.entry, said }];
  });
}

export function timeline(opening: Opening, entries: readonly Shown[], from = 0): Line[] {
  const capitals = Object.values(opening.profile.parties).map(({ capital }) => ({
    name: inEnglish(capital.name),
    zone: capital.zone,
  }));
  const head = times(
    'UTC',
    capitals.map(({ name }) => name),
    capitals,
  );
  const lines: Line[] = [line(head.trimEnd(), 'quiet')];
  let before: string | null = null;
  for (const { at, said } of timelineRows(opening, entries, from)) {
    if (before === null || dateWords(before) !== dateWords(at)) lines.push(line(''), ...title(dateWords(at)));
    lines.push(...row(capitals, at === before ? null : at, said));
    before = at;
  }
  return lines;
}

export function hear(naming: Naming, shown: Shown): void {
  shown.moves.forEach(naming.note);
  const heading = shown.do === 'review.schedule' ? fieldText(shown, 'title') : '';
  if (heading !== '' && shown.on !== null) naming.entitle(shown.on, heading);
  if (shown.do === 'agreement.amend' && shown.effectiveAt === null) naming.amend(shown.with['with']);
}

/** The columns of times: UTC, then each capital. */
function times(utc: string, local: readonly string[], capitals: readonly Capital[]): string {
  const columns = capitals.map(({ name }, index) => (local[index] ?? '').padEnd(Math.max(name.length, 9)));
  return `${[utc.padEnd(5), ...columns].join('  ')}  `;
}

/** A first line beside the times, the others under it; an instant is written once. */
function row(capitals: readonly Capital[], at: string | null, said: readonly Line[]): Line[] {
  const local = capitals.map(({ zone }) => (at === null ? '' : localTime(at, zone)));
  const first = times(at === null ? '' : timeOfDay(at), local, capitals);
  return said.flatMap(({ text, tone }, index) =>
    index === 0 ? wrapped(text, first.length, tone, first) : wrapped(text, first.length + 2, tone),
  );
}

function say(page: Page, shown: Shown): Line[] {
  if (shown.do === 'log.opened') return [];
  const item = shown.item === null ? undefined : page.items.get(shown.item);
  const [first, ...under] = headline(page, shown, item);
  if (first === undefined) return [];
  const moves = moveLines(shown, page.naming).map((text) => line(text, 'quiet'));
  return [first, ...under, ...moves, ...remarks(shown, item)];
}

/** An item with a title is told by its title, and the act stands under it. */
function headline(page: Page, shown: Shown, item: StoryItem | undefined): Line[] {
  const { naming } = page;
  if (shown.do === 'inject.deliver') return injected(page, shown);
  if (shown.refused) return [line(refusedSentence(page, shown), 'bad')];
  if (shown.do === 'expectation.checked') return [expectationLine(page, shown)];
  const sentence = itemSentence(shown, () => told(page, shown), item, naming) ?? sentenceFor(page, shown);
  if (sentence === '')
    return moveLines(shown, naming).length === 0 ? [] : [line('What this side sees of it:', 'quiet')];
  const act = closed(capital(sentence));
  const titled = item?.title === undefined ? '' : inEnglish(item.title);
  if (titled === '') return [line(shown.do?.startsWith('item.') ? `${shown.item ?? ''} · ${act}` : act)];
  return [line(`${item?.id ?? ''} · ${titled}`), line(act)];
}

function sentenceFor(page: Page, shown: Shown): string {
  if (shown.do === null) return '';
  if (shown.do === 'deadline.due') return dueSentence(shown, page.naming);
  const beside = besideSentences[shown.do];
  if (beside) return beside(told(page, shown));
  if (actOf(shown.do) === undefined) return plainWords(shown.do.replace('.', ' '));
  const sentence = sentences[shown.do as Verb](told(page, shown));
  return shown.effectiveAt === null
    ? sentence
    : `Planned for ${momentWords(shown.effectiveAt, shown.at)}: ${sentence}`;
}

function told(page: Page, shown: Shown) {
  const { naming, opening, whole } = page;
  const parties = Object.keys(opening.profile.parties);
  const by = shown.do === 'call.spoof' ? null : shown.by;
  const side = by === null ? sideIn(shown.on ?? '') : (partyOf(by) ?? '');
  const other = parties.includes(side) ? (parties.find((party) => party !== side) ?? '') : '';
  return toldFrom(
    {
      at: shown.at,
      who: shown.by === null ? naming.party(side) : naming.seat(shown.by),
      other: other === '' ? 'the other side' : naming.party(other),
      it: aboutWhat(page, shown, side),
      incident:
        shown.incident === null
          ? incidentOf(shown.on) || (shown.refs.incident ?? '')
          : plainName(shown.incident),
      with: shown.with,
      startex: startexOf(opening),
      quote: whole ? Infinity : QUOTE,
    },
    naming,
  );
}

/** The subject; for an act that is only planned what its names mean, or at least what kind of thing it is about. */
function aboutWhat({ naming }: Page, { on, do: verb, refs }: Shown, side: string): string {
  if (on !== null) return naming.subject(on);
  const machine = actOf(verb ?? '')?.on ?? 'exercise';
  const named = machine === 'exercise' || machine === 'dossier' ? undefined : refs[machine];
  return named === undefined
    ? `the ${kinds[machine] ?? machine}`
    : naming.subject(naming.refOf(machine, named, side));
}

const kinds: Readonly<Record<string, string>> = {
  review: 'meeting',
  dossier: 'file',
  clearance: 'clearance of the text',
};

/** The incident that a subject's own name tells. */
function incidentOf(on: string | null): string {
  return on?.startsWith('incident/') || on?.startsWith('dossier/') ? plainName(on) : '';
}

function injected(page: Page, shown: Shown): Line[] {
  const { naming } = page;
  const a = told(page, shown);
  const parts = [
    a.field('from') === '' ? '' : `from ${a.body('from')}`,
    a.list('to').length === 0 ? '' : `to ${a.list('to').map(naming.seat).join(', ')}`,
    a.field('channel') === '' ? '' : `by ${a.field('channel')}`,
    a.plain('kind') === '' ? '' : `(${a.plain('kind')})`,
  ].filter((part) => part !== '');
  const body = page.whole ? quoted(a.field('body'), Infinity) : '';
  return [
    line(`${shown.item === null ? 'Inject' : shown.item} · ${a.field('title')}`),
    line(parts.join(' '), 'quiet'),
    ...(body === '' ? [] : [line(body)]),
  ];
}

function refusedSentence(page: Page, shown: Shown): string {
  const parts = [shown.by === null ? '' : page.naming.seat(shown.by), fieldText(shown, 'do')].filter(
    (part) => part !== '',
  );
  return `Refused: ${parts.join(', ')}${shown.item === null ? '' : ` (${shown.item})`}.`;
}

/** What it says itself; one that is not met, or says nothing, tells what was found. */
function expectationLine({ opening }: Page, shown: Shown): Line {
  const met = shown.with['met'] === true;
  const id = fieldText(shown, 'id');
  const says = opening.scenario.expect.find((one) => one.id === id)?.says;
  const found = whyWords(readableInstants(fieldText(shown, 'why'), shown.at));
  const words = says === undefined ? found : met ? inEnglish(says) : `${inEnglish(says)}; ${found}`;
  return line(`${met ? '✓' : '✗'} ${id} ${met ? 'met' : 'not met'}: ${words}.`, met ? 'good' : 'bad');
}

/** A quotation that ends a sentence may have its own full stop, or was cut. */
export const closed = (sentence: string): string =>
  /[.?!…。？！]”$/.test(sentence) ? sentence : `${sentence}.`;

/** A seat or a channel that begins the sentence has a capital; a name stays as it is written. */
const capital = (sentence: string): string =>
  /^(the|an?|control) /.test(sentence) ? sentence.slice(0, 1).toUpperCase() + sentence.slice(1) : sentence;
