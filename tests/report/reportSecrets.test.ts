import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/contract/rule.ts';
import { opening } from '../support/opening.ts';
import { holds } from '../support/property.ts';
import { performAgain, playAtRandom, scripts } from '../support/randomPlay.ts';
import { marked, privateActsOfNorth, withSecrets } from '../support/secrets.ts';
import { director, does } from '../support/story.ts';
import type { When } from '../support/story.ts';
import { reported, reportsFor } from './reported.ts';

const outsiders = ['south/desk', 'south/vice', 'south/minister', 'observer', 'wall'];
const forms = ['markdown', 'html', 'json'] as const;

const found = (text: string, secret: RegExp): string | null => secret.exec(text)?.[0] ?? null;

describe("a report's reader", () => {
  const { entries } = privateActsOfNorth();

  test.each(outsiders)(
    '%s finds nothing of what the other side, or control, keeps to itself, in no form',
    (seat) => {
      const report = reportsFor(withSecrets, entries, seat);
      for (const form of forms) expect(found(report[form], /.{0,200}secret.{0,40}/i), form).toBeNull();
      // and it has what is shared
      expect(report.markdown).toContain('NO-1');
      expect(report.markdown).toContain('Shared news.');
    },
  );

  test('the own side finds what is its own, and the seat addressed its inject', () => {
    const desk = reportsFor(withSecrets, entries, 'north/desk').markdown;
    for (const own of ['SECRET-position', 'SECRET-note-of-call', 'SECRET-away', 'SECRET-body'])
      expect(desk).toContain(own);
    expect(desk).not.toMatch(/SECRET-truth|SECRET-inject-2|SECRET-source/);
    expect(reportsFor(withSecrets, entries, 'north/vice').markdown).toContain('SECRET-inject-2');
  });

  test('is told the plot of the scenario when that reader runs or judges the exercise, and else not', () => {
    for (const seat of ['north/desk', 'north/vice', ...outsiders]) {
      const report = reportsFor(withSecrets, entries, seat);
      expect(report.facts.overview.summary).toBeNull();
      for (const form of forms) expect(report[form]).not.toContain('SECRET-plot');
    }
    for (const seat of ['director', 'controller', 'evaluator'])
      for (const form of forms) expect(reportsFor(withSecrets, entries, seat)[form]).toContain('SECRET-plot');
  });

  test('an evaluator finds both sides and no truth, the director all of it', () => {
    const [evaluator, all] = ['evaluator', 'director'].map((seat) => reportsFor(withSecrets, entries, seat));
    for (const form of forms) {
      expect(evaluator?.[form]).toContain('SECRET-note-of-call');
      expect(found(evaluator?.[form] ?? '', /SECRET-truth.{0,20}/)).toBeNull();
      expect(all?.[form]).toContain('SECRET-truth-of-the-world');
      expect(all?.[form]).toContain('SECRET-truth-2');
    }
  });

  test('is not given the numbers of the log, its hash or its seed, when a gap in them would tell', () => {
    const { facts, markdown, html } = reportsFor(withSecrets, entries, 'south/desk');
    expect(facts.overview.run).toBeNull();
    for (const text of [markdown, html]) {
      expect(text).not.toContain('f'.repeat(64));
      expect(text).not.toMatch(/\(entry \d+\)|id="entry-/);
    }
    expect(reportsFor(withSecrets, entries, 'evaluator').html).toContain('id="entry-3"');
  });

  test('finds seats and no persons', () => {
    const played = entries.map((entry) => ({ ...entry, by: { ...entry.by, person: 'PERSON-17' } }));
    for (const seat of ['director', 'evaluator', 'north/desk', 'wall']) {
      const report = reportsFor(withSecrets, played, seat);
      for (const form of forms) expect(report[form]).not.toContain('PERSON-17');
    }
  });

  test('over random play: no private text of a side and no truth gets into a report of the others', () => {
    let planted = 0;
    holds(scripts(90), { small: 8, full: 400 }, (seeds) => {
      const quiet = opening();
      // after ENDEX the notes of calls are told on purpose
      const { deeds } = playAtRandom(quiet, seeds, (verb) => verb !== 'exercise.end');
      const { play } = performAgain(
        quiet,
        deeds.map((deed, i) => (deed.kind === 'act' ? { ...deed, input: marked(deed.input, i) } : deed)),
      );
      planted += play.entries.filter((entry) => JSON.stringify(entry).includes('SECRET-OF-')).length;
      for (const [side, seats] of [
        ['north', ['south/minister', 'wall']],
        ['south', ['north/desk', 'observer']],
      ] as const)
        for (const seat of seats) {
          const report = reportsFor(quiet, play.entries, seat);
          for (const form of forms) {
            expect(found(report[form], new RegExp(`.{0,100}SECRET-OF-(${side}|control).{0,40}`))).toBeNull();
          }
        }
    });
    expect(planted).toBeGreaterThan(30);
  });
});

describe('what is told after ENDEX and not before', () => {
  const talk: When[] = [
    does('north/desk', 'incident.report', { incident: 'blades' }, { severity: 2 }),
    does('north/desk', 'request.send', { request: 'r1', incident: 'blades' }, { kind: 'information' }),
    does('north/vice', 'call.place', { call: 'c1', incident: 'blades' }),
    does('south/desk', 'call.answer', { call: 'c1' }),
    does('south/desk', 'call.authenticate', { call: 'c1' }),
    does('south/desk', 'call.takeMessage', { call: 'c1' }, { message: 'Please call.' }),
    does('north/vice', 'call.note', { call: 'c1' }, { text: 'What North noted.', points: ['records'] }),
    does('south/desk', 'call.note', { call: 'c1' }, { text: 'What South noted.' }),
    does('south/desk', 'note.write', {}, { text: 'A note of South about nothing.' }),
  ];
  const ends = director('exercise.end');
  const truth = { incidents: { blades: { victim: 'north', truth: { actor: 'A broker.' } } } };

  test('CALL-4: the note of the other side; director and evaluators have both at once', () => {
    for (const seat of ['director', 'evaluator'])
      expect(reported(talk, seat).facts.calls[0]?.notes.map(({ text }) => text)).toEqual([
        'What North noted.',
        'What South noted.',
      ]);
    expect(reported(talk, 'north/desk').facts.calls[0]?.notes.map(({ text }) => text)).toEqual([
      'What North noted.',
    ]);
    const after = reported([...talk, ends], 'north/desk');
    expect(after.facts.calls[0]?.notes).toHaveLength(2);
    for (const form of forms) expect(after[form]).not.toContain('A note of South');
    for (const seat of ['wall', 'observer'])
      expect(reported([...talk, ends], seat).facts.calls[0]?.notes).toEqual([]);
  });

  test('the truth, as the director reveals it: to a side, incident by incident', () => {
    const reveal = { reveal: ['blades'] };
    expect(reported(talk, 'south/desk', { scenario: truth }, reveal).facts.truths).toEqual([]);
    expect(reported([...talk, ends], 'south/desk', { scenario: truth }).facts.truths).toEqual([]);
    expect(reported([...talk, ends], 'south/desk', { scenario: truth }, reveal).facts.truths).toEqual([
      { incident: 'blades', says: [{ what: 'actor', is: 'A broker.' }] },
    ]);
    expect(reported(talk, 'director', { scenario: truth }).facts.truths).toHaveLength(1);
  });

  test("a person's refusal is told to its own side and to those who run the exercise", () => {
    const row = {
      at: '2017-03-01T13:00:00.000Z',
      by: 'north/desk',
      do: 'call.place',
      code: 'rule',
      rule: 'CHAN-1',
      message: RULES['CHAN-1'].text,
    };
    const tried = (seat: string) => reported(talk, seat, {}, { journal: [row] }).facts;
    expect(['director', 'evaluator', 'north/vice'].map((seat) => tried(seat).tried.length)).toEqual([
      1, 1, 1,
    ]);
    expect(['south/desk', 'wall', 'observer'].map((seat) => tried(seat).tried.length)).toEqual([0, 0, 0]);
    expect(tried('director').rules.find(({ id }) => id === 'CHAN-1')?.refused).toHaveLength(1);
  });
});
