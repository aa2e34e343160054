import { describe, expect, test } from 'vitest';
import { allLeaves } from '../../machines/stepMachine.ts';
import { machines } from '../../machines/machines.ts';
import { machineNames } from '../../src/contract/subject.ts';
import { allStates, chartOf } from '../../src/picture/chart.ts';
import { layoutOf } from '../../src/picture/chartLayout.ts';
import { chartMermaid } from '../../src/picture/chartMermaid.ts';
import { chart } from '../../src/picture/chartScene.ts';
import type { Run } from '../../src/picture/chartScene.ts';
import { litBy } from '../../src/picture/lit.ts';
import { boxOf, overlap } from '../../src/picture/scene.ts';
import { storyUntil } from '../../src/picture/story.ts';
import { pictureSource } from '../../src/report/pictureSource.ts';
import { opening } from '../support/opening.ts';
import { holds } from '../support/property.ts';
import { playAtRandom, scripts } from '../support/randomPlay.ts';
import { faultsIn, textsOf } from '../support/sceneChecks.ts';
import { after, does, given } from '../support/story.ts';

const r1 = { request: 'r1' };
const elements = { facts: 'Given.', 'action-asked': 'Given.' };

function runOfRequest(seat: string): Run {
  const start = opening();
  const { play } = given(start).when(
    does('north/desk', 'request.draft', r1, { kind: 'information' }),
    does('north/desk', 'request.send', r1, { kind: 'information', elements }),
    after('4d'),
    does('south/desk', 'request.answer', r1, { answer: 'partial' }),
  );
  const course = storyUntil(pictureSource(start, play.entries, seat), Infinity).courses.get(
    'request/north:r1',
  );
  if (course === undefined) throw new Error('There is no request.');
  return { course, title: 'Test, NO-1' };
}

describe.each(machineNames)('the chart of the machine %s', (name) => {
  const drawn = chartOf(name);

  test('has every state of the machine and a place for each, apart from one another', () => {
    const leaves = allStates(drawn).filter(({ kind }) => kind === 'state');
    expect(leaves.map(({ id }) => id).sort()).toEqual([...allLeaves(machines[name])].sort());
    const { states } = layoutOf(name);
    for (const one of leaves)
      for (const other of leaves)
        if (one !== other)
          expect(overlap(states[one.id]!, states[other.id]!), `${one.id}, ${other.id}`).toBe(false);
  });

  test('has a line for every transition that leads somewhere, from its state to its state, with all its events', () => {
    const { states, edges } = layoutOf(name);
    for (const { id, from, to } of drawn.edges) {
      const points = edges[id]?.points ?? [];
      expect(points.length, id).toBeGreaterThan(1);
      const ends = [
        [points[0], states[from]],
        [points.at(-1), states[to]],
      ] as const;
      for (const [[x = 0, y = 0] = [], box] of ends) {
        const touches = overlap({ x: x - 2, y: y - 2, w: 4, h: 4 }, box!);
        expect(touches, id).toBe(true);
      }
    }
    const events = new Set(drawn.edges.flatMap(({ labels }) => labels.map(({ event }) => event)));
    const declared = Object.keys(machines[name].logic.implementations.delays).map(
      (delay) => `after ${delay}`,
    );
    expect(declared.filter((event) => !events.has(event))).toEqual([]);
  });

  test('is drawn without fault: no word covers another or stands on a state that is not its own', () => {
    const scene = chart(name, null);
    expect(faultsIn(scene)).toEqual([]);
    const boxes = scene.marks
      .filter(({ what }) => what === 'state')
      .flatMap(({ shapes }) => shapes.filter((shape) => shape.is === 'rect'));
    const labels = scene.marks
      .filter(({ what }) => what === 'transition')
      .flatMap(({ shapes }) => shapes.filter((shape) => shape.is === 'text'));
    for (const label of labels)
      expect(
        boxes.filter((box) => overlap(boxOf(label), box)),
        label.text,
      ).toEqual([]);
  });

  test('is written as Mermaid that keeps to its grammar, with every state and every transition', () => {
    const lines = chartMermaid(name, null).split('\n');
    const known =
      /^(---|title: ".*"|stateDiagram-v2| {2,4}direction LR| {2,4}state "[^"]+" as \w+( \{)?| {2,4}\[\*\] --> \w+| {2,4}\w+ --> \w+ : [^:;]+| {2}\}|)$/;
    expect(lines.filter((line) => !known.test(line))).toEqual([]);
    const ids = lines.flatMap((line) => / as (\w+)$/.exec(line)?.[1] ?? []);
    expect(ids.sort()).toEqual(
      allLeaves(machines[name])
        .map((leaf) => leaf.replaceAll('.', '_'))
        .sort(),
    );
    const ends = lines.flatMap((line) => /^ +(\w+) --> (\w+) :/.exec(line)?.slice(1) ?? []);
    expect(ends.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ends.length / 2).toBeGreaterThanOrEqual(drawn.edges.length);
  });
});

describe('a run that is lit up in its machine', () => {
  test('fills where it stands and makes heavier the way that it came, by the events that it took', () => {
    const run = runOfRequest('director');
    const lit = litBy(chartOf('request'), run.course);
    expect([...lit.here].sort()).toEqual([
      'ack.metLate',
      'answer.metLate',
      'life.answered.partial',
      'update.running',
    ]);
    expect([...lit.taken.keys()]).toEqual(
      expect.arrayContaining([
        'life.drafted → life.sent',
        'life.sent → life.answered.partial',
        'answer.running → answer.overdue',
      ]),
    );
    const scene = chart('request', run);
    const looks = scene.marks.flatMap(({ shapes }) => shapes.map(({ look }) => look));
    expect(looks.filter((look) => look === 'place here')).toHaveLength(4);
    expect(textsOf(scene)[0]?.text).toBe('EXERCISE · Test, NO-1: request');
    expect(chartMermaid('request', run)).toMatch(
      /^---\ntitle: "EXERCISE .*life_answered_partial,.* here\n$/s,
    );
  });

  test('has of what the other side did in private only that it is there', () => {
    const lit = litBy(chartOf('request'), runOfRequest('south/desk').course);
    expect(lit.visited.has('life.drafted')).toBe(false);
    expect(lit.visited.has('life.sent')).toBe(true);
  });

  test('finds a line for every transition that is played, whatever is played', () => {
    let moves = 0;
    holds(scripts(120), { small: 40, full: 1_000 }, (seeds) => {
      const start = opening();
      const { play } = playAtRandom(start, seeds, (verb) => verb !== 'state.set');
      for (const course of storyUntil(pictureSource(start, play.entries), Infinity).courses.values()) {
        const taken = [...litBy(chartOf(course.machine), course).taken.values()].flatMap((events) => [
          ...events.values(),
        ]);
        const steps = [...course.regions.values()]
          .flat()
          .filter(({ from, state }) => from !== '' && from !== state);
        expect(
          taken.reduce((sum, count) => sum + count, 0),
          course.ref,
        ).toBeGreaterThanOrEqual(steps.length);
        moves += steps.length;
      }
    });
    expect(moves).toBeGreaterThan(500);
  });
});
