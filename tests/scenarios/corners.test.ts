import { describe, expect, test } from 'vitest';
import {
  cornerScenarios,
  cornerText,
  loadedText,
  replayFault,
  runText,
  runVariant,
} from '../support/shippedScenario.ts';

describe.each(cornerScenarios)('the odd corners of %s', (id) => {
  const text = cornerText(id);
  const variants = loadedText(text).variants.map((variant) => variant.id);

  test.each(['base', ...variants])(
    '%s: every act is accepted, every expectation met, and it replays',
    async (variant) => {
      const { summary, lines } = await (variant === 'base' ? runText(text) : runVariant(text, variant));
      expect(summary).toMatchObject({ finished: true, passed: true });
      expect(summary.refusals).toEqual([]);
      expect(replayFault(lines)).toBeNull();
    },
  );
});
