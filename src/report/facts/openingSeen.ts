/** Of a scenario, what a seat's own view names; and the whole of it without what is truth. Both are allow-lists or cuts made once. */
import { actOf } from '../../contract/act/acts.ts';
import { fieldAudience } from '../../contract/act/act.ts';
import type { Entry } from '../../contract/entry.ts';
import type { Scenario } from '../../contract/scenario.ts';
import { partyOf } from '../../contract/subject.ts';
import type { Opening } from '../../engine/state.ts';
import { plainName } from '../chronicle.ts';
import type { SeenBySeat } from '../seatView.ts';

/**
 * The seed, the machines, the director's part of the scenario and its summary, which may tell the plot, are not in it. Incidents,
 * meetings, bodies and sources stand in it when the view has them; absences when they are of the own side.
 */
export function openingSeen({ format, scenario, profile }: Opening, { view, shown }: SeenBySeat): Opening {
  const known = (ref: string): boolean => ref in view.states;
  const incidents = new Set(
    Object.keys(view.states).flatMap((ref) => (ref.startsWith('incident/') ? [plainName(ref)] : [])),
  );
  const named = (field: string): Set<unknown> => new Set(shown.flatMap((entry) => entry.with?.[field] ?? []));
  const [senders, cited] = [named('from'), named('sources')];
  const writtenTo = new Set(shown.flatMap((entry) => (entry.do === 'body.write' ? entry.with?.['to'] : [])));
  const side = partyOf(view.seat);
  const { meetings = [], unavailable = [] } = scenario.world;
  const seen: Scenario = {
    format: scenario.format,
    id: scenario.id,
    title: scenario.title,
    summary: '',
    agreement: profile.id,
    startex: scenario.startex,
    endex: scenario.endex,
    seed: 0,
    fictional: scenario.fictional,
    world: {
      meetings: meetings.filter(({ id }) => known(`review/${id}`)),
      unavailable: unavailable.filter((absence) => side !== null && partyOf(absence.seat) === side),
    },
    objectives: [],
    cast: {},
    bodies: only(scenario.bodies, (body) => senders.has(body) || writtenTo.has(body)),
    briefs: {},
    incidents: shared(only(scenario.incidents, (incident) => incidents.has(incident))),
    agenda: [],
    variables: {},
    replies: {},
    storyline: [],
    expect: [],
    variants: [],
    discussion: [],
    lesson: [],
    plays: {},
    observers: scenario.observers,
    sources: only(scenario.sources, (source) => cited.has(source)),
  };
  return { format, version: '', machines: '', scenario: seen, profile, seed: 0 };
}

function only<T>(map: Readonly<Record<string, T>>, keep: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => keep(key)));
}

/** What people call it, whose it is, and whom it is said to point at. */
function shared(incidents: Scenario['incidents']): Scenario['incidents'] {
  return Object.fromEntries(
    Object.entries(incidents).map(([id, { title, victim, against }]) => [id, { title, victim, against }]),
  );
}

/** The same entry without fields that are truth; of the first one, without what really happened. */
export function withoutTruth(entry: Entry): Entry {
  const { do: verb, with: fields } = entry;
  if (fields === undefined) return entry;
  if (verb === 'log.opened') {
    const { scenario, ...rest } = fields as unknown as Opening;
    const incidents = Object.entries(scenario.incidents).map(([id, one]) => [
      id,
      { ...one, truth: undefined },
    ]);
    return {
      ...entry,
      with: {
        ...rest,
        scenario: {
          ...scenario,
          incidents: Object.fromEntries(incidents) as object,
          storyline: scenario.storyline.map((item) => ({ ...item, truth: undefined })),
        },
      },
    };
  }
  const meant = verb === 'item.refused' ? { with: cut(fields['do'], fields['with'] as typeof fields) } : {};
  return { ...entry, with: { ...cut(verb, fields), ...meant } };
}

function cut(verb: unknown, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const definition = actOf(String(verb));
  if (definition === undefined) return fields;
  return only(fields, (field) => fieldAudience(definition, field) !== 'truth');
}
