import { describe, expect, test } from 'vitest';
import { review } from '../../machines/review.ts';
import type { ReviewFacts } from '../../machines/review.ts';
import { acts } from '../../src/contract/act/acts.ts';
import { DAY } from '../../src/contract/time.ts';
import { declaredInputs, declaredLeaves, ends, explore } from '../support/explore.ts';
import type { Sample } from '../support/explore.ts';
import { begin } from '../support/machine.ts';
import type { Asked } from '../support/machine.ts';

const blades = 'us:blades';
const usual: ReviewFacts = {
  meetingInMs: 60 * DAY,
  docketClosesInMs: 46 * DAY,
  levels: ['full', 'reduced'],
  principals: { us: 'present', cn: 'present' },
  incident: blades,
  carried: false,
  cleared: true,
};

const planned = () => begin(review, { review: 'spring', parties: ['us', 'cn'] }, usual);
type Meeting = ReturnType<typeof planned>;

function scheduled(): Meeting {
  const meeting = planned();
  meeting.when('review.schedule', { with: { at: '2016-06-14T01:00:00Z' } });
  return meeting;
}

function withItem(): Meeting {
  const meeting = scheduled();
  meeting.when('docket.propose', { by: 'us' });
  return meeting;
}

function inSession(level: 'full' | 'reduced' = 'full'): Meeting {
  const meeting = withItem();
  meeting.when('docket.accept', { by: 'cn' });
  meeting.when('review.open', { with: { level } });
  return meeting;
}

function drafting(us = 'resolved', cn = 'resolved'): Meeting {
  const meeting = inSession();
  state(meeting, 'us', us);
  state(meeting, 'cn', cn);
  meeting.when('review.draftOutcome');
  return meeting;
}

const life = (meeting: Meeting) => meeting.states()[0];
const state = (meeting: Meeting, by: string, decision: string) =>
  meeting.when('review.position', { by, with: { decision } });
const decisions = (meeting: Meeting) =>
  meeting.signals().flatMap((signal) => (signal.type === 'review.decided' ? [signal.decision] : []));
const open = (level: string, facts: Partial<ReviewFacts> = {}): Asked<ReviewFacts> => ({
  with: { level },
  facts,
});

describe('a meeting from its date to its outcome', () => {
  test('is prepared by both sides, held at full level, and concluded by a joint summary', () => {
    const meeting = scheduled();
    meeting.when('review.prepare');
    meeting.when('review.report', { by: 'us' });
    meeting.when('review.report', { by: 'cn' });
    meeting.when('review.delegate', { by: 'us', with: { level: 'full' } });
    meeting.when('docket.propose', { by: 'us' });
    meeting.when('docket.accept', { by: 'cn' });
    meeting.when('review.closeDocket');
    meeting.when('review.open', open('full'));
    state(meeting, 'us', 'plan');
    state(meeting, 'cn', 'plan');
    meeting.when('review.draftOutcome');
    meeting.when('line.propose', { by: 'us', with: { line: 'one', text: 'Both sides will go on.' } });
    meeting.when('line.agree', { by: 'cn', with: { line: 'one' } });
    meeting.when('review.conclude', { with: { outcome: 'joint-summary' } });
    meeting.when('review.readout', { by: 'us', with: { text: 'A frank exchange.' } });
    expect(meeting.states()).toEqual(['life.concluded.jointSummary', 'date.kept']);
    expect(meeting.told()).toEqual([
      'review.scheduled',
      'docket.proposed',
      'docket.settled',
      'review.held',
      'review.opened',
      'review.decided',
      'review.over',
    ]);
  });

  test('is seen by no one before it is set', () => {
    expect(planned().moves()[0]).toMatchObject({ to: 'life.planned', sees: 'none' });
    expect(scheduled().moves()).toContainEqual(
      expect.objectContaining({ to: 'life.scheduled', sees: 'all' }),
    );
  });

  test('can end in separate readouts or in none', () => {
    const apart = drafting();
    apart.when('review.conclude', { with: { outcome: 'separate-readouts' } });
    expect(life(apart)).toBe('life.concluded.separateReadouts');
    const silent = drafting();
    silent.when('review.conclude', { with: { outcome: 'none' } });
    expect(life(silent)).toBe('life.concluded.none');
  });

  test('does not turn to the outcome text before it has met', () => {
    expect(scheduled().refused('review.draftOutcome')).toBeNull();
    expect(scheduled().refused('review.readout', { by: 'us', with: { text: 'x' } })).toBeNull();
  });
});

