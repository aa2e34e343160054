import { describe, expect, test } from 'vitest';
import type { Opening } from '../../src/engine/state.ts';
import { storyUntil } from '../../src/picture/story.ts';
import { storyThen } from '../../src/picture/storyThen.ts';
import { pictureSource } from '../../src/report/pictureSource.ts';
import { runText, scenarioText } from '../support/shippedScenario.ts';

describe('a story that is cut at a moment', () => {
  test.each(['turbine-blades', 'two-meetings'])(
    'of %s is what would be read up to then, and keeps what had come to rest',
    async (id) => {
      const { entries } = await runText(scenarioText(id));
      const opening = entries[0]?.with as unknown as Opening;
      for (const seat of ['director', 'us/desk', 'china/desk']) {
        const source = pictureSource(opening, entries, seat);
        const whole = storyUntil(source, Infinity);
        const instants = [...new Set(source.seen.map(({ at }) => Date.parse(at)))];
        for (const at of instants.filter((_, index) => index % 5 === 0))
          for (const moment of [at - 1, at])
            expect(storyThen(whole, moment)).toEqual(storyUntil(source, moment));
        const last = storyThen(whole, instants.at(-1) ?? 0);
        for (const [ref, course] of whole.courses) expect(last.courses.get(ref)).toBe(course);
      }
    },
  );
});
