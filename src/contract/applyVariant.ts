/** The scenario as a variant has it: a scenario like any other, without variants. Pure. */
import { overlay } from './overlay.ts';
import type { Scenario } from './scenario.ts';
import type { Variant } from './variant.ts';

type Row = { readonly id: string };
type Fields = Readonly<Record<string, unknown>>;

/** Null when the scenario has no such variant. */
export function applyVariant(scenario: Scenario, id: string): Scenario | null {
  const variant = scenario.variants.find((one) => one.id === id);
  if (!variant) return null;
  const skipped = new Set(variant.skip);
  const storyline = changed(withRows(scenario.storyline, variant.storyline), variant.change);
  const expect = changed(withRows(scenario.expect, variant.expect), variant.change);
  return {
    ...scenario,
    variant: id,
    variants: [],
    agreement: agreementOf(scenario.agreement, variant.agreement),
    seed: variant.seed ?? scenario.seed,
    cast: { ...scenario.cast, ...variant.cast },
    world: worldOf(scenario.world, variant.world),
    storyline: storyline.map((item) => (skipped.has(item.id) ? { ...item, skip: true } : item)),
    expect: expect.filter((one) => !skipped.has(one.id)),
  };
}

/** Rows with an id that is there take its place; the others come behind. */
function withRows<T extends Row>(rows: readonly T[], changed: readonly T[] = []): T[] {
  const byId = new Map(changed.map((row) => [row.id, row]));
  const known = new Set(rows.map((row) => row.id));
  return [...rows.map((row) => byId.get(row.id) ?? row), ...changed.filter((row) => !known.has(row.id))];
}

/** The loader has made sure that what comes out is a row of its kind. */
function changed<T extends Row>(rows: readonly T[], changes: readonly Row[] = []): T[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  return rows.map((row) => (byId.has(row.id) ? (overlay(row, byId.get(row.id)) as T) : row));
}

function worldOf(world: Scenario['world'], changed: Variant['world']): Scenario['world'] {
  if (!changed) return world;
  const { channels, meetings, unavailable } = changed;
  return {
    ...world,
    ...(channels === undefined ? {} : { channels: { ...world.channels, ...channels } }),
    ...(meetings === undefined ? {} : { meetings: withRows(world.meetings ?? [], meetings) }),
    ...(unavailable === undefined ? {} : { unavailable }),
  };
}

function agreementOf(agreement: Scenario['agreement'], changed: Variant['agreement']): Scenario['agreement'] {
  if (changed === undefined || typeof changed === 'string') return changed ?? agreement;
  if (changed.base !== undefined) return { base: changed.base, with: changed.with };
  if (typeof agreement === 'string') return { base: agreement, with: changed.with };
  return { base: agreement.base, with: patchOver(agreement.with, changed.with) };
}

/** One patch over another: as data over data, but what removes something still removes it from what lies under both. */
function patchOver(under: Fields, patch: Fields): Record<string, unknown> {
  return removing(overlay(under, patch), patch);
}

function removing(laid: unknown, patch: Fields): Record<string, unknown> {
  const result = new Map(Object.entries((laid ?? {}) as Fields));
  for (const [field, value] of Object.entries(patch)) {
    if (value === null) result.set(field, null);
    else if (typeof value === 'object' && !Array.isArray(value))
      result.set(field, removing(result.get(field), value as Fields));
  }
  return Object.fromEntries(result);
}
