import { acts } from '../contract/act/acts.ts';
import { seatLevels } from '../contract/profile.ts';
import type { Profile } from '../contract/profile.ts';
import { isAct } from '../contract/scenario.ts';
import type { ActItem, Scenario } from '../contract/scenario.ts';
import { partyOf } from '../contract/subject.ts';
import type { Party } from '../contract/subject.ts';
import { and, quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import { nearAmong } from './scenarioFault.ts';
import type { ScenarioFault } from './scenarioFault.ts';
import type { PlacedAct, StoryTimes } from './storyTimes.ts';

/** What an item brings into being, and what other items name. */
export type Thing = 'incident' | 'request' | 'call' | 'review' | 'clearance';

export type Created = {
  /** Items that bring it into being, the earliest first. */
  readonly makers: (thing: Thing, name: string) => readonly PlacedAct[];
  /** It is there from STARTEX. */
  readonly given: (thing: Thing, name: string) => boolean;
  /** It can come into being under this name. */
  readonly may: (thing: Thing, name: string) => boolean;
  /** The file gives this name to something, be it by an item that is left out. */
  readonly named: (thing: Thing, name: string) => boolean;
  /** Sides whose thing of that name it can be; empty: of both, or of neither. */
  readonly owners: (thing: Thing, name: string) => readonly Party[];
  readonly names: (thing: Thing) => readonly string[];
};

export function createdBy(
  scenario: Scenario,
  profile: Profile,
  { acts: placed, plays }: StoryTimes,
): Created {
  const made = new Map<string, PlacedAct[]>();
  for (const act of placed) {
    for (const [thing, name] of createsOf(act.item)) {
      for (const key of [`${thing} ${name}`, `${thing} ${partyOf(act.item.as) ?? ''}:${name}`]) {
        const makers = made.get(key);
        if (makers) makers.push(act);
        else made.set(key, [act]);
      }
    }
  }
  const leftOut = new Set(
    scenario.storyline.flatMap((item) =>
      isAct(item) && item.skip === true ? createsOf(item).map(([thing, name]) => `${thing} ${name}`) : [],
    ),
  );
  const meetings = new Set((scenario.world.meetings ?? []).map(({ id }) => id));
  const reporters = Object.entries(profile.parties).flatMap(([party, { seats }]) =>
    Object.entries(seats).flatMap(([seat, { level }]) =>
      seatLevels.indexOf(level) >= seatLevels.indexOf(profile.may['incident.report'] ?? 'desk') &&
      plays(`${party}/${seat}`) !== 'script'
        ? [party]
        : [],
    ),
  );
  const makers = (thing: Thing, name: string) => made.get(`${thing} ${name}`) ?? [];
  const given = (thing: Thing, name: string) => thing === 'review' && meetings.has(name);
  const may = (thing: Thing, name: string) =>
    makers(thing, name).length > 0 || given(thing, name) || (thing === 'incident' && reporters.length > 0);
  const namesOf = new Map<string, string[]>(things.map((thing) => [thing, []]));
  for (const key of made.keys()) {
    const [thing = '', name = ''] = key.split(' ');
    if (!name.includes(':')) namesOf.get(thing)?.push(name);
  }
  namesOf.get('review')?.push(...meetings);
  return {
    makers,
    given,
    may,
    named: (thing, name) => may(thing, name) || leftOut.has(`${thing} ${name.slice(name.indexOf(':') + 1)}`),
    owners: (thing, name) => ownersOf(thing, makers(thing, name), reporters),
    names: (thing) => namesOf.get(thing) ?? [],
  };
}

/** A spoofed call and a linked matter have the name of another side than the one that acts: then nothing is said. */
function ownersOf(thing: Thing, makers: readonly PlacedAct[], reporters: readonly Party[]): readonly Party[] {
  if (thing === 'review') return [];
  const sides = makers.map(({ item }) => (acts[item.do].creates ? partyOf(item.as) : null));
  if (sides.includes(null) || makers.some(({ item }) => item.do === 'call.spoof')) return [];
  const owners = [...sides, ...(thing === 'incident' ? reporters : [])];
  return [...new Set(owners)].filter((side) => side !== null);
}

export function createsOf(item: ActItem): [Thing, string][] {
  const field = (name: string): string => {
    const value = item.with?.[name];
    return typeof value === 'string' ? value : '';
  };
  const { on, creates } = acts[item.do];
  if (item.do === 'incident.split') return [['incident', field('new')]];
  if (item.do === 'request.redirect')
    return [['request', `${item.request ?? ''}-${field('track')}`.slice(0, 48)]];
  if (!creates) return [];
  if (on === 'clearance') return [['clearance', `${field('text')}-${field('of')}`]];
  const name = isThing(on) ? item[on] : undefined;
  return isThing(on) && name !== undefined && !name.includes(':') ? [[on, name]] : [];
}

const things: readonly string[] = ['incident', 'request', 'call', 'review', 'clearance'];
export const isThing = (machine: string): machine is Thing => things.includes(machine);

/** What a text that is cleared belongs to: the name under `of`. */
export const clearedThing: Readonly<Record<string, Thing>> = {
  request: 'request',
  answer: 'request',
  'call-script': 'call',
  'docket-item': 'incident',
  statement: 'incident',
};

const bringing: Readonly<Record<Thing, string>> = {
  incident: 'incident.report',
  request: 'request.draft or request.send',
  call: 'call.place',
  review: "review.schedule or among the meetings of 'world'",
  clearance: 'clearance.circulate',
};

export function neverCreated(thing: Thing, name: string, path: ValuePath, created: Created): ScenarioFault {
  const names = created.names(thing);
  const near = nearAmong(names, name);
  const hint =
    near !== undefined
      ? `Did you mean ${quoted(near)}?`
      : names.length > 0
        ? `There ${names.length === 1 ? 'is' : 'are'} ${and(names.slice(0, 6).map(quoted))}${names.length > 6 ? ' among others' : ''}.`
        : undefined;
  return {
    code: 'never-created',
    path,
    found: quoted(name),
    expected: `a ${thing} that an item brings into being`,
    message: `No item brings ${thing === 'incident' ? 'an' : 'a'} ${thing} ${quoted(name)} into being. Expected one that does, by ${bringing[thing]}.`,
    ...(hint === undefined ? {} : { hint }),
  };
}
