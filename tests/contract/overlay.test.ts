import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNEXPLAINED, describeChanges, overlay } from '../../src/contract/overlay.ts';
import { holds } from '../support/property.ts';

const counts = { small: 300, full: 30_000 };

type Data = string | number | boolean | null | Data[] | { [field: string]: Data };

const field = fc.constantFrom(
  'is',
  'source',
  'assumption',
  'ack',
  'answer',
  'us',
  'china',
  '__proto__',
  'toString',
);
const { data } = fc.letrec<{ data: Data; map: { [field: string]: Data } }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    fc.integer(),
    fc.string(),
    fc.constant(null),
    fc.array(fc.integer(), { maxLength: 3 }),
    tie('map'),
  ),
  map: fc.dictionary(field, tie('data'), { maxKeys: 4 }),
}));
const map = fc.dictionary(field, data, { maxKeys: 4 });
const clean = map.map((value) => overlay({}, value));

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every single value and list of a patch, by its path. */
function leaves(value: unknown, path: string[] = []): [string[], unknown][] {
  if (!isMap(value)) return [[path, value]];
  return Object.keys(value).flatMap((name) => leaves(value[name], [...path, name]));
}

function look(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (isMap(at) && Object.hasOwn(at, name) ? at[name] : undefined),
    value,
  );
}

describe('a patch laid over data', () => {
  test('merges maps, replaces lists and single values, and removes what is null', () => {
    const base = {
      hotline: { channel: 'hotline', rings: '5m' },
      days: ['mon', 'tue'],
      review: { every: '26w' },
    };
    const patch = { hotline: { rings: '2m' }, days: ['sat'], review: null };
    expect(overlay(base, patch)).toEqual({ hotline: { channel: 'hotline', rings: '2m' }, days: ['sat'] });
  });

  test('gives a changed value no part in the citation of the old one', () => {
    const base = { ack: { is: '24h', source: 'Fact sheet' } };
    expect(overlay(base, { ack: { is: '12h' } })).toEqual({ ack: { is: '12h', assumption: UNEXPLAINED } });
    expect(overlay(base, { ack: { is: '12h', assumption: 'Test' } })).toEqual({
      ack: { is: '12h', assumption: 'Test' },
    });
    expect(overlay(base, { ack: { is: '24h' } })).toEqual(base);
  });

  test('leaves the grounds of a map alone when only a parameter inside it changes', () => {
    const base = {
      state: 'planned',
      source: 'Fact sheet',
      'test-every': { is: '26w', assumption: 'Neutral' },
    };
    const result = overlay(base, { 'test-every': { is: '4w', assumption: 'Trial' } });
    expect(result).toEqual({ ...base, 'test-every': { is: '4w', assumption: 'Trial' } });
  });

  test('an empty patch changes nothing', () => {
    holds(clean, counts, (base) => {
      expect(overlay(base, {})).toEqual(base);
    });
  });

  test('laid twice it gives what it gave once', () => {
    holds(fc.tuple(clean, map), counts, ([base, patch]) => {
      const once = overlay(base, patch);
      expect(overlay(once, patch)).toEqual(once);
    });
  });

  test('says every value of the patch, and nothing that the patch removes', () => {
    holds(fc.tuple(clean, map), counts, ([base, patch]) => {
      const result = overlay(base, patch);
      for (const [path, value] of leaves(patch)) {
        if (isMap(value)) continue;
        expect(look(result, path)).toEqual(value === null ? undefined : value);
      }
    });
  });

  test('alters neither the base nor the patch', () => {
    holds(fc.tuple(clean, map), counts, ([base, patch]) => {
      const before = structuredClone([base, patch]);
      overlay(base, patch);
      expect([base, patch]).toEqual(before);
    });
  });
});

describe('the description of changes', () => {
  test('names each changed value by its path, with null for what was not there', () => {
    const before = {
      deadlines: { ack: { is: '24h', source: 'A' } },
      days: ['mon'],
      review: { every: '26w' },
    };
    const after = { deadlines: { ack: { is: '12h', assumption: 'B' } }, days: ['mon', 'tue'] };
    expect(describeChanges(before, after)).toEqual([
      { path: 'deadlines.ack.is', from: '24h', to: '12h' },
      { path: 'deadlines.ack.source', from: 'A', to: null },
      { path: 'deadlines.ack.assumption', from: null, to: 'B' },
      { path: 'days', from: ['mon'], to: ['mon', 'tue'] },
      { path: 'review', from: { every: '26w' }, to: null },
    ]);
  });

  test('is empty exactly when nothing changed', () => {
    holds(clean, counts, (data) => {
      expect(describeChanges(data, structuredClone(data))).toEqual([]);
    });
    holds(fc.tuple(clean, map), counts, ([base, patch]) => {
      const after = overlay(base, patch);
      expect(describeChanges(base, after).length > 0).toBe(!isDeepStrictEqual(base, after));
    });
  });
});
