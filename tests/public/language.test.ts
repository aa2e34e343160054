/** Another language of the page replaces every sentence that the contract and the report have in English, one key for each. */
import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verbs } from '../../src/contract/act/acts.ts';
import { acts } from '../../src/contract/act/acts.ts';
import type { Told } from '../../src/report/sentence/told.ts';
import type { Setting } from '../../src/contract/live/told.ts';
import type { SeatEntry } from '../../src/contract/view.ts';
import { acts as actWords } from '../../public/text/en/acts.ts';
import { verbs as ofControl } from '../../public/text/en/verbs.ts';
import { en } from '../../public/text/en.ts';
import { plainly } from '../../public/text/plainly.ts';
import { actSays } from '../../public/text/actSays.ts';
import { addTexts } from '../../public/text/speak.ts';
import { tellerOf } from '../../public/text/tell.ts';
import { opening } from '../support/opening.ts';
import { watch } from '../support/seats.ts';
import { after, does, given } from '../support/story.ts';

const wanted = opening();
const { entries } = given(wanted).when(
  does('north/desk', 'incident.report', { incident: 'blades' }, { severity: 2 }),
  does('north/desk', 'request.send', { request: 'r1', incident: 'blades' }, { kind: 'information' }),
  does('director', 'request.acknowledge', { request: 'north:r1' }, {}, { for: 'south/desk' }),
  after('80h'),
).play;
const party = (short: string) => ({ short, seats: {}, institutions: {} });
const setting = {
  parties: { north: party('N'), south: party('S') },
  names: {},
  bodies: {},
  terms: { channels: {}, tracks: {}, hotline: 'hotline' },
} as unknown as Setting;
const saidTo = (seat: string): string[] => {
  const shown: readonly SeatEntry[] = watch(wanted, entries, seat).shown;
  const teller = tellerOf(setting, shown);
  return shown.map((entry) => teller.sentence(entry));
};

beforeAll(async () => {
  await i18next.init({ lng: 'en', fallbackLng: 'en', resources: { en: { translation: en } } });
});
afterAll(() => i18next.changeLanguage('en'));

describe('in English', () => {
  test('the page tells what the report tells, deadlines that come due included, and whose hand it was', () => {
    expect(saidTo('evaluator').slice(2)).toEqual([
      'N desk is told of an incident, blades, severity 2',
      'N desk asks S for information about blades (N-1)',
      'S desk confirms receipt of N-1 (by the hand of the director)',
      'The answer to N-1 is overdue: later than this profile assumes',
    ]);
  });

  test('no sentence has the name of a state in it', () => {
    for (const seat of ['director', 'evaluator', 'north/desk', 'south/desk', 'observer'])
      expect(saidTo(seat).filter((says) => /idle|allDue|waiting/.test(says))).toEqual([]);
  });

  test('every act has words in the control room, and none is called as programs call it', () => {
    const has = (words: object, verb: string): boolean => {
      const [family = '', name = ''] = verb.split('.');
      const of = (words as Record<string, Record<string, string> | undefined>)[family];
      return of?.[name] !== undefined;
    };
    expect(verbs.filter((verb) => !has(actWords.do, verb) && !has(ofControl, verb))).toEqual([]);
    // a cell has the words of what its seats may do
    const ofSeats = verbs.filter((verb) => ['party', 'anyone'].includes(acts[verb].by));
    expect(ofSeats.filter((verb) => !has(actWords.do, verb))).toEqual([]);
  });

  test('what an expectation found, and a refusal, are told with dates and states as people say them', () => {
    const { sentence } = tellerOf(setting, []);
    const why = 'request r1 reached answer.overdue at 2017-03-04T13:00:00.000Z';
    const checked = {
      n: 9,
      at: '',
      moves: [],
      do: 'expectation.checked',
      with: { id: 'EXP-02', met: true, why },
    };
    expect(sentence(checked)).toBe(
      'EXP-02 is met: request r1 reached answer, overdue at Sat 4 Mar 2017 13:00',
    );
    expect(plainly('It is past 2017-03-04T13:00:00Z.')).toBe('It is past Sat 4 Mar 2017 13:00.');
    const about = { ref: 'clearance/us:answer-blades-1', label: 'the answer to US-1' };
    expect(plainly('It is not accepted now: clearance answer-blades-1 stands at cleared.', about)).toBe(
      'It is not accepted now: the answer to US-1 stands at cleared.',
    );
  });

  test('an act is described as in the contract', () => {
    expect(verbs.map(actSays)).toEqual(verbs.map((verb) => acts[verb].says));
  });
});

describe('in a language that has a key for everything', () => {
  /** As a catalogue has them: `request: { send: … }`. */
  const byVerb = <T>(of: (verb: string) => T, names: readonly string[]): Record<string, Record<string, T>> =>
    names.reduce<Record<string, Record<string, T>>>((all, verb) => {
      const [family = '', name = ''] = verb.split('.');
      return { ...all, [family]: { ...all[family], [name]: of(verb) } };
    }, {});
  const told = [...verbs, 'deadline.due'];

  beforeAll(async () => {
    addTexts('zz', {
      acts: { says: byVerb((verb) => `≈${verb}`, verbs) },
      sentences: byVerb((verb) => (of: Partial<Told>) => `≈${verb} ${of.who ?? ''}`.trim(), told),
      tell: { byHand: '≈{{says}}', seats: { director: '≈' } },
    });
    await i18next.changeLanguage('zz');
  });

  test('every act is described in it, and everything that happens is told in it', () => {
    expect(verbs.map(actSays)).toEqual(verbs.map((verb) => `≈${verb}`));
    expect(saidTo('evaluator').slice(1)).toEqual([
      '≈exercise.start ≈',
      '≈incident.report N desk',
      '≈request.send N desk',
      '≈≈request.acknowledge S desk',
      '≈deadline.due',
    ]);
  });
});

test('what a language has no key for is said in English', async () => {
  await i18next.changeLanguage('yy');
  expect(actSays('exercise.start')).toBe('STARTEX.');
  expect(saidTo('north/desk')).toContain('N desk asks S for information about blades (N-1)');
});
