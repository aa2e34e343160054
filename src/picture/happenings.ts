/** What happens on one side of the bridge: injects, what a government does for itself, and what it does in the open. */
import type { Party } from '../contract/subject.ts';
import { partyOf } from '../contract/subject.ts';
import type { SeatEntry } from '../contract/view.ts';
import type { RequestFacts } from './requests.ts';
import { requestsOf } from './requests.ts';
import type { Story } from './story.ts';
import { byWhom, coursesOf, sideOf, stepsOf } from './story.ts';
import {
  clearedText,
  english,
  instantOf,
  msOf,
  nameInWords,
  plain,
  plainName,
  seatName,
  shortName,
  sideIn,
  stateWords,
} from './words.ts';

export interface Happening {
  readonly kind: 'inject' | 'private' | 'open';
  readonly at: number;
  /** Null: both sides. */
  readonly side: Party | null;
  readonly label: string;
  /** The name of the incident that it is about; '' where its label says enough. */
  readonly about: string;
  readonly says: string;
  /** The higher, the sooner it keeps its label where there is little room. */
  readonly rank: number;
  readonly incident: string | null;
}

interface Telling {
  readonly kind: 'private' | 'open';
  readonly rank: number;
  readonly label: (fields: Readonly<Record<string, unknown>>) => string;
}

const told = (kind: Telling['kind'], rank: number, label: Telling['label'] | string): Telling => ({
  kind,
  rank,
  label: typeof label === 'string' ? () => label : label,
});
const field = (name: string) => (fields: Readonly<Record<string, unknown>>) => plain(english(fields[name]));

const tellings: Readonly<Record<string, Telling>> = {
  'incident.report': told('private', 5, 'detected'),
  'incident.assess': told('private', 4, ({ severity }) =>
    typeof severity === 'number' ? `severity ${severity}` : 'assessed',
  ),
  'incident.link': told('private', 2, 'linked'),
  'incident.merge': told('private', 3, 'merged'),
  'incident.split': told('private', 3, 'split'),
  'dossier.assess': told('private', 2, 'forms a view'),
  'dossier.hold': told('private', 4, 'position held'),
  'dossier.gather': told('private', 3, 'evidence added'),
  'dossier.attribute': told(
    'private',
    5,
    (fields) => `attributes, ${field('confidence')(fields)} confidence`,
  ),
  'dossier.doubt': told('private', 4, 'attribution doubted'),
  'dossier.close': told('private', 2, 'file closed'),
  'dossier.reopen': told('private', 2, 'file reopened'),
  'measure.consider': told('private', 3, (fields) => `considers ${field('measure')(fields)}`),
  'measure.prepare': told('private', 4, (fields) => `prepares ${field('measure')(fields)}`),
  'measure.drop': told('private', 3, 'measure given up'),
  'measure.announce': told('open', 9, (fields) => `announces ${field('measure')(fields)}`),
  'measure.lift': told('open', 7, 'measure lifted'),
  'custody.hold': told('private', 3, 'evidence held'),
  'custody.renew': told('private', 1, 'preservation renewed'),
  'custody.release': told('private', 2, 'evidence released'),
  'request.draft': told('private', 1, 'drafts a request'),
  'call.note': told('private', 1, 'note of the call'),
  'note.write': told('private', 1, 'note'),
  'choice.take': told('private', 3, 'chooses'),
  'incident.allege': told('open', 8, 'alleges'),
  'incident.dispute': told('open', 8, 'disputes'),
  'incident.close': told('open', 7, (fields) => `closes: ${field('outcome')(fields)}`),
  'incident.reopen': told('open', 7, 'reopens'),
  'incident.leak': told('open', 9, 'leaked'),
  'statement.warn': told('open', 5, 'warns of a statement'),
  'statement.publish': told('open', 8, 'publishes'),
  'statement.comment': told('open', 6, 'comments'),
  'statement.decline': told('open', 3, 'declines comment'),
  'review.readout': told('open', 4, 'readout'),
  'call.confirmInWriting': told('open', 4, 'confirms in writing'),
};

