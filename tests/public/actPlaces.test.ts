/** Every act of the contract has a place in the page, for everybody who may do it, and stands there. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { acts, verbs } from '../../src/contract/act/acts.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import { mayNot } from '../../src/engine/authority.ts';
import { canDo } from '../../src/engine/can.ts';
import { actPlaces, actors } from '../../public/app/actPlaces.ts';
import type { Actor } from '../../public/app/actPlaces.ts';
import { opening } from '../support/opening.ts';
import { director, given } from '../support/story.ts';

const { play } = given(opening());
const { profile } = play.state;

const seatsOf: Readonly<Record<Actor, readonly string[]>> = {
  party: Object.entries(profile.parties).flatMap(([party, { seats }]) =>
    Object.keys(seats).map((seat) => `${party}/${seat}`),
  ),
  control: ['controller'],
  director: ['director'],
  evaluator: ['evaluator'],
  observer: ['observer'],
};
const may = (verb: Verb, seat: string): boolean =>
  mayNot(profile, acts[verb], { at: play.now, by: { seat }, do: verb, refs: {}, with: {} }) === null;

const placed = (actor: Actor): Set<Verb> =>
  new Set(Object.values(actPlaces[actor]).flatMap((place): readonly Verb[] => place.acts));
const inPlace = Object.fromEntries(actors.map((actor) => [actor, placed(actor)])) as Record<Actor, Set<Verb>>;
// what a controller may the director may too
for (const verb of inPlace.control) inPlace.director.add(verb);

/** EX-1: anybody may call it, and the director alone ends it. */
const forTheDirectorAlone: readonly Verb[] = ['exercise.unfreeze'];

describe('every act of the contract', () => {
  test.each(actors)(
    'has a place in the page for %s, if that seat may do it, and none if it may not',
    (actor) => {
      const wanted = verbs.filter(
        (verb) =>
          seatsOf[actor].some((seat) => may(verb, seat)) &&
          (actor === 'director' || !forTheDirectorAlone.includes(verb)),
      );
      expect(verbs.filter((verb) => inPlace[actor].has(verb))).toEqual(wanted);
    },
  );

  test('EX-1: that is nobody’s but the director’s is refused to the others', () => {
    const { state } = given(opening()).when(director('exercise.freeze')).play;
    for (const verb of forTheDirectorAlone) {
      const refused = (seat: string): boolean =>
        canDo(state, seat).every((one) => one.do !== verb || !one.accepts);
      expect(refused('director')).toBe(false);
      for (const seat of [...seatsOf.party, 'controller', 'evaluator', 'observer'])
        expect([seat, refused(seat)]).toEqual([seat, true]);
    }
  });
});

describe('the place of an act', () => {
  /** Parts that show whatever the machines take on their subject, so that no act is named in them. */
  const takeWhatIsAccepted = ['cell/Desk.tsx', 'cell/OpenMatters.tsx', 'hotline/CallCard.tsx'];
  /** Parts that take their acts from the table. */
  const takeFromTheTable = [/actPlaces\.\w+\.(\w+)/];
  const places = actors.flatMap((actor) => Object.values(actPlaces[actor]));

  test.each(places.map((place) => [place.at, place] as const))('%s offers it', (at, place) => {
    const source = readFileSync(`public/${at}`, 'utf8');
    if (takeWhatIsAccepted.includes(at)) {
      expect(source).toMatch(/cell\.can|groupsOf\(cell\)/);
      return;
    }
    if (takeFromTheTable.some((from) => from.test(source))) return;
    const named = new Set([...source.matchAll(/['"]([a-z]+\.[a-zA-Z]+)['"]/g)].map(([, verb]) => verb));
    expect(place.acts.filter((verb) => !named.has(verb))).toEqual([]);
  });
});
