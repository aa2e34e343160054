import { acts } from '../contract/act/acts.ts';
import type { Profile } from '../contract/profile.ts';
import type { ActItem, Scenario } from '../contract/scenario.ts';
import { parseInstant } from '../contract/time.ts';
import { clearedThing, createsOf, isThing, neverCreated } from './created.ts';
import type { Created, Thing } from './created.ts';
import { quoted } from './describeFound.ts';
import { brief } from './momentWords.ts';
import type { ValuePath } from './problem.ts';
import type { ScenarioFault } from './scenarioFault.ts';
import type { PlacedAct, StoryTimes } from './storyTimes.ts';

/** An act on something that is not there yet, or never will be. Incidents that are not declared are told of elsewhere. */
export function orderFaults(scenario: Scenario, times: StoryTimes, created: Created): ScenarioFault[] {
  const inPlay = times.acts.filter(({ span }) => span.to >= times.startex);
  const nameless = new Set(times.acts.flatMap(({ item }) => namelessOf(item)));
  return inPlay.flatMap((act) => {
    const own = createsOf(act.item);
    return usesOf(act.item)
      .filter(({ thing, name }) => !own.some(([made, called]) => made === thing && called === name))
      .filter(
        ({ thing, name }) =>
          thing !== 'incident' || Object.hasOwn(scenario.incidents, name.slice(name.indexOf(':') + 1)),
      )
      .filter(({ thing, name }) => created.may(thing, name) || !nameless.has(thing))
      .flatMap((use) => unlessThere(use, act, times, created));
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

function unlessThere(use: Use, act: PlacedAct, times: StoryTimes, created: Created): ScenarioFault[] {
  const { thing, name, at, inTime } = use;
  const path = ['storyline', act.index, ...at];
  if (!created.may(thing, name)) return [neverCreated(thing, name, path, created)];
  const makers = created.makers(thing, name);
  const [maker] = makers;
  if (!inTime || !maker || created.given(thing, name)) return [];
  return makers.every((one) => isLater(one, act, times)) ? [createdLater(use, act, maker, path)] : [];
}

/** Told only when there is no doubt of it: by the instants of both, or because one waits for the other. */
function isLater(maker: PlacedAct, act: PlacedAct, { graph, plays }: StoryTimes): boolean {
  if (act.span.to < maker.span.from) return true;
  const atOnce = maker.span.from === act.span.to && maker.span.from === maker.span.to;
  const inFile = maker.item.at !== undefined && act.item.at !== undefined && maker.index > act.index;
  const scripted = plays(maker.item.as) === 'script' && plays(act.item.as) === 'script';
  return (atOnce && inFile) || (scripted && graph.waitsFor(maker, act));
}

function createdLater(
  { thing, name }: Use,
  act: PlacedAct,
  maker: PlacedAct,
  path: ValuePath,
): ScenarioFault {
  const about = `is about the ${thing} ${quoted(name)}, which item ${quoted(maker.item.id)} brings into being`;
  const words = { code: 'created-later' as const, path, found: quoted(name) };
  if (act.item.at !== undefined && maker.item.at !== undefined) {
    return {
      ...words,
      expected: `a moment after ${maker.item.at}`,
      message: `Item ${quoted(act.item.id)} at ${quoted(act.item.at)} ${about} at ${quoted(maker.item.at)}. Expected a later moment.`,
      hint: `Set ${act.item.id} later, or ${maker.item.id} earlier. Of two acts at one instant the one further up in the file is first.`,
    };
  }
  if (act.span.to < maker.span.from) {
    return {
      ...words,
      expected: `a moment after ${brief(maker.span.from)}`,
      message: `Item ${quoted(act.item.id)} comes up at ${brief(act.span.to)} at the latest and ${about} at ${brief(maker.span.from)} at the earliest. Expected a later moment.`,
      hint: `Let ${act.item.id} come after ${maker.item.id}.`,
    };
  }
  return {
    ...words,
    expected: `an item that comes after ${quoted(maker.item.id)}`,
    message: `Item ${quoted(act.item.id)} ${about}, and ${maker.item.id} waits for ${act.item.id}. Expected an item that comes after ${quoted(maker.item.id)}.`,
    hint: `Exchange the two.`,
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
      ({ item, span }) =>
        needForce.includes(acts[item.do].on) &&
        item['may-fail'] !== true &&
        (span.to < begins || span.from >= ends),
    )
    .map(({ item, index, span }) => {
      const late = span.from >= ends;
      const when = item.at === undefined ? `in item ${quoted(item.id)}` : `at ${quoted(item.at)}`;
      return {
        code: 'not-in-force' as const,
        path: ['storyline', index, item.at === undefined ? 'do' : 'at'],
        found: item.at === undefined ? quoted(item.id) : quoted(item.at),
        expected: late ? `a moment before ${to ?? ''}` : `a moment from ${from ?? ''} on`,
        message: `The act ${quoted(item.do)} ${when} needs the agreement, which is in force ${late ? `until ${to ?? ''}` : `from ${from ?? ''} on`}. Expected a moment when it is in force.`,
        hint: "Set it to another time, or write it as an inject with 'kind: contextual'.",
      };
    });
}

function amendsForce({ with: fields }: ActItem): boolean {
  const patch = fields?.['with'];
  return typeof patch === 'object' && patch !== null && 'in-force' in patch;
}
