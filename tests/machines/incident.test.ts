import { describe, expect, test } from 'vitest';
import { incident } from '../../machines/incident.ts';
import type { IncidentFacts } from '../../machines/incident.ts';
import { acts } from '../../src/contract/act/acts.ts';
import { DAY } from '../../src/contract/time.ts';
import { declaredInputs, declaredLeaves, ends, explore } from '../support/explore.ts';
import type { Explored, Sample } from '../support/explore.ts';
import { begin } from '../support/machine.ts';
import {
  at,
  blades,
  china,
  closing,
  decided,
  docket,
  heard,
  inReview,
  outcome,
  raised,
  severity,
  spine,
  us,
  usual,
} from './incidentStory.ts';

describe('an incident', () => {
  test('goes from detection over a request and the hotline to the ministers and is closed by their decision', () => {
    const story = begin(incident, blades, usual);
    story.when('incident.report', us(severity));
    story.when('forum.request');
    story.when('forum.call');
    story.when('forum.callDone');
    story.when('docket.proposed');
    story.when('docket.settled');
    story.when('review.opened');
    story.when('review.decided', decided('resolved'));
    story.when('review.over');
    const path = story.moves().flatMap(({ to }) => (to.startsWith('spine.') ? [to.slice(6)] : []));
    expect(path).toEqual([
      'detected',
      'assessed',
      'requested',
      'hotline',
      'requested',
      'ministerialReview.inReview',
      'ministerialReview.decided',
      'closed',
    ]);
    expect(at(story, docket)).toBe('docket.none');
    expect(story.told()).toEqual(['incident.known', 'incident.known', 'incident.closed']);
  });

  test('is reported first and assessed later, or assessed at once with its severity', () => {
    const story = begin(incident, blades, usual);
    story.when('incident.report', us());
    expect(at(story, spine)).toBe('spine.detected');
    story.when('incident.assess', us(severity));
    expect(at(story, spine)).toBe('spine.assessed');
    expect(story.when('incident.assess', us({ with: { severity: 5 } })).moves).toEqual([]);
  });

  test('is known to its victim alone until a request, a connected call, the docket or a leak raises it', () => {
    const private_ = heard();
    expect(private_.refused('incident.assess', china(severity))).toBe('byKnowing');
    expect(private_.moves().filter(({ sees }) => sees !== 'known')).toEqual([]);
    for (const raising of [['forum.request'], ['forum.call', 'forum.connected'], ['docket.proposed']]) {
      const story = heard(...raising);
      expect(story.signals().at(-1)).toMatchObject({ type: 'incident.known', known: ['us', 'china'] });
      story.when('incident.assess', china(severity));
    }
    const leaked = heard();
    leaked.when('incident.leak');
    leaked.when('incident.assess', china(severity));
  });

  test('is not raised by a call that rings and is not answered', () => {
    const story = heard('forum.call', 'forum.callDone');
    expect(story.refused('incident.assess', china(severity))).toBe('byKnowing');
  });

  test('is raised once, however often it is raised', () => {
    const story = heard('forum.request', 'forum.request', 'docket.proposed');
    expect(story.told()).toEqual(['incident.known', 'incident.known']);
  });

  test('is raised when its victim announces a measure against it', () => {
    const story = heard('measure.announced');
    expect(story.told().at(-1)).toBe('incident.known');
    story.when('incident.assess', china(severity));
  });

  test('that was split from a raised one is known to both sides from the first', () => {
    const story = begin(incident, { ...blades, incident: 'us:more', known: ['us', 'china'] }, usual);
    story.when('incident.assess', china(severity));
  });

  test('waits for a docket as proposed, leaves it when its proposer takes it back, and is carried over when nothing was decided', () => {
    const story = heard('docket.proposed');
    expect(at(story, docket)).toBe('docket.proposed');
    story.when('docket.dropped');
    expect(at(story, docket)).toBe('docket.none');
    for (const type of ['docket.proposed', 'docket.settled', 'docket.carried']) story.when(type);
    expect(at(story, docket)).toBe('docket.carriedOver');
    story.when('docket.settled');
    expect(at(story, docket)).toBe('docket.docketed');
  });
});

