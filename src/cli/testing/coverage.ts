/** What the tests came by together, and what none of them did: states and transitions of the machines, items of the scenarios. */
import type { MachineName } from '../../contract/subject.ts';
import { machineParts, mayLack, partKey } from '../../engine/machineParts.ts';
import type { Lack, MachinePart } from '../../engine/machineParts.ts';
import type { Opened, Tested } from './testFile.ts';
import type { Coverage, Covered, ScenarioCoverage } from './testReport.ts';

/** A file and the tests that were made of it. */
export interface FileTested extends Pick<Opened, 'head' | 'told' | 'has'> {
  readonly tested: readonly Tested[];
}

export function coverageOf(files: readonly FileTested[]): Coverage {
  const tested = files.flatMap((file) => file.tested).filter(({ test }) => test.logHash !== null);
  const reached = new Set(tested.flatMap((one) => one.reached));
  const lacking =
    tested.length === 0 ? [] : mayLack.filter((part) => tested.every(({ lacks }) => lacks.includes(part)));
  const parts = machineParts();
  const covered = (machine: MachineName, kind: MachinePart['kind']): Covered =>
    coveredOf(
      parts.filter((part) => part.machine === machine && part.kind === kind),
      reached,
      lacking,
    );
  return {
    lacking,
    machines: [...new Set(parts.map(({ machine }) => machine))].map((machine) => ({
      machine,
      states: covered(machine, 'state'),
      transitions: covered(machine, 'transition'),
    })),
    scenarios: files.filter((file) => file.tested.length > 0).map(scenarioCoverage),
  };
}

function coveredOf(
  parts: readonly MachinePart[],
  reached: ReadonlySet<string>,
  lacking: readonly Lack[],
): Covered {
  const missed = parts.filter((part) => !reached.has(partKey(part)));
  const applies = ({ needs }: MachinePart): boolean => needs === null || !lacking.includes(needs);
  return {
    all: parts.length,
    reached: parts.length - missed.length,
    never: missed.filter(applies).map(({ name }) => name),
    notApplicable: missed.filter((part) => !applies(part)).map(({ name }) => name),
  };
}

function scenarioCoverage({ head, tested }: FileTested): ScenarioCoverage {
  const fates = tested.flatMap(({ items }) => items);
  const ids = [...new Set(fates.map(({ id }) => id))];
  const done = new Set(fates.filter((fate) => fate.done).map(({ id }) => id));
  const never = ids
    .filter((id) => !done.has(id))
    .map((id) => ({
      id,
      became: [...new Set(fates.filter((fate) => fate.id === id).flatMap(({ became }) => became ?? []))],
    }));
  return { file: head.file, items: ids.length, done: done.size, never };
}
