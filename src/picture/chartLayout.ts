/** Where the states and transitions of a machine's chart stand: worked out by ELK beforehand, kept in `layouts.json`. */
import type { MachineName } from '../contract/subject.ts';
import type { Box } from './scene.ts';
import layouts from './layouts.json' with { type: 'json' };

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** By the id of the state. */
  readonly states: Readonly<Record<string, Box>>;
  /** By the id of the edge: the corners of its line, and where its words stand. */
  readonly edges: Readonly<
    Record<string, { readonly points: readonly (readonly number[])[]; readonly label: Box }>
  >;
}

export const layoutOf = (machine: MachineName): ChartLayout =>
  (layouts as Readonly<Record<string, ChartLayout>>)[machine] ?? {
    width: 0,
    height: 0,
    states: {},
    edges: {},
  };
