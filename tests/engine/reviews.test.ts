import { describe, expect, test } from 'vitest';
import { opening } from '../support/opening.ts';
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
  recordsNothingOf,
  refused,
  stands,
  take,
} from '../support/story.ts';
import type { Story, When } from '../support/story.ts';

const blades = { incident: 'blades' };
const incident = 'incident/north:blades';
const m1 = { review: 'm1' };
const item = { ...m1, ...blades };

const reported = does('north/desk', 'incident.report', blades, { severity: 2 });
const asked = does('north/desk', 'request.send', { request: 'r1', ...blades }, { kind: 'information' });
const proposed = does('north/vice', 'docket.propose', item, {
  wording: 'The case of the blades.',
  why: 'not-used',
});
const accepted = does('south/vice', 'docket.accept', item);
const opened = (level = 'full') => does('north/minister', 'review.open', m1, { level });
const position = (side: 'north' | 'south', decision: string, fields: object = {}) =>
  does(`${side}/minister`, 'review.position', item, { decision, ...fields });
const drafting = does('north/vice', 'review.draftOutcome', m1);
const concluded = (outcome = 'none') => does('north/vice', 'review.conclude', m1, { outcome });

const onDocket = (...more: When[]): Story =>
  given(opening())
    .when(reported, asked, proposed, accepted, ...more)
    .see();
const inSession = (): Story => onDocket(at('T+29d23h'), opened());
const decided = (north: string, south: string): Story =>
  inSession().when(position('north', north), position('south', south), drafting, concluded());

describe('REV-1: the dates of meetings', () => {
  test('a meeting that does not open on its date is recorded at that instant', () => {
    given(opening())
      .when(at('T+31d'))
      .see(stands('review/m1', 'date.passed'), entered('review/m1', 'date.passed', 'T+30d'))
      .when(opened())
      .see(stands('review/m1', 'date.keptLate'));
    given(opening()).when(at('T+29d'), opened()).see(stands('review/m1', 'date.kept'));
  });

  test("no meeting by the profile's first date, and none for half a year after one, is recorded at its instant", () => {
    given(opening())
      .when(at('T+27w'))
      .see(entered('channel/dialogue', 'check.overdue', '2017-06-30T00:00:00Z'));
    given(opening())
      .when(at('T+29d'), opened(), at('T+29w'))
      .see(stands('channel/dialogue', 'check.waiting'))
      .when(at('T+31w'))
      .see(entered('channel/dialogue', 'check.overdue', 'T+211d'));
  });

  test('the docket closes by itself a week before the meeting', () => {
    given(opening())
      .when(reported, asked, at('T+24d'))
      .see(entered('review/m1', 'life.docketClosed', 'T+23d'))
      .when(refused('not-now', 'north/vice', 'docket.propose', item))
      .see();
  });

  test('what is postponed to a new date is scheduled again; without one it waits', () => {
    given(opening())
      .when(
        (play) =>
          void take(play, inputFor(play, 'north/vice', 'review.postpone', m1, { to: isoIn(play, 'T+90d') })),
      )
      .see(stands('review/m1', 'life.scheduled'), (play) => {
        expect(last(play).agenda?.add.map(({ at: due }) => due)).toEqual([
          isoIn(play, 'T+83d'),
          isoIn(play, 'T+90d'),
        ]);
      });
    given(opening())
      .when(does('north/vice', 'review.postpone', m1), at('T+40d'))
      .see(stands('review/m1', 'life.postponed', 'date.none'));
  });

  test('an open item is carried over to the next meeting, and is never lost', () => {
    decided('carried-over', 'carried-over').see(stands(incident, 'docket.docketed'), ({ state }) => {
      expect(state.subjects.get('review/m2')?.snapshot.context).toMatchObject({
        items: { 'north:blades': { carried: true, status: 'accepted' } },
      });
    });
  });

  test('with no meeting ahead it waits, and comes to the next one that is set', () => {
    const lone = opening({ scenario: { world: { meetings: [{ id: 'm1', at: 'T+30d' }] } } });
    given(lone)
      .when(reported, asked, proposed, accepted, at('T+29d'), opened(), drafting, concluded())
      .see(stands(incident, 'docket.carriedOver'))
      .when(
        (play) =>
          void take(
            play,
            inputFor(play, 'south/vice', 'review.schedule', { review: 'm9' }, { at: isoIn(play, 'T+200d') }),
          ),
      )
      .see(stands(incident, 'docket.docketed'));
  });

  test('so is an item of a meeting that is replaced', () => {
    onDocket(does('north/vice', 'review.replace', m1, { by: 'written' })).see(
      stands('review/m1', 'life.replaced.written'),
      stands(incident, 'docket.docketed'),
      ({ state }) => {
        expect(state.subjects.get('review/m2')?.snapshot.context).toMatchObject({
          items: { 'north:blades': {} },
        });
      },
    );
  });
});

