import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/contract/entry.ts';
import { GENESIS, seal, unseal } from '../../src/runtime/seal.ts';
import type { LineFault } from '../../src/runtime/seal.ts';
import { opening } from '../support/opening.ts';
import { holds } from '../support/property.ts';
import { playAtRandom, scripts } from '../support/randomPlay.ts';
import { after, does, given } from '../support/story.ts';

const { entries } = given(opening()).when(
  does(
    'north/desk',
    'incident.report',
    { incident: 'blades' },
    { severity: 2, summary: 'Blätter "\\" 刀片 \u{1F5A5}' },
  ),
  does('north/desk', 'request.send', { request: 'r1', incident: 'blades' }, { kind: 'information' }),
  does('south/desk', 'request.acknowledge', { request: 'r1' }),
  after('4d'),
).play;

function sealed(all: readonly Entry[]): string[] {
  let last = GENESIS;
  return all.map((entry) => {
    const { line, hash } = seal(entry, last);
    last = hash;
    return line;
  });
}

/** The fault of the first line that is not as it was sealed, or null. */
function faultOf(lines: readonly string[]): LineFault | null {
  let last = GENESIS;
  for (const [seq, line] of lines.entries()) {
    const opened = unseal(line, last, seq);
    if ('fault' in opened) return opened;
    last = opened.hash;
  }
  return null;
}

const lines = sealed(entries);
const without = (at: number) => lines.filter((_, i) => i !== at);
const swapped = (at: number) => [...lines.slice(0, at), lines[at + 1]!, lines[at]!, ...lines.slice(at + 2)];

describe('a sealed log', () => {
  test('opens to the entries that were sealed', () => {
    expect(faultOf(lines)).toBeNull();
    let last = GENESIS;
    for (const [seq, line] of lines.entries()) {
      const opened = unseal(line, last, seq);
      if ('fault' in opened) throw new Error(opened.fault);
      expect(opened.entry).toEqual(JSON.parse(JSON.stringify(entries[seq])));
      last = opened.hash;
    }
  });

  test('is the same byte for byte when it is made again', () => {
    holds(scripts(60), { small: 10, full: 300 }, (seeds) => {
      const [first, second] = [0, 1].map(() => sealed(playAtRandom(opening(), seeds).play.entries));
      expect(second?.join('\n') === first?.join('\n')).toBe(true);
      expect(faultOf(first ?? [])).toBeNull();
    });
  });

  test('with any one character changed, fails at that line as altered, or as torn where its end was', () => {
    const where = fc.record({
      line: fc.nat(lines.length - 1),
      at: fc.nat(),
      by: fc.integer({ min: 1, max: 31 }),
    });
    holds(where, { small: 1_500, full: 100_000 }, ({ line, at, by }) => {
      const before = lines[line]!;
      // half of the changes in the last hundred and fifty characters, where the chain is
      const place = before.length - 1 - (at % (at % 2 === 0 ? before.length : 150));
      const changed = String.fromCharCode(before.charCodeAt(place) ^ by);
      const altered = [...lines];
      altered[line] = before.slice(0, place) + changed + before.slice(place + 1);
      const found = faultOf(altered);
      expect(found?.fault).toMatch(new RegExp(`^line ${line + 1} (was altered|is torn)`));
    });
  });

  test('with two lines exchanged, fails at the first of them as out of order', () => {
    for (let at = 1; at < lines.length - 1; at++) {
      expect(faultOf(swapped(at))).toEqual({
        kind: 'order',
        fault: `line ${at + 1} does not follow line ${at}: a line is missing, added or out of order`,
      });
    }
    expect(faultOf(swapped(0))?.fault).toMatch(/^line 1 is not the first of a log/);
  });

  test('with a line dropped, or there twice, fails at the line that follows', () => {
    for (let at = 0; at < lines.length - 1; at++) {
      expect(faultOf(without(at))?.kind).toBe('order');
      expect(faultOf(without(at))?.fault).toMatch(new RegExp(`^line ${at + 1} `));
      const twice = [...lines.slice(0, at + 1), ...lines.slice(at)];
      expect(faultOf(twice)?.fault).toMatch(new RegExp(`^line ${at + 2} does not follow`));
    }
  });

  test('with its last line torn off anywhere, fails there as torn', () => {
    const last = lines.at(-1)!;
    for (let length = 0; length < last.length; length++) {
      expect(faultOf([...without(lines.length - 1), last.slice(0, length)])).toEqual({
        kind: 'torn',
        fault: `line ${lines.length} is torn: it does not end with its hash`,
      });
    }
  });

  test('with an entry sealed anew under another number, fails by its number', () => {
    const other = seal({ ...entries[1]!, seq: 9 }, unsealedHash(lines[0]!));
    expect(faultOf([lines[0]!, other.line])).toEqual({
      kind: 'order',
      fault: 'line 2 carries sequence 9, expected 1',
    });
  });

  test('with something sealed that is no entry, fails by the field', () => {
    const strange = seal({ ...entries[0]!, colour: 'red' } as unknown as Entry, GENESIS);
    expect(faultOf([strange.line])).toMatchObject({
      kind: 'format',
      fault: expect.stringContaining('colour') as string,
    });
    const noJson = seal({ ...entries[0]! }, GENESIS).line.replace('{"seq":0', '{"seq":O');
    expect(faultOf([noJson])?.kind).toBe('altered');
  });
});

function unsealedHash(line: string): string {
  const opened = unseal(line, GENESIS, 0);
  if ('fault' in opened) throw new Error(opened.fault);
  return opened.hash;
}
