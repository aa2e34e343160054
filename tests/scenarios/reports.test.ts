import { describe, expect, test } from 'vitest';
import type { Opening } from '../../src/engine/state.ts';
import { reportsFor } from '../report/reported.ts';
import type { Reports } from '../report/reported.ts';
import { runText, scenarioText, shippedScenarios } from '../support/shippedScenario.ts';

const runs = new Map<string, Awaited<ReturnType<typeof runText>>>();

async function reports(id: string, seat?: string): Promise<Reports> {
  const run = runs.get(id) ?? (await runText(scenarioText(id)));
  runs.set(id, run);
  return reportsFor(run.entries[0]!.with as unknown as Opening, run.entries, seat);
}

describe('the report of the history', () => {
  test.each(['director', 'wall', 'us/desk', 'china/desk'])(
    'tells %s the story of the mechanism',
    async (seat) => {
      const { markdown, facts } = await reports('us-china-2013-2018', seat);
      for (const words of [
        /days from one meeting to the next, the first from the agreement in force: 67, 196, 176, 301\./i,
        /\*\*439\*\* days from the promise of the hotline to its launch/,
        /\*\*Mon 19 May 2014\*\* Cyber Working Group of 2013 suspended by CN and not lifted\./,
        /Second dialogue: held at reduced level/,
        /\*\*Held\*\*: Tue 14 Jun 2016, 196 days after the one before\n.*\n- \*\*Level\*\*: \*\*reduced\*\*/,
      ])
        expect(markdown).toMatch(words);
      expect(facts.meetings.map(({ level }) => level)).toEqual(['full', 'reduced', 'full', 'full']);
    },
  );

  test('names both principals who were away to those who may know, and to all what had to be', async () => {
    const { markdown } = await reports('us-china-2013-2018');
    expect(markdown).toMatch(/Principals away\*\*: US attorney general \(.+\) and US homeland secretary/);
    expect(markdown).toMatch(/REV-4.*refused to US vice, Tue 14 Jun 2016/);
    expect(markdown).toContain('None of this says that a government kept or broke an agreement');
  });

  test('does not take for an absence what the public record is silent on', async () => {
    const { markdown } = await reports('us-china-2013-2018');
    expect(markdown).toContain(
      'No request is in this log. What the sides asked of one another is on the public record',
    );
    expect(markdown).toContain('no use of the hotline was found on the public record');
  });

  test('calls the dialogue of 2015 by its name of 2015', async () => {
    const { markdown } = await reports('us-china-2013-2018');
    expect(markdown).toMatch(
      /\| \*\*Law Enforcement and Cybersecurity Dialogue\*\*.*until .* 2017: High-Level Joint Dialogue on Cybercrime and Related Issues/,
    );
  });

  test('draws ten years as a whole and two at a time, as far as they have something to show', async () => {
    const { html } = await reports('us-china-2013-2018');
    const stretches = [...html.matchAll(/<svg [^>]*aria-labelledby="(bridge[^"]*)-title"/g)].map(
      ([, id]) => id,
    );
    expect(stretches.filter((id = '') => !id.includes('narrow'))).toEqual([
      'bridge',
      'bridge-2013',
      'bridge-2015',
      'bridge-2017',
    ]);
  });

  test('is no after-action report: nobody is rated, and nothing is left to fill in', async () => {
    const { markdown, html } = await reports('us-china-2013-2018');
    expect(markdown).toMatch(/^# EXERCISE · Report: United States and China, 2013 to 2018/);
    expect(markdown).not.toMatch(/Rating by the evaluator|Strengths, gaps/);
    expect(html).not.toContain('class="blank"');
  });
});

describe('timeliness', () => {
  test.each(['same-worm', 'first-case', 'turbine-blades', 'two-meetings'])(
    'REV-2 is the same for both sides as for the director in %s',
    async (id) => {
      const clocks = async (seat?: string) =>
        (await reports(id, seat)).facts.requests
          .filter(({ sentAt }) => sentAt !== null)
          .map(({ label, timeliness }) => [
            label,
            ...Object.values(timeliness).map((clock) => clock && [clock.result, clock.dueAt, clock.endedAt]),
          ]);
      const whole = await clocks();
      expect(whole).not.toEqual([]);
      for (const seat of ['us/desk', 'china/desk', 'wall']) expect(await clocks(seat)).toEqual(whole);
    },
  );
});

