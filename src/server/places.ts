/**
 * Who stands where in one exercise (design §5): a place for each seat and each cell and for those beside the parties, the people in
 * them, and who among the directors has the final say. Everything is kept beside the log and survives a crash; no name is in the log.
 */
import { z } from 'zod';
import { personSchema, placeSchema } from '../contract/live/place.ts';
import type { Person, Place } from '../contract/live/place.ts';
import type { Refused, RuntimeCode } from '../contract/live/reply.ts';
import type { Profile } from '../contract/profile.ts';
import type { Put, Store } from '../store/store.ts';
import type { Surroundings } from '../runtime/surroundings.ts';
import { inTurn } from '../thread/inTurn.ts';
import { hashOf, isToken, newCode, newToken } from './tokens.ts';

/** Most people of one exercise, removed ones included. */
const MOST_PEOPLE = 500;

export type Way = { readonly link: string } | { readonly code: string };

export interface Joined {
  readonly person: Person;
  readonly place: Place;
  /** The person's own; with it a reload or a dropped line returns to the place. */
  readonly token: string;
}

export interface Standing {
  readonly person: Person;
  readonly place: Place;
}

export interface Places {
  readonly all: () => readonly Place[];
  readonly people: () => readonly Person[];
  /** Who of the directors has the final say; null while nobody has come. */
  readonly holder: () => string | null;
  /** A link admits at once, always; a code does before STARTEX, and knocks after it. */
  readonly join: (way: Way, name: string) => Promise<Joined | { readonly refused: Refused }>;
  /** Admits a director without a link, for whoever runs the server. */
  readonly direct: (name: string) => Promise<Joined>;
  readonly standingOf: (token: string) => Standing | null;
  readonly personById: (id: string) => Standing | null;
  readonly admit: (person: string) => Promise<Refused | null>;
  readonly remove: (person: string) => Promise<Refused | null>;
  readonly move: (person: string, place: string) => Promise<Refused | null>;
  readonly lock: (place: string, locked: boolean) => Promise<Refused | null>;
  /** A new link and code for a place; the old ones lead nowhere. */
  readonly renew: (
    place: string,
  ) => Promise<{ readonly link: string; readonly code: string } | { refused: Refused }>;
  readonly handOver: (person: string) => Promise<Refused | null>;
  /** Takes a person's name away for good. */
  readonly erase: (person: string) => Promise<Refused | null>;
}

export interface PlacesPorts {
  readonly store: Pick<Store, 'commit' | 'records'>;
  readonly surroundings: Pick<Surroundings, 'random'>;
  readonly exercise: string;
  /** Before STARTEX a code admits at once. */
  readonly isOpen: () => boolean;
  /** Hears that something here changed. */
  readonly changed: () => void;
  /** Hears that a person was let in, moved or taken away. */
  readonly moved: (person: string) => void;
}

const keptPlace = placeSchema.extend({ hash: z.string() });
const keptPerson = personSchema.extend({ hash: z.string() });
type KeptPlace = z.infer<typeof keptPlace>;
type KeptPerson = z.infer<typeof keptPerson>;

/** The places of a new exercise, to be kept; and their links, which nobody can read again. */
export function makePlaces(
  parties: Profile['parties'],
  { surroundings, exercise }: Pick<PlacesPorts, 'surroundings' | 'exercise'>,
): { readonly put: readonly Put[]; readonly links: ReadonlyMap<string, string> } {
  const links = new Map<string, string>();
  const codes = new Set<string>();
  const put = placesFor(parties).map((place): Put => {
    const link = newToken(surroundings, exercise);
    let code = newCode(surroundings);
    while (codes.has(code)) code = newCode(surroundings);
    codes.add(code);
    links.set(place.id, link);
    const kept: KeptPlace = { ...place, code, locked: false, hash: hashOf(link) };
    return { kind: 'place', key: place.id, value: JSON.stringify(kept) };
  });
  return { put, links };
}

function placesFor(parties: Profile['parties']): Omit<Place, 'code' | 'locked'>[] {
  const beside = (['director', 'controller', 'evaluator', 'observer', 'wall'] as const).map((kind) => ({
    id: kind,
    kind,
    party: null,
    seats: [kind],
  }));
  const sides = Object.entries(parties).flatMap(([party, { seats }]) => {
    const all = Object.keys(seats).map((seat) => `${party}/${seat}`);
    const alone = all.map((seat) => ({
      id: seat.replace('/', '-'),
      kind: 'seat' as const,
      party,
      seats: [seat],
    }));
    return [...alone, { id: party, kind: 'cell' as const, party, seats: all }];
  });
  return [...beside, ...sides];
}

