import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { LOG_FORMAT } from '../../src/contract/entry.ts';
import type { Entry } from '../../src/contract/entry.ts';
import { scenarioSchema } from '../../src/contract/scenario.ts';
import { instant } from '../../src/contract/time.ts';
import { advance } from '../../src/engine/advance.ts';
import { openExercise } from '../../src/engine/open.ts';
import { loadState, saveState } from '../../src/engine/snapshot.ts';
import type { SavedState } from '../../src/engine/snapshot.ts';
import type { Opening, State } from '../../src/engine/state.ts';
import { step } from '../../src/engine/step.ts';
import { shippedProfile } from '../support/profiles.ts';

const scenario = scenarioSchema.parse(
  parse(readFileSync(new URL('../../scenarios/turbine-blades.yaml', import.meta.url), 'utf8')),
);
const opening: Opening = {
  format: LOG_FORMAT,
  version: '0.0.0',
  machines: 'test',
  scenario,
  profile: shippedProfile('us-china-2015'),
  seed: scenario.seed,
};

test('a run that goes on from a saved state after any entry makes the entries that it would have made', () => {
  let live = start();
  let saved = start();
  for (;;) {
    const [expected, found] = [next(live), next(revived(saved))];
    expect(found?.entry).toEqual(expected?.entry);
    if (!expected || !found) break;
    live = expected.state;
    saved = found.state;
  }
  expect(live.seq).toBeGreaterThan(30);
});

function start(): State {
  const opened = openExercise(opening).next;
  const started = step(opened, {
    at: opened.now,
    by: { seat: 'director' },
    do: 'exercise.start',
    refs: {},
    with: {},
  });
  if ('refusal' in started) throw new Error(started.refusal.message);
  return started.next;
}

const revived = (state: State): State =>
  loadState(JSON.parse(JSON.stringify(saveState(state))) as SavedState, opening, []);

function next(state: State): { entry: Entry; state: State } | null {
  const advanced = advance(state, instant(Number.POSITIVE_INFINITY));
  if (!advanced) return null;
  if ('stopped' in advanced) throw new Error(advanced.stopped.message);
  return { entry: advanced.entry, state: advanced.next };
}
