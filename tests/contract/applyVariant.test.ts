import { describe, expect, test } from 'vitest';
import { applyVariant } from '../../src/contract/applyVariant.ts';
import { overlay } from '../../src/contract/overlay.ts';
import { scenarioSchema } from '../../src/contract/scenario.ts';
import type { Scenario } from '../../src/contract/scenario.ts';

const inject = (id: string, title: string) => ({ id, at: 'T+1h', inject: 'us/desk', title });

const scenario = (variant: object, own: object = {}): Scenario =>
  scenarioSchema.parse({
    format: 'hotline-scenario/1',
    id: 'small',
    title: 'Small',
    summary: 'Small.',
    agreement: 'us-china-2015',
    startex: '2017-03-01T13:00:00Z',
    endex: 'T+30d',
    seed: 7,
    cast: { us: { 'played-by': 'person' }, china: { 'played-by': 'script' } },
    world: {
      channels: { hotline: 'operational', cert: 'planned' },
      meetings: [{ id: 'spring', at: 'T+20d' }],
      unavailable: [{ seat: 'us/vice', from: 'T+1d', to: 'T+2d' }],
    },
    storyline: [inject('INJ-01', 'One'), inject('INJ-02', 'Two'), inject('INJ-03', 'Three')],
    expect: [
      { id: 'EXP-1', by: 'T+1d', reaches: 'running' },
      { id: 'EXP-2', by: 'T+2d', reaches: 'running' },
    ],
    ...own,
    variants: [{ id: 'other', ...variant }],
  });

const applied = (variant: object, own?: object): Scenario => {
  const found = applyVariant(scenario(variant, own), 'other');
  if (!found) throw new Error('there is no such variant');
  return found;
};

describe('a variant of a scenario', () => {
  test('is a scenario of its own that says which it is, and has no variants', () => {
    const before = scenario({});
    const { variant, variants, ...rest } = applyVariant(before, 'other')!;
    expect([variant, variants]).toEqual(['other', []]);
    const { variants: _, ...same } = before;
    expect(rest).toEqual(same);
    expect(scenarioSchema.parse(JSON.parse(JSON.stringify({ ...rest, variant })))).toMatchObject({
      variant: 'other',
    });
  });

  test('is not there under another name, and leaves the scenario as it is', () => {
    const before = scenario({ seed: 9, skip: ['INJ-01'] });
    const text = JSON.stringify(before);
    expect(applyVariant(before, 'another')).toBeNull();
    expect(applyVariant(before, 'other')?.seed).toBe(9);
    expect(JSON.stringify(before)).toBe(text);
  });

  test('changes the cast by party and seat, channels by name, meetings by id, and absences as a whole', () => {
    const { cast, world } = applied({
      cast: { china: { 'played-by': 'policy', policy: 'silent' }, 'us/vice': { 'played-by': 'script' } },
      world: {
        channels: { cert: 'degraded' },
        meetings: [
          { id: 'autumn', at: 'T+29d' },
          { id: 'spring', at: 'T+21d' },
        ],
        unavailable: [],
      },
    });
    expect(cast).toEqual({
      us: { 'played-by': 'person' },
      china: { 'played-by': 'policy', policy: 'silent' },
      'us/vice': { 'played-by': 'script' },
    });
    expect(world).toEqual({
      channels: { hotline: 'operational', cert: 'degraded' },
      meetings: [
        { id: 'spring', at: 'T+21d' },
        { id: 'autumn', at: 'T+29d' },
      ],
      unavailable: [],
    });
  });

  test('replaces items in their place, adds others behind, and leaves out what it skips', () => {
    const { storyline, expect: expected } = applied({
      skip: ['INJ-03', 'EXP-1'],
      storyline: [inject('INJ-09', 'Nine'), inject('INJ-02', 'Other')],
      expect: [{ id: 'EXP-9', by: 'T+9d', reaches: 'ended' }],
    });
    expect(storyline.map(({ id, title, skip }) => [id, title, skip])).toEqual([
      ['INJ-01', 'One', undefined],
      ['INJ-02', 'Other', undefined],
      ['INJ-03', 'Three', true],
      ['INJ-09', 'Nine', undefined],
    ]);
    expect(expected.map(({ id }) => id)).toEqual(['EXP-2', 'EXP-9']);
  });

  test('is played under another agreement, or with more laid over the same', () => {
    const own = {
      agreement: {
        base: 'us-china-2015',
        with: { harden: ['REQ-3'], deadlines: { ack: { is: '12h', assumption: 'A.' } } },
      },
    };
    expect(applied({ agreement: 'us-china-2015-annual' }, own).agreement).toBe('us-china-2015-annual');
    expect(applied({ agreement: { with: { harden: [] } } }).agreement).toEqual({
      base: 'us-china-2015',
      with: { harden: [] },
    });
    const both = applied(
      { agreement: { with: { deadlines: { ack: null, answer: { is: '24h', assumption: 'B.' } } } } },
      own,
    );
    expect(both.agreement).toEqual({
      base: 'us-china-2015',
      with: { harden: ['REQ-3'], deadlines: { ack: null, answer: { is: '24h', assumption: 'B.' } } },
    });
  });

  test('laid over what the scenario lays over its agreement, gives what laying one after the other gives', () => {
    const base = {
      deadlines: { ack: { is: '24h', source: 'S' }, answer: { is: '72h', source: 'S' } },
      hotline: { channel: 'hotline' },
    };
    const first = { deadlines: { ack: { is: '12h', assumption: 'A.' } }, extra: { kept: 1 } };
    for (const second of [
      { deadlines: { ack: { is: '6h' } } },
      { hotline: null },
      { deadlines: { ack: { is: '6h', assumption: 'B.' } }, extra: { kept: 2, more: [1, 2] } },
    ]) {
      const { agreement } = applied(
        { agreement: { with: second } },
        { agreement: { base: 'x', with: first } },
      );
      const patch = typeof agreement === 'string' ? {} : agreement.with;
      expect(overlay(base, patch)).toEqual(overlay(overlay(base, first), second));
    }
  });
});
