import { acts } from '../contract/act/acts.ts';
import { overlay } from '../contract/overlay.ts';
import { profileSchema } from '../contract/profile.ts';
import type { Profile } from '../contract/profile.ts';
import type { ActItem, Expectation } from '../contract/scenario.ts';
import { partyOf } from '../contract/subject.ts';
import { machineOf, matches } from './aboutFaults.ts';
import { leavesOf, neverHolds, noneOf, unreached } from './canHold.ts';
import type { Never, Possible } from './canHold.ts';
import { canComeUp, valuesOf } from './comingUp.ts';
import type { Crossed } from './crossFaults.ts';
import { isThing } from './created.ts';
import { oneOf } from './describeExpected.ts';
import { and, quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import { guardNames, once, reachUnder, transitionsOf } from './reach.ts';
import type { ScenarioFault } from './scenarioFault.ts';
import { seatsOf } from './scenarioNames.ts';
import type { PlacedAct } from './storyTimes.ts';

/**
 * What can never happen, proved on what over-approximates the play: items that never come up, expectations that are never met, acts
 * that are never accepted. Where there is a doubt nothing is said.
 */
export function impossibilities(crossed: Crossed): ScenarioFault[] {
  const { scenario, times, profile } = crossed;
  const stages = stagesOf(crossed);
  const { graph } = times;
  const basis = {
    agreement: profile.id,
    reach: reachUnder(stages, setByHand(crossed)),
    item: (id: string) => graph.row(id)?.item,
    values: valuesOf(scenario),
    begins: (channel: string) =>
      scenario.world.channels?.[channel] ??
      stages.flatMap(({ channels }) =>
        Object.hasOwn(channels, channel) ? [channels[channel]?.state] : [],
      )[0],
  };
  const { never, possible } = canComeUp(crossed, basis);
  return [
    ...never.map(({ row, why, path, waiting }) =>
      neverFires(row.item.id, ['storyline', row.index, ...path], why, waiting),
    ),
    ...scenario.expect.flatMap((expectation, index) =>
      neverMet(expectation, ['expect', index], crossed, possible),
    ),
    ...times.acts.flatMap((act) => neverAccepted(act, crossed, possible)),
  ];
}

const setByHand = ({ times }: Crossed): string[] =>
  times.acts.flatMap(({ item }) =>
    item.do === 'state.set' ? [String(item.with?.['subject']).split('/')[0] ?? ''] : [],
  );

/** The agreement, and every form that an amendment of the storyline can give it. */
function stagesOf({ times, profile }: Crossed): Profile[] {
  const stages = [profile];
  for (const { item } of times.acts) {
    const patch = item.do === 'agreement.amend' ? item.with?.['with'] : undefined;
    if (typeof patch !== 'object' || patch === null || stages.length > 64) continue;
    const amended = profileSchema.safeParse(overlay(stages.at(-1), patch));
    if (amended.success) stages.push(amended.data);
  }
  return stages;
}

function neverFires(id: string, path: ValuePath, why: string, waiting: readonly string[]): ScenarioFault {
  const lapses = path[2] === 'if';
  const shown =
    waiting.length > 5
      ? [...waiting.slice(0, 4).map(quoted), `${waiting.length - 4} more`]
      : waiting.map(quoted);
  const others =
    waiting.length === 0
      ? ''
      : ` ${and(shown)}, which ${waiting.length === 1 ? 'waits' : 'wait'} for it, ${waiting.length === 1 ? 'does' : 'do'} not either.`;
  return {
    code: 'never-fires',
    path,
    found: why,
    expected: 'something that can happen',
    message: `Item ${quoted(id)} ${lapses ? 'always lapses' : 'can never come up'}: ${why}.${others} Expected something that can happen.`,
  };
}

/** A state that is never reached is never met as `reaches`; one that holds from STARTEX, never as `never-reaches`. */
function neverMet(
  expectation: Expectation,
  path: ValuePath,
  { profile }: Crossed,
  possible: Possible,
): ScenarioFault[] {
  const machine = machineOf(expectation);
  const { channel, reaches, 'never-reaches': avoided } = expectation;
  const told = ({ why, path: at }: Never): ScenarioFault => ({
    code: 'never-met',
    path: at,
    found: why,
    expected: 'something that can happen',
    message: `The expectation ${quoted(expectation.id)} can never be met: ${why}. Expected something that can happen.`,
  });
  if (expectation.holds !== undefined) {
    const never = neverHolds(expectation.holds, [...path, 'holds'], possible);
    return never ? [told(never)] : [];
  }
  if (reaches !== undefined) {
    const at = [...path, 'reaches'];
    if (!possible.reach.exists(machine)) return [told({ why: noneOf(machine, possible), path: at })];
    const never = unreached(machine, reaches, leavesOf(machine, channel, possible), at, possible);
    return never ? [told(never)] : [];
  }
  if (avoided === undefined || channel === undefined || !Object.hasOwn(profile.channels, channel)) return [];
  const begins = possible.begins(channel) ?? '';
  if (!matches(`life.${begins}`, avoided)) return [];
  return [
    told({
      why: `the channel ${quoted(channel)} is ${quoted(begins)} from STARTEX on`,
      path: [...path, 'never-reaches'],
    }),
  ];
}

/** No state of its machine takes the act, or it is for the other side. */
function neverAccepted(act: PlacedAct, crossed: Crossed, { reach }: Possible): ScenarioFault[] {
  const { item, index } = act;
  const { on } = acts[item.do];
  if (item['may-fail'] === true || !reach.exists(on)) return [];
  if (!reach.accepts(item.do)) {
    return [
      {
        code: 'never-accepted',
        path: ['storyline', index, 'do'],
        found: quoted(item.do),
        expected: 'an act that can be accepted',
        message: `The act ${quoted(item.do)} of item ${quoted(item.id)} is never accepted under the agreement ${quoted(crossed.profile.id)}. Expected an act that can be accepted.`,
        hint: "If it is meant to be refused, write 'may-fail: true'.",
      },
    ];
  }
  return wrongSide(item, index, crossed);
}

const ownGuards: readonly string[] = ['byRequester', 'byCaller', 'byParty'];
const othersGuards: readonly string[] = ['byResponder', 'byCallee'];

type Sides = { readonly own: boolean; readonly other: boolean };
const sides = new Map<ActItem['do'], Sides>();

/** Sides that may do an act, read off the guards of its transitions: of the side whose it is, or of the other. */
function sidesFor(verb: ActItem['do']): Sides {
  const all = transitionsOf(acts[verb].on).flatMap(({ on, definition }) =>
    on === verb ? [guardNames(definition.guard)] : [],
  );
  const open = (closing: readonly string[]): boolean =>
    all.some((guards) => !guards.some((guard) => closing.includes(guard)));
  return { own: open(othersGuards), other: open(ownGuards) };
}

function wrongSide(item: ActItem, index: number, { created, profile, names }: Crossed): ScenarioFault[] {
  const { on } = acts[item.do];
  const party = partyOf(item.as);
  const name = isThing(on) ? item[on] : undefined;
  if (party === null || !names.parties.names.includes(party) || !isThing(on) || name === undefined) return [];
  const owners = created.owners(on, name);
  const [owner] = owners;
  if (owners.length !== 1 || owner === undefined) return [];
  const { own, other } = once(sides, item.do, () => sidesFor(item.do));
  const mine = owner === party;
  if (mine ? own : other) return [];
  const others = names.parties.names.filter((side) => (side === owner) !== mine);
  const expected = oneOf(others.flatMap((side) => seatsOf(profile, side)));
  return [
    {
      code: 'never-accepted',
      path: ['storyline', index, 'as'],
      found: quoted(item.as),
      expected,
      message: `Item ${quoted(item.id)} can never be accepted: the ${on} ${quoted(name)} is brought into being by ${quoted(owner)}, and ${quoted(item.do)} is for ${mine ? 'the other side' : 'that side'}. Expected ${expected}.`,
    },
  ];
}
