import { describe, expect, test } from 'vitest';
import { machines } from '../../machines/machines.ts';
import { path } from '../../src/picture/path.ts';
import { sceneWords } from '../../src/picture/scene.ts';
import type { Scene } from '../../src/picture/scene.ts';
import { triggerWords } from '../../src/picture/triggerWords.ts';
import { stateWords } from '../../src/picture/words.ts';
import { iso } from '../../src/contract/time.ts';
import { pictureSource } from '../../src/report/pictureSource.ts';
import { opening } from '../support/opening.ts';
import { textsOf } from '../support/sceneChecks.ts';
import { after, director, does, given } from '../support/story.ts';
import type { When } from '../support/story.ts';

const blades = { incident: 'blades' };
const r1 = { request: 'r1' };
const elements = { facts: 'Given.', 'action-asked': 'Given.' };
const reports = does('north/desk', 'incident.report', blades, { severity: 2 });
const asks = does('north/desk', 'request.send', { ...r1, ...blades }, { kind: 'information', elements });

function drawn(steps: readonly When[], seat = 'director'): Scene {
  const start = opening();
  const { play } = given(start).when(...steps);
  return path(pictureSource(start, play.entries, seat, iso(play.now)), { width: 1200 });
}
const labels = (scene: Scene): string[] => textsOf(scene).map(({ text }) => text);
const looks = (scene: Scene, look: string): number =>
  scene.marks.flatMap(({ shapes }) => shapes.filter((shape) => shape.look === look)).length;