describe('the date', () => {
  test('REV-1: a date that passes without the meeting is recorded, and moves the meeting nowhere', () => {
    const meeting = scheduled();
    expect(meeting.timers()).toEqual({ docketCloses: 46 * DAY, meeting: 60 * DAY });
    meeting.due('docketCloses');
    meeting.due('meeting');
    expect(meeting.states()).toEqual(['life.docketClosed', 'date.passed']);
    meeting.when('review.open', open('full'));
    expect(meeting.states()).toEqual(['life.inSession.full', 'date.keptLate']);
  });

  test('REV-1: a postponed meeting keeps its items and is set again', () => {
    const meeting = withItem();
    meeting.when('review.postpone');
    expect(meeting.states()).toEqual(['life.postponed', 'date.none']);
    expect(meeting.timers()).toEqual({});
    meeting.when('review.schedule', { facts: { meetingInMs: 90 * DAY, docketClosesInMs: 76 * DAY } });
    expect(meeting.timers()).toEqual({ docketCloses: 76 * DAY, meeting: 90 * DAY });
    expect(meeting.refused('docket.propose', { by: 'cn' })).toBe('notOnDocket');
  });

  test('REV-1: a meeting postponed to a new date is set for it at once', () => {
    const meeting = scheduled();
    meeting.when('review.closeDocket');
    const stepped = meeting.when('review.postpone', {
      with: { to: '2016-07-14T01:00:00Z' },
      facts: { meetingInMs: 90 * DAY, docketClosesInMs: 76 * DAY },
    });
    expect(stepped.moves.map(({ to }) => to)).toEqual([
      'life.postponed',
      'date.none',
      'life.scheduled',
      'date.waiting',
    ]);
    expect(meeting.timers()).toEqual({ docketCloses: 76 * DAY, meeting: 90 * DAY });
  });

  test('REV-1: a meeting replaced by a lower-level or a written one carries its items over', () => {
    const lower = withItem();
    lower.when('review.replace', { with: { by: 'lower-level' } });
    expect(life(lower)).toBe('life.replaced.lowerLevel');
    expect(lower.told().slice(1)).toEqual(['docket.proposed', 'docket.settled', 'docket.carried']);
    expect(lower.refused('review.schedule')).toBeNull();
    const written = withItem();
    written.when('review.postpone');
    written.when('review.replace', { with: { by: 'written' } });
    expect(life(written)).toBe('life.replaced.written');
  });

  test('EX-4: the date can change while the meeting is prepared', () => {
    const meeting = scheduled();
    meeting.when('review.schedule', { facts: { meetingInMs: 30 * DAY, docketClosesInMs: 16 * DAY } });
    expect(meeting.timers()).toEqual({ docketCloses: 16 * DAY, meeting: 30 * DAY });
    meeting.when('review.prepare', { facts: { meetingInMs: 0, docketClosesInMs: 0 } });
    expect(meeting.timers()).toEqual({ docketCloses: 16 * DAY, meeting: 30 * DAY });
    meeting.due('docketCloses');
    expect(life(meeting)).toBe('life.docketClosed');
    const other = scheduled();
    other.when('review.prepare');
    other.when('review.schedule', { facts: { meetingInMs: 9 * DAY, docketClosesInMs: -5 * DAY } });
    expect(other.timers()).toEqual({ docketCloses: 0, meeting: 9 * DAY });
    expect(life(other)).toBe('life.preparing');
  });
});

