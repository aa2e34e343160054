/** What lies ahead is worked out on a copy: what would come, and of an expectation what it would find. */
import { expect, test } from 'vitest';
import { instant } from '../../src/contract/time.ts';
import { lookAhead } from '../../src/runtime/ahead.ts';
import { opening, STARTEX } from '../support/opening.ts';
import { given } from '../support/story.ts';

test('an expectation that lies ahead says which it is and what it would find, and nothing happens', () => {
  const { play } = given(
    opening({
      scenario: {
        expect: [
          { id: 'E1', by: 'T+1d', request: 'north:r1', reaches: 'acknowledged', says: 'It is confirmed' },
        ],
      },
    }),
  );
  const before = JSON.stringify(play.entries);
  const { comes } = lookAhead(play.state, { to: instant(Date.parse(STARTEX) + 48 * 3_600_000) });
  expect(comes).toEqual([
    {
      at: '2017-03-02T13:00:00.000Z',
      do: 'expectation.checked',
      by: 'engine',
      with: { id: 'E1', met: false, why: 'there was no request north:r1' },
    },
  ]);
  expect(JSON.stringify(play.entries)).toBe(before);
  expect(lookAhead(play.state, { to: instant(Date.parse(STARTEX) + 48 * 3_600_000) }).comes).toEqual(comes);
});
