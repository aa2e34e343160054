import { describe, expect, test } from 'vitest';
import { theMechanism } from '../../../machines/mechanism.ts';
import { checkMechanism } from '../../../src/engine/explore/checkMechanism.ts';
import { full } from '../../support/counts.ts';
import { shippedProfile } from '../../support/profiles.ts';

const thorough = full(0, 1) === 1;

describe('what must hold whatever is played', () => {
  const notes: string[] = [];
  const profile = shippedProfile('us-china-2015');
  const bounds = { thorough, mostStates: 8_000_000, walks: full(8, 400), deeds: full(100, 150), seed: 1 };
  const { properties, searches, holds } = checkMechanism(theMechanism, profile, bounds, (text) =>
    notes.push(text),
  );

  test.each(properties)('$id: $says', ({ tried, findings }) => {
    const failures = findings.flatMap(({ search, failures: found }) =>
      found.map(({ what, path }) => [search, what, ...path].join('\n')),
    );
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });

  test('every search comes to its end, and says what it leaves out', () => {
    expect(holds).toBe(true);
    expect(searches.filter(({ cutOff }) => cutOff)).toEqual([]);
    expect(searches.filter(({ states }) => states === 0)).toEqual([]);
    const together = searches.filter(({ name }) => name.startsWith('incident × '));
    expect(together.map(({ cut }) => cut.length)).toEqual(together.map(() => (thorough ? 6 : 7)));
  });

  test('the way is told while it goes on', () => {
    expect(notes).toContainEqual(expect.stringMatching(/^request alone: \d+ states$/));
  });
});
