/**
 * What must hold whatever is played, proved by exploring the machines (design §2): each machine alone, those that depend on one
 * another together, and seeded walks over the whole engine. A property that was tried nowhere does not hold.
 */
import type { Mechanism } from '../../../machines/mechanism.ts';
import type { Profile } from '../../contract/profile.ts';
import { properties, propertyIds } from './properties.ts';
import type { Finding, PropertyId, Searched, SearchReport } from './properties.ts';
import { searchMachines } from './searchMachines.ts';
import type { Note } from './searchMachines.ts';
import { allTogether, otherDetours, searchTogether } from './searchTogether.ts';
import { searchWalks } from './searchWalks.ts';

export interface CheckBounds {
  readonly thorough: boolean;
  readonly mostStates: number;
  readonly walks: number;
  /** Deeds of one walk. */
  readonly deeds: number;
  readonly seed: number;
}

export interface PropertyReport {
  readonly id: PropertyId;
  readonly says: string;
  readonly holds: boolean;
  /** On how many states, steps, refusals or logs it was tried, over all searches. */
  readonly tried: number;
  readonly findings: readonly Finding[];
}

export interface CheckReport {
  readonly holds: boolean;
  readonly searches: readonly SearchReport[];
  readonly properties: readonly PropertyReport[];
}

export function checkMechanism(
  mechanism: Mechanism,
  profile: Profile,
  bounds: CheckBounds,
  note: Note = () => undefined,
): CheckReport {
  return report([
    searchMachines(mechanism, profile, bounds, note),
    ...[...allTogether(profile, bounds), ...otherDetours(profile, bounds)].map((scope) =>
      searchTogether(mechanism, profile, scope, note),
    ),
    searchWalks(mechanism, profile, bounds, note),
  ]);
}

export function report(searched: readonly Searched[]): CheckReport {
  const findings = searched.flatMap((one) => one.findings);
  const reports = propertyIds.map((id) => {
    const own = findings.filter(({ property, tried }) => property === id && tried > 0);
    const tried = own.reduce((sum, one) => sum + one.tried, 0);
    const holds = tried > 0 && own.every(({ failures }) => failures.length === 0);
    return { id, says: properties[id], holds, tried, findings: own };
  });
  return {
    holds: reports.every(({ holds }) => holds),
    searches: searched.flatMap((one) => one.reports),
    properties: reports,
  };
}