export async function openPlaces({
  store,
  surroundings,
  exercise,
  isOpen,
  changed,
  moved,
}: PlacesPorts): Promise<Places> {
  const places = new Map<string, KeptPlace>();
  const people = new Map<string, KeptPerson>();
  for (const [id, text] of await store.records(exercise, 'place'))
    places.set(id, keptPlace.parse(JSON.parse(text)));
  for (const [id, text] of await store.records(exercise, 'person'))
    people.set(id, keptPerson.parse(JSON.parse(text)));
  let holder = (await store.records(exercise, 'holder')).get('director') ?? null;
  const byHash = new Map([...people.values()].map(({ hash, id }) => [hash, id]));

  const turns = inTurn();
  /** Who has the final say is asked and changed by one at a time. */
  const ofHolder = <T>(work: () => Promise<T>): Promise<T> => turns('holder', work);
  const keep = async (put: readonly Put[]): Promise<void> => {
    await store.commit({ exercise, put });
  };
  const keepPerson = async (person: KeptPerson): Promise<void> => {
    await keep([{ kind: 'person', key: person.id, value: JSON.stringify(person) }]);
    people.set(person.id, person);
    byHash.set(person.hash, person.id);
    changed();
  };
  const keepPlace = async (place: KeptPlace): Promise<void> => {
    await keep([{ kind: 'place', key: place.id, value: JSON.stringify(place) }]);
    places.set(place.id, place);
    changed();
  };
  const keepHolder = async (person: string): Promise<void> => {
    await keep([{ kind: 'holder', key: 'director', value: person }]);
    holder = person;
    changed();
  };
  const standing = (person: KeptPerson | undefined): Standing | null => {
    const place = person && places.get(person.place);
    return person && place ? { person: shownPerson(person), place: shownPlace(place) } : null;
  };
  const enter = async (place: KeptPlace, name: string, status: Person['status']): Promise<Joined> => {
    const token = newToken(surroundings, exercise);
    const id = `p-${Buffer.from(surroundings.random(6)).toString('hex')}`;
    await keepPerson({ id, name, place: place.id, status, hash: hashOf(token) });
    if (place.kind === 'director')
      await ofHolder(async () => {
        if (holder === null) await keepHolder(id);
      });
    const person = people.get(id);
    if (!person) throw new Error('A person who was kept is there.');
    return { person: shownPerson(person), place: shownPlace(place), token };
  };
  const placeBy = (way: Way): KeptPlace | undefined => {
    if ('code' in way) return [...places.values()].find(({ code }) => code === way.code);
    return [...places.values()].find(({ hash }) => isToken(way.link, hash));
  };
  const changePerson = (id: string, change: Partial<KeptPerson>): Promise<Refused | null> =>
    turns(id, async () => {
      const person = people.get(id);
      if (!person) return refused('unknown-subject', `There is no person ${id}.`);
      await keepPerson({ ...person, ...change });
      if (change.status !== undefined || change.place !== undefined) moved(id);
      return null;
    });
  const changePlace = (id: string, change: Partial<KeptPlace>): Promise<Refused | null> =>
    turns(id, async () => {
      const place = places.get(id);
      if (!place) return refused('unknown-subject', noPlace(id));
      await keepPlace({ ...place, ...change });
      return null;
    });

  return {
    all: () => [...places.values()].map(shownPlace),
    people: () => [...people.values()].map(shownPerson),
    holder: () => holder,
    join: async (way, name) => {
      const place = placeBy(way);
      if (!place) return { refused: refused('removed', unknownWay(way)) };
      if (place.locked)
        return {
          refused: refused('removed', 'The director has locked this place. Ask the director to open it.'),
        };
      if (people.size >= MOST_PEOPLE)
        return { refused: refused('busy', `No more than ${MOST_PEOPLE} people can join one exercise.`) };
      return enter(place, name, 'link' in way || isOpen() ? 'in' : 'knocks');
    },
    direct: (name) => {
      const place = places.get('director');
      if (!place) throw new Error('Every exercise has a place for its director.');
      return enter(place, name, 'in');
    },
    standingOf: (token) => {
      const id = byHash.get(hashOf(token));
      const person = id === undefined ? undefined : people.get(id);
      return person && isToken(token, person.hash) ? standing(person) : null;
    },
    personById: (id) => standing(people.get(id)),
    admit: (person) => changePerson(person, { status: 'in' }),
    remove: (person) =>
      ofHolder(async () => {
        if (person === holder)
          return refused('not-held', 'Whoever has the final say cannot be removed. Hand over first.');
        return changePerson(person, { status: 'removed' });
      }),
    move: (person, to) =>
      ofHolder(async () => {
        const place = places.get(to);
        if (!place) return refused('unknown-subject', noPlace(to));
        if (person === holder && place.kind !== 'director')
          return refused('not-held', 'Whoever has the final say cannot leave it. Hand over first.');
        return changePerson(person, { place: to });
      }),
    lock: (id, locked) => changePlace(id, { locked }),
    renew: async (id) => {
      const link = newToken(surroundings, exercise);
      const code = newCode(surroundings);
      const refusal = await changePlace(id, { code, hash: hashOf(link) });
      return refusal ? { refused: refusal } : { link, code };
    },
    handOver: (id) =>
      ofHolder(async () => {
        const to = standing(people.get(id));
        if (to?.place.kind !== 'director' || to.person.status !== 'in')
          return refused('not-held', 'Only somebody who has come in as a director can have the final say.');
        await keepHolder(id);
        return null;
      }),
    erase: (person) => changePerson(person, { name: '' }),
  };
}

const shownPlace = ({ hash: _, ...place }: KeptPlace): Place => place;
const shownPerson = ({ hash: _, ...person }: KeptPerson): Person => person;

function refused(code: RuntimeCode | 'unknown-subject', message: string): Refused {
  return { code, rule: null, message };
}

const noPlace = (id: string): string => `There is no place ${id}.`;

const unknownWay = (way: Way): string =>
  'code' in way
    ? 'No place has this code. Look at it again; the director can give a new one.'
    : 'This link leads nowhere any more. Ask the director for a new one.';
