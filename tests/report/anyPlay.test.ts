import { describe, expect, test } from 'vitest';
import { leaves } from '../../machines/stepMachine.ts';
import { runSummarySchema } from '../../src/contract/runSummary.ts';
import { regionOf, stateIn } from '../../machines/region.ts';
import type { Subject } from '../../src/engine/state.ts';
import { readChronicle, standing } from '../../src/report/chronicle.ts';
import { headingLines } from '../../src/report/heading.ts';
import { WIDTH } from '../../src/report/line.ts';
import { seatLines } from '../../src/report/seatLines.ts';
import { seatsOf, seenBySeat } from '../../src/report/seatView.ts';
import { shownToSeat, shownWhole } from '../../src/report/shown.ts';
import { standingLines } from '../../src/report/standing.ts';
import { summarize } from '../../src/report/summary.ts';
import { timeline } from '../../src/report/timeline.ts';
import { opening } from '../support/opening.ts';
import { holds } from '../support/property.ts';
import { playAtRandom, scripts } from '../support/randomPlay.ts';

interface Item {
  readonly status: string;
  readonly decision: string | null;
  readonly positions: Readonly<Record<string, string>>;
}

/** What the engine itself holds of a meeting's docket. */
function itemsIn(subject: Subject): Record<string, Item> {
  const { items } = subject.snapshot.context as { items: Record<string, Item> };
  return Object.fromEntries(
    Object.entries(items).map(([incident, { status, decision, positions }]) => [
      `incident/${incident}`,
      { status, decision, positions },
    ]),
  );
}

const plays = scripts(120);
const counts = { small: 40, full: 2_000 };

const aboutMeetings = (verb: string): boolean => /^(review|docket|incident\.report|request\.send)/.test(verb);

describe('what is told of any play', () => {
  test('stands where the engine stands, folded from the entries alone', () => {
    holds(plays, counts, (seeds) => {
      const { play } = playAtRandom(opening(), seeds);
      const chronicle = readChronicle(play.entries);
      const told = [...chronicle.courses.values()].flatMap((course) =>
        [...course.regions.keys()].map((region) => `${course.ref} ${region} ${standing(course, region)}`),
      );
      const real = [...play.state.subjects.values()].flatMap(({ ref, snapshot }) =>
        leaves(snapshot).map((leaf) => {
          const region = regionOf(ref, leaf);
          return `${ref} ${region} ${stateIn(region, leaf)}`;
        }),
      );
      expect(told.sort()).toEqual(real.sort());
    });
  });

  test('REV-5 the docket of every meeting is what the meeting itself holds', () => {
    let items = 0;
    holds(plays, { small: 100, full: 2_000 }, (seeds) => {
      const { play } = playAtRandom(opening(), seeds, aboutMeetings);
      for (const { id, docket } of summarize(play.entries, '').reviews) {
        const subject = play.state.subjects.get(`review/${id}`);
        const told = docket.map(
          ({ ref, status, decision, positions }) => [ref, { status, decision, positions }] as const,
        );
        items += told.length;
        expect(Object.fromEntries(told)).toEqual(subject === undefined ? {} : itemsIn(subject));
      }
    });
    expect(items).toBeGreaterThan(5);
  });

  test('keeps to the shape that is promised', () => {
    holds(plays, counts, (seeds) => {
      const { play } = playAtRandom(opening(), seeds);
      expect(runSummarySchema.safeParse(summarize(play.entries, 'a'.repeat(64))).error).toBeUndefined();
    });
  });

  test('fits a page of 100 columns, leaves no gap in a sentence, and accuses nobody', () => {
    holds(plays, counts, (seeds) => {
      const wanted = opening();
      const { play } = playAtRandom(wanted, seeds);
      const lines = [
        ...headingLines(wanted),
        ...timeline(wanted, play.entries.map(shownWhole)),
        ...standingLines(wanted, summarize(play.entries, '')),
      ];
      for (const { text, tone } of lines) {
        expect(text.length, text).toBeLessThanOrEqual(WIDTH);
        expect(text).not.toMatch(/undefined|null|NaN|\[object|“”|\(\)| ,| \./);
        expect(text).not.toMatch(/breach(?!ed at)|violat/i);
        if (tone === 'title') expect(text).toMatch(/^EXERCISE · /);
      }
    });
  });

  test('is shown to every seat as a fold of what it may see', () => {
    holds(plays, { small: 10, full: 500 }, (seeds) => {
      const wanted = opening();
      const { play } = playAtRandom(wanted, seeds);
      for (const seat of seatsOf(wanted)) {
        const seen = seenBySeat(wanted, play.entries, seat);
        const lines = [...timeline(wanted, seen.shown.map(shownToSeat)), ...seatLines(wanted, seen)];
        for (const { text } of lines) {
          expect(text.length, text).toBeLessThanOrEqual(WIDTH);
          expect(text).not.toMatch(/undefined|null|NaN|\[object/);
        }
      }
    });
  });
});
