/** The parts of a product as tables of whole numbers, so that a search over millions of states looks up and never works out. */
import type { Signal } from '../../../machines/signal.ts';
import { wiresFor } from '../../../machines/wiring.ts';
import type { Wiring } from '../../../machines/wiring.ts';
import { addressees } from '../addressees.ts';
import type { Around } from '../addressees.ts';
import { toldKey } from './part.ts';
import type { Part, PartStep } from './part.ts';

/** A step as the tables hold it; `signals` and `says` are numbers of lists and texts. */
export interface TableStep {
  readonly to: number;
  readonly needs: number;
  readonly holds: number;
  readonly signals: number;
  readonly says: number;
}

export interface Delivery {
  readonly part: number;
  readonly told: number;
}

export interface Tables {
  /** What one part is in the number of a state. */
  readonly weights: readonly number[];
  /** Acts and deadlines, by part and class. */
  readonly steps: readonly (readonly (readonly TableStep[])[])[];
  /** By part, class and what is told; undefined: it has no use for it. */
  readonly told: readonly (readonly (readonly (readonly TableStep[] | undefined)[])[])[];
  readonly says: readonly string[];
  readonly signals: readonly (readonly Signal[])[];
  /** Who is told what by a list of signals, given what there is around, as bits. */
  readonly deliveries: (signals: number, around: number) => readonly Delivery[];
}

/** `signals` of a step that tells nobody. */
export const SILENT = 0;

export function tablesOf(parts: readonly Part[], wiring: Wiring, aroundOf: (bits: number) => Around): Tables {
  const says = numbering<string>((text) => text);
  const signals = numbering<readonly Signal[]>((list) => JSON.stringify(list));
  signals.number([]);
  const tolds = numbering<string>((key) => key);
  const inTable = ({ to, needs, holds, signals: list, says: text }: PartStep): TableStep => ({
    to,
    needs,
    holds,
    signals: signals.number(list),
    says: says.number(text),
  });
  const steps = parts.map((part) => part.steps.map((own) => own.map(inTable)));
  const told = parts.map((part) =>
    part.told.map((own) => {
      const row: (readonly TableStep[] | undefined)[] = [];
      for (const [key, options] of Object.entries(own)) row[tolds.number(key)] = options.map(inTable);
      return row;
    }),
  );
  const known: (readonly Delivery[] | undefined)[][] = [];
  const deliveries = (list: number, bits: number): readonly Delivery[] => {
    const row = (known[list] ??= []);
    return (row[bits] ??= (signals.all[list] ?? []).flatMap((signal) => deliver(signal, aroundOf(bits))));
  };
  const deliver = (signal: Signal, around: Around): Delivery[] =>
    wiresFor(signal, wiring).flatMap((wire) =>
      addressees(wire.to, signal, 'incident' in signal ? signal.incident : null, around).flatMap(
        ({ ref }) => {
          const part = parts.findIndex(({ machine }) => ref.startsWith(`${machine}/`));
          return part < 0 ? [] : [{ part, told: tolds.number(toldKey(wire.input, signal)) }];
        },
      ),
    );
  const weights = parts.map((_, at) => parts.slice(0, at).reduce((all, { classes }) => all * classes, 1));
  return { weights, steps, told, says: says.all, signals: signals.all, deliveries };
}

function numbering<T>(keyOf: (one: T) => string): { readonly number: (one: T) => number; readonly all: T[] } {
  const numbers = new Map<string, number>();
  const all: T[] = [];
  return {
    all,
    number: (one) => {
      const key = keyOf(one);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, all.length);
      return all.push(one) - 1;
    },
  };
}
