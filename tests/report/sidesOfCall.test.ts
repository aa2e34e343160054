import { describe, expect, test } from 'vitest';
import { does } from '../support/story.ts';
import { reported } from './reported.ts';

const call = { call: 'c1' };
const falseCall = [
  does('controller', 'call.spoof', call, { to: 'south', level: 'working' }),
  does('south/desk', 'call.answer', call),
  does('south/desk', 'call.authenticate', call),
];

describe('CALL-3: a call of somebody who is not the side whose name was given', () => {
  test('is nowhere called a call of that side, once it was found out', () => {
    for (const seat of ['director', 'evaluator', 'south/desk']) {
      const { markdown, html } = reported(falseCall, seat);
      for (const text of [markdown, html]) {
        expect(text).not.toContain('NO to SO');
        expect(text).toContain('call c1, to SO in the name of NO');
      }
      expect(markdown).toContain('**1** call in the name of a side, by somebody else');
      expect(markdown).not.toMatch(/\d\*\* calls? placed/);
    }
  });

  test('is told to those who run the exercise as what it is before it was found out, and to its side as any call', () => {
    const [rings = does('south/desk', 'cell.ready')] = falseCall;
    expect(reported([rings], 'director').markdown).toContain(
      'call c1: to SO in the name of NO, by somebody else',
    );
    expect(reported([rings], 'south/desk').markdown).toContain('call c1: NO to SO');
  });
});
