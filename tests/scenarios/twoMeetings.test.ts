import { describe, expect, test } from 'vitest';
import { isInject } from '../../src/contract/scenario.ts';
import { DAY, instant, parseInstant, parseMoment } from '../../src/contract/time.ts';
import { loadedText, runText, scenarioText } from '../support/shippedScenario.ts';

const text = scenarioText('two-meetings');
const { scenario, profile } = loadedText(text);
const { entries, summary } = await runText(text);

const startex = parseInstant(scenario.startex) ?? instant(0);
const days = (moment: string): number => ((parseMoment(moment, startex) ?? startex) - startex) / DAY;
const became = (id: string): string[] =>
  entries.filter(({ item }) => item === id).map(({ do: verb }) => verb);
const titled = (title: string): string => scenario.storyline.find((item) => item.title === title)?.id ?? '';

describe('the tabletop of two meetings: the day in the room', () => {
  test('plays six months in three hours, with a break and a hot wash', () => {
    expect(days(scenario.endex)).toBe(184);
    const minutes = scenario.agenda.map((part) => part.minutes ?? 0);
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(180);
    expect(scenario.agenda.map(({ title }) => title)).toEqual(expect.arrayContaining(['Break', 'Hot wash']));
  });

  test('holds both meetings, the call and the Sunday of the article while the clock runs', () => {
    const clocks = scenario.agenda.filter(({ conduct }) => conduct === 'clock');
    const during = (at: number) =>
      clocks.some(({ from, to }) => days(from ?? '') <= at && at <= days(to ?? ''));
    const held = [
      ...summary.reviews.map(({ date }) => date),
      ...summary.calls.map(({ placedAt }) => placedAt),
    ];
    expect(held.map((at) => during(days(at ?? '')))).toEqual(held.map(() => true));
  });

  test('briefs every seat of both sides with who it is, what it knows, wants and may not do', () => {
    const seats = Object.entries(profile.parties).flatMap(([party, { seats: held }]) =>
      Object.keys(held).map((seat) => `${party}/${seat}`),
    );
    const whole = seats.filter((seat) => {
      const brief = scenario.briefs[seat];
      return brief?.['you-know'] && brief['you-want'] && brief['you-may-not'];
    });
    expect(whole).toEqual(seats);
  });

  test('puts questions for all the minutes of its discussions but the welcome and the break', () => {
    const asked = (part: string) =>
      scenario.discussion
        .filter((question) => question.part === part)
        .reduce((sum, { minutes = 0 }) => sum + minutes, 0);
    expect(['Q1', 'H1'].map(asked)).toEqual([6, 20]);
  });
});

