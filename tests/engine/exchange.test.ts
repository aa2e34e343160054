import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/contract/entry.ts';
import type { Opening } from '../../src/engine/state.ts';
import { opening, usChina } from '../support/opening.ts';
import { holds } from '../support/property.ts';
import { performAgain, playAtRandom, scripts } from '../support/randomPlay.ts';
import { after, at, does, entered, expectSameText, given, refused, stands } from '../support/story.ts';
import type { Play, When } from '../support/story.ts';

/** Puts each party in the place of the other, wherever their ids stand in data: in names, seats, subjects and texts alike. */
function exchanged<T>(data: T, [one, other]: readonly [string, string]): T {
  const either = new RegExp(`\\b(${one}|${other})\\b`, 'g');
  const text = JSON.stringify(data).replace(either, (id) => (id === one ? other : one));
  return JSON.parse(text) as T;
}

const linesOf = (entries: readonly Entry[]): string =>
  entries.map((entry) => JSON.stringify(entry)).join('\n');

describe('the mechanism is symmetric', () => {
  test('exchange the parties in profile and inputs of any play, and the exchanged log comes out', () => {
    const sides = ['north', 'south'] as const;
    holds(scripts(120), { small: 25, full: 1_000 }, (seeds) => {
      const wanted = opening();
      const { deeds, answers, play } = playAtRandom(wanted, seeds);
      const mirrored = performAgain(exchanged<Opening>(wanted, sides), exchanged([...deeds], sides));
      expectSameText(JSON.stringify(mirrored.answers), JSON.stringify(exchanged([...answers], sides)));
      expectSameText(linesOf(mirrored.play.entries), linesOf(exchanged(play.entries, sides)));
    });
  });
});

interface Side {
  readonly id: string;
  readonly minister: string;
}
const us: Side = { id: 'us', minister: 'us/attorney-general' };
const china: Side = { id: 'china', minister: 'china/state-councilor' };

/** One case from detection to ministerial review, asked by one side and answered, late, by the other. */
function oneCase(asking: Side, asked: Side): When[] {
  const desk = (side: Side) => `${side.id}/desk`;
  const vice = (side: Side) => `${side.id}/vice`;
  const [blades, r1, c1, m1] = [{ incident: 'blades' }, { request: 'r1' }, { call: 'c1' }, { review: 'm1' }];
  const item = { ...m1, ...blades };
  const elements = Object.fromEntries(
    [
      'time-zone',
      'source-address',
      'facts',
      'action-asked',
      'legal-basis',
      'time-limit',
      'contact',
      'caveat',
    ].map((element) => [element, 'Given.']),
  );
  return [
    does(desk(asking), 'incident.report', blades, { severity: 3, category: 'ip-theft' }),
    does(desk(asking), 'request.draft', { ...r1, ...blades }, { kind: 'investigate', severity: 3, elements }),
    refused('CLR-1', desk(asking), 'request.send', r1),
    does(desk(asking), 'clearance.circulate', {}, { text: 'request', of: 'r1' }),
    after('5h'),
    does(desk(asking), 'request.send', r1),
    after('10h'),
    does(desk(asked), 'request.acknowledge', r1),
    after('4d'),
    does(
      vice(asking),
      'call.place',
      { ...c1, ...blades },
      { level: 'vice-ministerial', issue: 'No answer.' },
    ),
    after('3m'),
    does(desk(asked), 'call.answer', c1),
    refused('CALL-3', desk(asked), 'call.arrange', c1),
    does(desk(asked), 'call.authenticate', c1),
    // without an instant: how long it takes to connect is drawn
    does(desk(asked), 'call.arrange', c1, { level: 'vice-ministerial', topic: 'The answer.' }),
    after('2d'),
    does(vice(asked), 'call.readBack', c1, { point: 'answer', text: 'An answer within a week.' }),
    does(vice(asking), 'call.confirmPoint', c1, { point: 'answer' }),
    does(vice(asking), 'call.end', c1, { outcome: 'agreed' }),
    does(desk(asked), 'request.answer', r1, {
      answer: 'declined',
      ground: 'national-law',
      beforeClearance: true,
    }),
    does(desk(asking), 'clearance.circulate', blades, { text: 'docket-item', of: 'blades' }),
    after('2d'),
    does(vice(asking), 'docket.propose', item, { wording: 'The case of the blades.' }),
    refused('not-your-side', vice(asking), 'docket.accept', item),
    does(vice(asked), 'docket.amend', item, { wording: 'The case alleged.' }),
    does(vice(asking), 'docket.accept', item),
    at('T+29d23h'),
    does(asking.minister, 'review.open', m1, { level: 'full' }),
    does(asking.minister, 'review.position', item, { decision: 'plan' }),
    does(asked.minister, 'review.position', item, { decision: 'plan' }),
    does(vice(asking), 'review.draftOutcome', m1),
    does(desk(asking), 'line.propose', m1, { line: 'one', text: 'The ministers reviewed the case.' }),
    does(vice(asked), 'line.agree', m1, { line: 'one' }),
    does(vice(asking), 'review.conclude', m1, { outcome: 'joint-summary' }),
  ];
}

describe('one case played from both sides', () => {
  const wanted = usChina();
  const asUs: Play = given(wanted).when(...oneCase(us, china)).play;
  const sides = ['us', 'china'] as const;

  test('runs its whole course: request, overdue, call, docket, meeting and plan', () => {
    given(wanted)
      .when(...oneCase(us, china))
      .see(
        entered('request/us:r1', 'answer.overdue', 'T+3d5h'),
        stands('request/us:r1', 'answer.metLate'),
        stands('call/us:c1', 'ended.agreed'),
        stands('review/m1', 'life.concluded.jointSummary', 'date.kept'),
        stands('incident/us:blades', 'spine.requested', 'docket.none'),
      );
  });

  test('gives the exchanged log when the other side asks under the exchanged agreement', () => {
    const swapped = exchanged<Opening>(wanted, sides);
    const [usThere, chinaThere] = [exchanged(us, sides), exchanged(china, sides)];
    const asChina = given(swapped).when(...oneCase(usThere, chinaThere)).play;
    expectSameText(linesOf(asChina.entries), linesOf(exchanged(asUs.entries, sides)));
  });

  test('takes the same course under the agreement of 2015 as it is, whichever side asks', () => {
    // but for each side's own reading of the hotline, and the draw of how long a call takes to connect
    const both = usChina({
      amended: {
        parties: { us: { calls: { admits: { is: 'any' } } }, china: { calls: { admits: { is: 'any' } } } },
        hotline: { connect: { 'vice-ministerial': { is: { least: '6h', most: '6h' } } } },
      },
    });
    const course = (asking: Side, asked: Side) => {
      const { entries } = given(both).when(...oneCase(asking, asked)).play;
      const moves = entries.flatMap((entry) =>
        entry.moves.map(({ ref, to, on }) => [entry.at, ref, to, on].join(' ')),
      );
      return asking === us ? moves : exchanged(moves, sides);
    };
    const [ours, theirs] = [course(us, china), course(china, us)];
    expect(theirs.toSorted()).toEqual(ours.toSorted());
  });
});
