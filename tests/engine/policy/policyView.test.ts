import { describe, expect, test } from 'vitest';
import { lifeOf, stateOf, timesBy } from '../../../src/engine/policy/known.ts';
import { knowMore, nothingKnown } from '../../../src/engine/policy/policyView.ts';
import type { PolicyView } from '../../../src/engine/policy/policyView.ts';
import { opening } from '../../support/opening.ts';
import { viewAfter } from '../../support/policyPlay.ts';
import { after, does, given, isoIn } from '../../support/story.ts';
import type { Story, When } from '../../support/story.ts';
import { iso } from '../../../src/contract/time.ts';

const grid = { incident: 'grid' };
const r1 = { request: 'r1', ...grid };
const request = 'request/north:r1';

const reported = does('north/desk', 'incident.report', grid, { severity: 2, summary: 'Ours.' });
const sent = does('north/desk', 'request.send', r1, {
  kind: 'mitigate',
  severity: 2,
  elements: { facts: 'Known.' },
});
const story = (...steps: When[]): Story => given(opening()).when(...steps);
const known = (party: string, { play }: Story): PolicyView =>
  viewAfter(play.state.opening, play.entries, party);

describe('what a policy knows', () => {
  test('is the state of each region with the instant at which it was entered, and what was said', () => {
    const played = story(
      reported,
      after('2h'),
      sent,
      after('3h'),
      does('south/desk', 'request.acknowledge', r1),
    );
    const seen = known('south', played).subjects.get(request)!;
    expect(lifeOf(seen)).toBe('acknowledged');
    expect(iso(seen.states['life']!.since)).toBe(isoIn(played.play, 'T+5h'));
    expect(iso(seen.entered['life.sent']!.first)).toBe(isoIn(played.play, 'T+2h'));
    expect(seen.acts['north request.send']?.with).toMatchObject({ kind: 'mitigate', severity: 2 });
    expect(seen.elements).toEqual({ facts: 'Known.' });
    expect(seen.incident).toBe('north:grid');
    expect(seen.last).toMatchObject({ by: 'south/desk', do: 'request.acknowledge' });
  });

  test('numbers requests as they are sent, for each side, and not as they are drafted', () => {
    const played = story(
      reported,
      does('north/desk', 'request.draft', { request: 'early', ...grid }, { kind: 'information' }),
      sent,
      does('south/desk', 'request.send', { request: 'r9', incident: 'north:grid' }, { kind: 'information' }),
      does('north/desk', 'request.send', { request: 'early' }),
    );
    for (const side of ['north', 'south']) {
      const { subjects } = known(side, played);
      expect(subjects.get(request)?.number).toBe(1);
      expect(subjects.get('request/south:r9')?.number).toBe(1);
      expect(subjects.get('request/north:early')?.number).toBe(2);
    }
  });

  test('counts how often a side did something', () => {
    const update = does('south/desk', 'request.update', r1);
    const played = story(
      reported,
      sent,
      does('south/desk', 'request.answer', r1, { answer: 'full' }),
      update,
      update,
    );
    const seen = known('north', played).subjects.get(request)!;
    expect(timesBy(seen, 'south', 'request.update')).toBe(2);
    expect(seen.entered['update.running']?.times).toBe(3);
  });

  test('holds nothing of what belongs to the other side', () => {
    const played = story(
      reported,
      does('north/desk', 'request.draft', r1, { kind: 'mitigate', severity: 2 }),
    );
    const { subjects, ofIncident, incidentNames } = known('south', played);
    expect([...subjects.keys()].filter((ref) => ref.includes('grid') || ref.includes('r1'))).toEqual([]);
    expect(ofIncident.size + incidentNames.size).toBe(0);
    const own = known('north', played);
    expect(own.subjects.get('incident/north:grid')?.acts['north incident.report']?.with).toMatchObject({
      summary: 'Ours.',
    });
  });

  test('does not name the incident of a call before that is raised', () => {
    const called = story(
      does('north/desk', 'incident.report', { incident: 'unheard-of' }, { severity: 2 }),
      does('north/vice', 'call.place', { call: 'c1', incident: 'unheard-of' }, { level: 'working' }),
    );
    expect(known('south', called).subjects.get('call/north:c1')?.incident).toBeNull();
    expect(known('north', called).subjects.get('call/north:c1')?.incident).toBe('north:unheard-of');
  });

  test('is told who calls by the call itself, since a spoofed one looks the same', () => {
    const placed = story(
      does('north/vice', 'call.place', { call: 'c1' }, { level: 'working', issue: 'Late.' }),
    );
    const spoofed = story(
      does('controller', 'call.spoof', { call: 'c1' }, { to: 'south', level: 'working', issue: 'Late.' }),
    );
    const seen = (played: Story) => known('south', played).subjects.get('call/north:c1');
    expect(seen(spoofed)).toEqual(seen(placed));
  });

  test('keeps the wording of each item and the standing of each line apart', () => {
    const dam = { incident: 'dam' };
    const played = story(
      reported,
      sent,
      does('north/desk', 'incident.report', dam, { severity: 1 }),
      does('north/vice', 'docket.propose', { review: 'm1', ...grid }, { wording: 'The grid' }),
      does('north/vice', 'docket.propose', { review: 'm1', ...dam }, { wording: 'The dam' }),
      does('south/vice', 'docket.amend', { review: 'm1', ...grid }, { wording: 'Views' }),
      does('south/vice', 'docket.object', { review: 'm1', ...dam }),
    );
    const { items } = known('north', played).subjects.get('review/m1')!;
    expect(items['north:grid']).toMatchObject({
      by: 'north',
      wordedBy: 'south',
      status: 'amended',
      wording: 'Views',
      worded: 2,
    });
    expect(items['north:dam']).toMatchObject({ by: 'north', wordedBy: 'north', status: 'objected' });
  });

  test('grows without changing what was known before', () => {
    const played = story(reported, sent);
    const before = known('south', played);
    const copy = JSON.stringify(before);
    const shown = {
      n: 9,
      at: '2017-03-02T00:00:00.000Z',
      moves: [{ ref: request, from: '', to: 'ack.overdue', on: 'after ack' }],
    };
    const later = knowMore(before, shown);
    expect(JSON.stringify(before)).toBe(copy);
    expect(stateOf(later.subjects.get(request)!, 'ack')).toBe('overdue');
    expect(later.live.has(request)).toBe(true);
  });

  test('lets go of what nothing is owed on, and takes it up again when it comes back', () => {
    const closed = story(
      reported,
      sent,
      does('north/desk', 'request.withdraw', r1),
      does('north/vice', 'incident.close', grid, { outcome: 'resolved' }),
      does('south/vice', 'incident.close', grid, { outcome: 'resolved' }),
    );
    const { live } = known('north', closed);
    expect(live.has('incident/north:grid')).toBe(false);
    expect(live.has(request)).toBe(false);
    closed.when(does('south/desk', 'incident.reopen', grid, { facts: 'More.' }));
    expect(known('north', closed).live.has('incident/north:grid')).toBe(true);
  });

  test('takes neither a refused act nor one that is planned in a move for one that was done', () => {
    const shown = { n: 1, at: '2017-03-02T00:00:00.000Z', by: 'north/desk', moves: [] };
    const view = known('north', story(reported, sent));
    const refused = { code: 'not-now', rule: null, message: 'Not now.' };
    const after = [
      { ...shown, do: 'item.refused', with: { do: 'request.amend', with: {} }, refused },
      { ...shown, do: 'request.amend', effectiveAt: '2017-03-03T00:00:00.000Z', with: { text: 'More.' } },
    ].reduce(knowMore, view);
    expect(after.subjects.get(request)).toEqual(view.subjects.get(request));
  });

  test('begins with the dates of the meetings that both sides know', () => {
    const view = nothingKnown('north', { meetings: { m1: 5 as never } });
    expect(view.dates.get('m1')).toBe(5);
    expect(view.subjects.size).toBe(0);
  });
});