describe('the path', () => {
  test('says nothing of what its reader was not told', () => {
    const known = drawn([reports, asks], 'south/desk').says;
    expect(known).toContain('It stands at requested');
    for (const says of [known, drawn([reports, asks], 'wall').says, drawn([reports]).says])
      expect(says).not.toMatch(/ [;.]/);
  });

  test('EX-2: begins with EXERCISE, in its title and on its face', () => {
    const scene = drawn([reports]);
    expect(scene.title).toMatch(/^EXERCISE/);
    expect(labels(scene)[0]).toMatch(/^EXERCISE/);
  });

  test('shows every state of the spine from left to right in the order of the machine', () => {
    const spine = Object.keys(machines.incident.logic.root.states['spine']?.states ?? {});
    const scene = drawn([reports]);
    const boxes = scene.marks.flatMap(({ what, shapes }) =>
      what === 'state' ? shapes.filter((shape) => shape.is === 'rect') : [],
    );
    expect(boxes.map(({ x }) => x)).toEqual([...boxes.map(({ x }) => x)].sort((a, b) => a - b));
    expect(boxes).toHaveLength(spine.length);
    const names = spine.map((state) => stateWords(state));
    for (const name of names) expect(labels(scene).join(' ').toLowerCase()).toContain(name);
  });

  test('fills the current state, numbers the way, and says what is possible next and what would lead there', () => {
    const scene = drawn([reports, after('1h'), asks, after('1h')]);
    expect(sceneWords(scene)).toMatchInlineSnapshot(`
      [
        "Detected: entered: turn 1, Wed 1 Mar 2017 13:00 UTC (by NO desk, entry 2)",
        "Assessed: entered: turn 2, Wed 1 Mar 2017 13:00 UTC, reported with a severity (by NO desk, entry 2); possible next if the last request is done",
        "docket, none: it stands here; entered: turn 1, Wed 1 Mar 2017 13:00 UTC (by NO desk, entry 2)",
        "publicity, confidential: it stands here; entered: turn 1, Wed 1 Mar 2017 13:00 UTC (by NO desk, entry 2)",
        "closing, open: it stands here; entered: turn 1, Wed 1 Mar 2017 13:00 UTC (by NO desk, entry 2)",
        "NO attribution, none: it stands here; entered: turn 1, Wed 1 Mar 2017 13:00 UTC (by NO desk, entry 2)",
        "NO measures, none: it stands here; entered: turn 1, Wed 1 Mar 2017 13:00 UTC (by NO desk, entry 2)",
        "NO custody, none: it stands here; entered: turn 1, Wed 1 Mar 2017 13:00 UTC (by NO desk, entry 2)",
        "Requested: it stands here; entered: turn 3, Wed 1 Mar 2017 14:00 UTC, a request is sent (by NO desk, entry 3)",
        "SO attribution, none: it stands here; entered: turn 1, Wed 1 Mar 2017 14:00 UTC (by NO desk, entry 3)",
        "SO measures, none: it stands here; entered: turn 1, Wed 1 Mar 2017 14:00 UTC (by NO desk, entry 3)",
        "SO custody, none: it stands here; entered: turn 1, Wed 1 Mar 2017 14:00 UTC (by NO desk, entry 3)",
        "Hotline: possible next if a call is placed",
        "Ministerial review: possible next if ministers meet",
        "Closed: possible next if merged into another, or both sides close",
        "Waits for the acknowledgement of NO-1: due Thu 2 Mar 2017 14:00 UTC, in 23 h",
        "docket, proposed: possible next if proposed for the docket",
        "publicity, leaked: possible next if leaked",
        "publicity, public: possible next if a side publishes",
        "closing, one side closed: possible next if a side closes",
        "NO attribution, gathering: possible next if evidence added",
        "NO measures, considered: possible next if considered",
        "NO custody, held: possible next if evidence held",
        "SO attribution, gathering: possible next if evidence added",
        "SO measures, considered: possible next if considered",
        "SO custody, held: possible next if evidence held",
        "Waits for the answer to NO-1: due Sat 4 Mar 2017 14:00 UTC, in 2 d 23 h",
      ]
    `);
    expect(looks(scene, 'place here')).toBe(1);
    expect(looks(scene, 'place visited')).toBe(2);
    expect(labels(scene)).toEqual(expect.arrayContaining(['if a call is placed', 'if ministers meet']));
  });

  test('puts a pending deadline on its transition as a ring that runs down, and says when it is late', () => {
    const slice = (time: string): string => {
      const scene = drawn([reports, asks, after(time)]);
      const deadline = scene.marks.find(({ what }) => what === 'deadline');
      const turning = deadline?.shapes.find((shape) => shape.look.endsWith('slice'));
      return turning?.is === 'path' ? turning.d : '';
    };
    expect(slice('1h')).not.toBe(slice('20h'));
    const late = drawn([reports, asks, after('30h')]);
    expect(labels(late)).toEqual(expect.arrayContaining(['late']));
    expect(sceneWords(late)).toContainEqual(expect.stringContaining('acknowledgement of NO-1 is overdue'));
  });

  test('shows a return to an earlier state as a turn of its own', () => {
    const scene = drawn([
      reports,
      asks,
      after('1h'),
      does('north/desk', 'request.withdraw', r1),
      after('1h'),
    ]);
    const assessed = scene.marks.find(({ says }) => says.startsWith('Assessed'));
    expect(assessed?.says).toContain('turn 4');
    expect(assessed?.says).toContain('the last request is done');
  });

  test('offers nothing more after ENDEX', () => {
    const over = drawn([reports, asks, director('exercise.end')]);
    expect(looks(over, 'place possible') + looks(over, 'spot possible')).toBe(0);
    expect(labels(over).filter((text) => text.startsWith('if '))).toEqual([]);
  });

  test('has words for every transition of the rows that it draws', () => {
    const rows = [
      ['incident', ['spine', 'docket', 'publicity', 'closing']],
      ['dossier', ['attribution', 'measures', 'custody']],
    ] as const;
    const events = rows.flatMap(([machine, regions]) =>
      regions.flatMap((region) => {
        const node = machines[machine].logic.root.states[region];
        const all = (one: typeof node): (typeof node)[] => [
          one,
          ...Object.values(one?.states ?? {}).flatMap(all),
        ];
        return all(node).flatMap((one) => [...(one?.transitions.values() ?? [])].flat());
      }),
    );
    const moving = events.filter(({ target, source }) => target?.[0] !== undefined && target[0] !== source);
    expect(moving.length).toBeGreaterThan(40);
    const silent = moving
      .map(({ eventType }) => String(eventType))
      .filter((type) => /[.]/.test(triggerWords(type)));
    expect([...new Set(silent)]).toEqual([]);
  });
});
