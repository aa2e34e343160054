import { describe, expect, test } from 'vitest';
import { iso } from '../../../src/contract/time.ts';
import { opening } from '../../support/opening.ts';
import { after, at, does, given, isoIn } from '../../support/story.ts';
import type { Story, When } from '../../support/story.ts';
import { idsOwedBy, theDuty, waysOf } from './owed.ts';

const grid = { incident: 'grid' };
const r1 = { request: 'r1' };
const theirs = 'request/north:r1';
const whole = { facts: 'f', 'action-asked': 'a' };

const reported = (severity = 2): When => does('north/desk', 'incident.report', grid, { severity });
const sent = (fields: object = {}): When =>
  does(
    'north/desk',
    'request.send',
    { ...r1, ...grid },
    { kind: 'information', severity: 2, elements: whole, ...fields },
  );
const answered = (answer: string): When =>
  does('south/desk', 'request.answer', r1, {
    answer,
    ...(answer === 'declined' ? { ground: 'sovereignty' } : {}),
  });

const asked = (...more: When[]): Story => given(opening()).when(reported(), sent(), ...more);

describe('the side that was asked', () => {
  test('owes a receipt and an answer from the instant the request was sent', () => {
    const story = given(opening()).when(reported(), at('T+2h'), sent());
    const receipt = theDuty('south', story, `acknowledge ${theirs}`);
    expect(waysOf(receipt)).toEqual(['acknowledge: request.acknowledge by south/desk']);
    expect(receipt.refs).toEqual({ request: 'north:r1', incident: 'north:grid' });
    expect(iso(receipt.since)).toBe(isoIn(story.play, 'T+2h'));
    const answer = theDuty('south', story, `answer ${theirs}`);
    expect(answer.ways.map(({ choice }) => choice)).toEqual(['full', 'partial', 'conditional', 'declined']);
    expect(iso(answer.since)).toBe(isoIn(story.play, 'T+2h'));
  });

  test('acts from the seat of the contact point of its track, when that seat may', () => {
    const by = (seat: string, track: string) => {
      const amended = { contacts: { 'south-legal': { seat } }, may: { 'request.acknowledge': 'vice' } };
      const story = given(opening({ amended })).when(reported(), sent({ track }));
      return waysOf(theDuty('south', story, `acknowledge ${theirs}`));
    };
    expect(by('minister', 'legal')).toEqual(['acknowledge: request.acknowledge by south/minister']);
    expect(by('minister', 'cooperation')).toEqual(['acknowledge: request.acknowledge by south/vice']);
    expect(by('desk', 'legal')).toEqual(['acknowledge: request.acknowledge by south/vice']);
  });

  test('owes no second receipt, and the answer still from the sending', () => {
    const story = asked(after('3h'), does('south/desk', 'request.acknowledge', r1));
    expect(idsOwedBy('south', story)).not.toContain(`acknowledge ${theirs}`);
    expect(iso(theDuty('south', story, `answer ${theirs}`).since)).toBe(isoIn(story.play, 'T+0h'));
  });

  test('owes a notification its receipt only, and a protest nothing', () => {
    const notified = given(opening()).when(reported(), sent({ kind: 'notification' }));
    expect(idsOwedBy('south', notified)).toContain(`acknowledge ${theirs}`);
    expect(idsOwedBy('south', notified)).not.toContain(`answer ${theirs}`);
    const protested = given(opening()).when(reported(), sent({ kind: 'protest' }));
    expect(idsOwedBy('south', protested).filter((id) => id.includes(theirs))).toEqual([]);
  });

  test('can give back what lacks an element, once, and says what is needed', () => {
    const story = given(opening()).when(reported(), sent({ elements: { facts: 'f' } }));
    const answer = theDuty('south', story, `answer ${theirs}`);
    const way = answer.ways.find(({ choice }) => choice === 'return');
    expect(way).toMatchObject({ do: 'request.return', with: { needs: ['action-asked'] } });
    story.when(
      does('south/desk', 'request.return', r1, { needs: ['action-asked'] }),
      after('1d'),
      does('north/desk', 'request.supply', r1, { elements: { 'action-asked': 'a' } }),
    );
    const again = theDuty('south', story, `answer ${theirs} (2)`);
    expect(again.ways.map(({ choice }) => choice)).not.toContain('return');
    expect(iso(again.since)).toBe(isoIn(story.play, 'T+1d'));
  });

  test('can redirect a request for evidence to a track that is not reviewed', () => {
    const story = given(opening()).when(reported(), sent({ kind: 'collect-evidence' }));
    const way = theDuty('south', story, `answer ${theirs}`).ways.find(({ choice }) => choice === 'redirect');
    expect(way).toMatchObject({ do: 'request.redirect', with: { track: 'legal' } });
  });

  test('circulates its answer first where the profile asks, waits, and then releases it', () => {
    const story = given(opening()).when(
      reported(3),
      does(
        'north/desk',
        'request.draft',
        { ...r1, ...grid },
        { kind: 'information', severity: 3, elements: whole },
      ),
    );
    story.when(
      does('north/desk', 'clearance.circulate', grid, { text: 'request', of: 'r1', severity: 3 }),
      after('4h'),
      does('north/desk', 'request.send', r1),
    );
    const paper = theDuty('south', story, `answer ${theirs}`);
    expect(paper.ways.every((way) => way.do === 'clearance.circulate')).toBe(true);
    expect(paper.ways[0]?.with).toEqual({ text: 'answer', of: 'r1', severity: 3 });
    story.when(does('south/desk', 'clearance.circulate', grid, { text: 'answer', of: 'r1', severity: 3 }));
    expect(idsOwedBy('south', story).filter((id) => id.includes('answer'))).toEqual([]);
    story.when(after('4h'));
    const release = theDuty('south', story, `release answer ${theirs}`);
    expect(release.key).toBe(paper.key);
    expect(waysOf(release)).toContain('full: request.answer by south/desk');
    expect(iso(release.since)).toBe(isoIn(story.play, 'T+8h'));
  });

  test('owes an update, and the next one from the last', () => {
    const story = asked(answered('partial'), after('2d'));
    expect(iso(theDuty('south', story, `update ${theirs}`).since)).toBe(isoIn(story.play, 'T+0h'));
    story.when(does('south/desk', 'request.update', r1));
    expect(iso(theDuty('south', story, `update ${theirs} (2)`).since)).toBe(isoIn(story.play, 'T+2d'));
    expect(idsOwedBy('south', story)).toContain(`finish ${theirs}`);
  });

  test('declares completion, and again after a dispute, but not without end', () => {
    const story = asked(answered('full'));
    expect(idsOwedBy('south', story)).toContain(`complete ${theirs}`);
    const rounds = [does('south/desk', 'request.complete', r1), does('north/desk', 'request.dispute', r1)];
    story.when(...rounds);
    expect(idsOwedBy('south', story)).toContain(`complete ${theirs} (2)`);
    story.when(...rounds, ...rounds);
    expect(idsOwedBy('south', story).filter((id) => id.startsWith('complete'))).toEqual([]);
  });
});

