import { describe, expect, test } from 'vitest';
import type { ZodObject, ZodType } from 'zod';
import { commandSchema, questionSchema } from '../../src/contract/live/command.ts';
import { runtimeCodes } from '../../src/contract/live/reply.ts';
import type { ServerTells } from '../../src/contract/live/told.ts';
import { refusalCodes } from '../../src/contract/entry.ts';
import { describeExpected } from '../../src/scenario/describeExpected.ts';
import type { Schema } from '../../src/scenario/schemaWalk.ts';
import { code, expectGenerated, readText, section, table } from './markdown.ts';

const events = {
  welcome: 'Once after coming in: the setting of the exercise, the person, and the place.',
  waiting: 'The director has not let this person in yet.',
  view: 'The whole of what a seat knows: `branch`, `seat`, `view` with its states and deadlines, and all `entries` it was shown.',
  entries: 'What a seat was shown next, in order: `branch`, `seat`, `entries`.',
  clock:
    'Exercise time `at` the moment of telling, the `speed`, and whether it `stands`, is `paced` by the wall or `played` forward. Told when it changes.',
  presence: 'Who is there: to control everyone, to a side its own people and the director.',
  draft: 'A text that the own seat is writing, and who holds its pen; without a text it is done with.',
  wall: 'What the wall shows.',
  places: 'To control: the places with their codes, the people, those who knock, and who has the final say.',
  trouble: 'To the director: what did not go as it should, such as a disk that is full.',
  gone: 'The director has taken the place away; the client does not come back by itself.',
} satisfies Record<keyof ServerTells, string>;

type Option = ZodObject & { description?: string };

function fieldRows(options: readonly Option[], key: string): string[][] {
  return options.flatMap((option) => {
    const named = option.shape[key] as unknown as { value: string };
    const own = Object.entries(option.shape).filter(([field]) => !['id', 'seat', key].includes(field));
    const rows = own.map(([field, schema]) => [
      '',
      code(field) + ((schema as { isOptional: () => boolean }).isOptional() ? '' : ', required'),
      `${describeExpected(schema as unknown as Schema)}. ${descriptionOf(schema as unknown as ZodType)}`.trim(),
    ]);
    return [[code(named.value), '', option.description ?? ''], ...rows];
  });
}

const descriptionOf = (schema: ZodType): string => schema.description ?? '';

describe('the live protocol in the manual', () => {
  test('is the one that the server speaks', async () => {
    await expectGenerated('docs/live-protocol.md', {
      events: table(
        ['event', 'what it tells'],
        Object.entries(events).map(([name, says]) => [code(name), says]),
      ),
      commands: table(
        ['kind', 'field', 'what it does, and takes'],
        fieldRows(commandSchema.options as unknown as Option[], 'kind'),
      ),
      questions: table(
        ['ask', 'field', 'what it asks, and takes'],
        fieldRows(questionSchema.options as unknown as Option[], 'ask'),
      ),
      'refusal codes': table(
        ['code', 'meaning'],
        Object.entries({ ...refusalCodes, ...runtimeCodes }).map(([name, says]) => [code(name), says]),
      ),
    });
  });

  test('describes every command and question', () => {
    for (const option of [...commandSchema.options, ...questionSchema.options])
      expect(option.description ?? '').toMatch(/\.$/);
  });

  test('names no event that there is not', () => {
    const told = section(readText('docs/live-protocol.md'), '## Coming in');
    for (const [, name = ''] of told.matchAll(/hears `(\w+)`/g))
      expect(['connect_error', ...Object.keys(events)]).toContain(name);
  });
});
