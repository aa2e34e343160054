import { describe, expect, test } from 'vitest';
import { machineNames } from '../../src/contract/subject.ts';
import type { MachineName } from '../../src/contract/subject.ts';
import { machineParts, partKey } from '../../src/engine/machineParts.ts';
import type { MachinePart } from '../../src/engine/machineParts.ts';
import {
  cornerScenarios,
  cornerText,
  loadedText,
  runText,
  runVariant,
  scenarioText,
  shippedScenarios,
} from '../support/shippedScenario.ts';
import { code, expectGenerated, table } from './markdown.ts';

async function reachedBy(texts: readonly string[]): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  for (const text of texts) {
    const runs = [await runText(text)];
    for (const { id } of loadedText(text).variants) runs.push(await runVariant(text, id));
    for (const run of runs) for (const part of run.reached) reached.add(part);
  }
  return reached;
}

const parts = machineParts();
const shipped = await reachedBy(shippedScenarios.map(scenarioText));
const corners = await reachedBy(cornerScenarios.map(cornerText));
const isShipped = (part: MachinePart): boolean => shipped.has(partKey(part));
const isReached = (part: MachinePart): boolean => isShipped(part) || corners.has(partKey(part));

/** Why no file comes by it. */
const whyNone: Readonly<Partial<Record<MachineName, string>>> = {
  exercise:
    'A director does it at the table: an item of a scenario has no time to come up while the clock stands.',
  incident:
    'An item that waits is on no docket that it could be dropped from; the next meeting has it as soon as there is one.',
  clearance: 'A clearance comes into being by being circulated.',
  call: 'Authentication comes first (CALL-3), unless the director sets that aside for one act.',
  channel: 'A check whose interval is amended away is off before the channel is used.',
  review: 'What is carried over goes to a meeting that has a date.',
};

const count = (of: readonly MachinePart[], reached: (part: MachinePart) => boolean): string =>
  `${of.filter(reached).length} of ${of.length}`;

function countTable(): string {
  const rows = machineNames.map((machine) => {
    const [states, transitions] = (['state', 'transition'] as const).map((kind) =>
      parts.filter((part) => part.machine === machine && part.kind === kind),
    ) as [MachinePart[], MachinePart[]];
    return [
      code(machine),
      count(states, isShipped),
      count(transitions, isShipped),
      count(transitions, isReached),
    ];
  });
  return table(['machine', 'states, shipped', 'transitions, shipped', 'with corners'], rows);
}

function listOf(which: (part: MachinePart) => boolean, why?: (machine: MachineName) => string): string {
  const rows = machineNames.flatMap((machine) => {
    const names = parts
      .filter((part) => part.machine === machine && which(part))
      .map(({ name }) => code(name));
    if (names.length === 0) return [];
    return [[code(machine), names.join(', '), ...(why ? [why(machine)] : [])]];
  });
  return table(['machine', 'states and transitions', ...(why ? ['why'] : [])], rows);
}

describe('what the exercises reach', () => {
  test('stands in docs/coverage.md as it is', async () => {
    await expectGenerated('docs/coverage.md', {
      counts: countTable(),
      corners: listOf((part) => !isShipped(part) && isReached(part)),
      none: listOf(
        (part) => !isReached(part),
        (machine) => whyNone[machine] ?? '',
      ),
    });
  });

  test('is every state of every machine but those of the exercise in which its clock stands', () => {
    const missed = parts.filter((part) => part.kind === 'state' && !isShipped(part));
    expect(missed.map(partKey)).toEqual(
      [
        'life.paused',
        'life.frozen',
        'conduct.discussion',
        'conduct.move.open',
        'conduct.move.playing',
        'conduct.standing',
        'conduct.clock',
      ].map((state) => `exercise state ${state}`),
    );
  });

  test('is every transition, with the corners, but a few that no file can take', () => {
    const missed = parts.filter((part) => part.machine !== 'exercise' && !isReached(part));
    expect(missed.map(partKey)).toEqual([
      'incident transition docket.carriedOver: docket.dropped',
      'clearance transition life.drafted: clearance.release',
      'clearance transition life.drafted: clearance.withdraw',
      'call transition dutyOfficer: call.takeMessage',
      'call transition dutyOfficer: call.unavailable',
      'call transition dutyOfficer: call.arrange',
      'channel transition check.waiting: check.run (2)',
      'review transition life.postponed: docket.carry',
    ]);
  });
});
