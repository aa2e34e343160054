import { scenarioSchema, type Scenario } from '../contract/scenario.ts';
import { id } from '../contract/ids.ts';
import type { Problem, ValuePath } from './problem.ts';
import type { ProblemCode } from './problemCatalogue.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What is left of a file whose shape is wrong in places, and which of what is then told is true of the whole file. */
export type Salvaged = {
  readonly scenario: Scenario;
  readonly stillTrue: (code: ProblemCode, path: ValuePath) => boolean;
};

/**
 * Rows that are wrong are stood in for by rows that say nothing, so that the others can be checked all the same: every mistake of a
 * file is told at once, as far as one does not hide another. Null when too little is right.
 */
export function salvage(root: unknown, problems: readonly Problem[]): Salvaged | null {
  if (typeof root !== 'object' || root === null) return null;
  const wrong = new Map<string, Set<string | number>>();
  for (const { path, code } of problems) {
    const [section = '', row] = path;
    if (code === 'too-many-problems' || path.length === 0) return null;
    wrong.set(String(section), (wrong.get(String(section)) ?? new Set()).add(row ?? ''));
  }
  const kept = Object.entries(root).flatMap(([section, value]): [string, unknown][] => {
    const rows = wrong.get(section);
    if (rows === undefined) return [[section, value]];
    return Object.hasOwn(standIns, section) ? [[section, withStandIns(section as Listed, value, rows)]] : [];
  });
  const parsed = scenarioSchema.safeParse({ ...needed, ...Object.fromEntries(kept), variants: [] });
  if (!parsed.success) return null;
  return {
    scenario: parsed.data,
    stillTrue: (code, [section = '', row]) => {
      if (wrong.get(String(section))?.has(row ?? '') === true) return false;
      return trueWith[code]?.every((whole) => !wrong.has(whole)) === true;
    },
  };
}

/** Fields that a scenario must have and that nothing else is checked against. */
const needed = { format: 'hotline-scenario/1', id: 'salvaged', title: '-', summary: '-' } as const;

const silent = { at: 'T+0h', inject: 'all', title: '-' };
const standIns = {
  storyline: (own: string) => ({ id: own, ...silent }),
  expect: (own: string) => ({ id: own, by: 'T+0h', reaches: 'running' }),
} as const;
type Listed = keyof typeof standIns;

function withStandIns(section: Listed, rows: unknown, wrong: ReadonlySet<string | number>): unknown {
  if (!Array.isArray(rows) || wrong.has('')) return [];
  return rows.map((row: unknown, index) => {
    if (!wrong.has(index)) return row;
    const own = id.safeParse((row as Fields | null)?.['id']);
    return standIns[section](own.success ? own.data : `salvaged-${index}`);
  });
}

/** Problems that no row that is stood in for can bring about, and the sections that have to be whole for each. */
const trueWith: Partial<Record<ProblemCode, readonly string[]>> = {
  'unknown-field': [],
  'missing-field': [],
  'wrong-type': [],
  'unknown-value': [],
  'wrong-format': [],
  'out-of-range': [],
  'wrong-length': [],
  'unknown-seat': [],
  'unknown-party': [],
  'unknown-channel': [],
  'unknown-incident': ['incidents', 'storyline'],
  'unknown-body': ['bodies'],
  'unknown-objective': ['objectives'],
  'unknown-source': ['sources'],
  'unknown-state': [],
  'unknown-variable': ['variables'],
  'unknown-policy': [],
  'missing-ref': [],
  'not-its-seat': [],
  'not-applicable': [],
  'duplicate-id': [],
  'before-startex': [],
  'after-endex': ['storyline'],
  'unclear-time': ['storyline'],
  'unclear-condition': [],
  'unclear-expectation': [],
};
