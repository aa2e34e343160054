import { beforeAll, expect, test } from 'vitest';
import { sameReason } from '../../public/cell/sameReason.ts';
import { acts } from '../../public/text/en/acts.ts';
import { addTexts, speak } from '../../public/text/speak.ts';

beforeAll(async () => {
  await speak();
  addTexts('en', { acts });
});

test('acts that are refused for the same reason are one row, in the words of the page', () => {
  const level = (verb: string) => ({
    do: verb,
    about: null,
    refusal: {
      code: 'not-your-seat',
      rule: null,
      message: `${verb} needs a seat of level principal or higher; this one is of level desk.`,
    },
  });
  const sent = {
    do: 'request.send',
    about: { ref: 'request/us:r1', label: 'US-1' },
    refusal: {
      code: 'not-now',
      rule: null,
      message: 'request.send is not accepted now: request r1 stands at sent. It takes request.amend.',
    },
  };
  const suspends = level('channel.suspend');
  const lifts = level('channel.lift');
  expect(sameReason([suspends, sent, lifts])).toEqual([
    {
      says: 'Needs a seat of level principal or higher; this one is of level desk.',
      rule: null,
      of: [suspends, lifts],
    },
    {
      says: '“Send a request” is not accepted now: US-1 stands at sent. It takes “Amend”.',
      rule: null,
      of: [sent],
    },
  ]);
});
