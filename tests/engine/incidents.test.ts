import { describe, expect, test } from 'vitest';
import { opening } from '../support/opening.ts';
import {
  after,
  at,
  does,
  entered,
  given,
  last,
  records,
  recordsNothingOf,
  refused,
  stands,
} from '../support/story.ts';
import type { When } from '../support/story.ts';

const blades = { incident: 'blades' };
const incident = 'incident/north:blades';
const [r1, c1] = [{ request: 'r1' }, { call: 'c1' }];

const reported = does('north/desk', 'incident.report', blades, { severity: 2 });
const asked = does('north/desk', 'request.send', { ...r1, ...blades }, { kind: 'information' });
const withdrawn = does('north/desk', 'request.withdraw', r1);
const placed = does('north/vice', 'call.place', { ...c1, ...blades }, { level: 'working' });
const abandoned = does('north/vice', 'call.abandon', c1);
const closes = (side: 'north' | 'south') =>
  does(`${side}/vice`, 'incident.close', blades, { outcome: 'no-further-action' });

describe('INC-1: the spine shows the highest forum now seized', () => {
  test('it goes up from detection to the hotline, and down again as forums are done', () => {
    given(opening())
      .when(does('north/desk', 'incident.report', blades))
      .see(stands(incident, 'spine.detected'))
      .when(does('north/desk', 'incident.assess', blades, { severity: 2 }))
      .see(stands(incident, 'spine.assessed'))
      .when(asked)
      .see(stands(incident, 'spine.requested'))
      .when(placed)
      .see(stands(incident, 'spine.hotline'))
      .when(abandoned)
      .see(stands(incident, 'spine.requested'))
      .when(withdrawn)
      .see(stands(incident, 'spine.assessed'));
  });

  test('a request that is done while a call goes on leaves it at the hotline; after the call it is down at assessed', () => {
    given(opening())
      .when(reported, asked, placed, withdrawn)
      .see(stands(incident, 'spine.hotline'))
      .when(abandoned)
      .see(stands(incident, 'spine.assessed'));
  });

  test('it enters the review when the meeting opens; calls and answers stay possible throughout', () => {
    given(opening())
      .when(
        reported,
        asked,
        does('north/vice', 'docket.propose', { review: 'm1', ...blades }),
        does('south/vice', 'docket.accept', { review: 'm1', ...blades }),
      )
      .see(stands(incident, 'spine.requested', 'docket.docketed'))
      .when(at('T+29d'), does('north/minister', 'review.open', { review: 'm1' }, { level: 'full' }))
      .see(stands(incident, 'spine.ministerialReview.inReview'))
      .when(placed, does('south/desk', 'request.answer', r1, { answer: 'full' }))
      .see(stands(incident, 'spine.ministerialReview.inReview'))
      .when(
        does('north/vice', 'review.draftOutcome', { review: 'm1' }),
        does('north/vice', 'review.conclude', { review: 'm1' }, { outcome: 'none' }),
      )
      .see(stands(incident, 'spine.hotline'));
  });

  test('until it is raised only the detecting side knows of it', () => {
    given(opening())
      .when(reported)
      .see(({ state }) => {
        expect(state.subjects.get(incident)?.known).toEqual(['north']);
        expect(state.subjects.has('dossier/south/north:blades')).toBe(false);
      })
      .when(asked)
      .see(stands('dossier/south/north:blades', 'life.aware'), ({ state }) => {
        expect(state.subjects.get(incident)?.known).toEqual(['north', 'south']);
      });
  });
});

describe('INC-2: the end of an incident', () => {
  test('each side closes for itself with its own outcome; it is closed when both have', () => {
    given(opening())
      .when(reported, asked, closes('north'))
      .see(stands(incident, 'closing.oneSided', 'spine.requested'))
      .when(
        refused('not-now', 'north/vice', 'incident.close', blades, { outcome: 'resolved' }),
        closes('south'),
      )
      .see(stands(incident, 'closing.closed', 'spine.closed'));
  });

  test("or when the other side has been silent for the profile's month", () => {
    given(opening())
      .when(reported, asked, closes('north'), after('31d'))
      .see(entered(incident, 'spine.closed', 'T+30d'));
  });

  test('while they write to one another there is no silence', () => {
    given(opening())
      .when(reported, asked, closes('north'), after('20d'))
      .when(
        does('south/desk', 'request.send', { request: 'r2', ...blades }, { kind: 'information' }),
        after('20d'),
      )
      .see(stands(incident, 'spine.requested'));
  });

  test('one that was never raised closes as not raised', () => {
    given(opening())
      .when(reported, closes('north'))
      .see(stands(incident, 'closing.notRaised', 'spine.closed'));
  });

  test('new facts reopen it', () => {
    given(opening())
      .when(reported, asked, closes('north'), closes('south'))
      .when(does('south/desk', 'incident.reopen', blades, { facts: 'Another trace.' }))
      .see(stands(incident, 'closing.open', 'spine.requested'));
  });

  test('incidents are linked, split and merged by recorded acts', () => {
    const grid = does('south/desk', 'incident.report', { incident: 'grid' }, { severity: 2 });
    const askedBack = does(
      'south/desk',
      'request.send',
      { request: 's1', incident: 'grid' },
      { kind: 'information' },
    );
    given(opening())
      .when(
        reported,
        asked,
        refused('unknown-subject', 'north/desk', 'incident.link', blades, { other: 'grid' }),
        grid,
        askedBack,
        does('north/desk', 'incident.link', blades, { other: 'grid', reason: 'The same hand.' }),
        does('north/desk', 'incident.split', blades, { new: 'part' }),
        refused('name-taken', 'north/desk', 'incident.split', blades, { new: 'part' }),
      )
      .see(stands('incident/north:part', 'spine.detected'), stands('dossier/south/north:part', 'life.aware'))
      .when(does('north/desk', 'incident.merge', { incident: 'part' }, { into: 'blades' }))
      .see(stands('incident/north:part', 'spine.closed'));
  });
});

