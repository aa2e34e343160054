import type { Profile } from '../contract/profile.ts';
import type { ActItem } from '../contract/scenario.ts';
import { partyOf } from '../contract/subject.ts';
import type { ValuePath } from './problem.ts';
import { unlessNamed, type Names, type ScenarioFault } from './scenarioFault.ts';
import type { ScenarioNames } from './scenarioNames.ts';

/** Names inside `with` that stand for something of the agreement or of the scenario. */
export function fieldFaults(
  item: ActItem,
  path: ValuePath,
  around: { readonly profile: Profile; readonly names: ScenarioNames },
): ScenarioFault[] {
  const { names } = around;
  const named = (field: string, among: Names): ScenarioFault[] => {
    const value = item.with?.[field];
    return typeof value === 'string' ? unlessNamed(among, value, [...path, 'with', field]) : [];
  };
  switch (item.do) {
    case 'measure.consider':
    case 'measure.prepare':
    case 'measure.announce':
    case 'measure.drop':
      return named('measure', instruments(item, around.profile));
    case 'clearance.clear':
      return named('office', offices(item, around.profile));
    case 'request.draft':
    case 'request.send':
    case 'request.redirect':
      return named('track', names.tracks);
    case 'call.place':
      return named('channel', names.channels);
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
    case 'inject.share':
      return named('item', names.items);
    case 'inject.deliver':
      return [
        ...(Array.isArray(item.with?.['to']) ? item.with['to'] : []).flatMap((to, at) =>
          typeof to === 'string' ? unlessNamed(names.addressees, to, [...path, 'with', 'to', at]) : [],
        ),
        ...named('from', names.bodies),
        ...named('incident', names.incidents),
      ];
    default:
      return [];
  }
}

function instruments({ as }: ActItem, profile: Profile): Names {
  const party = partyOf(as) ?? '';
  return {
    code: 'unknown-name',
    what: `instrument of ${party}`,
    names: Object.keys(profile.parties[party]?.instruments ?? {}),
  };
}

function offices({ as }: ActItem, profile: Profile): Names {
  const party = partyOf(as) ?? '';
  return {
    code: 'unknown-name',
    what: `institution of ${party}`,
    names: Object.keys(profile.parties[party]?.institutions ?? {}),
  };
}
