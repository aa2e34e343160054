import { acts } from '../contract/act/acts.ts';
import { isAct } from '../contract/scenario.ts';
import type { ActItem, StoryItem } from '../contract/scenario.ts';
import type { Crossed } from './crossFaults.ts';
import { and, quoted } from './describeFound.ts';
import type { ScenarioFault } from './scenarioFault.ts';

/** The stations of an incident, as the path shows them. */
const stations = ['detected', 'assessed', 'requested', 'hotline', 'ministerialReview', 'closed'] as const;
type Station = (typeof stations)[number];

const clauses: Readonly<Record<string, Station>> = {
  '1a': 'requested',
  '1b': 'requested',
  '1c': 'requested',
  '4e': 'hotline',
  '4a': 'ministerialReview',
  '4b': 'ministerialReview',
  '4c': 'ministerialReview',
  '4d': 'ministerialReview',
  '4f': 'ministerialReview',
};

/** A walkthrough that passes a station without a word on it. */
export function lessonWarnings({ scenario, times }: Crossed): ScenarioFault[] {
  const { lesson } = scenario;
  if (lesson.length === 0) return [];
  const led = times.acts.flatMap((act) => {
    const station = leadsTo(act.item);
    return station === undefined ? [] : [{ station, from: act.span.from }];
  });
  const covered = new Set<Station>();
  for (const step of lesson) {
    const row = times.graph.row(step['at-item']);
    if (!row) continue;
    const from = times.span(row).from;
    const standing = led.filter((one) => one.from <= from).at(-1)?.station ?? 'detected';
    for (const station of [standing, stationOf(row.item), clauses[step.clause ?? '']])
      if (station !== undefined) covered.add(station);
  }
  const missing = stations.filter(
    (station) => led.some((one) => one.station === station) && !covered.has(station),
  );
  if (missing.length === 0) return [];
  const words = and(missing.map(quoted));
  return [
    {
      code: 'lesson-gap',
      path: ['lesson'],
      atName: true,
      found: `no step for ${words}`,
      expected: 'a step for each station that the incident comes to',
      message: `The incident comes to ${words}, and no step of the lesson stands there. Expected a step for each station that it comes to.`,
      hint: "Add a step whose 'at-item' is an act of that station.",
    },
  ];
}

function leadsTo(item: ActItem): Station | undefined {
  switch (item.do) {
    case 'incident.report':
      return item.with?.['severity'] === undefined ? 'detected' : 'assessed';
    case 'incident.assess':
      return 'assessed';
    case 'request.send':
      return 'requested';
    case 'call.place':
      return item.with?.['test'] === true ? undefined : 'hotline';
    case 'review.open':
      return 'ministerialReview';
    case 'incident.close':
      return 'closed';
    default:
      return undefined;
  }
}

/** Where an act has its place, whenever it is done. */
function stationOf(item: StoryItem): Station | undefined {
  if (!isAct(item)) return undefined;
  const led = leadsTo(item);
  if (led !== undefined) return led;
  switch (acts[item.do].on) {
    case 'request':
    case 'clearance':
      return 'requested';
    case 'call':
    case 'channel':
      return 'hotline';
    case 'review':
      return 'ministerialReview';
    case 'dossier':
      return 'assessed';
    default:
      return undefined;
  }
}
