/**
 * What stands beside the views of seats, cut for each place by an allow-list (design §5): the setting, the clock, who is there. What is
 * not named here is not sent.
 */
import type { Place } from '../contract/live/place.ts';
import type { PartyShown, Present, Setting, Terms, ToldClock } from '../contract/live/told.ts';
import { iso } from '../contract/time.ts';
import { namesFor } from '../report/pictureSource.ts';
import type { ClockNow } from '../runtime/timekeeper.ts';
import type { Exercise } from '../runtime/exercises.ts';
import type { Places } from './places.ts';

const running: readonly Place['kind'][] = ['director', 'controller', 'evaluator'];

/** Whether a place is of those who run or judge the exercise. */
export const runs = ({ kind }: Place): boolean => running.includes(kind);

/** Whether a place is of control, which knows codes and names. */
export const isControl = ({ kind }: Place): boolean => kind === 'director' || kind === 'controller';

type Party = Exercise['opening']['profile']['parties'][string];

export function settingFor({ about, opening }: Exercise, place: Place): Setting {
  const { scenario, profile } = opening;
  const own = new Set([...place.seats, place.party]);
  return {
    about: about(),
    title: scenario.title,
    startex: scenario.startex,
    fictional: scenario.fictional,
    agreement: { id: profile.id, title: profile.title, summary: profile.summary },
    parties: Object.fromEntries(
      Object.entries(profile.parties).map(([id, party]) => [
        id,
        partyShown(party, runs(place) || place.party === id),
      ]),
    ),
    bodies: scenario.bodies,
    names: namesFor(scenario, profile, place.seats[0] ?? ''),
    terms: termsOf(profile),
    parts: scenario.agenda.map(({ id, title, conduct, minutes }) => ({
      id,
      conduct,
      ...(title === undefined ? {} : { title }),
      ...(minutes === undefined ? {} : { minutes }),
    })),
    briefs: Object.fromEntries(
      Object.entries(scenario.briefs).filter(([seat]) => runs(place) || own.has(seat)),
    ),
    ...(runs(place)
      ? { summary: scenario.summary, objectives: scenario.objectives, discussion: scenario.discussion }
      : {}),
  };
}

function termsOf(profile: Exercise['opening']['profile']): Terms {
  const { request, tracks, channels, hotline, review, deadlines, contacts, may, words } = profile;
  const { counts, ack, answer, update, owes } = deadlines;
  return {
    elements: Object.fromEntries(request.elements.is.map((element) => [element, words[element] ?? element])),
    grounds: request.grounds.is,
    tracks: Object.fromEntries(Object.entries(tracks).map(([id, { name }]) => [id, name])),
    channels: Object.fromEntries(
      Object.entries(channels).map(([id, { name, kind }]) => [id, { name, kind }]),
    ),
    hotline: hotline?.channel ?? null,
    review: review === null ? null : { levels: review.levels.is },
    deadlines: { counts, ack, answer, update, owes },
    contacts,
    may,
    words,
  };
}

/** How a clearance is to come out is nobody's to know beforehand. */
function partyShown(
  { name, short, capital, seats, institutions, instruments, clearances }: Party,
  own: boolean,
): PartyShown {
  return {
    name,
    short,
    capital,
    seats: Object.fromEntries(Object.entries(seats).map(([id, { title, level }]) => [id, { title, level }])),
    institutions: Object.fromEntries(
      Object.entries(institutions).map(([id, one]) => [id, { name: one.name, role: one.role }]),
    ),
    ...(own
      ? {
          instruments: Object.fromEntries(
            Object.entries(instruments).map(([id, one]) => [id, { name: one.name, needs: one.needs }]),
          ),
          clearances: clearances.map(({ text, from, office }) => ({ text, from, office })),
        }
      : {}),
  };
}

/** Where the clock brakes, and to where it runs, the director alone is told. */
export function clockFor({ at, speed, going, hurry, brakes }: ClockNow, { kind }: Place): ToldClock {
  const shown = { at: iso(at), speed, going: hurry === null ? going : ('played' as const) };
  if (kind !== 'director') return shown;
  return { ...shown, brakes, hurry: hurry?.to === null || hurry === null ? null : iso(hurry.to) };
}

/** Control sees who is where; a side sees its own people and whether control is there; the wall and observers see nobody. */
export function presentFor(places: Places, here: ReadonlySet<string>, place: Place): readonly Present[] {
  if (place.kind === 'wall' || place.kind === 'observer') return [];
  return places.all().flatMap((one) => {
    const own = one.party !== null && one.party === place.party;
    if (!runs(place) && !own && one.kind !== 'director') return [];
    const people = places
      .people()
      .filter((person) => person.place === one.id && person.status === 'in')
      .map(({ id, name }) => ({ id, name, here: here.has(id) }));
    return [{ place: one.id, people }];
  });
}
