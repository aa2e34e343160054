import { defineConfig } from 'vitest/config';
import { shapesOfActs } from './vite.config.ts';
import { PlainCount } from './tests/support/plainCount.ts';

const minute = 60_000;

/** `vitest run --mode full` gives the full counts of seeded tests; see tests/support/counts.ts. */
export default defineConfig(({ mode }) => ({
  plugins: [shapesOfActs],
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/chromium.ts'],
    env: mode === 'full' ? { HOTLINE_FULL: '1' } : {},
    // order is asserted, never speed: a machine that is busy with other things passes too
    testTimeout: (mode === 'full' ? 30 : 10) * minute,
    hookTimeout: (mode === 'full' ? 30 : 10) * minute,
    // one landing is not held up by one accident; PlainCount names what needed it, and nowhere else is anything tried again
    retry: process.env['CI'] === undefined ? 0 : 1,
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['default', new PlainCount()],
  },
}));
