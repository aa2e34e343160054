/** Scenarios for tests of `hotline test`: one that passes in both its forms, and others that fail each in its way. */
import { mkdirSync } from 'node:fs';
import type { TestFolder } from '../../support/folder.ts';
import { quiet } from '../shell.ts';

const again = '{ id: ACT-04, at: T+10h, as: china/desk, do: request.acknowledge, request: blades-1 }';

/** Passes by itself and with an answer. */
export const both = `${quiet}  - { id: EXP-2, by: T+9d, request: blades-1, never-reaches: answered }
variants:
  - id: answered
    title: Beijing answers
    skip: [EXP-2]
    storyline: [{ id: ACT-05, at: T+2d, as: china/desk, do: request.answer, request: blades-1, with: { answer: full } }]
    expect: [{ id: EXP-3, by: T+3d, request: blades-1, reaches: answered.full }]
`;

/** Its one expectation is not met, and an act of its variant is refused beside. */
export const unmet = `${quiet.replace('id: quiet', 'id: unmet').replace('reaches: acknowledged', 'reaches: answered')}variants:
  - { id: refused, title: Twice, storyline: [${again}] }
`;

/** More injects at one instant than a run has entries for. */
export const endless = quiet
  .replace('id: quiet', 'id: endless')
  .replace(
    'expect:',
    Array.from(
      { length: 1010 },
      (_, number) => `  - { id: INJ-${number}, at: T+1d, inject: us/desk, title: Again }\n`,
    ).join('') + 'expect:',
  );

export const wrong = quiet.replace('\nendex:', '\nendx:').replace('\ntitle:', '\ntitel:');

/** A folder with one that passes, one that fails and one that is wrong, the last two below. */
export function putScenarios(folder: TestFolder): void {
  mkdirSync(folder.at('all/below'), { recursive: true });
  folder.put('all/both.yaml', both);
  folder.put('all/below/unmet.yaml', unmet);
  folder.put('all/below/wrong.yml', wrong);
}
