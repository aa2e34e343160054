import type { ScenarioTest } from '../../../src/cli/testing/testReport.ts';

/** A test that passed, to be changed. */
export const oneTest: ScenarioTest = {
  variant: 'base',
  title: null,
  agreement: 'us-china-2015',
  seed: 1,
  passed: true,
  failures: [],
  people: [],
  expectations: [],
  refusals: [],
  entries: 9,
  logHash: '00',
};
