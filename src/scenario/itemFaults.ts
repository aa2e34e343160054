import { acts } from '../contract/act/acts.ts';
import { isAboutItem } from '../contract/act/review.ts';
import { seatLevels, type Profile } from '../contract/profile.ts';
import { isChoice, isInject } from '../contract/scenario.ts';
import type { ActItem, ChoiceItem, InjectItem, Scenario, StoryItem } from '../contract/scenario.ts';
import { partyOf } from '../contract/subject.ts';
import { oneOf } from './describeExpected.ts';
import { quoted } from './describeFound.ts';
import { fieldFaults } from './fieldFaults.ts';
import type { ValuePath } from './problem.ts';
import { unlessNamed, type ScenarioFault } from './scenarioFault.ts';
import { seatsOf, unlessIncident, type ScenarioNames } from './scenarioNames.ts';

type Around = {
  readonly profile: Profile;
  readonly names: ScenarioNames;
  readonly choiceOf: (id: string) => ChoiceItem | undefined;
};
type Doing = Pick<ActItem, 'do' | 'as'>;

/** Each item by itself: who does it or is told it, what it is about, and every name it uses. */
export function itemFaults(scenario: Scenario, around: Around): ScenarioFault[] {
  return scenario.storyline.flatMap((item, index) => {
    const path = ['storyline', index];
    return [...ownFaults(item, path, around), ...citedFaults(item, path, around)];
  });
}

function ownFaults(item: StoryItem, path: ValuePath, around: Around): ScenarioFault[] {
  if (isInject(item)) return injectFaults(item, path, around);
  return isChoice(item) ? choiceFaults(item, path, around) : actFaults(item, path, around);
}

/** A choice is put to one seat of a party, and to one that may take it. */
function choiceFaults(item: ChoiceItem, path: ValuePath, { names, profile }: Around): ScenarioFault[] {
  const { seat } = item.choice;
  const at = [...path, 'choice', 'seat'];
  const unknown = unlessNamed(names.seats, seat, at);
  if (unknown.length > 0) return unknown;
  return seatFaults({ do: 'choice.take', as: seat }, at, profile);
}

function injectFaults(item: InjectItem, path: ValuePath, { names }: Around): ScenarioFault[] {
  const { inject, from, incident } = item;
  const to =
    typeof inject === 'string'
      ? [[inject, [...path, 'inject']] as const]
      : inject.map((seat, at) => [seat, [...path, 'inject', at]] as const);
  return [
    ...to.flatMap(([seat, at]) => unlessNamed(names.addressees, seat, at)),
    ...(from === undefined ? [] : unlessNamed(names.bodies, from, [...path, 'from'])),
    ...(incident === undefined ? [] : unlessNamed(names.incidents, incident, [...path, 'incident'])),
  ];
}

function actFaults(item: ActItem, path: ValuePath, around: Around): ScenarioFault[] {
  const { names } = around;
  const seat = unlessNamed(names.actors, item.as, [...path, 'as']);
  return [
    ...(seat.length > 0 || item['may-fail'] === true
      ? seat
      : seatFaults(item, [...path, 'as'], around.profile)),
    ...refFaults(item, path),
    ...nothingOfThatKind(item, path, around),
    ...(item.incident === undefined ? [] : unlessIncident(names, item.incident, [...path, 'incident'])),
    ...(item.channel === undefined ? [] : unlessNamed(names.channels, item.channel, [...path, 'channel'])),
    ...fieldFaults(item, path, around),
    ...matchFaults(item, path),
  ];
}

/** The seat may do it: a party's from the level that the agreement asks for, or one beside the parties for what control does. */
function seatFaults(item: Doing, path: ValuePath, profile: Profile): ScenarioFault[] {
  const may = mayDo(item, profile);
  if (may.includes(item.as)) return [];
  const expected = may.length === 0 ? 'a seat of a party' : oneOf(may);
  return [
    {
      code: 'not-its-seat',
      path,
      found: quoted(item.as),
      expected,
      message: `The seat ${quoted(item.as)} may not do ${quoted(item.do)}: ${whoDoes(item, profile)}. Expected ${expected}.`,
    },
  ];
}

