/** How much room the parts of a chart take: what the layout is worked out from, and the drawing keeps to. */
import type { Box } from './scene.ts';
import { inLines, textWidth } from './text.ts';
import { labelText } from './chart.ts';
import type { ChartEdge, ChartState } from './chart.ts';
import { stateWords } from './words.ts';

export const NAME = 13;
export const SMALL = 10;
export const LINE = 13;
/** Above the states within a state stands its name. */
export const HEAD = 22;
const GROUP = 190;

/** What a state accepts without leaving it: one to a line in a state, and run together above the states within it. */
export function staysLines({ stays, kind }: ChartState): string[] {
  if (kind === 'state' || stays.length === 0) return [...stays];
  return inLines(`stays on ${stays.join(', ')}`, GROUP, SMALL);
}

/** The size of a state; for one with states within it that of its head. */
export function stateSize(state: ChartState): Pick<Box, 'w' | 'h'> {
  const lines = staysLines(state);
  const widths = [
    textWidth(stateWords(state.name), NAME, true),
    ...lines.map((text) => textWidth(text, SMALL)),
  ];
  const rows = lines.length === 0 ? 0 : lines.length * LINE + 4;
  const head = state.kind === 'state' ? 32 : HEAD;
  return { w: Math.ceil(Math.max(64, ...widths) + 24), h: head + rows };
}

export function labelSize({ labels }: ChartEdge): Pick<Box, 'w' | 'h'> {
  const widths = labels.map((label) => textWidth(labelText(label), SMALL));
  return { w: Math.ceil(Math.max(...widths)) + 6, h: labels.length * LINE + 2 };
}
