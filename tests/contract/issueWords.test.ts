import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { acts } from '../../src/contract/act/acts.ts';
import { joinSchema } from '../../src/contract/http/exercise.ts';
import { issueWords } from '../../src/contract/issueWords.ts';
import { commandSchema, handshakeSchema, questionSchema } from '../../src/contract/live/command.ts';

const said = (schema: z.ZodType, given: unknown): string => {
  const read = schema.safeParse(given);
  return read.success ? '' : issueWords(read.error.issues);
};
const id = 'a-command-1';

describe('what is wrong with what was sent is said in plain words', () => {
  test.each([
    [commandSchema, { id, kind: 'run' }, 'until is missing.'],
    [
      commandSchema,
      { id, kind: 'run', until: 'soon' },
      'until: expected an instant in UTC such as 2017-03-01T13:00:00Z.',
    ],
    [
      commandSchema,
      { id, kind: 'brakes', brakes: ['tea'] },
      'brakes.0: expected one of: call, stop, deadline, time.',
    ],
    [commandSchema, { id, kind: 'act', do: 'tea.make' }, 'do: there is nothing of that name.'],
    [commandSchema, { id, kind: 'lock', place: 'us', locked: 1 }, 'locked: expected true or false.'],
    [questionSchema, { ask: 'why' }, 'ask: expected one of: can, asks, ahead, msel.'],
    [questionSchema, 7, 'expected a map (name: value).'],
    [questionSchema, undefined, 'nothing was sent.'],
    [handshakeSchema, { token: 'x'.repeat(30), protocol: 'p', x: 1 }, 'there is no field "x" here.'],
    [
      commandSchema,
      { id: 'short', kind: 'handOver' },
      'id: expected 8 to 64 letters, digits, hyphens and underscores.',
    ],
    [joinSchema, {}, 'link is missing, or code is missing.'],
    [joinSchema, { code: 'AB', name: 'Ann' }, 'code: expected a code of six letters and digits.'],
    [handshakeSchema, { token: 'x', protocol: 'p' }, 'token: expected at least 16 characters.'],
    [acts['item.skip'].with, { item: 'INJ-01' }, 'why is missing.'],
    [acts['note.write'].with, { text: 7 }, 'text: expected text, or a map (name: value).'],
    [acts['cell.askTime'].with, { minutes: 900 }, 'minutes: expected at most 240.'],
    [acts['conduct.clock'].with, { speed: 0 }, 'speed: expected more than 0.'],
  ] as const)('%#', (schema, given, words) => {
    expect(said(schema, given)).toBe(words);
  });

  test('a command of a kind that there is not names those that there are', () => {
    expect(said(commandSchema, { id, kind: 'dance' })).toMatch(/^kind: expected one of: act, run, brakes, /);
  });

  test('of many mistakes the first ones are told, and how many more there are', () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`seat-${n}`, 'x']));
    const words = said(handshakeSchema, {
      token: 'x'.repeat(20),
      protocol: 'p',
      since: { branch: 1, seats: many },
    });
    expect(words).toMatch(/seat-0: expected a number; .*; and 4 more\.$/);
  });
});
