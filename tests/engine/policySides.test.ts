import { describe, expect, test } from 'vitest';
import { loadState, saveState } from '../../src/engine/snapshot.ts';
import { director, does, expectSameText, given, at } from '../support/story.ts';
import type { Play, Story } from '../support/story.ts';
import { usChina } from '../support/opening.ts';

const policy = (name: string) => ({ 'played-by': 'policy', policy: name });
const person = { 'played-by': 'person' };
const incidents = { blades: { victim: 'us' }, botnet: { victim: 'china' } };
const inject = (id: string, moment: string, to: string | string[], incident: string) => ({
  id,
  at: moment,
  inject: to,
  title: 'A company calls',
  incident,
});

const playing = (cast: object, storyline: readonly object[], more: object = {}): Story =>
  given(usChina({ scenario: { cast, incidents, storyline, ...more } }));

const actsOf = ({ entries }: Play, party: string): string[] =>
  entries.filter(({ by }) => by.seat.startsWith(`${party}/`)).map(({ do: verb }) => verb);
const planned = ({ state }: Play): Record<string, string> =>
  Object.fromEntries([...state.plans].map(([id, { at: moment }]) => [id, String(moment)]));

const asked = (cast: object): Story =>
  playing(cast, []).when(
    does('us/desk', 'incident.report', { incident: 'blades' }, { severity: 2 }),
    does(
      'us/desk',
      'request.send',
      { request: 'b1', incident: 'blades' },
      { kind: 'information', severity: 2 },
    ),
  );

describe('what a side on a policy is shown', () => {
  test('is what the log opens with as well: it comes to a meeting that was set before', () => {
    const cast = { us: policy('cooperative'), china: policy('cooperative') };
    const told = playing(cast, []).when(at('T+31d'));
    expect(actsOf(told.play, 'us').concat(actsOf(told.play, 'china'))).toContain('review.open');
    told.see();
  });

  test('leaves an incident that was done to the other side to that side', () => {
    const both = inject('INJ-1', 'T+1h', ['us/vice', 'china/vice'], 'blades');
    const told = playing({ us: person, china: policy('cooperative') }, [both]).when(at('T+10d'));
    expect(actsOf(told.play, 'china')).not.toContain('incident.report');
    const own = inject('INJ-1', 'T+1h', ['us/vice', 'china/vice'], 'botnet');
    const reported = playing({ us: person, china: policy('cooperative') }, [own]).when(at('T+10d'));
    expect(actsOf(reported.play, 'china')).toContain('incident.report');
  });

  test('is nothing of an inject for a seat that a person has', () => {
    const cast = { us: policy('cooperative'), 'us/vice': person };
    const toVice = inject('INJ-1', 'T+1h', 'us/vice', 'blades');
    expect(actsOf(playing(cast, [toVice]).when(at('T+10d')).play, 'us')).toEqual([]);
    const toDesk = inject('INJ-2', 'T+2d', 'us/desk', 'blades');
    const told = playing(cast, [toVice, toDesk]).when(at('T+10d'));
    const report = told.play.entries.find(({ do: verb }) => verb === 'incident.report');
    expect(report && report.at > '2017-03-03T13:00:00.000Z').toBe(true);
  });
});

describe('what a side on a policy plans', () => {
  test('is planned afresh when another policy takes the side, in the same entry', () => {
    const told = asked({ us: person, china: policy('cooperative') });
    const before = planned(told.play);
    told.when(director('cast.set', { who: 'china', by: 'policy', policy: 'overloaded' }));
    const after = planned(told.play);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after).not.toEqual(before);
    expect(told.play.entries.at(-1)?.agenda?.drop.sort()).toEqual(Object.keys(before).sort());
    told.when(at('T+20d')).see();
  });

  test('follows the agreement when that is amended', () => {
    const told = asked({ us: person, china: policy('cooperative') });
    const due = (id: string) => Number(planned(told.play)[id]);
    const id = 'policy china acknowledge request/us:b1';
    const before = due(id) - told.play.now;
    told.when(director('agreement.amend', { with: { deadlines: { ack: { is: '2h' } } } }));
    expect((due(id) - told.play.now) / before).toBeCloseTo(2 / 24, 1);
    told.see();
  });

  test('is the same from a snapshot: what it knows is read from the log again', () => {
    const cast = { us: policy('overloaded'), china: policy('denying') };
    const { play } = playing(cast, [inject('INJ-1', 'T+1h', 'us/desk', 'blades')]).when(at('T+12d'));
    const saved = JSON.parse(JSON.stringify(saveState(play.state))) as ReturnType<typeof saveState>;
    const state = loadState(saved, play.state.opening, play.entries);
    const [live, revived] = [
      { ...play, entries: [] },
      { ...play, state, entries: [] },
    ];
    for (const one of [live, revived]) at('T+40d')(one);
    expect(live.entries.length).toBeGreaterThan(10);
    expectSameText(JSON.stringify(revived.entries), JSON.stringify(live.entries));
  });
});