describe('REV-3: the docket', () => {
  const objected = does('south/vice', 'docket.object', item, { reason: 'No evidence.' });
  const amended = does('south/vice', 'docket.amend', item, { wording: 'The case alleged.' });

  test('one side proposes; the other accepts, and not the proposer itself', () => {
    given(opening())
      .when(reported, asked, proposed)
      .see(stands(incident, 'docket.proposed'), (play) => {
        expect(last(play).with).toEqual({ wording: 'The case of the blades.', why: 'not-used' });
      })
      .when(refused('not-your-side', 'north/vice', 'docket.accept', item), accepted)
      .see(stands(incident, 'docket.docketed'));
  });

  test('the other amends the wording, and then the proposer accepts', () => {
    given(opening())
      .when(reported, asked, proposed, amended)
      .when(
        refused('not-your-side', 'south/vice', 'docket.accept', item),
        does('north/vice', 'docket.accept', item),
      )
      .see(stands(incident, 'docket.docketed'));
  });

  test('an item that is objected to is raised by its proposer all the same', () => {
    given(opening())
      .when(reported, asked, proposed, objected, refused('not-now', 'south/vice', 'docket.object', item))
      .when(at('T+29d'), opened())
      .see(stands(incident, 'docket.docketed', 'spine.ministerialReview.inReview'));
  });

  test('the proposer takes its item back', () => {
    onDocket(
      refused('not-your-side', 'south/vice', 'docket.withdraw', item),
      does('north/vice', 'docket.withdraw', item),
    ).see(stands(incident, 'docket.none'));
  });

  test('an incident that was never raised is raised by its proposal', () => {
    given(opening())
      .when(reported, proposed)
      .see(stands(incident, 'docket.proposed'), stands('dossier/south/north:blades', 'life.aware'));
  });
});

describe('REV-4: the level of a meeting', () => {
  test('a side that sends a lower delegation makes it reduced', () => {
    given(opening())
      .when(
        does('south/vice', 'review.delegate', m1, { level: 'reduced', reason: 'The minister is abroad.' }),
        refused('REV-4', 'north/minister', 'review.open', m1, { level: 'full' }),
        opened('reduced'),
      )
      .see(stands('review/m1', 'life.inSession.reduced'));
  });

  test('those who chair decide whether a side can meet at full level', () => {
    const away = director('availability.set', { seat: 'south/minister', from: 'T+0h', to: 'T+60d' });
    const chairs = (chair: boolean) =>
      opening({ amended: { parties: { south: { seats: { 'co-chair': { chair } } } } } });
    given(chairs(true)).when(away, opened('full')).see(stands('review/m1', 'life.inSession.full'));
    given(chairs(false))
      .when(away, refused('REV-4', 'north/minister', 'review.open', m1, { level: 'full' }))
      .see();
  });

  test('a level that the agreement does not know is refused', () => {
    given(opening({ amended: { review: { levels: { is: ['full'] } } } }))
      .when(refused('not-now', 'north/minister', 'review.open', m1, { level: 'reduced' }))
      .see();
  });
});

describe('REV-5: decisions', () => {
  test('resolved, or referred to the experts, closes the incident', () => {
    decided('resolved', 'resolved').see(stands(incident, 'spine.closed', 'docket.none'));
    decided('referred', 'referred').see(stands(incident, 'spine.closed'));
  });

  test('a plan, or unresolved, brings it back to requested, and it may climb again', () => {
    decided('plan', 'plan')
      .see(stands(incident, 'spine.requested'))
      .when(does('north/vice', 'call.place', { call: 'c1', ...blades }))
      .see(stands(incident, 'spine.hotline'));
    decided('unresolved', 'unresolved').see(stands(incident, 'spine.requested', 'docket.none'));
  });

  test('unequal positions are no agreement: both are kept, and the item is carried over', () => {
    decided('plan', 'unresolved').see(stands(incident, 'docket.docketed'), ({ state }) => {
      expect(state.subjects.get('review/m1')?.snapshot.context).toMatchObject({
        items: {
          'north:blades': { positions: { north: 'plan', south: 'unresolved' }, decision: 'no-agreement' },
        },
      });
    });
  });

  test('a missing position is no agreement', () => {
    inSession()
      .when(position('north', 'resolved'), drafting)
      .see(stands(incident, 'spine.ministerialReview.decided'))
      .when(concluded())
      .see(stands(incident, 'spine.requested', 'docket.docketed'));
  });

  test('a side can change its position until the outcome is drafted', () => {
    inSession()
      .when(position('north', 'plan'), position('south', 'unresolved'), position('south', 'plan'), drafting)
      .when(
        refused('not-now', 'south/minister', 'review.position', item, { decision: 'resolved' }),
        concluded(),
      )
      .see(stands(incident, 'spine.requested', 'docket.none'));
  });

  test('what is not on the docket is not decided', () => {
    inSession()
      .when(
        does('south/desk', 'incident.report', { incident: 'grid' }),
        refused(
          'not-now',
          'south/minister',
          'review.position',
          { ...m1, incident: 'grid' },
          { decision: 'plan' },
        ),
        refused(
          'not-now',
          'north/minister',
          'review.position',
          { ...m1, incident: 'grid' },
          { decision: 'plan' },
        ),
      )
      .see();
  });
});

