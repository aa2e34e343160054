import { describe, expect, test } from 'vitest';
import { nameDistance, nearest } from '../../src/contract/nearest.ts';

const fields = ['incident', 'inject', 'request', 'call', 'at', 'as', 'played-by', 'vice-ministerial'];

describe('The name that was meant is found', () => {
  const meant: readonly (readonly [written: string, name: string | undefined])[] = [
    ['incidnet', 'incident'],
    ['Incident', 'incident'],
    ['“incident”', 'incident'],
    ['ｉｎｃｉｄｅｎｔ', 'incident'],
    ['injct', 'inject'],
    ['played_by', 'played-by'],
    ['playedBy', 'played-by'],
    ['vice', 'vice-ministerial'],
    ['cal', 'call'],
    ['AT', 'at'],
    ['ax', undefined],
    ['colour', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined],
  ];
  for (const [written, name] of meant) {
    test(`${written.slice(0, 20)} is taken for ${name ?? 'no name'}`, () =>
      expect(nearest(written, fields)).toBe(name));
  }
});

test('Two swapped letters are one slip', () => {
  expect(nameDistance('incidnet', 'incident')).toBe(1);
  expect(nameDistance('ab', 'ba')).toBe(1);
  expect(nameDistance('kitten', 'sitting')).toBe(3);
  expect(nameDistance('', 'abc')).toBe(3);
  expect(nameDistance('same', 'same')).toBe(0);
});

test('Of rows that differ in their number alone none is taken, but the one of the same number', () => {
  expect(nearest('OBJ-4', ['OBJ-1', 'OBJ-2', 'OBJ-3'])).toBeUndefined();
  expect(nearest('OBJ-4', ['OBJ-1'])).toBe('OBJ-1');
  expect(nearest('INJ-1', ['INJ-10', 'INJ-11', 'INJ-01'])).toBe('INJ-01');
  expect(nearest('IJN-01', ['INJ-01', 'INJ-02'])).toBe('INJ-01');
});

test('Of two names as near as each other the first is taken', () => {
  expect(nearest('calm', ['call', 'calf'])).toBe('call');
});
