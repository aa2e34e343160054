/** An entry as a sentence, in the words of the report, from what a seat was shown of it. */
import i18next from 'i18next';
import { callName } from '../../src/contract/callName.ts';
import type { SeatEntry } from '../../src/contract/view.ts';
import type { Scenario } from '../../src/contract/scenario.ts';
import type { Setting } from '../../src/contract/live/told.ts';
import type { Text } from '../../src/contract/act/act.ts';
import { clearedWords } from '../../src/picture/clearedWords.ts';
import { mainRegions, silentStates } from '../../src/report/sentence/regions.ts';
import type { Told } from '../../src/report/sentence/told.ts';
import { whyWords } from '../../src/report/sentence/whyWords.ts';
import { english, nameInWords, plain, plainName, sideIn, stateWords } from '../../src/picture/words.ts';
import { regionOf, stateIn } from '../../machines/region.ts';
import { dayAndTime } from '../app/times.ts';
import { stateSaid } from '../cell/words.ts';
import { inWords } from './inWords.ts';
import { withInstants } from './withInstants.ts';
import { seatSays } from './seatSays.ts';
import { sentenceFor, sentenceForDue } from './sentenceFor.ts';

export interface Teller {
  /** `US desk confirms receipt of CN-1: “…”`; '' for what has nothing to tell. */
  readonly sentence: (entry: SeatEntry) => string;
  /** `US-1`, `the hotline`, `blades`. */
  readonly subject: (ref: string) => string;
  /** `US desk`, `control`. */
  readonly seat: (seat: string) => string;
}

/** The first entry of the log, in which everything is set up: no event in the play. */
export const isOpening = ({ moves }: SeatEntry): boolean =>
  moves.some(({ ref, to }) => ref === 'exercise' && to === 'life.planned');

/** The longest quotation in a sentence. */
const QUOTE = 200;

function officeIn({ parties }: Setting, id: string): string {
  const [named] = Object.values(parties).flatMap(({ institutions }) => institutions[id] ?? []);
  return named === undefined ? id : inWords(named.name);
}

