import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../src/contract/rule.ts';
import { DAY, HOUR } from '../../src/contract/time.ts';
import { opening, usChina } from '../support/opening.ts';
import {
  after,
  at,
  director,
  does,
  entered,
  given,
  inputFor,
  isoIn,
  last,
  pending,
  records,
  recordsNothingOf,
  refused,
  stands,
  take,
} from '../support/story.ts';
import type { Play, When } from '../support/story.ts';

const blades = { incident: 'blades' };
const r1 = { request: 'r1' };
const request = 'request/north:r1';
const elements = { facts: 'Facts.', 'action-asked': 'Look into it.' };
const content = { kind: 'information', severity: 2, elements };
const asked = does('north/desk', 'request.send', r1, content);
const acknowledged = does('south/desk', 'request.acknowledge', r1);
const answers = (answer: 'full' | 'partial' | 'declined', more: object = {}) =>
  does('south/desk', 'request.answer', r1, { answer, ...more });

describe('what is not done in time is recorded at its instant', () => {
  test('REQ-1: a request that nobody acknowledges in a day', () => {
    given(opening())
      .when(asked, after('30h'))
      .see(entered(request, 'ack.overdue', 'T+1d'), (play) => {
        const [entry] = play.entries.filter(({ due }) => due === `${request} ack`);
        expect(entry).toMatchObject({
          do: 'deadline.due',
          at: isoIn(play, 'T+1d'),
          audience: ['north', 'south'],
        });
      })
      .when(acknowledged)
      .see(stands(request, 'ack.metLate', 'life.acknowledged'));
  });

  test('REQ-1: in an hour when it is an emergency', () => {
    const emergency = does('north/desk', 'request.send', r1, {
      ...content,
      severity: 5,
      beforeClearance: true,
    });
    given(opening())
      .when(emergency, after('2h'))
      .see(entered(request, 'ack.overdue', 'T+1h'));
  });

  test('REQ-2: a request that has no substantive answer in three days', () => {
    given(opening())
      .when(asked, acknowledged, after('4d'))
      .see(stands(request, 'ack.met'), entered(request, 'answer.overdue', 'T+3d'))
      .when(answers('full'))
      .see(stands(request, 'answer.metLate', 'update.running'));
  });

  test('REQ-4: an answered request that has no update in a week; and the next week is counted from the last update', () => {
    given(opening())
      .when(asked, answers('full'), after('5d'), does('south/desk', 'request.update', r1), after('8d'))
      .see(entered(request, 'update.overdue', 'T+12d'))
      .when(does('south/desk', 'request.complete', r1))
      .see(stands(request, 'update.metLate', 'life.completionDeclared'));
  });

  test('PRES-1: evidence that is held for sixty days and not renewed', () => {
    const held = 'dossier/south/north:blades';
    const reported: When[] = [
      does('north/desk', 'incident.report', blades, { severity: 2 }),
      does('north/desk', 'request.send', { ...r1, ...blades }, { ...content, kind: 'preservation' }),
    ];
    given(opening())
      .when(
        ...reported,
        does('south/desk', 'custody.hold', blades, { what: 'Server images.' }),
        after('50d'),
        does('south/desk', 'custody.renew', blades),
        refused('not-now', 'south/desk', 'custody.renew', blades),
        after('61d'),
      )
      .see(entered(held, 'custody.lapsed', 'T+110d'), (play) => {
        // it is the holder's own matter
        expect(play.entries.find(({ due }) => due === `${held} preservation`)?.audience).toEqual(['south']);
      })
      .when(
        refused('PRES-1', 'south/desk', 'request.answer', r1, { answer: 'full', evidence: ['Images.'] }),
        answers('full'),
      )
      .see(stands(request, 'life.answered.full'));
  });

  test('a notification owes an acknowledgement only, and a demand owes nothing', () => {
    given(opening())
      .when(
        does('north/desk', 'request.send', r1, { ...content, kind: 'notification' }),
        does('north/desk', 'request.send', { request: 'r2' }, { ...content, kind: 'demand' }),
      )
      .see(stands(request, 'ack.running', 'answer.off'), stands('request/north:r2', 'ack.off', 'answer.off'))
      .when(acknowledged)
      .see(stands(request, 'life.completed'));
  });
});

