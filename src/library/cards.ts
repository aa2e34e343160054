/** A scenario and an agreement as a lobby shows them. */
import type { ProfileCard, ScenarioCard } from '../contract/http/catalogue.ts';
import type { Profile } from '../contract/profile.ts';
import { instant, iso, parseMoment } from '../contract/time.ts';
import type { LoadedScenario } from '../scenario/loadScenario.ts';

export function scenarioCard(name: string, { scenario, profile }: LoadedScenario): ScenarioCard {
  const { id, title, summary, fictional, startex, endex, cast, objectives, agenda, lesson } = scenario;
  const begins = parseMoment(startex, instant(0)) ?? instant(0);
  const lengths = agenda.flatMap(({ minutes }) => minutes ?? []);
  return {
    name,
    id,
    title,
    summary,
    fictional,
    startex: iso(begins),
    endex: iso(parseMoment(endex, begins) ?? begins),
    minutes: lengths.length === 0 ? null : lengths.reduce((sum, one) => sum + one, 0),
    agreement: profileCard(profile),
    cast,
    objectives,
    variants: scenario.variants.map((one) => ({ id: one.id, title: one.title ?? null })),
    plays: Object.keys(scenario.plays),
    lesson: lesson.length > 0,
    steps: lesson.length,
  };
}

export function profileCard({ id, title, summary, parties }: Profile): ProfileCard {
  return {
    id,
    title,
    summary,
    parties: Object.entries(parties).map(([party, { name, short, seats }]) => ({
      id: party,
      name,
      short,
      seats: Object.entries(seats).map(([seat, one]) => ({
        id: `${party}/${seat}`,
        title: one.title,
        level: one.level,
      })),
    })),
  };
}
