import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/contract/entry.ts';
import { isAct, isChoice, isInject } from '../../src/contract/scenario.ts';
import type { Scenario } from '../../src/contract/scenario.ts';
import { partyOf } from '../../src/contract/subject.ts';
import { DAY, MINUTE, instant, parseInstant, parseMoment } from '../../src/contract/time.ts';
import { loadedText, runText, scenarioText, shippedScenarios } from '../support/shippedScenario.ts';

const shelf = new Map(shippedScenarios.map((id) => [id, loadedText(scenarioText(id)).scenario]));
const inRooms = [...shelf].filter(([, { agenda }]) => agenda.length > 0).map(([id]) => id);
const vignettes = inRooms.filter((id) => id.startsWith('vignettes/'));
const scenarioOf = (id: string): Scenario => shelf.get(id)!;

/** Days from STARTEX to a moment of the scenario. */
function days({ startex }: Scenario, moment = ''): number {
  const from = parseInstant(startex) ?? instant(0);
  return ((parseMoment(moment, from) ?? from) - from) / DAY;
}
const played = ({ agenda }: Scenario) => agenda.filter(({ conduct }) => conduct !== 'discussion');
const partAt = (scenario: Scenario, at: string) =>
  played(scenario).find(({ from, to }) => {
    const day = days(scenario, at);
    return days(scenario, from) <= day && day < days(scenario, to);
  });
const minutesOf = (parts: readonly { readonly minutes?: number | undefined }[]): number =>
  parts.reduce((sum, { minutes = 0 }) => sum + minutes, 0);

describe.each(inRooms)('in the room, %s', (id) => {
  const scenario = scenarioOf(id);

  test('has windows and clock parts that follow one another from STARTEX to ENDEX without a gap', () => {
    const ends = played(scenario).map(({ from, to }) => [days(scenario, from), days(scenario, to)]);
    expect(ends.map(([from]) => from)).toEqual([0, ...ends.slice(0, -1).map(([, to]) => to)]);
    expect(ends.at(-1)?.[1]).toBe(days(scenario, scenario.endex));
  });

  test('has clock parts that last, at their speed, as long as the room has for them', () => {
    const paced = played(scenario).filter(({ speed }) => speed !== undefined);
    const long = paced.filter(({ from, to, speed = 1, minutes = 0 }) => {
      const span = ((days(scenario, to) - days(scenario, from)) * DAY) / MINUTE / speed;
      return Math.abs(span - minutes) > 0.5;
    });
    expect(long.map((part) => part.id)).toEqual([]);
  });

  test('puts no more questions into a discussion than it has minutes for', () => {
    const over = scenario.agenda.filter(
      (part) => minutesOf(scenario.discussion.filter((one) => one.part === part.id)) > (part.minutes ?? 0),
    );
    expect(over.map((part) => part.id)).toEqual([]);
  });

  test('briefs every seat that acts, chooses or is told something', () => {
    const seats = scenario.storyline.flatMap((item) => {
      if (isAct(item)) return [item.as];
      if (isChoice(item)) return [item.choice.seat];
      return isInject(item) ? [item.inject].flat() : [];
    });
    const ofParties = seats.filter((seat) => partyOf(seat) !== null);
    expect(ofParties.filter((seat) => scenario.briefs[seat] === undefined)).toEqual([]);
  });
});

describe.each(['two-meetings', 'same-worm'])('in moves, %s', (id) => {
  const scenario = scenarioOf(id);

  test('gives whatever a side has to act on at the beginning of a window', () => {
    const opened = new Set(played(scenario).map(({ from }) => days(scenario, from)));
    const inMoves = scenario.storyline
      .filter(isInject)
      .filter(
        ({ at, kind, if: asked }) =>
          at !== undefined &&
          kind !== 'contingency' &&
          asked === undefined &&
          partAt(scenario, at)?.conduct === 'moves',
      );
    expect(inMoves.length).toBeGreaterThan(7);
    expect(inMoves.filter(({ at }) => !opened.has(days(scenario, at))).map((item) => item.id)).toEqual([]);
  });

  test('lets nobody answer what the other side does in the same window', async () => {
    const { entries } = await runText(scenarioText(id));
    const last = new Map<string, Entry>();
    const hasty: (string | undefined)[] = [];
    for (const entry of entries) {
      const party = partyOf(entry.by.seat);
      if (party === null || entry.on?.startsWith('request/') !== true) continue;
      const before = last.get(entry.on);
      const part = partAt(scenario, entry.at);
      if (
        before &&
        partyOf(before.by.seat) !== party &&
        part?.conduct === 'moves' &&
        partAt(scenario, before.at) === part
      )
        hasty.push(entry.item);
      last.set(entry.on, entry);
    }
    expect(hasty).toEqual([]);
  });
});

describe.each(vignettes)('the vignette %s', (id) => {
  const scenario = scenarioOf(id);

  test('takes ten minutes, of which four are talk', () => {
    expect(minutesOf(scenario.agenda)).toBe(10);
    expect(minutesOf(scenario.discussion)).toBe(4);
  });

  test('plays two failures or more, and has a variant in which something is played otherwise', () => {
    expect(Object.keys(scenario.plays).length).toBeGreaterThan(1);
    expect(scenario.variants.length).toBeGreaterThan(0);
  });

  test('lets each side ask or be asked, and briefs both', () => {
    const acting = scenario.storyline.filter(isAct).map(({ as }) => partyOf(as));
    expect(new Set(acting.filter((party) => party !== null))).toEqual(new Set(['us', 'china']));
  });
});

test('in as many vignettes China is the victim as the United States, but for one', () => {
  const victims = vignettes.map(
    (id) => new Set(Object.values(scenarioOf(id).incidents).map((one) => one.victim)),
  );
  const only = (party: string) => victims.filter((set) => set.size === 1 && set.has(party)).length;
  expect(Math.abs(only('us') - only('china'))).toBeLessThanOrEqual(1);
});

describe('the crisis of one hour', () => {
  test('takes sixty minutes', () => {
    expect(minutesOf(scenarioOf('same-worm').agenda)).toBe(60);
  });
});
