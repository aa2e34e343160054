/** What was measured, as a table to read. */
import type { Growth } from './growth.ts';
import type { Measured, Ratio } from './measure.ts';

export function tableText(measured: Measured): string {
  const { node, ratios, stepsPerEntry, bareReading, peakOfRun, growth } = measured;
  return [
    `Node ${node}. Medians; each ratio is of two figures of this run.`,
    '',
    ...inColumns([['ratio', 'target', '', 'measured', '', 'against', ''], ...ratios.map(ratioCells)]),
    '',
    `Machine steps per entry: ${stepsPerEntry.toFixed(2)}. Peak memory of hotline run: ${peakOfRun.toFixed(0)} MB.`,
    `A bare Node process that also reads the file of that run with yaml, and does no more: ${bareReading.toFixed(1)} ms.`,
    '',
    ...inColumns([['entries', 'time', 'per entry', 'peak memory'], ...growth.map(growthCells)]),
    '',
  ].join('\n');
}

const ratioCells = ({ what, measured, against, other, unit, ratio, target, reached }: Ratio): string[] => [
  ratio.toFixed(2),
  `≤ ${target}`,
  reached ? 'reached' : 'NOT REACHED',
  `${measured.toFixed(1)} ${unit}`,
  what,
  `${other.toFixed(1)} ${unit}`,
  against,
];

const growthCells = ({ entries, time, peak }: Growth): string[] => [
  String(entries),
  `${time.toFixed(0)} ms`,
  `${((time / entries) * 1_000).toFixed(1)} µs`,
  `${peak.toFixed(0)} MB`,
];

export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