function whoDoes({ do: verb, as }: Doing, profile: Profile): string {
  const { by } = acts[verb];
  if (by === 'control') return 'the director or a controller does it';
  if (by === 'director') return 'the director does it';
  if (by === 'evaluator') return 'an evaluator or the director does it';
  if (partyOf(as) === null) return 'a seat of a party does it';
  return `it needs a seat of level ${profile.may[verb] ?? 'desk'} or above`;
}

function mayDo({ do: verb, as }: Doing, profile: Profile): readonly string[] {
  const { by } = acts[verb];
  const party = partyOf(as);
  if (by === 'control') return ['director', 'controller'];
  if (by === 'director') return ['director'];
  if (by === 'evaluator') return ['director', 'evaluator'];
  if (party === null) return by === 'anyone' ? [as] : [];
  const lowest = seatLevels.indexOf(profile.may[verb] ?? 'desk');
  return seatsOf(profile, party).filter((seat) => {
    const level = profile.parties[party]?.seats[seat.slice(party.length + 1)]?.level ?? 'desk';
    return seatLevels.indexOf(level) >= lowest;
  });
}

const refsFor = (
  verb: ActItem['do'],
): readonly ('incident' | 'request' | 'call' | 'channel' | 'review' | 'clearance')[] => {
  const { on, creates } = acts[verb];
  if (on === 'exercise' || (on === 'clearance' && creates)) return [];
  if (on === 'dossier') return ['incident'];
  const ofMeeting = isAboutItem(verb);
  return ofMeeting ? [on, 'incident'] : [on];
};

function refFaults(item: ActItem, path: ValuePath): ScenarioFault[] {
  return refsFor(item.do)
    .filter((ref) => item[ref] === undefined)
    .map((ref) => ({
      code: 'missing-ref',
      path: [...path, 'do'],
      found: `no ${quoted(ref)}`,
      expected: `${quoted(ref)} with a name`,
      message: `The act ${quoted(item.do)} of item ${quoted(item.id)} does not say which ${ref} it is about. Expected ${quoted(ref)} with a name beside ${quoted('do')}.`,
      hint: `Add a line '${ref}: ...' to the item; it does not belong under 'with'.`,
    }));
}

function nothingOfThatKind(item: ActItem, path: ValuePath, { profile }: Around): ScenarioFault[] {
  const { on } = acts[item.do];
  const lacks =
    on === 'call' && !profile.hotline
      ? 'hotline'
      : on === 'review' && !profile.review
        ? 'meetings of ministers'
        : undefined;
  if (lacks === undefined) return [];
  return [
    {
      code: 'not-applicable',
      path: [...path, 'do'],
      found: quoted(item.do),
      expected: 'an act of something that the agreement has',
      message: `The agreement ${quoted(profile.id)} has no ${lacks}, so ${quoted(item.do)} cannot be done. Expected an act of something that it has.`,
    },
  ];
}

/** What must be the same is something that the item says. */
function matchFaults({ id, match = [], with: fields = {} }: ActItem, path: ValuePath): ScenarioFault[] {
  const names = {
    code: 'unknown-name',
    of: `The 'with' of ${id}`,
    what: 'field',
    names: Object.keys(fields),
  } as const;
  return match.flatMap((field, at) => unlessNamed(names, field, [...path, 'match', at]));
}

/** A key such as `D10`; anything longer is a citation by itself. */
const shortKey = /^[A-Z]{1,6}\d{0,3}[a-z]?$/;

function citedFaults(
  { objective, sources = [] }: StoryItem,
  path: ValuePath,
  { names }: Around,
): ScenarioFault[] {
  return [
    ...(objective === undefined ? [] : unlessNamed(names.objectives, objective, [...path, 'objective'])),
    ...sources.flatMap((source, at) =>
      shortKey.test(source) ? unlessNamed(names.sources, source, [...path, 'sources', at]) : [],
    ),
  ];
}