describe('INC-1: the spine of an incident', () => {
  test('INC-1: shows the highest forum now seized and moves down again when that forum is done', () => {
    const story = heard('forum.request', 'forum.request', 'forum.call', 'forum.call');
    expect(at(story, spine)).toBe('spine.hotline');
    story.when('forum.callDone');
    expect(at(story, spine)).toBe('spine.hotline');
    story.when('forum.callDone');
    expect(at(story, spine)).toBe('spine.requested');
    story.when('forum.requestDone');
    expect(at(story, spine)).toBe('spine.requested');
    story.when('forum.requestDone');
    expect(at(story, spine)).toBe('spine.assessed');
  });

  test('INC-1: goes back to assessed after a call when no request is open', () => {
    expect(at(heard('forum.call', 'forum.callDone'), spine)).toBe('spine.assessed');
    expect(at(heard('forum.request', 'forum.call', 'forum.requestDone', 'forum.callDone'), spine)).toBe(
      'spine.assessed',
    );
  });

  test('INC-1: being on the docket is a mark; the review begins when the meeting opens', () => {
    const story = heard('forum.request', 'docket.proposed', 'docket.settled');
    expect(at(story, spine)).toBe('spine.requested');
    story.when('review.opened');
    expect(at(story, spine)).toBe('spine.ministerialReview.inReview');
  });

  test('INC-1: requests and calls go on during the meeting, and the spine finds the right forum after it', () => {
    const story = inReview('forum.request');
    for (const type of ['forum.call', 'forum.connected', 'forum.request', 'forum.requestDone'])
      story.when(type);
    expect(at(story, spine)).toBe('spine.ministerialReview.inReview');
    story.when('review.decided', decided('no-agreement'));
    story.when('review.over');
    expect(at(story, spine)).toBe('spine.hotline');
    story.when('forum.callDone');
    expect(at(story, spine)).toBe('spine.requested');
  });

  test('INC-1: is led by the decision of the ministers to its end, to a request, or to where it was', () => {
    for (const [decision, before, after] of [
      ['resolved', [], 'spine.closed'],
      ['referred', ['forum.request', 'forum.call'], 'spine.closed'],
      ['plan', [], 'spine.requested'],
      ['unresolved', [], 'spine.requested'],
      ['carried-over', [], 'spine.assessed'],
      ['no-agreement', ['forum.request'], 'spine.requested'],
    ] as const) {
      const story = inReview(...before);
      story.when('review.decided', decided(decision));
      story.when('review.over');
      expect([decision, at(story, spine)]).toEqual([decision, after]);
    }
  });

  test('INC-1: a call in progress when the ministers plan cooperation stays on the line, and the plan stands after it', () => {
    const story = inReview('forum.call');
    story.when('review.decided', decided('plan'));
    story.when('review.over');
    expect(at(story, spine)).toBe('spine.hotline');
    story.when('forum.callDone');
    expect(at(story, spine)).toBe('spine.requested');
    for (const type of ['forum.request', 'forum.requestDone', 'forum.call', 'forum.callDone'])
      story.when(type);
    expect(at(story, spine)).toBe('spine.assessed');
  });

  test('INC-1: a decision that is changed in the meeting counts as it was stated last', () => {
    const story = inReview();
    story.when('review.decided', decided('no-agreement'));
    story.when('review.decided', decided('resolved'));
    story.when('review.over');
    expect(at(story, spine)).toBe('spine.closed');
  });
});

