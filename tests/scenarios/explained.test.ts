import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/contract/entry.ts';
import type { Opening } from '../../src/engine/state.ts';
import { explain, explainable } from '../../src/report/explain/explain.ts';
import { explanationLines } from '../../src/report/explain/explanationLines.ts';
import { stepThrough, upTo } from '../../src/report/explain/steppedLog.ts';
import type { SteppedLog } from '../../src/report/explain/steppedLog.ts';
import { WIDTH } from '../../src/report/line.ts';
import {
  loadedText,
  runText,
  runVariant,
  scenarioText,
  shippedScenarios,
} from '../support/shippedScenario.ts';

const played = shippedScenarios.flatMap((id) => [
  [id, 'base'] as const,
  ...loadedText(scenarioText(id)).variants.map((variant) => [id, variant.id] as const),
]);

/** What the engine itself says of an item or an expectation after these entries. */
function statusIn({ entries, steps }: SteppedLog, id: string): string | null {
  const item = steps.at(-1)?.after.items.get(id)?.status;
  const checked = entries.find((entry) => entry.do === 'expectation.checked' && entry.with?.['id'] === id);
  return item ?? (checked ? (checked.with?.['met'] === true ? 'met' : 'not-met') : null);
}

/** The start, a third, two thirds, and the end. */
const places = (entries: readonly Entry[]): number[] =>
  [0, 0.33, 0.67, 1].map((part) => Math.round((entries.length - 1) * part));

describe('every item and expectation of a shipped scenario', () => {
  test.each(played)('%s, %s: is explained, with what really became of it', async (id, variant) => {
    const text = scenarioText(id);
    const { entries } = await (variant === 'base' ? runText(text) : runVariant(text, variant));
    const ids = explainable(entries[0]?.with as unknown as Opening);
    const whole = stepThrough(entries);
    expect(whole.steps).toHaveLength(entries.length);
    for (const seq of places(entries)) {
      const log = upTo(whole, seq);
      const now = entries[seq]?.at ?? '';
      const told = ids.map((one) => explain(log, now, one));
      expect(told.map((one) => one?.status)).toEqual(ids.map((one) => statusIn(log, one)));
      const lines = told.flatMap((one) => (one ? explanationLines(one, log.entries, now) : []));
      expect(lines.filter((line) => /undefined|NaN|null|\[object/.test(line.text))).toEqual([]);
      expect(lines.filter((line) => line.text.length > WIDTH && line.text.includes(' '))).toEqual([]);
    }
  });
});
