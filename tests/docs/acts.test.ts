import { describe, expect, test } from 'vitest';
import { fieldAudience } from '../../src/contract/act/act.ts';
import type { ActDefinition } from '../../src/contract/act/act.ts';
import { actOf, verbs } from '../../src/contract/act/acts.ts';
import { refusalCodes } from '../../src/contract/entry.ts';
import { machineNames } from '../../src/contract/subject.ts';
import { describeExpected } from '../../src/scenario/describeExpected.ts';
import type { Schema } from '../../src/scenario/schemaWalk.ts';
import { shippedProfile } from '../support/profiles.ts';
import { code, expectGenerated, table } from './markdown.ts';

const { may } = shippedProfile('us-china-2015');
const actors = {
  party: 'party',
  control: 'control',
  director: 'director',
  evaluator: 'evaluator, director',
  anyone: 'anyone',
} as const;

/** Whoever an inject is addressed to reads all of it but what is truth. */
function seenBy(verb: string, definition: ActDefinition, field: string): string {
  switch (fieldAudience(definition, field)) {
    case 'shared':
      return 'who sees the act';
    case 'truth':
      return 'director';
    case 'own':
      if (verb === 'inject.deliver') return 'control, and whom it is addressed to';
      if (verb === 'control.answer') return 'control, and the side that asked';
      return ['control', 'director', 'evaluator'].includes(definition.by) ? 'control' : 'own side';
  }
}

const definitions = verbs.map((verb): [string, ActDefinition] => [verb, actOf(verb)!]);

function actTable(machine: string): string {
  const rows = definitions
    .filter(([, { on }]) => on === machine)
    .map(([verb, { by, clause, says, creates, open }]) => [
      code(verb) + (creates ? ' *' : ''),
      says,
      by === 'party' ? `${actors[by]}, ${may[verb] ?? 'desk'}` : actors[by],
      clause ?? 'design',
      open ? 'yes' : 'no',
    ]);
  return table(['verb', 'what it does', 'who', 'clause', 'open'], rows);
}

function fieldTable(machine: string): string {
  const rows = definitions
    .filter(([, { on }]) => on === machine)
    .flatMap(([verb, definition]) =>
      Object.entries(definition.with.shape).map(([field, schema]) => [
        code(verb),
        code(field) + ((schema as { isOptional: () => boolean }).isOptional() ? '' : ', required'),
        describeExpected(schema as Schema),
        seenBy(verb, definition, field),
      ]),
    );
  return rows.length === 0 ? 'No fields.' : table(['verb', 'field', 'takes', 'seen by'], rows);
}

describe('the acts', () => {
  test('stand in docs/acts.md as they stand in the code, and so do the codes of refusals', async () => {
    const blocks = machineNames.flatMap((machine) => [
      [`acts on ${machine}`, actTable(machine)],
      [`fields on ${machine}`, fieldTable(machine)],
    ]);
    const codes = Object.entries(refusalCodes).map(([refusal, words]) => [code(refusal), words]);
    const refusals = [['refusals', table(['code', 'what it says'], codes)]];
    await expectGenerated(
      'docs/acts.md',
      Object.fromEntries([...blocks, ...refusals]) as Record<string, string>,
    );
  });

  test('say of every field what it takes', () => {
    const vague = definitions.flatMap(([verb, { with: fields }]) =>
      Object.entries(fields.shape)
        .filter(([, schema]) => describeExpected(schema as Schema) === 'something else')
        .map(([field]) => `${verb}.${field}`),
    );
    expect(vague).toEqual([]);
  });
});