describe('INC-2: closing an incident', () => {
  test('INC-2: each side closes for itself, and the spine closes when both have', () => {
    const story = raised();
    story.when('incident.close', us(outcome));
    expect(at(story, closing)).toBe('closing.oneSided');
    expect(at(story, spine)).toBe('spine.requested');
    expect(story.refused('incident.close', us(outcome))).toBe('notYetClosed');
    story.when('incident.close', china(outcome));
    expect(at(story, closing)).toBe('closing.closed');
    expect(at(story, spine)).toBe('spine.closed');
    expect(story.timers()).toEqual({});
  });

  test("INC-2: the spine closes after the profile's silence when only one side has closed", () => {
    const story = raised();
    story.when('incident.close', us(outcome));
    expect(story.timers()).toEqual({ silence: 30 * DAY });
    story.due('silence');
    expect(at(story, spine)).toBe('spine.closed');
  });

  test('INC-2: it is no silence while the sides write or call', () => {
    for (const talking of ['forum.request', 'forum.call']) {
      const story = raised();
      story.when('incident.close', us(outcome));
      story.when(talking, { facts: { silenceMs: 12 * DAY } });
      expect(at(story, closing)).toBe('closing.oneSided');
      expect(story.timers()).toEqual({ silence: 12 * DAY });
    }
  });

  test('INC-2: one never raised closes as not raised, at once', () => {
    const story = heard();
    story.when('incident.close', us(outcome));
    expect(at(story, closing)).toBe('closing.notRaised');
    expect(at(story, spine)).toBe('spine.closed');
    expect(story.refused('incident.reopen', china({ with: { facts: 'x' } }))).toBe('byKnowing');
  });

  test('INC-2: new facts reopen it, for one side and for both', () => {
    const oneSided = raised();
    oneSided.when('incident.close', us(outcome));
    oneSided.when('incident.reopen', us());
    expect(at(oneSided, closing)).toBe('closing.open');
    expect(oneSided.timers()).toEqual({});
    const story = raised();
    story.when('incident.close', us(outcome));
    story.when('incident.close', china(outcome));
    story.when('forum.requestDone');
    story.when('incident.reopen', china());
    expect([at(story, spine), at(story, closing)]).toEqual(['spine.assessed', 'closing.open']);
    expect(story.told()).toContain('incident.reopened');
    story.when('incident.close', us(outcome));
    expect(at(story, closing)).toBe('closing.oneSided');
  });

  test('INC-2: a reopened incident goes to the highest forum that is still seized, and comes down from it', () => {
    const story = heard('forum.request', 'forum.call');
    story.when('incident.close', us(outcome));
    story.due('silence');
    story.when('incident.reopen', us());
    expect(at(story, spine)).toBe('spine.hotline');
    story.when('forum.callDone');
    expect(at(story, spine)).toBe('spine.requested');
    story.when('incident.close', us(outcome));
    story.due('silence');
    story.when('incident.reopen', us());
    expect(at(story, spine)).toBe('spine.requested');
    story.when('forum.requestDone');
    expect(at(story, spine)).toBe('spine.assessed');
  });

  test('INC-1: closed and reopened while ministers deal with it, it is back in their review', () => {
    for (const again of ['incident.reopen', 'forum.request', 'forum.call']) {
      const story = inReview();
      story.when('incident.close', us(outcome));
      story.when('incident.close', china(outcome));
      expect(at(story, spine)).toBe('spine.closed');
      story.when(again, us());
      expect(at(story, spine)).toBe('spine.ministerialReview.inReview');
      story.when('review.over');
      expect(at(story, spine)).not.toContain('ministerialReview');
    }
  });

  test('INC-1: reopened after the meeting, or before it opens, it goes where it was; a meeting that opens meanwhile takes it', () => {
    const after = inReview();
    after.when('incident.close', us(outcome));
    after.when('incident.close', china(outcome));
    after.when('review.over');
    after.when('incident.reopen', us());
    expect(at(after, spine)).not.toContain('ministerialReview');
    const meanwhile = raised();
    meanwhile.when('incident.close', us(outcome));
    meanwhile.when('incident.close', china(outcome));
    meanwhile.when('review.opened');
    expect(at(meanwhile, spine)).toBe('spine.closed');
    meanwhile.when('incident.reopen', china());
    expect(at(meanwhile, spine)).toBe('spine.ministerialReview.inReview');
  });

  test('INC-2: what goes on after it was closed goes on without what was decided before', () => {
    for (const [again, forum, done] of [
      ['forum.request', 'spine.requested', 'forum.requestDone'],
      ['forum.call', 'spine.hotline', 'forum.callDone'],
    ] as const) {
      const story = inReview();
      story.when('review.decided', decided('plan'));
      story.when('review.over');
      story.when('incident.merge', us({ with: { into: 'turbines' } }));
      story.when(again);
      expect(at(story, spine)).toBe(forum);
      story.when(done);
      expect(at(story, spine)).toBe('spine.assessed');
    }
  });

  test('INC-2: a new request opens what was closed, and a call that connects raises what never was', () => {
    const story = heard();
    story.when('incident.close', us(outcome));
    story.when('forum.connected');
    story.when('forum.request');
    expect([at(story, spine), at(story, closing)]).toEqual(['spine.requested', 'closing.open']);
    const calling = heard('forum.call');
    calling.when('incident.close', us(outcome));
    calling.when('forum.request');
    expect(at(calling, spine)).toBe('spine.hotline');
  });

  test('INC-2: incidents are linked, split and merged by recorded acts, and one that is merged is closed', () => {
    const story = raised();
    expect(story.when('incident.link', us({ with: { other: 'turbines' } })).moves).toEqual([]);
    expect(story.when('incident.split', china({ with: { new: 'more' } })).moves).toEqual([]);
    story.when('incident.merge', us({ with: { into: 'turbines' } }));
    expect(at(story, spine)).toBe('spine.closed');
    expect(heard().refused('incident.link', china({ with: { other: 'turbines' } }))).toBe('byKnowing');
  });

  test('INC-2: what ends after the spine has closed is still counted down', () => {
    const story = heard('forum.request', 'forum.call');
    story.when('incident.merge', us({ with: { into: 'turbines' } }));
    story.when('forum.callDone');
    story.when('forum.requestDone');
    story.when('incident.reopen', us());
    expect(at(story, spine)).toBe('spine.assessed');
  });
});