export function happeningsOf(story: Story): Happening[] {
  return story.entries.flatMap((entry) => {
    if (entry.refused !== undefined || entry.effectiveAt !== undefined) return [];
    if (entry.do === 'inject.deliver') return [injectOf(story, entry)];
    const telling = tellings[entry.do ?? ''];
    // what control does by itself is on neither side
    if (telling === undefined || (telling.kind === 'private' && sideOf(entry) === null)) return [];
    return [actOf(story, entry, telling)];
  });
}

function injectOf(story: Story, entry: SeatEntry): Happening {
  const title = english(entry.with?.['title']);
  const side = addressed(story, entry);
  const id = entry.item === undefined ? '' : `${entry.item}, `;
  const to = side === null ? 'both sides' : shortName(story.source, side);
  const at = msOf(entry.at);
  return {
    kind: 'inject',
    at,
    side,
    label: title,
    about: '',
    says: `${instantOf(at)}: inject to ${to}: ${id}${title}${numbered(entry)}`,
    rank: 6,
    incident: typeof entry.with?.['incident'] === 'string' ? entry.with['incident'] : null,
  };
}

const numbered = ({ entry }: SeatEntry): string => (entry === undefined ? '' : ` (entry ${entry})`);

/** A party's seat is not told to whom else an inject went. */
function addressed({ source }: Story, entry: SeatEntry): Party | null {
  const to = entry.with?.['to'];
  if (!Array.isArray(to)) return partyOf(source.seat);
  const sides = new Set(to.map((seat: string) => partyOf(seat) ?? seat));
  const [only] = sides;
  return sides.size === 1 && source.parties.some(({ id }) => id === only) ? (only ?? null) : null;
}

function actOf(story: Story, entry: SeatEntry, telling: Telling): Happening {
  const at = msOf(entry.at);
  const label = telling.label(entry.with ?? {});
  const side = sideOf(entry);
  const about = entry.incident === undefined ? '' : ` on ${nameInWords(entry.incident)}`;
  const whose =
    telling.kind === 'private' && side !== null ? `, private to ${shortName(story.source, side)}` : '';
  const who = entry.by === undefined ? '' : `${seatName(story.source, entry.by)}: `;
  return {
    kind: telling.kind,
    at,
    side,
    label,
    about: entry.incident === undefined ? '' : nameInWords(entry.incident),
    says: `${instantOf(at)}: ${who}${label}${about}${whose}${numbered(entry)}`,
    rank: telling.rank,
    incident: entry.incident ?? null,
  };
}

/** A text that is in clearance, and so held back, on its own side. */
export interface Held {
  readonly ref: string;
  readonly side: Party;
  readonly label: string;
  readonly from: number;
  readonly to: number | null;
  readonly says: string;
  readonly incident: string | null;
}

export function clearancesOf(story: Story): Held[] {
  const requests = requestsOf(story);
  return coursesOf(story, 'clearance').flatMap((course) => {
    const steps = stepsOf(course, 'life');
    const circulated = steps.find(({ state }) => state === 'circulated');
    if (circulated === undefined) return [];
    const over = steps.find(({ state }) => state === 'released' || state === 'withdrawn');
    const side = sideIn(course.ref);
    const label = `clearing ${textIn(plainName(course.ref), side, requests)}`;
    const end = over === undefined ? 'not yet released' : `${stateWords(over.state)} ${instantOf(over.at)}`;
    return [
      {
        ref: course.ref,
        side,
        label,
        from: circulated.at,
        to: over?.at ?? null,
        says: `${instantOf(circulated.at)}: ${shortName(story.source, side)} holds a text back for ${label.replace('clearing', 'the clearance of')}, ${end}${byWhom(story, circulated.entry)}`,
        incident: course.incident,
      },
    ];
  });
}

/** `the answer to US-1` of `answer-blades-1`; a request has its number from when it is sent. */
function textIn(name: string, side: Party, requests: readonly RequestFacts[]): string {
  const text = clearedText(name);
  if (text === null) return plain(name);
  const { kind, about } = text;
  const label = (own: boolean): string | undefined =>
    requests.find(({ ref, from }) => plainName(ref) === about && (from === side) === own)?.label;
  switch (kind) {
    case 'request':
      return label(true) ?? 'a request';
    case 'answer':
      return `the answer to ${label(false) ?? 'a request'}`;
    case 'call-script':
      return 'the words for a call';
    default:
      return `the ${plain(kind)} on ${plain(about)}`;
  }
}