describe('the tabletop of two meetings: what happens in it', () => {
  test('asks as much of one side as of the other', () => {
    const asked = ['us', 'china'].map((side) => summary.requests.filter(({ from }) => from === side).length);
    expect(asked).toEqual([4, 5]);
    const told = scenario.storyline.filter(isInject).map(({ inject }) => [inject].flat());
    const injects = ['us/', 'china/'].map(
      (side) => told.filter((to) => to.some((seat) => seat.startsWith(side))).length,
    );
    expect(injects).toEqual([22, 18]);
    const choices = entries.filter(({ do: verb }) => verb === 'choice.put').map(({ audience }) => audience);
    expect(choices).toEqual([
      ['us/attorney-general'],
      ['china/state-councilor'],
      ['china/state-councilor'],
      ['us/homeland-secretary'],
    ]);
  });

  test('lets each side be late with one answer, and tell why', () => {
    const late = summary.requests
      .filter(({ timeliness }) => timeliness.answer?.result === 'late')
      .map(({ id, to }) => [id, to]);
    expect(late).toEqual([
      ['cathode-1', 'china'],
      ['depots-2', 'us'],
    ]);
  });

  test('REQ-5 each side sends a request that names no legal basis; one is redirected, and one declined on a ground', () => {
    const departed = summary.departures.filter(({ rule }) => rule === 'REQ-5').map(({ ref }) => ref);
    expect(departed).toEqual(['request/us:cathode-1', 'request/china:engineer-1']);
    const redirected = entries.filter(({ do: verb }) => verb === 'request.redirect');
    expect(redirected.map(({ on }) => on)).toEqual(['request/us:cathode-1']);
    expect(summary.requests.find(({ id }) => id === 'engineer-1')).toMatchObject({
      answer: 'declined',
      ground: 'national-law',
    });
  });

  test('has a call that nobody answers, one that is returned, and one between ministers', () => {
    expect(summary.calls.map(({ id, from, state, attempts }) => [id, from, state, attempts])).toEqual([
      ['call-1', 'us', 'messageLeft', 4],
      ['call-2', 'china', 'messageTaken', 1],
      ['call-3', 'china', 'ended.agreed', 3],
    ]);
    expect(summary.calls[2]?.points.map(({ confirmed }) => confirmed)).toEqual([true, true, false]);
  });

  test('CLR-2 a request leaves before its clearance, which comes the same day', () => {
    expect(summary.departures.filter(({ rule }) => rule === 'CLR-2').map(({ ref }) => ref)).toEqual([
      'request/china:dispatch-1',
    ]);
    const settled = entries.flatMap(({ moves }) => moves.filter(({ to }) => to === 'owed.settled'));
    expect(settled).toHaveLength(1);
  });

  test('PRES-1 records are kept on two hours before they would lapse', () => {
    const renewed = entries.find(({ do: verb }) => verb === 'custody.renew');
    expect(renewed?.at).toBe('2017-05-08T14:00:00.000Z');
    const held = entries.find(({ do: verb }) => verb === 'custody.hold');
    expect(held?.at).toBe('2017-03-09T16:00:00.000Z');
  });

  test('holds both meetings at full level, the second with one co-chair away, and carries an item from one to the other', () => {
    const held = summary.reviews.map(({ id, level, away, conclusion }) => [id, level, away, conclusion]);
    expect(held).toEqual([
      ['beijing-meeting', 'full', [], 'joint-summary'],
      ['washington-meeting', 'full', ['us/homeland-secretary'], 'joint-summary'],
    ]);
    const decided = summary.reviews.map(({ docket }) =>
      docket.map(({ incident, carriedIn, decision }) => [incident, carriedIn, decision]),
    );
    expect(decided.map((docket) => docket.sort())).toEqual([
      [
        ['cathode', false, 'carried-over'],
        ['depots', false, 'plan'],
      ],
      [
        ['cathode', true, 'unresolved'],
        ['dispatch', false, 'referred'],
      ],
    ]);
  });

  test('REV-6 at both meetings a line is put in brackets, and agreed in other words', () => {
    const lines = (verb: string) =>
      entries.filter((entry) => entry.do === verb).map(({ refs }) => refs?.review);
    expect(new Set(lines('line.bracket')).size).toBe(2);
    expect(new Set(lines('line.agree')).size).toBe(2);
  });

  test('threatens a channel and suspends none; the contingencies that stand for it do not come', () => {
    expect(summary.figures.suspensions).toEqual([]);
    expect(became(titled('Third capitals ask for calm'))).toEqual([]);
    expect(became(titled('China suspends the working group'))).toEqual([]);
  });

  test('accuses nobody: no allegation, no measure, and no more confidence than moderate', () => {
    const verbs = entries.map(({ do: verb }) => verb);
    expect(verbs.filter((verb) => verb === 'incident.allege' || verb.startsWith('measure.'))).toEqual([]);
    expect(summary.dossiers.map(({ attribution }) => attribution)).not.toContain('attributed.high');
  });

  test('closes every matter by both sides, or by the ministers', () => {
    expect(summary.incidents.map(({ id, state, outcome }) => [id, state, outcome])).toEqual([
      ['terminals', 'closed', 'us: mitigated, china: resolved'],
      ['depots', 'closed', 'resolved'],
      ['cathode', 'closed', 'us: unresolved, china: no-further-action'],
      ['dispatch', 'closed', 'referred'],
    ]);
  });
});