describe('the docket', () => {
  test('REV-3: the other side accepts the wording, not the one who worded it', () => {
    const meeting = withItem();
    expect(meeting.refused('docket.accept', { by: 'us' })).toBe('byOther');
    meeting.when('docket.amend', { by: 'cn', with: { wording: 'Theft of designs, as alleged' } });
    expect(meeting.refused('docket.accept', { by: 'cn' })).toBe('byOther');
    meeting.when('docket.accept', { by: 'us' });
    expect(meeting.told().slice(1)).toEqual(['docket.proposed', 'docket.settled']);
    expect(meeting.refused('docket.amend', { by: 'cn', with: { wording: 'x' } })).toBe('wordingOpen');
    expect(meeting.refused('docket.object', { by: 'cn' })).toBe('wordingOpen');
  });

  test('REV-3: an objected item is raised by its proposer as such', () => {
    const meeting = withItem();
    meeting.when('docket.object', { by: 'cn' });
    expect(meeting.refused('docket.object', { by: 'cn' })).toBe('notObjected');
    meeting.when('review.open', open('full'));
    expect(meeting.told().slice(1)).toEqual([
      'docket.proposed',
      'review.held',
      'docket.settled',
      'review.opened',
    ]);
  });

  test('REV-3: the docket closes at its instant, or early, and then takes only what was carried over', () => {
    const meeting = withItem();
    meeting.when('review.closeDocket');
    expect(meeting.timers()).toEqual({ meeting: 60 * DAY });
    for (const act of ['docket.accept', 'docket.amend', 'docket.object', 'docket.withdraw']) {
      expect(meeting.refused(act, { by: 'cn', with: { wording: 'x' } })).toBe('docketOpen');
    }
    const late = { by: 'us', facts: { incident: 'us:ports' } };
    expect(meeting.refused('docket.propose', late)).toBe('docketOpen');
    const carried = { by: 'us', facts: { incident: 'us:ports', carried: true } };
    meeting.when('docket.propose', carried);
    meeting.when('docket.amend', { ...carried, by: 'cn', with: { wording: 'x' } });
    meeting.when('docket.object', carried);
    meeting.when('docket.withdraw', carried);
    meeting.when('docket.propose', carried);
    meeting.when('docket.accept', { ...carried, by: 'cn' });
  });

  test('REV-1: what an earlier meeting carried over stands on the docket without a proposal', () => {
    const meeting = scheduled();
    meeting.when('docket.carry');
    expect(meeting.refused('docket.carry')).toBe('notOnDocket');
    expect(meeting.refused('docket.withdraw', { by: 'us' })).toBe('byProposer');
    meeting.when('review.open', open('reduced'));
    expect(meeting.told().slice(1)).toEqual(['docket.settled', 'review.held', 'review.opened']);
  });

  test('an item is taken back by its proposer alone', () => {
    const meeting = withItem();
    expect(meeting.refused('docket.withdraw', { by: 'cn' })).toBe('byProposer');
    meeting.when('docket.withdraw', { by: 'us' });
    expect(meeting.told().slice(1)).toEqual(['docket.proposed', 'docket.dropped']);
    expect(meeting.refused('docket.accept', { by: 'cn' })).toBe('onDocket');
  });

  test('an item is about an incident', () => {
    expect(scheduled().refused('docket.propose', { by: 'us', facts: { incident: null } })).toBe(
      'namesIncident',
    );
  });

  test('CLR-1: an item is proposed after its clearances, unless the director sets that aside', () => {
    const meeting = scheduled();
    const uncleared = { by: 'us', facts: { cleared: false } };
    expect(meeting.refused('docket.propose', uncleared)).toBe('CLR-1');
    expect(meeting.when('docket.propose', { ...uncleared, aside: ['CLR-1'] }).broken).toEqual(['CLR-1']);
  });
});

