/** The bridge: the whole run, and where it goes over many years also two years at a time. */
import type { Reading } from '../facts/reading.ts';
import { group } from './block.ts';
import type { Block, Section } from './block.ts';
import type { Teller } from './teller.ts';

const YEAR = 365 * 24 * 3_600_000;
/** A run of up to so long is told by one picture. */
const ONE_PICTURE = 3 * YEAR;
const YEARS = 2;
/** A stretch in which fewer entries fall is told well enough by the whole. */
const ENOUGH = 5;

export function bridge({ facts }: Teller, { shown }: Reading): Section {
  const { startex, now } = facts.overview;
  const whole: Block = { is: 'picture', picture: { is: 'bridge' } };
  const long = Date.parse(now) - Date.parse(startex) > ONE_PICTURE;
  const parts = long
    ? stretches(
        startex,
        now,
        shown.map(({ at }) => at),
      )
    : [];
  return {
    id: 'bridge',
    title: 'The bridge',
    annex: false,
    blocks: [
      whole,
      ...parts.map(({ years, from, to }) =>
        group(`bridge-${years[0] ?? ''}`, years.join(' and '), [
          { is: 'picture', picture: { is: 'bridge', stretch: { from, to } } },
        ]),
      ),
    ],
  };
}

interface Stretch {
  readonly years: readonly number[];
  readonly from: string;
  readonly to: string;
}

function stretches(startex: string, now: string, at: readonly string[]): Stretch[] {
  const [first, last] = [startex, now].map((instant) => new Date(instant).getUTCFullYear());
  const all: Stretch[] = [];
  for (let year = first ?? 0; year <= (last ?? 0); year += YEARS) {
    const [begins, ends] = [`${year}-01-01T00:00:00.000Z`, `${year + YEARS}-01-01T00:00:00.000Z`];
    const from = begins < startex ? startex : begins;
    const to = ends < now ? ends : now;
    const years = year === last ? [year] : [year, year + 1];
    if (at.filter((one) => one >= from && one < to).length >= ENOUGH) all.push({ years, from, to });
  }
  return all;
}