describe('INC-1: an incident that is closed during a meeting', () => {
  const closes = (side: string) => does(`${side}/vice`, 'incident.close', blades, { outcome: 'resolved' });
  const reopens = does('south/desk', 'incident.reopen', blades, { facts: 'It came back.' });

  test('is back before the ministers when new facts reopen it while its item is there', () => {
    inSession()
      .when(closes('north'), closes('south'))
      .see(stands(incident, 'spine.closed'))
      .when(reopens)
      .see(stands(incident, 'spine.ministerialReview.inReview'))
      .when(position('north', 'plan'), position('south', 'plan'), drafting, concluded())
      .see(stands(incident, 'spine.requested'));
  });

  test('goes to where it was when it is reopened after the meeting', () => {
    inSession()
      .when(closes('north'), closes('south'), drafting, concluded(), reopens)
      .see(stands(incident, 'spine.requested'));
  });
});

describe('REV-6: the outcome text', () => {
  const line = (verb: 'line.propose' | 'line.bracket' | 'line.agree', seat: string, fields: object = {}) =>
    does(seat, verb, m1, { line: 'one', ...fields });
  const proposedLine = line('line.propose', 'north/desk', { text: 'Both sides reviewed the case.' });

  test('a line is agreed when both sides agree to it', () => {
    inSession()
      .when(
        proposedLine,
        refused('not-now', 'north/vice', 'line.agree', m1, { line: 'one' }),
        refused('not-now', 'south/vice', 'line.agree', m1, { line: 'two' }),
        line('line.agree', 'south/vice'),
        refused('not-now', 'south/desk', 'line.bracket', m1, { line: 'one' }),
        drafting,
        concluded('joint-summary'),
      )
      .see(stands('review/m1', 'life.concluded.jointSummary'));
  });

  test("brackets that stay unagreed fall out into each side's own readout", () => {
    inSession()
      .when(proposedLine, line('line.bracket', 'south/desk', { text: 'Both sides spoke.' }), drafting)
      .when(refused('not-now', 'north/vice', 'review.conclude', m1, { outcome: 'joint-summary' }))
      .when(concluded('separate-readouts'))
      .see(stands('review/m1', 'life.concluded.separateReadouts'), ({ state }) => {
        expect(state.subjects.get('review/m1')?.snapshot.context).toMatchObject({ lines: {} });
      })
      .when(
        does('north/vice', 'review.readout', m1, { text: 'The case was reviewed.' }),
        does('south/vice', 'review.readout', m1, { text: 'Views were exchanged.' }),
      )
      .see();
  });

  test('a text that is written again has to be agreed again', () => {
    inSession()
      .when(proposedLine, line('line.propose', 'south/desk', { text: 'Both sides spoke.' }))
      .when(
        refused('not-now', 'south/vice', 'line.agree', m1, { line: 'one' }),
        line('line.agree', 'north/vice'),
      )
      .see(recordsNothingOf('REV-6'), ({ state }) => {
        expect(state.subjects.get('review/m1')?.snapshot.context).toMatchObject({
          lines: { one: { status: 'agreed' } },
        });
      });
  });
});

test('REV-2: status reports are handed over, and each side states quality apart', () => {
  const marks = { answers: 2, evidence: 0, actions: 1, notDone: 0, nextUpdate: 2 };
  given(opening())
    .when(
      reported,
      asked,
      does('south/desk', 'request.answer', { request: 'r1' }, { answer: 'full' }),
      does('north/desk', 'request.rate', { request: 'r1' }, marks),
      does('south/desk', 'request.rate', { request: 'r1' }, { ...marks, evidence: 2 }),
      does('south/desk', 'review.report', m1, { text: 'One case, answered.' }),
      after('1h'),
    )
    .see(({ state, entries }) => {
      expect(state.subjects.get('review/m1')?.snapshot.context).toMatchObject({ reported: ['south'] });
      expect(entries.filter((entry) => entry.do === 'request.rate').map((entry) => entry.by.seat)).toEqual([
        'north/desk',
        'south/desk',
      ]);
    });
});
