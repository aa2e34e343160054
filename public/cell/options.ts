/** What the words of a form are chosen from: what this side knows, so that nobody types a name. */
import { partyOf } from '../../src/contract/subject.ts';
import { plainName } from '../../src/picture/words.ts';
import type { Option } from '../forms/Field.tsx';
import type { Values } from '../forms/useForm.ts';
import { inWords } from '../text/inWords.ts';
import { incidentLabel, labelOf } from './names.ts';
import { actsOn, pointsOf } from './points.ts';
import { linesOf } from './outcomeLines.ts';
import type { OpenForm, SeatFacts } from './useCell.ts';
import { said } from './words.ts';
import { injectsOf, openChoices } from './inboxItems.ts';
import { openPlans } from './move.ts';

type Choosing = (cell: SeatFacts, form: OpenForm, values: Values) => Option[];

const named = (texts: Readonly<Record<string, unknown>>): Option[] =>
  Object.entries(texts).map(([value, text]) => ({ value, words: said(text) || value }));

const incidents = (cell: SeatFacts): Option[] =>
  cell.incidents.map((key) => ({ value: plainName(key), words: incidentLabel(cell, key) }));

const requests =
  (whose: (cell: SeatFacts, from: string) => boolean) =>
  (cell: SeatFacts): Option[] =>
    cell.requests
      .filter(({ from }) => whose(cell, from))
      .map(({ ref, label, kind }) => ({
        value: plainName(ref),
        words: `${label} · ${kind.replaceAll('-', ' ')}`,
      }));

const ownSeats = ({ ours, party }: SeatFacts): Option[] =>
  Object.entries(ours.seats).map(([id, { title }]) => ({ value: `${party}/${id}`, words: inWords(title) }));

const findings: Choosing = ({ ours }, _form, values) => {
  const needs = ours.instruments?.[said(values['measure'])]?.needs ?? [];
  return needs.map((need) => ({ value: need, words: need.replaceAll('-', ' ') }));
};

const choosing: Readonly<Record<string, Choosing>> = {
  ground: ({ setting }) => named(setting.terms.grounds),
  track: ({ setting }) => named(setting.terms.tracks),
  channel: ({ setting }) => named(Object.fromEntries(channelsOf(setting.terms.channels))),
  needs: ({ setting }) => named(setting.terms.elements),
  measure: ({ ours }) =>
    Object.entries(ours.instruments ?? {}).map(([value, { name }]) => ({ value, words: inWords(name) })),
  findings,
  about: requests(() => true),
  supersedes: requests(({ party }, from) => from === party),
  other: incidents,
  into: incidents,
  incident: incidents,
  against: ({ setting }) =>
    Object.entries(setting.parties).map(([value, { name }]) => ({ value, words: inWords(name) })),
  office: ({ ours }) =>
    [...new Set((ours.clearances ?? []).map(({ office }) => office))].map((office) => ({
      value: office,
      words: inWords(ours.institutions[office]?.name ?? office),
    })),
  who: ownSeats,
  present: ({ setting }) =>
    Object.entries(setting.parties).flatMap(([party, { seats, short }]) =>
      Object.entries(seats).map(([id, { title }]) => ({
        value: `${party}/${id}`,
        words: `${short} · ${inWords(title)}`,
      })),
    ),
  contact: (cell, { ref }) =>
    alternatesLeft(cell, ref ?? '').map((value) => ({ value, words: contactWords(cell, value) })),
  point: ({ seen }, { ref }) =>
    pointsOf(seen, ref ?? '').map(({ name, text }) => ({ value: name, words: text })),
  points: ({ seen }, { ref }) =>
    pointsOf(seen, ref ?? '').map(({ name, text }) => ({ value: name, words: text })),
  line: ({ seen }, { ref }) =>
    linesOf(seen, ref ?? '').map(({ name, text }) => ({ value: name, words: text })),
  item: ({ seen }) => injectsOf(seen).map(({ item, title }) => ({ value: item, words: title })),
  choice: ({ seen }) => openChoices(seen).map(({ item, ask }) => ({ value: item, words: ask })),
  option: ({ seen }, _form, values) =>
    openChoices(seen)
      .filter(({ item }) => item === said(values['choice']))
      .flatMap(({ options }) => options.map(({ id, text }) => ({ value: id, words: text }))),
  plan: (cell) => openPlans(cell).map(({ plan, words }) => ({ value: plan, words })),
  to: ({ setting }) => named(setting.bodies),
  seat: ownSeats,
};

const channelsOf = (channels: Readonly<Record<string, { readonly name: unknown }>>): [string, unknown][] =>
  Object.entries(channels).map(([id, { name }]) => [id, name]);

/** Contact points of the other side that stand in for those on the hotline, and were not tried yet on this call. */
function alternatesLeft({ setting, other, seen }: SeatFacts, call: string): string[] {
  const { contacts, hotline } = setting.terms;
  const onLine = Object.entries(contacts)
    .filter(([, { party, channel }]) => party === other && channel === hotline)
    .map(([id]) => id);
  const found = [...onLine];
  for (const id of found) {
    const next = contacts[id]?.alternate;
    if (next !== undefined && !found.includes(next)) found.push(next);
  }
  const tried = actsOn(seen, call, 'call.tryAlternate').map((entry) => said(entry.with?.['contact']));
  return found.filter((id) => !onLine.includes(id) && !tried.includes(id));
}

/** `Ministry of Foreign Affairs · Diplomatic notes`. */
function contactWords({ setting, theirs }: SeatFacts, id: string): string {
  const contact = setting.terms.contacts[id];
  const institution = theirs.institutions[contact?.institution ?? '']?.name;
  const track = setting.terms.tracks[contact?.track ?? ''];
  return [institution, track].map(inWords).filter(Boolean).join(' · ') || id;
}

/** Words that are free text in one act, though another act chooses them. */
const free: readonly string[] = [
  'request.redirect.to',
  'line.propose.line',
  'call.readBack.point',
  'dossier.attribute.to',
];

/** Undefined: the field is not chosen from a list. */
export function optionsFor(
  cell: SeatFacts,
  form: OpenForm,
  field: string,
  values: Values,
): Option[] | undefined {
  if (free.includes(`${form.verb}.${field}`)) return undefined;
  const found = choosing[field]?.(cell, form, values);
  return found === undefined || found.length === 0 ? undefined : found;
}

/** What a form may be about, for an act that brings something new into being. */
export function subjectsToChoose(cell: SeatFacts, verb: string): Option[] {
  if (verb === 'incident.report') {
    const heard = new Set(injectsOf(cell.seen).map(({ incident }) => plainName(incident)));
    const known = new Set(
      cell.incidents.filter((key) => partyOf(key.replace(':', '/')) === cell.party).map(plainName),
    );
    return [...heard]
      .filter((name) => name !== '' && !known.has(name))
      .map((name) => ({ value: name, words: incidentLabel(cell, `${cell.party}:${name}`) }));
  }
  return cell.incidents.map((key) => ({ value: key, words: labelOf(cell, `incident/${key}`) }));
}
