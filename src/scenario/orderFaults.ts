import { acts } from '../contract/act/acts.ts';
import type { Profile } from '../contract/profile.ts';
import type { ActItem, Scenario } from '../contract/scenario.ts';
import { parseInstant } from '../contract/time.ts';
import { quoted } from './describeFound.ts';
import { nearest } from './nearest.ts';
import type { ValuePath } from './problem.ts';
import type { ScenarioFault } from './scenarioFault.ts';
import type { PlacedAct, StoryTimes } from './storyTimes.ts';

/** What an item brings into being, and what later items name. */
type Thing = 'incident' | 'request' | 'call' | 'review' | 'clearance';

/** By thing and name: the first item that brings it into being; null when it is there from STARTEX. */
export type Created = Readonly<Record<Thing, ReadonlyMap<string, PlacedAct | null>>>;

export function createdBy(scenario: Scenario, { acts: placed }: StoryTimes): Created {
  const created = {
    incident: new Map<string, PlacedAct | null>(),
    request: new Map<string, PlacedAct | null>(),
    call: new Map<string, PlacedAct | null>(),
    review: new Map<string, PlacedAct | null>((scenario.world.meetings ?? []).map(({ id }) => [id, null])),
    clearance: new Map<string, PlacedAct | null>(),
  };
  for (const act of placed) {
    for (const [thing, name] of createsOf(act.item)) {
      if (!created[thing].has(name)) created[thing].set(name, act);
    }
  }
  return created;
}

function createsOf(item: ActItem): [Thing, string][] {
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
  return isThing(on) && name !== undefined ? [[on, name]] : [];
}

const things: readonly string[] = ['incident', 'request', 'call', 'review', 'clearance'];
const isThing = (machine: string): machine is Thing => things.includes(machine);

/** An act on something that is not there yet, or never will be. Incidents that are not declared are told of elsewhere. */
export function orderFaults(scenario: Scenario, times: StoryTimes, created: Created): ScenarioFault[] {
  const inPlay = times.acts.filter(({ at }) => at >= times.startex);
  const nameless = new Set(times.acts.flatMap(({ item }) => namelessOf(item)));
  return inPlay.flatMap((act) => {
    const own = createsOf(act.item);
    return usesOf(act.item)
      .filter(({ thing, name }) => !own.some(([made, called]) => made === thing && called === name))
      .filter(({ thing, name }) => thing !== 'incident' || Object.hasOwn(scenario.incidents, name))
      .filter(({ thing, name }) => created[thing].has(name) || !nameless.has(thing))
      .flatMap((use) => unlessThere(use, act, created));
  });
}

/** An act that would bring something into being and does not say its name: that alone is told. */
function namelessOf({ do: verb, ...item }: ActItem): Thing[] {
  const { on, creates } = acts[verb];
  return creates && on !== 'clearance' && isThing(on) && item[on] === undefined ? [on] : [];
}

/** `at`: where inside the item the name stands; `inTime`: it has to be there already, not only at some time. */
type Use = {
  readonly thing: Thing;
  readonly name: string;
  readonly at: ValuePath;
  readonly inTime: boolean;
};

const clearedThing: Readonly<Record<string, Thing>> = {
  request: 'request',
  answer: 'request',
  'call-script': 'call',
  'docket-item': 'incident',
  statement: 'incident',
};

function usesOf(item: ActItem): Use[] {
  const inTime = item['may-fail'] !== true;
  const refs = (['incident', 'request', 'call', 'review', 'clearance'] as const).flatMap((thing) => {
    const name = item[thing];
    return name === undefined ? [] : [{ thing, name, at: [thing], inTime }];
  });
  const inside = (thing: Thing | undefined, field: string, when: boolean): Use[] => {
    const name = item.with?.[field];
    return thing !== undefined && typeof name === 'string'
      ? [{ thing, name, at: ['with', field], inTime: when }]
      : [];
  };
  switch (item.do) {
    case 'clearance.circulate':
      return [...refs, ...inside(clearedThing[String(item.with?.['text'])], 'of', false)];
    case 'request.send':
      return [...refs, ...inside('request', 'supersedes', inTime)];
    case 'incident.link':
      return [...refs, ...inside('incident', 'other', inTime)];
    case 'incident.merge':
      return [...refs, ...inside('incident', 'into', inTime)];
    default:
      return refs;
  }
}

const bringing: Readonly<Record<Thing, string>> = {
  incident: 'incident.report',
  request: 'request.draft or request.send',
  call: 'call.place',
  review: "review.schedule or among the meetings of 'world'",
  clearance: 'clearance.circulate',
};

function unlessThere({ thing, name, at, inTime }: Use, act: PlacedAct, created: Created): ScenarioFault[] {
  const path = ['storyline', act.index, ...at];
  const maker = created[thing].get(name);
  if (maker === undefined) return [neverCreated(thing, name, path, created)];
  if (!inTime || maker === null || isBefore(maker, act)) return [];
  return [
    {
      code: 'created-later',
      path,
      found: quoted(name),
      expected: `a moment after ${maker.item.at}`,
      message: `Item ${quoted(act.item.id)} at ${quoted(act.item.at)} is about the ${thing} ${quoted(name)}, which item ${quoted(maker.item.id)} brings into being at ${quoted(maker.item.at)}. Expected a later moment.`,
      hint: `Set ${act.item.id} later, or ${maker.item.id} earlier. Of two acts at one instant the one further up in the file is first.`,
    },
  ];
}

const isBefore = (maker: PlacedAct, act: PlacedAct): boolean =>
  maker.at < act.at || (maker.at === act.at && maker.index <= act.index);

export function neverCreated(thing: Thing, name: string, path: ValuePath, created: Created): ScenarioFault {
  const near = nearest(name, [...created[thing].keys()]);
  return {
    code: 'never-created',
    path,
    found: quoted(name),
    expected: `a ${thing} that an item brings into being`,
    message:
      `No item brings a ${thing} ${quoted(name)} into being. Expected one that does, by ${bringing[thing]}.`.replace(
        ' a incident',
        ' an incident',
      ),
    ...(near === undefined ? {} : { hint: `Did you mean ${quoted(near)}?` }),
  };
}

const needForce: readonly string[] = ['request', 'call', 'review'];

/** Acts on requests, calls and meetings while the agreement is not in force; not asked once an item amends the agreement. */
export function forceFaults({ acts: placed }: StoryTimes, profile: Profile): ScenarioFault[] {
  if (placed.some(({ item }) => item.do === 'agreement.amend' && amendsForce(item))) return [];
  const { from, to } = profile['in-force'];
  const [begins, ends] = [parseInstant(from ?? '') ?? -Infinity, parseInstant(to ?? '') ?? Infinity];
  return placed
    .filter(
      ({ item, at }) =>
        needForce.includes(acts[item.do].on) && item['may-fail'] !== true && (at < begins || at >= ends),
    )
    .map(({ item, index, at }) => ({
      code: 'not-in-force' as const,
      path: ['storyline', index, 'at'],
      found: quoted(item.at),
      expected: at < begins ? `a moment from ${from ?? ''} on` : `a moment before ${to ?? ''}`,
      message: `The act ${quoted(item.do)} at ${quoted(item.at)} needs the agreement, which is in force ${at < begins ? `from ${from ?? ''} on` : `until ${to ?? ''}`}. Expected a moment when it is in force.`,
      hint: "Set it to another time, or write it as an inject with 'kind: contextual'.",
    }));
}

function amendsForce({ with: fields }: ActItem): boolean {
  const patch = fields?.['with'];
  return typeof patch === 'object' && patch !== null && 'in-force' in patch;
}