describe('a soft rule lets it happen and records a departure; the profile can harden it', () => {
  const departures: readonly [RuleId, string, When[], Parameters<typeof refused>][] = [
    [
      'MSG-1',
      'a message without a kind',
      [],
      ['MSG-1', 'north/desk', 'request.send', r1, { ...content, kind: undefined }],
    ],
    [
      'REQ-3',
      'a request that is declined on no ground of the profile',
      [asked],
      ['REQ-3', 'south/desk', 'request.answer', r1, { answer: 'declined', ground: 'spite' }],
    ],
    [
      'REQ-5',
      'a request that lacks what it should carry',
      [],
      ['REQ-5', 'north/desk', 'request.send', r1, { kind: 'information', elements: { facts: 'Facts.' } }],
    ],
    [
      'CLR-2',
      'a text that leaves before its clearance',
      [],
      ['CLR-2', 'north/desk', 'request.send', r1, { ...content, severity: 3, beforeClearance: true }],
    ],
  ];

  test.each(departures)('%s: %s', (rule, _what, before, [, seat, verb, refs, fields]) => {
    const said = Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined));
    given(opening())
      .when(...before)
      .see(recordsNothingOf(rule))
      .when(does(seat, verb, refs, said))
      .see(records(rule));
    given(opening({ amended: { harden: [rule] } }))
      .when(...before, refused(rule, seat, verb, refs, said))
      .see();
    // the director can set aside what a profile has hardened
    const director = { for: seat, aside: { rules: [rule], why: 'A test.' } };
    given(opening({ amended: { harden: [rule] } }))
      .when(...before, does('director', verb, refs, said, director))
      .see(records(rule, 'aside'));
  });

  test('REQ-5: one that lacks something can come back as needing detail', () => {
    given(opening())
      .when(
        does('north/desk', 'request.send', r1, { kind: 'information' }),
        does('south/desk', 'request.return', r1, { needs: ['facts'] }),
        does('north/desk', 'request.supply', r1, { elements }),
      )
      .see(stands(request, 'life.acknowledged', 'answer.running'));
  });
});

describe('CLR-2: what leaves before its clearance', () => {
  const clearance = 'clearance/north:request-r1';
  const severe = { ...content, severity: 3, beforeClearance: true };
  const circulate = does('north/desk', 'clearance.circulate', {}, { text: 'request', of: 'r1' });

  test('owes it, and the office clears afterwards', () => {
    given(opening())
      .when(does('north/desk', 'request.send', r1, severe))
      .see(stands(clearance, 'life.released', 'owed.owed'), records('CLR-2'))
      .when(circulate, after('4h'))
      .see(stands(clearance, 'owed.settled'));
  });

  test('needs a correction when an office objects', () => {
    given(opening())
      .when(
        does('north/desk', 'request.draft', r1, { ...content, severity: 3 }),
        circulate,
        does('north/desk', 'request.send', r1, { beforeClearance: true }),
      )
      .see(stands(clearance, 'life.released', 'owed.owed'))
      .when(
        does(
          'north/desk',
          'clearance.clear',
          { clearance: 'request-r1' },
          { office: 'legal', result: 'objected' },
        ),
      )
      .see(stands(clearance, 'owed.correction'));
  });

  test('is private to its government: the other side sees the request, and nothing of the clearance', () => {
    given(opening())
      .when(does('north/desk', 'request.send', r1, severe))
      .see((play) => {
        const moves = last(play).moves.filter(({ ref }) => ref === clearance);
        expect(moves.length).toBeGreaterThan(0);
        expect(moves.every(({ audience }) => audience.join() === 'north')).toBe(true);
      });
  });
});