describe('NORM-1: theft attributed to a state', () => {
  const alleged = does('north/vice', 'incident.allege', blades, { statement: 'A state stands behind it.' });

  test('is alleged by one side, in its name; the other disputes the fact or the scope', () => {
    given(opening())
      .when(
        reported,
        refused('not-now', 'north/vice', 'incident.allege', blades, { statement: 'So.' }),
        asked,
        refused('not-now', 'south/vice', 'incident.dispute', blades, { of: 'fact', statement: 'No.' }),
        alleged,
        refused('not-your-side', 'north/vice', 'incident.dispute', blades, { of: 'fact', statement: 'No.' }),
        does('south/vice', 'incident.dispute', blades, { of: 'scope', statement: 'It is not covered.' }),
      )
      .see((play) => {
        const [first, second] = play.entries.slice(-2);
        expect(first).toMatchObject({ by: { seat: 'north/vice' }, audience: ['north', 'south'] });
        expect(second).toMatchObject({ by: { seat: 'south/vice' }, with: { of: 'scope' } });
      });
  });
});

describe('PUB-1: in public', () => {
  const publishes = does('north/vice', 'statement.publish', blades, { text: 'We were attacked.' });

  test('a statement after a warning to the other side is in order', () => {
    given(opening())
      .when(reported, asked, does('north/vice', 'statement.warn', blades, { text: 'Tomorrow.' }), publishes)
      .see(stands(incident, 'publicity.public'), recordsNothingOf('PUB-1'));
  });

  test('one without is a departure, and refused where the profile hardens the rule', () => {
    given(opening())
      .when(reported, asked, publishes)
      .see(stands(incident, 'publicity.public'), records('PUB-1'));
    given(opening({ amended: { harden: ['PUB-1'] } }))
      .when(reported, asked, refused('PUB-1', 'north/vice', 'statement.publish', blades, { text: 'So.' }))
      .see();
  });

  test("the other side's warning is not one's own", () => {
    given(opening())
      .when(reported, asked, does('south/vice', 'statement.warn', blades), publishes)
      .see(records('PUB-1'));
  });

  test('a leak raises the incident; its source stays private', () => {
    given(opening())
      .when(
        reported,
        does('controller', 'incident.leak', blades, { text: 'In the papers.', source: 'A clerk.' }),
      )
      .see(stands(incident, 'publicity.leaked'), stands('dossier/south/north:blades', 'life.aware'))
      .when(
        does('south/desk', 'statement.decline', blades),
        does('south/desk', 'statement.comment', blades, { text: 'No.' }),
      )
      .see(stands(incident, 'publicity.public'));
  });
});

describe("MEAS-1: each side's own instruments", () => {
  const dossier = 'dossier/north/north:blades';
  const prepared: When[] = [
    reported,
    does('north/desk', 'measure.consider', blades, { measure: 'sanctions' }),
    does('north/vice', 'measure.prepare', blades, { measure: 'sanctions' }),
  ];
  const announces = (fields: object) =>
    [blades, { measure: 'sanctions', text: 'Sanctions.', ...fields }] as const;
  const announced = (fields: object = {}) => does('north/minister', 'measure.announce', ...announces(fields));

  test('one whose test is met is announced, and both sides see it', () => {
    given(opening())
      .when(...prepared, refused('not-your-seat', 'north/desk', 'measure.announce', ...announces({})))
      .when(announced({ findings: ['harm'] }))
      .see(stands(dossier, 'measures.announced'), recordsNothingOf('MEAS-1'), (play) => {
        expect(last(play).audience.toSorted()).toEqual(['north', 'south']);
        expect(last(play).with).toMatchObject({ findings: ['harm'] });
      });
  });

  test('below its test it is a departure, and refused where the profile hardens the rule', () => {
    given(opening())
      .when(...prepared, announced())
      .see(records('MEAS-1'));
    given(opening({ amended: { harden: ['MEAS-1'] } }))
      .when(...prepared, refused('MEAS-1', 'north/minister', 'measure.announce', ...announces({})))
      .see();
  });

  test('what is not an instrument of that side has no test to meet', () => {
    given(opening())
      .when(...prepared, announced({ measure: 'takedown', findings: ['harm'] }))
      .see(records('MEAS-1'));
  });
});