describe('the meeting', () => {
  test("REV-4: full level needs both sides' principals; one of two co-chairs away is legal", () => {
    const absent = open('full', { principals: { us: 'present', cn: 'absent' } });
    const meeting = scheduled();
    expect(meeting.refused('review.open', absent)).toBe('REV-4');
    meeting.when('review.open', open('full', { principals: { us: 'partly', cn: 'present' } }));
    expect(life(meeting)).toBe('life.inSession.full');
    const reduced = scheduled();
    reduced.when('review.open', { ...absent, with: { level: 'reduced' } });
    expect(life(reduced)).toBe('life.inSession.reduced');
    expect(scheduled().when('review.open', { ...absent, aside: ['REV-4'] }).broken).toEqual(['REV-4']);
  });

  test('REV-4: a side that sends a reduced delegation keeps the meeting from full level', () => {
    const meeting = scheduled();
    meeting.when('review.delegate', { by: 'cn', with: { level: 'reduced' } });
    expect(meeting.refused('review.open', open('full'))).toBe('REV-4');
    meeting.when('review.delegate', { by: 'cn', with: { level: 'full' } });
    meeting.when('review.open', open('full'));
  });

  test('a level that the profile does not know is refused', () => {
    expect(scheduled().refused('review.open', open('reduced', { levels: ['full'] }))).toBe('levelInProfile');
  });

  test('REV-5: equal positions are a joint decision', () => {
    const meeting = inSession();
    state(meeting, 'us', 'resolved');
    expect(decisions(meeting)).toEqual([]);
    state(meeting, 'cn', 'resolved');
    expect(decisions(meeting)).toEqual(['resolved']);
    expect(
      meeting.refused('review.position', { by: 'us', with: { decision: 'plan' }, facts: { incident: 'x' } }),
    ).toBe('onDocket');
  });

  test('REV-5: unequal positions are no agreement, until a side changes its own', () => {
    const meeting = inSession();
    state(meeting, 'us', 'unresolved');
    state(meeting, 'cn', 'resolved');
    state(meeting, 'cn', 'resolved');
    state(meeting, 'us', 'resolved');
    expect(decisions(meeting)).toEqual(['no-agreement', 'resolved']);
    meeting.when('review.draftOutcome');
    expect(meeting.refused('review.position', { by: 'us', with: { decision: 'plan' } })).toBeNull();
  });

  test('REV-5: an item that a side said nothing about is no agreement, and is carried over', () => {
    const meeting = inSession();
    state(meeting, 'us', 'plan');
    meeting.when('review.draftOutcome');
    meeting.when('review.conclude', { with: { outcome: 'none' } });
    expect(decisions(meeting)).toEqual(['no-agreement']);
    expect(meeting.told().slice(-2)).toEqual(['docket.carried', 'review.over']);
  });

  test('REV-5: an item that both carry over goes to the docket of the next meeting', () => {
    const meeting = drafting('carried-over', 'carried-over');
    meeting.when('review.conclude', { with: { outcome: 'separate-readouts' } });
    expect(meeting.told().slice(-2)).toEqual(['docket.carried', 'review.over']);
  });
});

describe('the outcome text', () => {
  const line = (by: string, more: object = {}) => ({ by, with: { line: 'one', ...more } });

  test('REV-6: a line is agreed when every side has agreed to it', () => {
    const meeting = drafting();
    expect(meeting.refused('line.agree', line('us'))).toBe('lineThere');
    meeting.when('line.propose', line('us', { text: 'x' }));
    expect(meeting.refused('line.agree', line('us'))).toBe('notYetAgreed');
    meeting.when('line.agree', line('cn'));
    expect(meeting.refused('line.bracket', line('us'))).toBe('lineOpen');
    expect(meeting.refused('line.propose', line('us', { text: 'y' }))).toBe('lineOpen');
  });

  test('REV-6: brackets take back what was agreed, and both sides agree anew', () => {
    const meeting = drafting();
    meeting.when('line.propose', line('us', { text: 'x' }));
    meeting.when('line.bracket', line('cn'));
    meeting.when('line.agree', line('us'));
    meeting.when('line.bracket', line('cn', { text: 'y' }));
    expect(meeting.refused('line.agree', line('cn'))).toBe('notYetAgreed');
    meeting.when('line.agree', line('us'));
    meeting.when('review.conclude', { with: { outcome: 'joint-summary' } });
  });

  test('REV-6: there is no joint summary while every line is in dispute; the brackets fall out', () => {
    const meeting = drafting();
    meeting.when('line.propose', line('us', { text: 'x' }));
    meeting.when('line.bracket', line('cn'));
    expect(meeting.refused('review.conclude', { with: { outcome: 'joint-summary' } })).toBe('linesAgreed');
    meeting.when('line.propose', { by: 'cn', with: { line: 'two', text: 'z' } });
    meeting.when('line.agree', { by: 'us', with: { line: 'two' } });
    const { snapshot } = meeting.when('review.conclude', { with: { outcome: 'joint-summary' } });
    expect(Object.keys((snapshot.context as { lines: object }).lines)).toEqual(['two']);
  });
});