export function tellerOf(setting: Setting, entries: readonly SeatEntry[], quote = QUOTE): Teller {
  const labels = requestLabels(setting, entries);
  const titles = meetingTitles(entries);
  const { channels } = setting.terms;
  const party = (id: string): string => setting.parties[id]?.short ?? id;
  const seat = (id: string): string => seatSays(id, party);
  const subject = (ref: string): string => {
    const [machine = ''] = ref.split('/');
    const name = plainName(ref);
    if (machine === 'request')
      return labels.get(ref) ?? i18next.t('tell.request', { party: party(sideIn(ref)), name: plain(name) });
    if (machine === 'channel' && name === setting.terms.hotline) return i18next.t('tell.hotline');
    if (machine === 'dossier')
      return i18next.t('tell.file', { party: party(ref.split('/')[1] ?? ''), name: plain(name) });
    if (machine === 'clearance')
      return i18next.t('tell.clearance', {
        party: party(sideIn(ref)),
        name: clearedWords(name, sideIn(ref), Object.keys(setting.parties), labels),
      });
    if (machine === 'call') return callName(name);
    return titles.get(ref) ?? setting.names[ref] ?? plain(name);
  };
  const told = (entry: SeatEntry): Told => {
    const fields = entry.with ?? {};
    const field = (name: string): string => {
      const value = fields[name];
      return typeof value === 'number' ? String(value) : inWords(value as Text) || english(value);
    };
    const list = (name: string): readonly string[] => {
      const value = fields[name];
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    };
    const side = sideIn(entry.on ?? '');
    const own = entry.by === undefined ? side : (entry.by.split('/')[0] ?? '');
    const other = Object.keys(setting.parties).find((id) => id !== own);
    return {
      who: entry.by === undefined ? party(side) : seat(entry.by),
      other: own in setting.parties && other !== undefined ? party(other) : i18next.t('tell.otherSide'),
      it: entry.on === undefined ? '' : subject(entry.on),
      incident: entry.incident === undefined ? '' : nameInWords(entry.incident),
      field,
      plain: (name) => plain(field(name)),
      says: (name) => (field(name) === '' ? '' : `: ${quoted(field(name), quote)}`),
      moment: (name) => {
        const at = Date.parse(field(name));
        return Number.isNaN(at) ? field(name) : dayAndTime(at);
      },
      list,
      is: (name) => fields[name] === true,
      track: (name) => inWords(setting.terms.tracks[field(name)]) || field(name),
      seat: (name) => seat(field(name)),
      office: (name) => officeIn(setting, field(name)),
      body: (name) => inWords(setting.bodies[field(name)]) || field(name),
      seats: (name) => list(name).map(seat),
      substitute: () => '',
    };
  };
  const moves = (entry: SeatEntry): string =>
    entry.moves.flatMap(({ ref, to }) => movedTo(ref, to, subject)).join('; ');
  const story = (entries[0]?.with?.['scenario'] as Scenario | undefined)?.storyline ?? [];
  const whose = (id: string | undefined): string => {
    const item = story.find((one) => one.id === id);
    const of =
      item === undefined ? null : 'as' in item ? item.as : 'choice' in item ? item.choice.seat : null;
    return of === null ? i18next.t('tell.theSeat') : seat(of);
  };
  const names = { subject, isDialogue: (ref: string) => channels[plainName(ref)]?.kind === 'dialogue' };
  const says = (entry: SeatEntry): string => {
    const { do: verb, on = null, with: fields = {} } = entry;
    if (verb === undefined) return moves(entry);
    if (verb === 'deadline.due') return sentenceForDue({ on, moves: entry.moves }, names);
    if (verb === 'expectation.checked')
      return i18next.t(fields['met'] === true ? 'tell.met' : 'tell.notMet', {
        id: String(fields['id']),
        why: whyWords(withInstants(String(fields['why']))),
      });
    if (verb === 'item.refused') {
      const act = { ...entry, do: String(fields['do']), with: (fields['with'] ?? {}) as typeof fields };
      return i18next.t('tell.refused', { says: says(act) });
    }
    const who = awaited.includes(verb) ? { who: whose(entry.item) } : {};
    return sentenceFor(verb)?.({ ...told(entry), ...who }) ?? moves(entry);
  };
  return {
    subject,
    seat,
    sentence: (entry) => {
      if (isOpening(entry)) return '';
      const planned = entry.effectiveAt === undefined ? null : dayAndTime(Date.parse(entry.effectiveAt));
      const now = says(entry);
      const words = planned === null ? now : i18next.t('tell.planned', { at: planned, says: now });
      const said =
        entry.hand === undefined || words === ''
          ? words
          : i18next.t('tell.byHand', { says: words, who: seat(entry.hand) });
      return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`;
    },
  };
}

/** Whose it is to act or to choose stands in the scenario, which the director was shown, and is no part of the entry. */
const awaited: readonly string[] = ['item.awaited', 'item.missed', 'choice.put'];

/** What only counts down is not told. */
function movedTo(ref: string, to: string, subject: (ref: string) => string): string[] {
  const region = regionOf(ref, to);
  const state = stateIn(region, to);
  if (ref === 'exercise' || silentStates[region]?.includes(state) === true) return [];
  const machine = ref.split('/')[0] ?? '';
  return [`${subject(ref)}: ${mainRegions.includes(region) ? stateSaid(machine, state) : stateWords(to)}`];
}

/** A meeting has its title from when it is set, by its reference. */
function meetingTitles(entries: readonly SeatEntry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ do: verb, on, with: fields }) => {
      const title = verb === 'review.schedule' ? inWords(fields?.['title'] as Text) : '';
      return on === undefined || title === '' ? [] : [[on, title] as const];
    }),
  );
}

/** A request has its label from when it is sent: the first of a side is `US-1`. */
function requestLabels({ parties }: Setting, entries: readonly SeatEntry[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const count = new Map<string, number>();
  for (const { moves } of entries)
    for (const { ref, to } of moves) {
      if (to !== 'life.sent' || labels.has(ref) || !ref.startsWith('request/')) continue;
      const side = sideIn(ref);
      const next = (count.get(side) ?? 0) + 1;
      count.set(side, next);
      labels.set(ref, `${parties[side]?.short ?? side}-${next}`);
    }
  return labels;
}

function quoted(text: string, longest: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= longest ? `“${flat}”` : `“${flat.slice(0, longest - 1).trimEnd()}…”`;
}
