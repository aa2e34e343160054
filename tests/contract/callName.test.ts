/** What people are told a call is called. */
import { expect, test } from 'vitest';
import { callName } from '../../src/contract/callName.ts';

test('the name of a call stands in words inside a sentence, and looks like no rule', () => {
  expect(callName('call-1')).toBe('call 1');
  expect(callName('grid-call-2')).toBe('grid call 2');
  expect(callName('test-call-1')).toBe('test call 1');
  expect(callName('monday')).toBe('call monday');
  expect(callName('callback')).toBe('call callback');
});
