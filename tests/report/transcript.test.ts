import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/contract/entry.ts';
import { transcript } from '../../src/report/transcript/transcript.ts';
import { opening } from '../support/opening.ts';
import { after, at, director, does, given } from '../support/story.ts';
import type { When } from '../support/story.ts';
import { played, report, send } from './explain/played.ts';
import { answers, asks, asksAlone, blades, r1, reports } from './told.ts';

const flat = (entries: readonly Entry[]): string =>
  transcript(entries)
    .map(({ text }) => text.trim())
    .join(' ')
    .replace(/ +/g, ' ');

const told = (...steps: When[]): string =>
  flat(given(opening({ scenario: { endex: 'T+80w' } })).when(...steps).play.entries);

describe('the transcript of a run', () => {
  test('EX-2 tells who did what with which result, in exercise time', () => {
    const words = told(reports, after('1h'), asks, after('20h'), answers('full'));
    expect(words).toMatch(
      /^EXERCISE · Test \(test\) A fictional case, under north-south\. Times are in UTC\. EXERCISE · Wed 1 Mar/,
    );
    expect(words).toContain('At 14:00 North asks South for information about blades (NO-1).');
    expect(words).toContain('EXERCISE · Thu 2 Mar 2017 At 10:00 South answers NO-1 in full, in time');
    expect(words).toContain(
      'EXERCISE · As it stands blades is open, under request. The one answer owed came in time.',
    );
  });

  test('leaves out what one side does inside', () => {
    const inside = does('north/desk', 'dossier.assess', blades);
    expect(told(reports, asks, inside)).toBe(told(reports, asks));
  });

  test('REQ-2 says how late an answer is, and that it is overdue when its time is over', () => {
    const words = told(asksAlone, after('3d5h'), answers('partial'));
    expect(words).toContain('the answer to NO-1 is overdue: later than this profile assumes.');
    expect(words).toMatch(
      /South answers NO-1 in part, 5 hours later than this profile assumes; receipt is confirmed/,
    );
    expect(words).toContain('The one answer owed came later than this profile assumes.');
    expect(told(asksAlone, after('4d'), director('note.write', { text: 'Nothing.' }))).toContain(
      'The one answer owed never came.',
    );
  });

  test('INC-2 says which side has closed an incident, and that it is closed when both have', () => {
    const closes = (side: string) => does(`${side}/vice`, 'incident.close', blades, { outcome: 'mitigated' });
    const one = told(reports, asks, closes('north'));
    expect(one).toContain('blades is open, under request; closed by North as mitigated alone.');
    expect(told(reports, asks, closes('north'), closes('south'))).toMatch(
      /South closes blades for its side: mitigated; with that blades is closed\..* blades is closed by both sides as mitigated\./,
    );
  });

  test('CALL-3 says whom a false caller called, and that it was not the side whose name was given', () => {
    const c1 = { call: 'c1' };
    const words = told(
      does('controller', 'call.spoof', c1, { to: 'south', issue: 'The records, please.' }),
      does('south/desk', 'call.answer', c1),
      does('south/desk', 'call.authenticate', c1),
    );
    expect(words).toContain('somebody calls South in the name of the other side.');
    expect(words).toContain('South calls back to the registered number; it was not North that called.');
    expect(words).not.toMatch(/calls? by hotline/);
  });

  test('tells in longer stretches what takes longer', () => {
    const withdraws = does('north/desk', 'request.withdraw', r1);
    const after1 = (time: string) => told(asksAlone, after(time), withdraws);
    expect(after1('20d')).toMatch(/EXERCISE · Week of Mon 27 Feb 2017 On Wednesday at 13:00 North/);
    expect(after1('100d')).toMatch(/EXERCISE · Mar 2017 On 1 Mar North/);
    expect(after1('60w')).toMatch(/EXERCISE · 2017 On 1 Mar North/);
  });

  test('ends with what was not met, departed from and refused', () => {
    const late = { id: 'EXP', by: 'T+1h', request: 'logs', reaches: 'sent', says: 'It is asked at once.' };
    const storyline = [
      { id: 'R', at: 'T+0h', ...report },
      { id: 'S', at: 'T+2h', ...send },
      {
        id: 'A',
        at: 'T+3h',
        as: 'us/desk',
        do: 'request.answer',
        request: 'logs',
        'may-fail': true,
        with: { answer: 'full' },
      },
    ];
    const words = flat(played(storyline, { expect: [late] }, at('T+1d')).entries);
    expect(words).toContain('Expectations: 0 of 1 met. Not met: EXP (It is asked at once.):');
    expect(words).toMatch(/Departed from REQ-5: A request carries the elements/);
    expect(words).toMatch(
      /At 16:00 the US desk is refused request\.answer, as the scenario allows: it is for the side that is asked/,
    );
    expect(words).toMatch(/Refused: the US desk, request\.answer, as the scenario allows\.$/);
  });
});