describe('the report of turbine-blades', () => {
  test('speaks of states, offices and matters as people do', async () => {
    const { markdown } = await reports('turbine-blades');
    expect(markdown).toContain('✓ EXP-03 met: The first answer is later than this profile assumes.');
    expect(markdown).toContain('US file on blades: assessing → position held');
    expect(markdown).toContain('CN clearance of the answer to US-1');
    expect(markdown).toMatch(/\| answer \| 72 hours \| assumption \|/);
    expect(markdown).not.toMatch(/answer\.overdue|messageLeft|inSession|one sided|### clauses/);
  });

  test('has timeliness computed, and quality apart, as each side states it', async () => {
    const { markdown } = await reports('turbine-blades');
    expect(markdown).toMatch(
      /\| \*\*US-1\*\* \| answer \| \*\*late by 2 d 22 h\*\* \| .* \| 3 d \| 6 d 4 h \| 5 d 22 h \|/,
    );
    expect(markdown).toMatch(
      /\| \*\*US-1\*\* \| US, requester \| 2 \| 2 \| 2 \| 1 \| 2 \|\n\| \*\*US-1\*\* \| CN, responder \| 2 \| 2 \| 2 \| 2 \| 2 \|/,
    );
    expect(markdown).toContain('There is no joint score');
  });

  test("has both notes of the deputies' call side by side for the director, and for a side after ENDEX", async () => {
    for (const seat of ['director', 'us/desk', 'china/vice']) {
      const { markdown } = await reports('turbine-blades', seat);
      expect(markdown).toContain('they did not say no; I take it that it will follow');
      expect(markdown).toContain('no promise was given; it is a matter of national law');
    }
    expect((await reports('turbine-blades', 'wall')).markdown).not.toContain('no promise was given');
  });

  test('tells neither side what the other thinks, nor who it really was', async () => {
    const { markdown: china } = await reports('turbine-blades', 'china/desk');
    const { markdown: us } = await reports('turbine-blades', 'us/vice');
    expect(china).not.toMatch(/say nothing of a state|a broker who rents|The blade maker calls/);
    expect(us).not.toMatch(/accept no words that call|lost identity card\.”|Why nobody answered/);
    for (const told of [china, us])
      expect(told).not.toMatch(/A broker of industrial secrets|buyer.*third country/);
  });

  test('has the two lines of the outcome text, one agreed and one fallen out, and both readouts', async () => {
    const { markdown } = await reports('turbine-blades', 'wall');
    expect(markdown).toMatch(/\*\*joint-tracing\*\*.*\| agreed \|/);
    expect(markdown).toMatch(
      /\*\*answer-in-72-hours\*\*.*\\\[CN: “Both sides will answer.*”\\\].*\| \*\*not agreed; fell out\*\* \|/,
    );
    expect(markdown).toMatch(/Readout of US vice/);
    expect(markdown).toMatch(/Readout of CN vice/);
  });
});

describe('the report of two-meetings', () => {
  test('has what the director excused, with the reason; and every decision put to a seat', async () => {
    const { markdown, facts } = await reports('two-meetings');
    expect(markdown).toMatch(
      /A deadline was excused: answer \| US-3 \| +\| A central authority has ten months under this profile/,
    );
    expect(facts.choices.map(({ id, how }) => [id, how])).toEqual(
      ['CHO-01', 'CHO-02', 'CHO-03', 'CHO-04'].map((id) => [id, 'by default']),
    );
    expect(markdown).toContain('- [x] Say nothing of who did it, and let the request run.');
  });

  test('has the words that were agreed where they were first in brackets', async () => {
    const { markdown } = await reports('two-meetings');
    expect(markdown).toMatch(
      /\*\*answer-times\*\*.*\*\*Agreed: “Both sides will confirm receipt of a request within one day/,
    );
  });
});

describe('every shipped scenario', () => {
  test.each(shippedScenarios)(
    '%s has a report of at most 600 kB, in which no sentence has a gap',
    async (id) => {
      for (const seat of ['director', 'wall']) {
        const { html, markdown } = await reports(id, seat);
        expect(Buffer.byteLength(html)).toBeLessThan(600_000);
        expect(/undefined|NaN|\[object|“”/.exec(markdown)?.[0] ?? null).toBeNull();
      }
    },
  );
});