describe('every state of an incident', () => {
  const verbs = Object.keys(acts).filter((verb) => /^(incident|statement)\./.test(verb));
  const told = ['request', 'requestDone', 'call', 'connected', 'callDone'].map((type) => `forum.${type}`);
  const marks = ['proposed', 'settled', 'dropped', 'carried'].map((type) => `docket.${type}`);
  const meeting = ['review.opened', 'review.decided', 'review.over', 'measure.announced'];
  const fields: Partial<Record<string, readonly object[]>> = {
    'incident.report': [{}, { severity: 3 }],
    'incident.assess': [{ severity: 3 }],
    'review.decided': ['resolved', 'plan', 'carried-over'].map((decision) => ({ decision })),
  };
  const walk = (types: readonly string[]): Explored => {
    const samples = types.flatMap((type) =>
      (type in acts && type !== 'incident.leak' ? ['us', 'china'] : [null]).flatMap((by) =>
        (fields[type] ?? [{}]).map((given): Sample<IncidentFacts> => ({ type, by, with: given })),
      ),
    );
    const few = ({ requests, calls }: { requests: number; calls: number }) => requests < 3 && calls < 3;
    return explore(incident, [blades], usual, samples, few);
  };
  /** Three walks, since the regions beside the spine do not lead one another: what happens, what is said, what is docketed. */
  const walks = [
    walk([...told, ...meeting, ...verbs.filter((verb) => /report|assess|close|reopen|merge/.test(verb))]),
    walk(['forum.request', 'review.opened', 'review.over', ...verbs.filter((verb) => !/assess/.test(verb))]),
    walk(['incident.report', 'forum.call', 'review.over', ...marks]),
    walk([
      ...told,
      ...meeting,
      'incident.report',
      'incident.split',
      'incident.link',
      'incident.allege',
      'incident.dispute',
    ]),
  ];
  const seen = (which: 'reached' | 'accepted' | 'moved') =>
    new Set(walks.flatMap((explored) => [...explored[which]]));
  const accepted = seen('accepted');

  test('is reached', () => {
    expect([...seen('reached')].sort()).toEqual(declaredLeaves(incident).sort());
  });

  test('accepts each of its inputs somewhere', () => {
    expect(declaredInputs(incident, ['settle']).filter((pair) => !accepted.has(pair))).toEqual([]);
  });

  test('can be left, but for being public', () => {
    const [first] = walks;
    expect(ends(incident, { ...first!, moved: seen('moved') })).toEqual(['publicity.public']);
  });

  test('lets every act on an incident through somewhere', () => {
    const done = new Set([...accepted].map((pair) => pair.slice(pair.indexOf('< ') + 2)));
    expect(verbs.filter((verb) => !done.has(verb))).toEqual([]);
  });

  test('INC-1: leads to the ministers only when a meeting opens or is in session, and from a decision to an end only when it is over', () => {
    const into = [...seen('moved')].filter((move) => move.endsWith('> spine.ministerialReview.inReview'));
    expect(into.sort()).toEqual(
      ['assessed', 'closed', 'detected', 'hotline', 'requested'].map(
        (from) => `spine.${from} > spine.ministerialReview.inReview`,
      ),
    );
  });
});