describe('REQ-6: whether a clock runs, stops or restarts', () => {
  type Detour = 'returned' | 'redirected' | 'partial' | 'suspended';
  const begins: Readonly<Record<Detour, When>> = {
    returned: does('south/desk', 'request.return', r1),
    redirected: does('south/desk', 'request.redirect', r1, { track: 'legal' }),
    partial: answers('partial'),
    suspended: does('south/minister', 'channel.suspend', { channel: 'post' }),
  };
  const ends: Readonly<Record<Detour, When>> = {
    returned: does('north/desk', 'request.supply', r1, { elements }),
    redirected: does('north/desk', 'request.supply', r1, { elements }),
    partial: answers('full'),
    suspended: does('south/minister', 'channel.lift', { channel: 'post' }),
  };
  /** Asked at T+0, acknowledged, on a detour from T+1d to T+3d; when the answer is due then. */
  const answerDue = (detour: Detour, effect: 'run' | 'stop' | 'restart') => {
    const story = given(opening({ amended: { deadlines: { when: { [detour]: { is: effect } } } } }));
    story.when(asked, acknowledged, after('1d'), begins[detour]);
    const during = story.play.state.agenda.pending.get(`${request} answer`)?.at;
    story.when(after('36h'), ends[detour]).see();
    const afterwards = story.play.state.agenda.pending.get(`${request} answer`)?.at;
    const since = (due: number | undefined) =>
      due === undefined ? null : (due - Date.parse(isoIn(story.play, 'T+0h'))) / HOUR;
    return [since(during), since(afterwards)];
  };

  test.each(['returned', 'redirected', 'suspended'] as const)('%s', (detour) => {
    // it was due 72 hours after it was asked
    expect(answerDue(detour, 'run')).toEqual([72, 72]);
    // two days were left of it when the detour began, and are left when it ends
    expect(answerDue(detour, 'stop')).toEqual([null, 60 + 48]);
    expect(answerDue(detour, 'restart')).toEqual([24 + 72, 24 + 72]);
  });

  test('partial: stop takes it as the answer, run leaves the clock to run for the rest, restart starts it again', () => {
    expect(answerDue('partial', 'stop')).toEqual([null, null]);
    expect(answerDue('partial', 'run')).toEqual([72, null]);
    expect(answerDue('partial', 'restart')).toEqual([24 + 72, null]);
  });

  test('gross and net time are both kept: from the entries, and from what was left of the stopped clock', () => {
    given(opening())
      .when(asked, acknowledged, after('1d'), begins.returned)
      .see(stands(request, 'answer.stopped'), ({ state }) => {
        expect(state.subjects.get(request)?.snapshot.context).toMatchObject({ left: { answer: 2 * DAY } });
      })
      .when(after('10d'), ends.returned, after('1d'), answers('full'))
      .see(
        stands(request, 'answer.met'),
        entered(request, 'answer.met', 'T+12d'),
        entered(request, 'life.sent', 'T+0h'),
      );
  });

  test("deadlines can count the receiver's contact hours", () => {
    // Wednesday 08:00 in New York is 21:00 in Shanghai: South's hours begin on Thursday at 01:00Z
    const inHours = opening({
      amended: { deadlines: { counts: { is: 'contact-hours' }, answer: { is: '20h' } } },
    });
    given(inHours)
      .when(asked)
      .see((play) => {
        // eight hours on Thursday, eight on Friday, four on Monday
        expect(pending(play)[`${request} answer`]).toBe('2017-03-06T05:00:00.000Z');
        // 24 hours of contact time: Thursday, Friday, Monday
        expect(pending(play)[`${request} ack`]).toBe('2017-03-06T09:00:00.000Z');
      })
      .when(at('T+2d'), does('south/desk', 'request.return', r1), after('1d'))
      .see(({ state }) => {
        // stopped on Friday at 13:00Z, after office hours: four are left
        expect(state.subjects.get(request)?.snapshot.context).toMatchObject({ left: { answer: 4 * HOUR } });
      })
      .when(does('north/desk', 'request.supply', r1, { elements }))
      .see((play) => {
        // supplied on Saturday: the four hours are those of Monday
        expect(pending(play)[`${request} answer`]).toBe('2017-03-06T05:00:00.000Z');
      });
  });
});

describe('REQ-7: the end of a request', () => {
  const declared = does('south/desk', 'request.complete', r1);

  test('the responder declares completion, the requester accepts', () => {
    given(opening())
      .when(
        asked,
        answers('full'),
        declared,
        refused('not-your-side', 'south/desk', 'request.accept', r1),
        does('north/desk', 'request.accept', r1),
      )
      .see(stands(request, 'life.completed', 'update.met'));
  });

  test('two rounds without agreement make it a candidate for the docket', () => {
    const disputed = does('north/desk', 'request.dispute', r1);
    given(opening())
      .when(asked, answers('full'), declared, disputed, declared, disputed)
      .see(stands(request, 'life.answered.full', 'update.running'), ({ state }) => {
        expect(state.subjects.get(request)?.snapshot.context).toMatchObject({ disputes: 2 });
      });
  });

  test('the requester withdraws, amends, or sends another in its place', () => {
    const second = { request: 'r2' };
    given(opening())
      .when(
        asked,
        does('north/desk', 'request.amend', r1, { text: 'One more thing.' }),
        does('north/desk', 'request.send', second, { ...content, supersedes: 'r1' }),
        does('north/desk', 'request.withdraw', second),
      )
      .see(stands(request, 'life.superseded', 'answer.off'), stands('request/north:r2', 'life.withdrawn'));
  });

  test('one cannot send another in the place of what the other side asked', () => {
    given(opening())
      .when(asked, does('south/desk', 'request.send', { request: 'r2' }, { ...content, supersedes: 'r1' }))
      .see(stands(request, 'life.sent'));
  });

  test('a draft is carried into what is sent, and the entry holds the whole', () => {
    given(opening())
      .when(
        does('north/desk', 'request.draft', r1, {
          ...content,
          elements: { facts: 'Facts.' },
          text: 'Draft.',
        }),
        does('north/desk', 'request.send', r1, { elements: { 'action-asked': 'Look.' }, text: 'Final.' }),
      )
      .see((play) => {
        const whole = { ...content, text: 'Final.', elements: { facts: 'Facts.', 'action-asked': 'Look.' } };
        expect(last(play).with).toEqual(whole);
      }, recordsNothingOf('REQ-5'));
  });
});

