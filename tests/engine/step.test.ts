import { describe, expect, test } from 'vitest';
import { machines } from '../../machines/machines.ts';
import { RULES, ruleIds } from '../../src/contract/rule.ts';
import { instant } from '../../src/contract/time.ts';
import { advance, MOST_ENTRIES_AT_ONE_INSTANT } from '../../src/engine/advance.ts';
import { calendarFor, step } from '../../src/engine/step.ts';
import { beginWork, tell } from '../../src/engine/work.ts';
import { opening, usChina } from '../support/opening.ts';
import {
  after,
  director,
  does,
  given,
  inputFor,
  isoIn,
  last,
  recordsNothingOf,
  refused,
  stands,
} from '../support/story.ts';
import type { When } from '../support/story.ts';

const blades = { incident: 'blades' };
const r1 = { request: 'r1' };
const c1 = { call: 'c1' };
const m1 = { review: 'm1' };

const elements = { facts: 'Facts.', 'action-asked': 'Look into it.' };
const content = { kind: 'information', severity: 2, elements };
const reported = does('us/desk', 'incident.report', blades, { severity: 2 });
const asked = does('us/desk', 'request.send', { ...r1, ...blades }, content);
const called = does('us/vice', 'call.place', { ...c1, ...blades }, { level: 'working' });
const answered = does('china/desk', 'call.answer', c1);

describe('one input, one entry', () => {
  test('an entry holds who did what, on what, and every transition that it caused, in order', () => {
    given(usChina())
      .when(reported, asked)
      .see((play) => {
        expect(last(play)).toMatchObject({
          seq: 3,
          at: '2017-03-01T13:00:00.000Z',
          by: { seat: 'us/desk' },
          do: 'request.send',
          refs: { request: 'r1', incident: 'blades' },
          on: 'request/us:r1',
          incident: 'us:blades',
          audience: ['us', 'china'],
        });
        const moves = last(play).moves.filter(({ from }) => from !== '');
        expect(moves.map(({ ref, from, to }) => `${ref}: ${from} > ${to}`)).toEqual([
          'request/us:r1: life.drafted > life.sent',
          'request/us:r1: ack.off > ack.running',
          'request/us:r1: answer.off > answer.running',
          'incident/us:blades: spine.assessed > spine.requested',
          'dossier/china/us:blades: life.unaware > life.aware',
        ]);
      });
  });

  test('what comes due is on the agenda, and so in the entry that put it there', () => {
    given(usChina())
      .when(reported, asked)
      .see((play) => {
        expect(last(play).agenda?.add).toEqual([
          { id: 'request/us:r1 ack', at: isoIn(play, 'T+1d'), what: 'deadline' },
          { id: 'request/us:r1 answer', at: isoIn(play, 'T+3d'), what: 'deadline' },
        ]);
      });
  });

  test('a seat acts on what its side knows, and on nothing else', () => {
    given(usChina())
      .when(
        reported,
        refused('unknown-subject', 'china/vice', 'incident.dispute', blades, {
          of: 'fact',
          statement: 'So.',
        }),
        does('us/desk', 'request.draft', { request: 'r2', ...blades }, content),
        refused('unknown-subject', 'china/desk', 'request.acknowledge', { request: 'r2' }),
      )
      .see();
  });

  test('both sides can have a matter of the same name; each means its own, and the owner can be named', () => {
    given(usChina())
      .when(
        reported,
        asked,
        does('china/desk', 'incident.report', blades, { severity: 2 }),
        does('china/desk', 'request.send', { request: 'r1', incident: 'blades' }, content),
        does('china/desk', 'request.acknowledge', { request: 'us:r1' }),
        does('us/desk', 'request.acknowledge', { request: 'china:r1' }),
      )
      .see(stands('request/us:r1', 'life.acknowledged'), stands('request/china:r1', 'life.acknowledged'));
  });

  test('before the agreement is in force nothing can be asked under it', () => {
    const early = usChina({ scenario: { startex: '2015-09-24T00:00:00Z' } });
    given(early)
      .when(
        reported,
        refused('not-in-force', 'us/desk', 'request.send', r1, content),
        after('1d'),
        does('us/desk', 'request.send', { ...r1, ...blades }, content),
      )
      .see();
  });

  test('time does not go back, nor past what is due', () => {
    const { play } = given(usChina()).when(reported, asked, after('1h'));
    const early = {
      ...inputFor(play, 'china/desk', 'request.acknowledge', r1),
      at: instant(play.now - 3_600_001),
    };
    expect(() => step(play.state, early)).toThrow('before');
    const late = { ...early, at: instant(play.now + 86_400_000) };
    expect(() => step(play.state, late)).toThrow('request/us:r1 ack is due');
  });

  test('over 64 steps in one entry is an error that names where', () => {
    const { state } = given(opening()).play;
    const work = beginWork(state, calendarFor(state), []);
    const told = { ref: 'exercise', type: 'note.write', by: null, with: {}, incident: null } as const;
    const loop = () => {
      for (;;) tell(work, told);
    };
    expect(loop).toThrow(/More than \d+ steps in one entry, at exercise note.write/);
  });

  test('a channel with a hundred open requests on it can be suspended all the same', () => {
    const many = Array.from({ length: 100 }, (_, i) =>
      does('north/desk', 'request.send', { request: `r${i}` }, { kind: 'information' }),
    );
    given(opening())
      .when(...many, does('south/minister', 'channel.suspend', { channel: 'post' }))
      .see(stands('request/north:r99', 'ack.stopped', 'answer.stopped'));
  });

  test('more than a thousand entries at one instant stop the clock, and are named', () => {
    const storyline = Array.from({ length: MOST_ENTRIES_AT_ONE_INSTANT + 5 }, (_, i) => ({
      id: `INJ-${i}`,
      at: 'T+1h',
      inject: 'all',
      title: 'News',
    }));
    const { play } = given(opening({ scenario: { storyline } }));
    const to = instant(play.now + 7_200_000);
    let { state } = play;
    for (let advanced = advance(state, to); advanced; advanced = advance(state, to)) {
      if ('stopped' in advanced) {
        expect(advanced.stopped.message).toMatch(
          /^More than 1000 entries .*; next would be item INJ-1000, item INJ-1001/,
        );
        expect(state.entriesAtInstant).toBe(MOST_ENTRIES_AT_ONE_INSTANT);
        return;
      }
      state = advanced.next;
    }
    throw new Error('The clock did not stop.');
  });

  test('what people do at one instant is no loop: what is due then comes up after more than a thousand acts', () => {
    const storyline = [{ id: 'INJ-1', at: 'T+1h', inject: 'all', title: 'News' }];
    const notes = Array.from({ length: MOST_ENTRIES_AT_ONE_INSTANT + 5 }, (_, i) =>
      does('north/desk', 'note.write', {}, { text: `${i}` }),
    );
    const { play } = given(opening({ scenario: { storyline } })).when(...notes);
    expect(advance(play.state, instant(play.now + 7_200_000))).toMatchObject({ entry: { item: 'INJ-1' } });
    const { state } = given(opening({ scenario: { storyline: [{ ...storyline[0], at: 'T+0h' }] } })).when(
      ...notes,
    ).play;
    expect(advance(state, state.now)).toMatchObject({ entry: { item: 'INJ-1' } });
  });
});