describe('whatever is played', () => {
  const level = ['full', 'reduced'] as const;
  const samples: Sample<ReviewFacts>[] = [
    ...(
      [
        'review.schedule',
        'review.prepare',
        'review.closeDocket',
        'review.draftOutcome',
        'review.postpone',
        'docket.carry',
      ] as const
    ).map((type) => ({ type, by: null })),
    { type: 'review.postpone', by: null, with: { to: '2016-07-14T01:00:00Z' } },
    ...level.map((one) => ({ type: 'review.open', by: null, with: { level: one } })),
    ...['lower-level', 'written'].map((by) => ({ type: 'review.replace', by: null, with: { by } })),
    ...['joint-summary', 'separate-readouts', 'none'].map((outcome) => ({
      type: 'review.conclude',
      by: null,
      with: { outcome },
    })),
    { type: 'review.delegate', by: null, with: { level: 'reduced' } },
    { type: 'review.report', by: null },
    { type: 'review.readout', by: 'us' },
    { type: 'docket.propose', by: 'us' },
    { type: 'docket.propose', by: 'us', facts: { carried: true } },
    { type: 'docket.withdraw', by: 'us' },
    ...['docket.accept', 'docket.amend', 'docket.object'].map((type) => ({ type, by: 'cn' })),
    { type: 'review.position', by: 'us', with: { decision: 'plan' } },
    ...['plan', 'carried-over'].map((decision) => ({
      type: 'review.position',
      by: 'cn',
      with: { decision },
    })),
    { type: 'line.propose', by: 'us', with: { line: 'one', text: 'x' } },
    { type: 'line.bracket', by: 'cn', with: { line: 'one' } },
    ...['us', 'cn'].map((by) => ({ type: 'line.agree', by, with: { line: 'one' } })),
  ];
  const explored = explore(review, [{ review: 'spring', parties: ['us', 'cn'] }], usual, samples);

  test('every state is reached, and every input of every state is accepted there', () => {
    expect(declaredLeaves(review).filter((leaf) => !explored.reached.has(leaf))).toEqual([]);
    const inside = ['date.named', 'date.run', 'date.off', 'date.keep'];
    expect(declaredInputs(review, inside).filter((input) => !explored.accepted.has(input))).toEqual([]);
  });

  test('every act on a meeting is accepted somewhere', () => {
    const verbs = Object.entries(acts).flatMap(([verb, { on }]) => (on === 'review' ? [verb] : []));
    const done = new Set([...explored.accepted].map((pair) => pair.slice(pair.indexOf('< ') + 2)));
    expect(verbs.filter((verb) => !done.has(verb))).toEqual([]);
  });

  test('a meeting ends concluded or replaced, and its date kept, kept late or given up', () => {
    expect(ends(review, explored)).toEqual([
      'life.concluded.jointSummary',
      'life.concluded.separateReadouts',
      'life.concluded.none',
      'life.replaced.lowerLevel',
      'life.replaced.written',
      'date.kept',
      'date.keptLate',
    ]);
  });
});
