import { describe, expect, test } from 'vitest';
import type { Verb } from '../../src/contract/act/acts.ts';
import { LOG_FORMAT } from '../../src/contract/entry.ts';
import type { Entry } from '../../src/contract/entry.ts';
import { iso, parseInstant, parseMoment } from '../../src/contract/time.ts';
import { lifeOf } from '../../src/engine/look.ts';
import { partsReached } from '../../src/engine/machineParts.ts';
import { summarize } from '../../src/report/summary.ts';
import { openHost } from '../../src/runtime/host.ts';
import { memoryLog } from '../../src/store/memoryLog.ts';
import { loadedText, scenarioText } from '../support/shippedScenario.ts';

/** The day of a scenario as a director conducts it: each part of its agenda by its own way, a break, and a real emergency. */
async function conducted(id: string) {
  const { scenario, profile } = loadedText(scenarioText(id));
  const entries: Entry[] = [];
  const reached = new Set<string>();
  const opening = {
    format: LOG_FORMAT,
    version: '0',
    machines: 'test',
    scenario,
    profile,
    seed: scenario.seed,
  } as const;
  const host = await openHost(opening, memoryLog([]), (entry, taken) => {
    entries.push(entry);
    for (const part of partsReached(entry, taken)) reached.add(part);
  });
  const startex = parseInstant(scenario.startex)!;
  const moment = (text: string | undefined) => parseMoment(text ?? '', startex)!;
  const does = async (verb: Verb, fields: object = {}): Promise<void> => {
    const refused = await host.act({
      at: host.state().now,
      by: { seat: 'director' },
      do: verb,
      refs: {},
      with: { ...fields },
    });
    expect(refused).toBeNull();
  };
  await does('exercise.start');
  for (const { id: part, conduct, to, speed } of scenario.agenda) {
    if (lifeOf(host.state(), 'exercise') === 'ended') break;
    if (conduct === 'discussion') {
      await does('conduct.discuss', { part });
      await does('exercise.pause', { reason: 'A question about the room.' });
      await does('exercise.freeze', { what: 'The fire alarm.' });
      await does('exercise.unfreeze');
      await does('exercise.resume');
      continue;
    }
    if (conduct === 'moves') {
      await does('conduct.openMove', { part, to: iso(moment(to)) });
      await does('conduct.closeMove');
    } else await does('conduct.clock', { part, ...(speed === undefined ? {} : { speed }) });
    expect(await host.advanceTo(moment(to))).toBeNull();
  }
  return { reached, summary: summarize(entries, host.hash()) };
}

describe.each(['same-worm', 'two-meetings'])('%s, conducted part by part as in the room', (id) => {
  test('comes to ENDEX with every expectation met, as it does without anybody', async () => {
    const { summary } = await conducted(id);
    expect(summary.exercise).toBe('ended');
    expect(summary.expectations.filter(({ met }) => met !== true)).toEqual([]);
    expect(summary.refusals.filter(({ expected }) => !expected)).toEqual([]);
  });

  test('has been in every state of conduct', async () => {
    const { reached } = await conducted(id);
    for (const state of ['conduct.discussion', 'conduct.move.open', 'conduct.move.playing', 'conduct.clock'])
      expect(reached).toContain(`exercise state ${state}`);
    for (const state of ['conduct.standing', 'life.paused', 'life.frozen'])
      expect(reached).toContain(`exercise state ${state}`);
  });
});
