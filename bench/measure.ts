/** Everything that is measured, in one run on one machine, so that figures set against one another come from the same minutes. */
import { entryCost } from './entryCost.ts';
import { growth } from './growth.ts';
import type { Growth } from './growth.ts';
import { largestShipped, madeOf } from './openings.ts';
import { processCost } from './processCost.ts';
import { replayCost } from './replayCost.ts';

/** One figure set against another of the same run. */
export interface Ratio {
  readonly what: string;
  readonly measured: number;
  readonly against: string;
  readonly other: number;
  readonly unit: string;
  readonly ratio: number;
  /** The ratio is to be at most this. */
  readonly target: number;
  readonly reached: boolean;
}

export interface Measured {
  readonly format: 'hotline-bench/1';
  readonly node: string;
  readonly ratios: readonly Ratio[];
  /** How often a machine is stepped in one entry, on average. */
  readonly stepsPerEntry: number;
  /** Milliseconds of the bare process when it has also read the made scenario's file with yaml, and done no more. */
  readonly bareReading: number;
  /** The most memory that `hotline run` held on the made scenario, in MB. */
  readonly peakOfRun: number;
  readonly growth: readonly Growth[];
}

export interface Counts {
  /** How often everything is repeated that a median is taken of. */
  readonly rounds: number;
  /** Matters of the made scenario that is run as a process and replayed. */
  readonly matters: number;
  /** Lengths of exercise, in entries. */
  readonly lengths: readonly number[];
}

export const FULL: Counts = { rounds: 15, matters: 50, lengths: [100, 1_000, 10_000, 100_000] };

/** Hears what is being measured, since it takes a while. */
export type Progress = (about: string) => void;

export async function measure({ rounds, matters, lengths }: Counts, progress: Progress): Promise<Measured> {
  const made = madeOf(matters);
  progress('the whole process of hotline run');
  const process = processCost(matters, rounds);
  progress('an entry of the largest shipped scenario');
  const shipped = await entryCost(largestShipped(), rounds);
  progress('an entry of the made scenario');
  const entry = await entryCost(made, rounds);
  progress('replay');
  const replay = await replayCost(matters, rounds);
  const grown: Growth[] = [];
  for (const length of lengths) {
    progress(`an exercise of ${length} entries`);
    grown.push(await growth(length));
  }
  const oneTransition = 'one official transition() of the request machine';
  return {
    format: 'hotline-bench/1',
    node: globalThis.process.versions.node,
    ratios: [
      ratio(
        'an entry of the largest shipped scenario',
        shipped.entry,
        oneTransition,
        shipped.transition,
        'µs',
        1,
      ),
      ratio(
        `an entry of a made one of ${entry.entries}`,
        entry.entry,
        oneTransition,
        entry.transition,
        'µs',
        1,
      ),
      ratio(
        `replay of ${replay.entries} entries, their log's file read, verified and checked`,
        replay.replay,
        "playing them, the scenario's file read and checked",
        replay.live,
        'ms',
        1,
      ),
      ratio(
        `hotline run on ${process.entries} entries`,
        process.run,
        'a bare Node process',
        process.bare,
        'ms',
        2,
      ),
      ...linear(grown),
    ],
    stepsPerEntry: shipped.stepsPerEntry,
    bareReading: process.reads,
    peakOfRun: process.peak,
    growth: grown,
  };
}

/** More than this from one length to one of ten times would not be called linear. */
const STEADY = 1.5;

/** What an entry of the longest exercise takes, beside an entry of the next shorter one. */
function linear(grown: readonly Growth[]): Ratio[] {
  const [shortest, shorter, longest] = [grown[0], grown.at(-2), grown.at(-1)];
  if (!shortest || !shorter || !longest || shorter === shortest) return [];
  const time = ({ time, entries }: Growth): number => (time / entries) * 1_000;
  // what the program itself takes is the same for every length
  const memory = ({ peak, entries }: Growth): number => ((peak - shortest.peak) / entries) * 1_024;
  const [what, against] = [`per entry of ${longest.entries}`, `per entry of ${shorter.entries}`];
  return [
    ratio(`time ${what}`, time(longest), `time ${against}`, time(shorter), 'µs', STEADY),
    ratio(`memory ${what}`, memory(longest), `memory ${against}`, memory(shorter), 'KB', STEADY),
  ];
}

function ratio(
  what: string,
  measured: number,
  against: string,
  other: number,
  unit: string,
  target: number,
): Ratio {
  const found = measured / other;
  return { what, measured, against, other, unit, ratio: found, target, reached: found <= target };
}
