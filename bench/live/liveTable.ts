/** What was measured of live play, as a table to read. */
import { inColumns } from '../tableText.ts';
import type { MeasuredLive, Row } from './measureLive.ts';

export function liveTable({ node, rows }: MeasuredLive): string {
  return [
    `Node ${node}. Medians; each ratio is of two figures of this run.`,
    '',
    ...inColumns([['ratio', 'target', '', 'measured', '', 'against', ''], ...rows.map(cells)]),
    '',
  ].join('\n');
}

const cells = ({ what, measured, against, other, unit, found, target, reached }: Row): string[] => [
  other === null ? '' : found.toFixed(2),
  target === null ? '' : targetText(target, unit, other === null),
  reached === null ? '' : reached ? 'reached' : 'NOT REACHED',
  figure(measured, unit),
  what,
  other === null ? '' : figure(other, unit),
  against,
];

function targetText(target: NonNullable<Row['target']>, unit: string, alone: boolean): string {
  const [sign, amount] = 'most' in target ? ['≤', target.most] : ['≥', target.least];
  return `${sign} ${Number(amount.toFixed(2))}${alone ? ` ${unit}` : ''}`;
}

const figure = (amount: number, unit: string): string =>
  unit === '/s' ? `${amount.toFixed(0)} /s` : `${amount.toFixed(amount < 100 ? 2 : 0)} ${unit}`;
