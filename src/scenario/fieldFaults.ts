import type { Profile } from '../contract/profile.ts';
import type { ActItem, ChoiceItem } from '../contract/scenario.ts';
import { partyOf } from '../contract/subject.ts';
import { policyFaults } from './castFaults.ts';
import { clearedThing } from './created.ts';
import { quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import { unlessNamed, type Names, type ScenarioFault } from './scenarioFault.ts';
import type { ScenarioNames } from './scenarioNames.ts';

/** Names inside `with` that stand for something of the agreement or of the scenario. */
export function fieldFaults(
  item: ActItem,
  path: ValuePath,
  around: {
    readonly profile: Profile;
    readonly names: ScenarioNames;
    readonly choiceOf: (id: string) => ChoiceItem | undefined;
  },
): ScenarioFault[] {
  const { names } = around;
  const named = (field: string, among: Names): ScenarioFault[] => {
    const value = item.with?.[field];
    return typeof value === 'string' ? unlessNamed(among, value, [...path, 'with', field]) : [];
  };
  const addressees = (field: string): ScenarioFault[] => {
    const value = item.with?.[field];
    return (Array.isArray(value) ? value : []).flatMap((to, at) =>
      typeof to === 'string' ? unlessNamed(names.addressees, to, [...path, 'with', field, at]) : [],
    );
  };
  switch (item.do) {
    case 'measure.consider':
    case 'measure.prepare':
    case 'measure.announce':
    case 'measure.drop':
      return named('measure', instruments(item, around.profile));
    case 'clearance.circulate':
      return clearedFaults(item, path, names);
    case 'clearance.clear':
      return named('office', offices(item, around.profile));
    case 'request.draft':
    case 'request.send':
    case 'request.redirect':
      return named('track', names.tracks);
    case 'call.place':
      return named('channel', names.channels);
    case 'call.tryAlternate':
      return named('contact', names.contacts);
    case 'call.spoof':
      return named('to', names.parties);
    case 'incident.report':
      return named('against', names.parties);
    case 'incident.link':
      return named('other', names.incidents);
    case 'incident.merge':
      return named('into', names.incidents);
    case 'availability.set':
      return named('seat', names.seats);
    case 'item.skip':
    case 'item.hold':
    case 'item.release':
    case 'item.mark':
    case 'inject.share':
      return named('item', names.items);
    case 'item.edit':
      return [...named('item', names.items), ...addressees('to')];
    case 'body.write':
      return named('to', names.bodies);
    case 'control.answer':
      return named('from', names.bodies);
    case 'observation.write':
      return [...named('objective', names.objectives), ...named('cell', names.parties)];
    case 'choice.take':
      return [...named('choice', names.choices), ...takeFaults(item, path, around.choiceOf)];
    case 'cast.set':
      return [
        ...named('who', names.players),
        ...policyFaults(
          String(item.with?.['who']),
          String(item.with?.['by']),
          typeof item.with?.['policy'] === 'string' ? item.with['policy'] : undefined,
          [...path, 'with'],
          names,
        ),
      ];
    case 'inject.deliver':
      return [...addressees('to'), ...named('from', names.bodies), ...named('incident', names.incidents)];
    default:
      return [];
  }
}

/** What is cleared for an incident is of an incident that is declared; requests and calls come into being in the storyline. */
function clearedFaults(item: ActItem, path: ValuePath, names: ScenarioNames): ScenarioFault[] {
  const { text, of } = item.with ?? {};
  if (typeof of !== 'string' || clearedThing[String(text)] !== 'incident') return [];
  const incidents = { ...names.incidents, hint: `A ${String(text)} is cleared for an incident.` };
  return unlessNamed(incidents, of.slice(of.indexOf(':') + 1), [...path, 'with', 'of']);
}

/** An option of that choice is taken, by the seat that it is put to. */
function takeFaults(
  item: ActItem,
  path: ValuePath,
  choiceOf: (id: string) => ChoiceItem | undefined,
): ScenarioFault[] {
  const choice = choiceOf(String(item.with?.['choice']));
  const option = item.with?.['option'];
  if (!choice || typeof option !== 'string') return [];
  const { seat, options } = choice.choice;
  const names = {
    code: 'unknown-name',
    of: choice.id,
    what: 'option',
    names: options.map(({ id }) => id),
  } as const;
  const unasked: ScenarioFault = {
    code: 'not-its-seat',
    path: [...path, 'as'],
    found: quoted(item.as),
    expected: quoted(seat),
    message: `The seat ${quoted(item.as)} may not take an option of ${quoted(choice.id)}: it is put to ${quoted(seat)}. Expected ${quoted(seat)}.`,
  };
  return [
    ...unlessNamed(names, option, [...path, 'with', 'option']),
    ...(seat === item.as || item['may-fail'] === true ? [] : [unasked]),
  ];
}

function instruments({ as }: ActItem, profile: Profile): Names {
  const party = partyOf(as) ?? '';
  return {
    code: 'unknown-name',
    of: `The side ${party}`,
    what: 'instrument',
    names: Object.keys(profile.parties[party]?.instruments ?? {}),
  };
}

function offices({ as }: ActItem, profile: Profile): Names {
  const party = partyOf(as) ?? '';
  return {
    code: 'unknown-name',
    of: `The side ${party}`,
    what: 'institution',
    names: Object.keys(profile.parties[party]?.institutions ?? {}),
  };
}