describe('the side that asked', () => {
  const own = theirs;

  test('supplies what it is asked for', () => {
    const story = given(opening()).when(
      reported(),
      sent({ elements: {} }),
      does('south/desk', 'request.return', r1, { needs: ['facts'] }),
    );
    const supply = theDuty('north', story, `supply ${own}`);
    expect(supply.refs).toEqual({ request: 'r1', incident: 'grid' });
    expect(waysOf(supply)).toEqual(['supply: request.supply by north/desk']);
  });

  test('may accept a full answer at once, and judges completion by what was answered', () => {
    expect(idsOwedBy('north', asked(answered('full')))).toContain(`accept ${own}`);
    expect(idsOwedBy('north', asked(answered('partial')))).not.toContain(`accept ${own}`);
    const kinds = ['full', 'partial', 'declined'].map((answer) => {
      const story = asked(answered(answer), does('south/desk', 'request.complete', r1));
      return theDuty('north', story, `judge ${own}`).kind;
    });
    expect(kinds).toEqual(['judgeFull', 'judgePartial', 'judgeDeclined']);
  });

  test('sends a draft of its own, cleared first where the profile asks', () => {
    const drafted = (severity: number) =>
      given(opening()).when(
        reported(severity),
        does('north/desk', 'request.draft', { ...r1, ...grid }, { kind: 'information', severity }),
      );
    expect(waysOf(theDuty('north', drafted(2), `send ${own}`))).toEqual(['send: request.send by north/desk']);
    const grave = drafted(3);
    expect(waysOf(theDuty('north', grave, `circulate ${own}`))).toEqual([
      'send: clearance.circulate by north/desk',
    ]);
    grave.when(
      does('north/desk', 'clearance.circulate', grid, { text: 'request', of: 'r1', severity: 3 }),
      after('4h'),
    );
    expect(waysOf(theDuty('north', grave, `send ${own}`))).toEqual(['send: request.send by north/desk']);
  });

  test('sends the linked matter that a redirection opens for it', () => {
    const story = given(opening()).when(
      reported(),
      sent({ kind: 'collect-evidence' }),
      does('south/desk', 'request.redirect', r1, { track: 'legal' }),
    );
    const send = theDuty('north', story, 'send request/north:r1-legal');
    expect(send.refs).toEqual({ request: 'r1-legal', incident: 'grid' });
  });

  test('both sides rate a response once it is completed, each once', () => {
    const story = asked(answered('full'), does('north/desk', 'request.accept', r1));
    expect(idsOwedBy('north', story)).toContain(`rate ${own}`);
    expect(idsOwedBy('south', story)).toContain(`rate ${own}`);
    const marks = { answers: 2, evidence: 1, actions: 1, notDone: 1, nextUpdate: 0 };
    story.when(does('north/desk', 'request.rate', r1, marks));
    expect(idsOwedBy('north', story)).not.toContain(`rate ${own}`);
    expect(idsOwedBy('south', story)).toContain(`rate ${own}`);
  });
});