describe('TRK-1: tracks run beside one another', () => {
  test('TRK-1: a track has times of its own, and those of the agreement where it names none', () => {
    const deadlines = { answer: { is: '300d', assumption: 'Courts take their time.' } };
    const amended = { tracks: { legal: { deadlines } } };
    const sent = does('north/desk', 'request.send', r1, { ...content, track: 'legal' });
    given(opening({ amended }))
      .when(sent)
      .see((play) => {
        expect(pending(play)[`${request} ack`]).toBe(isoIn(play, 'T+1d'));
        expect(pending(play)[`${request} answer`]).toBe(isoIn(play, 'T+300d'));
      });
  });

  const inHours = { deadlines: { counts: { is: 'contact-hours' } } };
  const onTrack = (name: string, track: string) =>
    does('north/desk', 'request.send', { request: name }, { ...content, track });

  test('each with its own contact point and its own clock', () => {
    given(opening({ amended: inHours }))
      .when(onTrack('r1', 'cooperation'), onTrack('r2', 'legal'))
      .see((play) => {
        const due = pending(play);
        // the legal contact of South is always there; that of cooperation keeps office hours
        expect(due['request/north:r2 ack']).toBe(isoIn(play, 'T+24h'));
        expect(due['request/north:r1 ack']).toBe('2017-03-06T09:00:00.000Z');
      });
  });

  test('a suspended channel stops the tracks that travel on it, and no other', () => {
    given(opening())
      .when(
        onTrack('r1', 'cooperation'),
        onTrack('r2', 'legal'),
        does('south/minister', 'channel.suspend', { channel: 'post' }),
      )
      .see(stands(request, 'answer.stopped'), stands('request/north:r2', 'answer.running'));
  });

  test('REQ-6: what is asked while the channel is suspended has its whole time from the lift', () => {
    given(opening())
      .when(
        does('south/minister', 'channel.suspend', { channel: 'post' }),
        after('1d'),
        onTrack('r1', 'cooperation'),
        onTrack('r2', 'legal'),
        after('4d'),
      )
      .see(stands(request, 'ack.stopped', 'answer.stopped'), stands('request/north:r2', 'ack.overdue'))
      .when(does('south/minister', 'channel.lift', { channel: 'post' }))
      .see((play) => {
        const due = pending(play);
        expect(due[`${request} ack`]).toBe(isoIn(play, 'T+6d'));
        expect(due[`${request} answer`]).toBe(isoIn(play, 'T+8d'));
      });
    // in contact hours, too, the whole of it is left
    given(opening({ amended: inHours }))
      .when(does('south/minister', 'channel.suspend', { channel: 'post' }), onTrack('r1', 'cooperation'))
      .see(({ state }) => {
        expect(state.subjects.get(request)?.snapshot.context).toMatchObject({
          left: { ack: DAY, answer: 3 * DAY },
        });
      });
  });

  test('a redirected request opens a linked matter: a draft on the other track, private to the side that asked', () => {
    given(opening())
      .when(asked, does('south/desk', 'request.redirect', r1, { track: 'legal' }))
      .see(stands('request/north:r1-legal', 'life.drafted'), (play) => {
        expect(play.state.subjects.get('request/north:r1-legal')?.known).toEqual(['north']);
      })
      .when(
        refused('unknown-subject', 'south/desk', 'request.acknowledge', { request: 'r1-legal' }),
        does('north/desk', 'request.send', { request: 'r1-legal' }),
      )
      .see(stands('request/north:r1-legal', 'life.sent'), (play) => {
        expect(last(play).with).toMatchObject({ ...content, track: 'legal' });
      });
  });
});

test('REQ-2: on the agreement of 2015 the times are those of its profile', () => {
  const send = (play: Play) =>
    take(play, inputFor(play, 'us/desk', 'request.send', r1, { kind: 'information', severity: 2 }));
  given(usChina())
    .when(
      director('agreement.amend', { with: { deadlines: { answer: { is: '10d' } } } }),
      (play) => void send(play),
    )
    .see((play) => {
      expect(pending(play)['request/us:r1 answer']).toBe(isoIn(play, 'T+10d'));
    });
});