describe('a hard rule refuses, and the refusal bears its id', () => {
  const calling: When[] = [reported, asked, called];

  test('CLR-1: a request of severity 3 or more leaves after its clearances', () => {
    const severe = { ...content, severity: 3 };
    given(usChina())
      .when(
        reported,
        does('us/desk', 'request.draft', { ...r1, ...blades }, severe),
        refused('CLR-1', 'us/desk', 'request.send', r1),
        does('us/desk', 'clearance.circulate', {}, { text: 'request', of: 'r1' }),
        refused('CLR-1', 'us/desk', 'request.send', r1),
        after('4h'),
        does('us/desk', 'request.send', r1),
      )
      .see(stands('clearance/us:request-r1', 'life.released', 'owed.none'), recordsNothingOf('CLR-2'));
  });

  test('CLR-1: so do an answer, a call script, an item of the docket and a statement, by what the side knows of the severity', () => {
    const grave = does('us/desk', 'incident.assess', blades, { severity: 5 });
    given(usChina())
      .when(
        ...calling,
        answered,
        does('china/desk', 'call.authenticate', c1),
        does('us/vice', 'call.arrange', c1),
      )
      .when(after('20m'), grave)
      .when(
        refused('CLR-1', 'us/vice', 'call.say', c1, { text: 'So.' }),
        refused('CLR-1', 'us/vice', 'docket.propose', { ...m1, ...blades }),
        refused('CLR-1', 'us/vice', 'statement.publish', blades, { text: 'So.' }),
        // China does not know how grave the United States take it
        does('china/vice', 'call.say', c1, { text: 'So.' }),
        does('china/vice', 'docket.propose', { ...m1, ...blades }),
      )
      .see();
  });

  test('CLR-1: a clearance for less than the text needs does not do', () => {
    given(usChina())
      .when(
        reported,
        does('us/desk', 'request.draft', { ...r1, ...blades }, { ...content, severity: 5 }),
        does('us/desk', 'clearance.circulate', {}, { text: 'request', of: 'r1', severity: 0 }),
        refused('CLR-1', 'us/desk', 'request.send', r1),
      )
      .see();
  });

  test('CALL-3: nothing of substance is said before the call back to the registered number', () => {
    given(usChina())
      .when(
        ...calling,
        answered,
        refused('CALL-3', 'china/desk', 'call.takeMessage', c1, { message: 'So.' }),
        refused('CALL-3', 'china/desk', 'call.unavailable', c1),
        refused('CALL-3', 'china/desk', 'call.arrange', c1),
        does('china/desk', 'call.authenticate', c1),
        does('china/desk', 'call.arrange', c1),
      )
      .see(stands('call/us:c1', 'arranged'));
  });

  test('CALL-3: who calls in the name of the other side gets nowhere', () => {
    const s1 = { call: 's1' };
    given(usChina())
      .when(
        does('controller', 'call.spoof', s1, { to: 'us', issue: 'Urgent.' }),
        does('us/desk', 'call.answer', s1),
        refused('CALL-3', 'us/desk', 'call.takeMessage', s1, { message: 'So.' }),
        does('us/desk', 'call.authenticate', s1),
        refused('not-now', 'us/desk', 'call.arrange', s1),
      )
      .see(stands('call/china:s1', 'authenticationFailed'));
  });

  test('CHAN-1: on a suspended hotline no call connects; the side that suspended lifts', () => {
    const hotline = { channel: 'hotline' };
    given(usChina())
      .when(
        ...calling,
        does('china/state-councilor', 'channel.suspend', hotline),
        refused('CHAN-1', 'china/desk', 'call.answer', c1),
        refused('CHAN-1', 'us/vice', 'call.place', { call: 'c2', ...blades }),
        refused('CHAN-1', 'us/attorney-general', 'channel.lift', hotline),
        does('china/state-councilor', 'channel.lift', hotline),
        answered,
      )
      .see(stands('channel/hotline', 'life.operational'), stands('call/us:c1', 'dutyOfficer'));
  });

  test('CHAN-1: the other channels stay: requests go on while the hotline is suspended', () => {
    given(usChina())
      .when(does('china/state-councilor', 'channel.suspend', { channel: 'hotline' }), reported, asked)
      .see(stands('request/us:r1', 'answer.running'), stands('channel/law-enforcement', 'life.operational'));
  });

  test('REV-4: full level needs the principals of both sides; one of two co-chairs is enough', () => {
    const away = (seat: string) => director('availability.set', { seat, from: 'T+0h', to: 'T+9d' });
    given(usChina())
      .when(
        away('china/state-councilor'),
        refused('REV-4', 'us/attorney-general', 'review.open', m1, { level: 'full' }),
        does('us/attorney-general', 'review.open', m1, { level: 'reduced' }),
      )
      .see(stands('review/m1', 'life.inSession.reduced'));
    given(usChina())
      .when(away('us/attorney-general'), does('us/homeland-secretary', 'review.open', m1, { level: 'full' }))
      .see(stands('review/m1', 'life.inSession.full'), ({ state }) => {
        expect(state.subjects.get('review/m1')?.snapshot.context).toMatchObject({
          principals: { us: 'partly', china: 'present' },
        });
      });
  });

  test('EX-1: after a call of real emergency the exercise stands, and only the director resumes', () => {
    given(usChina())
      .when(
        reported,
        asked,
        does('china/desk', 'exercise.freeze', {}, { what: 'Fire alarm.' }),
        refused('EX-1', 'us/desk', 'request.withdraw', r1),
        refused('EX-1', 'controller', 'inject.deliver', {}, { to: ['all'], title: 'News.' }),
        refused('EX-1', 'us/desk', 'exercise.unfreeze'),
        (play) => {
          const stopped = advance(play.state, instant(play.now + 9 * 86_400_000));
          expect(stopped).toMatchObject({ stopped: { code: 'rule', rule: 'EX-1' } });
        },
        director('exercise.unfreeze'),
      )
      .see(stands('exercise', 'life.paused'));
  });

  test('EX-1: any seat can call it, and every party sees it', () => {
    for (const seat of ['us/desk', 'china/state-councilor', 'controller', 'evaluator', 'observer']) {
      given(usChina())
        .when(does(seat, 'exercise.freeze', {}, { what: 'Fire alarm.' }))
        .see(stands('exercise', 'life.frozen'), (play) => {
          expect(last(play).audience.toSorted()).toEqual(['china', 'us']);
        });
    }
  });

  test('every hard rule that a machine states is among those tried here', () => {
    const stated = new Set(Object.values(machines).flatMap(({ rules }) => Object.keys(rules.hard)));
    const tried = ['CLR-1', 'CALL-3', 'CHAN-1', 'REV-4', 'EX-1', 'PRES-1'];
    expect([...stated].toSorted()).toEqual(tried.toSorted());
    // EX-2 is kept where things are shown and printed
    expect(ruleIds.filter((id) => RULES[id].force === 'hard' && !stated.has(id))).toEqual(['EX-2']);
  });
});
