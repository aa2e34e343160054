import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClassShown, Learning, Walk } from '../../src/contract/http/lesson.ts';
import { folderLibrary } from '../../src/library/folderLibrary.ts';
import { memoryStore } from '../../src/store/memoryStore.ts';
import { httpServer } from '../support/httpServer.ts';
import type { HttpServerUnderTest } from '../support/httpServer.ts';

const folderOf = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const scenarios = folderOf('scenarios');
const library = folderLibrary({ scenarios, agreements: folderOf('agreements') });

let server: HttpServerUnderTest;
beforeAll(async () => {
  server = await httpServer(scenarios);
});
afterAll(() => server.close());

const beginClass = async (name = 'first-case'): Promise<ClassShown> => {
  const { body, status, text } = await server.post('/api/v1/classes', { scenario: { name } }, server.house);
  expect([status, text]).toEqual([201, text]);
  return body;
};
const classNow = async ({ id }: ClassShown): Promise<ClassShown> =>
  (await server.get(`/api/v1/classes/${id}`, server.house)).body;

interface Walker {
  readonly token: string;
  readonly now: () => Promise<Walk>;
  readonly answer: (step: number, answer: object) => Promise<Walk>;
  readonly go: (step: number) => Promise<Walk>;
}

const learnerOf = (at: HttpServerUnderTest, token: string): Walker => ({
  token,
  now: async () => (await at.get('/api/v1/learn', token)).body,
  answer: async (step, answer) => (await at.post('/api/v1/learn/answer', { step, answer }, token)).body,
  go: async (step) => (await at.post('/api/v1/learn/go', { step }, token)).body,
});

async function come({ code }: ClassShown, name: string): Promise<Walker> {
  const { body } = await server.post('/api/v1/learn/join', { code, name });
  return learnerOf(server, (body as Learning).token);
}

/** Every text of what really happened. */
function truthsOf(name: string): readonly string[] {
  const opened = library.open({ scenario: { name } });
  if (!('scenario' in opened)) throw new Error(`There is no ${name}.`);
  return Object.values(opened.scenario.incidents)
    .flatMap(({ truth }) => Object.values(truth ?? {}))
    .filter((one) => typeof one === 'string');
}

/** Answers whatever is asked, and goes on; as far as a step, or to the end. */
async function walkTo(learner: Walker, last: number): Promise<Walk> {
  let walk = await learner.now();
  while (walk.step.step < last) {
    const { question, step } = walk.step;
    if (question !== null && walk.step.feedback === null) walk = await learner.answer(step, anAnswer(walk));
    const { next } = walk.step;
    if (next === null) break;
    walk = await learner.go(next);
  }
  return walk;
}

/** One that fits the question; of a choice the first option. */
function anAnswer({ step: { question } }: Walk): object {
  switch (question?.is) {
    case 'choice':
      return { choice: question.options[0]?.id };
    case 'compose':
      return { text: 'What we ask of you is this.', elements: question.elements.map(({ id }) => id) };
    case 'call':
      return { level: 'working', hour: '2017-10-08T21:00', issue: 'The answer is late.', who: 'Two desks.' };
    default:
      return { time: '2017-10-03T00:30' };
  }
}

test('a step whose item does not come says so, and stands where the one before it stood', async () => {
  const left = '  - { id: LEFT-1, at: T+1h, inject: us/desk, title: Nobody writes, skip: true }\n';
  const text = readFileSync(`${scenarios}/first-case.yaml`, 'utf8')
    .replace('\nstoryline:\n', `\nstoryline:\n${left}`)
    .replace('\nlesson:\n', '\nlesson:\n  - { at-item: LEFT-1, say: Nobody wrote. }\n');
  const { body } = await server.post('/api/v1/classes', { scenario: { text } }, server.house);
  const learner = await come(body as ClassShown, 'Li');
  expect((await learner.now()).step).toMatchObject({ came: false, say: 'Nobody wrote.' });
  expect((await learner.go(1)).step).toMatchObject({ came: true });
});

describe('a class', () => {
  test('is begun on a scenario that has a lesson; one link and one code lead in', async () => {
    const begun = await beginClass();
    expect(begun).toMatchObject({ marking: 'EXERCISE', scenario: 'first-case', steps: 25, learners: [] });
    expect(begun.link).toBe(`${server.origin}/#/learn/${begun.code}`);
    const { body } = await server.get('/api/v1/classes', server.house);
    expect((body as { classes: { id: string }[] }).classes.map(({ id }) => id)).toContain(begun.id);
  });

  test('is not begun where there is no lesson, no such scenario, or by anybody else', async () => {
    const without = { scenario: { name: 'turbine-blades' } };
    expect((await server.post('/api/v1/classes', without, server.house)).problem).toMatchObject({
      code: 'refused',
      detail: 'Stolen blade designs has no lesson. Choose a scenario that has one.',
    });
    const unknown = { scenario: { name: 'firstcase' } };
    expect((await server.post('/api/v1/classes', unknown, server.house)).problem?.code).toBe('not-found');
    const learner = await come(await beginClass(), 'Ann');
    expect((await server.post('/api/v1/classes', without, learner.token)).problem?.code).toBe('not-yours');
    expect((await server.get('/api/v1/exercises', learner.token)).problem?.code).toBe('not-yours');
  });

  test('shows its trainer where everyone is, what they answered, and when', async () => {
    const begun = await beginClass();
    const ann = await come(begun, 'Ann');
    await come(begun, 'Bob');
    await walkTo(ann, 4);
    await ann.answer(4, { text: 'Please find out.', elements: ['facts'] });
    const { learners } = await classNow(begun);
    expect(learners.map(({ name, at }) => [name, at])).toEqual([
      ['Ann', 4],
      ['Bob', 0],
    ]);
    const [first, second] = learners[0]?.steps ?? [];
    expect(first?.tries).toMatchObject([{ answer: { choice: 'who' }, right: false }]);
    expect(second?.shown).toBeGreaterThanOrEqual(first?.tries[0]?.at ?? Infinity);
    expect(learners[0]?.steps.at(-1)?.tries[0]?.answer).toEqual({
      text: 'Please find out.',
      elements: ['facts'],
    });
  });

  test('answers that a learner sends at the same time are all kept', async () => {
    const begun = await beginClass();
    const ann = await come(begun, 'Ann');
    await Promise.all(Array.from({ length: 5 }, () => ann.answer(0, { choice: 'who' })));
    const { learners } = await classNow(begun);
    expect(learners[0]?.steps[0]?.tries).toHaveLength(5);
  });

  test('EX-2 gives its results as a table that begins EXERCISE, and in which no answer is a formula', async () => {
    const begun = await beginClass();
    const ann = await come(begun, '=Ann');
    await walkTo(ann, 4);
    await ann.answer(4, { text: '+1 "two",\nthree', elements: [] });
    const { text, headers } = await server.get(`/api/v1/classes/${begun.id}/results`, server.house);
    expect(headers.get('Content-Disposition')).toContain('EXERCISE-first-case-class.csv');
    expect(text).toMatch(/^EXERCISE,learner,step/);
    expect(text).toContain(`A first case,'=Ann,1,ACT-01,INC-1,choice,1,Whom it suspects.,no,`);
    expect(text).toContain(`compose,1,"'+1 ""two"",\nthree",,`);
  });

  test('lets a learner go on elsewhere by a link of their own, and forgets one who is removed', async () => {
    const begun = await beginClass();
    const ann = await come(begun, 'Ann');
    await walkTo(ann, 2);
    const [{ id } = { id: '' }] = (await classNow(begun)).learners;
    const way = `/api/v1/classes/${begun.id}/learners/${id}`;
    const { link } = (await server.post(`${way}/link`, undefined, server.house)).body as { link: string };
    expect((await server.get('/api/v1/learn', ann.token)).problem?.code).toBe('unknown-token');
    const elsewhere = learnerOf(server, link.slice(link.lastIndexOf('/') + 1));
    expect(await elsewhere.now()).toMatchObject({ learner: { name: 'Ann', at: 2 } });
    await server.post(`${way}/remove`, undefined, server.house);
    expect((await server.get('/api/v1/learn', elsewhere.token)).problem?.code).toBe('unknown-token');
    expect(JSON.stringify(await classNow(begun))).not.toContain('Ann');
    expect((await server.post(`${way}/link`, undefined, server.house)).problem?.code).toBe('not-found');
  });

  test('that is taken away leads nowhere', async () => {
    const begun = await beginClass();
    const ann = await come(begun, 'Ann');
    await server.post(`/api/v1/classes/${begun.id}/remove`, undefined, server.house);
    expect((await server.get('/api/v1/learn', ann.token)).problem?.code).toBe('unknown-token');
    expect((await server.post('/api/v1/learn/join', { code: begun.code, name: 'Bob' })).problem?.code).toBe(
      'not-found',
    );
    expect((await server.get(`/api/v1/classes/${begun.id}`, server.house)).problem?.code).toBe('not-found');
  });

  test('and how far everybody is outlives the server; the scenario is the one that was begun', async () => {
    const store = memoryStore();
    const kept = { ...store, close: () => Promise.resolve() };
    const before = await httpServer(scenarios, { store: kept });
    const made = await before.post('/api/v1/classes', { scenario: { name: 'first-case' } }, before.house);
    const { code, id } = made.body as ClassShown;
    const joined = await before.post('/api/v1/learn/join', { code: ` ${code.toLowerCase()} `, name: 'Ann' });
    const { token } = joined.body as Learning;
    const was = await walkTo(learnerOf(before, token), 3);
    await before.close();
    const after = await httpServer('/nowhere', { store: kept });
    expect(await learnerOf(after, token).now()).toEqual(was);
    expect((await after.get(`/api/v1/classes/${id}`, after.house)).body).toMatchObject({ code });
    expect((await after.get('/api/v1/exercises', after.house)).body).toMatchObject({ exercises: [] });
    await after.close();
  });
});

describe('a learner', () => {
  test('is shown what the own side saw, the clause, what the machines take now, and the question without its answer', async () => {
    const ann = await come(await beginClass(), 'Ann');
    const { step, capitals } = await ann.now();
    expect(capitals.map(({ zone }) => zone)).toEqual(['America/New_York', 'Asia/Shanghai']);
    expect(step).toMatchObject({
      step: 0,
      seat: 'us/desk',
      other: { seat: 'china/desk' },
      clause: { id: 'INC-1', is: 'rule' },
      question: { is: 'choice', options: [{ id: 'who' }, { id: 'disks' }, { id: 'press' }] },
      feedback: null,
      next: null,
    });
    expect(step.brief?.['you-are']).toBe('The working desk in Washington, in your first week.');
    expect(step.happened.map(({ title }) => title)).toEqual(['The blood bank calls']);
    expect(step.may.flatMap(({ acts }) => acts.map((one) => one.do))).toContain('incident.report');
    expect(JSON.stringify(step)).not.toMatch(/"right"|"because"|beginning of every request/);
  });

  test('reads the official words of a clause, where the agreement has them', async () => {
    const ann = await come(await beginClass(), 'Ann');
    const { step } = await walkTo(ann, 6);
    expect(step.clause).toMatchObject({
      id: '1a',
      is: 'clause',
      words: { en: expect.stringContaining('timely responses should be provided') as string },
    });
  });

  test('goes back to any step, and on only when what is asked is answered', async () => {
    const ann = await come(await beginClass(), 'Ann');
    const go = (step: number) => server.post('/api/v1/learn/go', { step }, ann.token);
    expect((await go(1)).problem?.code).toBe('refused');
    await ann.answer(0, { choice: 'disks' });
    expect((await go(2)).problem?.code).toBe('refused');
    expect((await ann.go(1)).step.step).toBe(1);
    const back = await ann.go(0);
    expect(back.step.feedback?.right).toBe(true);
    expect(back.learner).toMatchObject({ at: 0, reached: 1 });
    expect((await go(25)).problem?.code).toBe('not-found');
  });

  test('who takes a wrong answer reads why, can try otherwise, and is told the others once it is found', async () => {
    const ann = await come(await beginClass(), 'Ann');
    const wrong = (await ann.answer(0, { choice: 'press' })).step.feedback;
    expect(wrong).toMatchObject({
      right: false,
      options: [{ id: 'press', right: false }],
      otherwise: 'Look at what cannot be repaired later, and begin with that.',
    });
    const right = await ann.answer(0, { choice: 'disks' });
    expect(right.step.feedback).toMatchObject({ right: true, otherwise: null });
    expect(right.step.feedback?.options.map(({ id }) => id)).toEqual(['who', 'disks', 'press']);
    expect(right.steps[0]).toMatchObject({ answered: true, right: false });
  });

  test('who goes on after a wrong answer goes on where the lesson rejoins', async () => {
    const [ann, bob] = await Promise.all(['Ann', 'Bob'].map(async (name) => come(await beginClass(), name)));
    await Promise.all([walkTo(ann!, 9), walkTo(bob!, 9)]);
    // the draft of a protest is left out for who would have called at once
    expect((await ann!.answer(9, { choice: 'now' })).step.next).toBe(11);
    expect((await bob!.answer(9, { choice: 'plan' })).step.next).toBe(10);
  });

  test('computes a local time, which is explained; summer time counts', async () => {
    const ann = await come(await beginClass(), 'Ann');
    const { step } = await walkTo(ann, 3);
    expect(step.question).toMatchObject({ is: 'local-time', at: '2017-10-02T16:30:00.000Z' });
    expect((await ann.answer(3, { time: '2017-10-02T23:30' })).step.feedback).toMatchObject({
      right: false,
      time: { local: '2017-10-03T00:30', ahead: 12, offset: 8 },
    });
    expect((await ann.answer(3, { time: '2017-10-03T00:30' })).step.feedback?.right).toBe(true);
  });

  test('who plans a call reads its hour there, and who is at the telephone then', async () => {
    const ann = await come(await beginClass(), 'Ann');
    await walkTo(ann, 11);
    const plan = (hour: string, level = 'working') =>
      ann.answer(11, { level, hour, issue: 'The answer is late.', who: 'The technician.' });
    const holiday = (await plan('2017-10-06T10:00', 'ministerial')).step.feedback;
    expect(holiday).toMatchObject({ right: false, level: { wanted: 'working' }, hour: { past: true } });
    const office = (await plan('2017-10-08T21:00')).step.feedback?.hour;
    expect(office).toMatchObject({ at: '2017-10-09T01:00:00.000Z', past: false, zone: 'Asia/Shanghai' });
    const there = (hour: typeof office) => hour?.contacts.filter(({ open }) => open).map(({ duty }) => duty);
    expect(there(office)).toContain(false);
    expect(there(holiday?.hour)).not.toContain(false);
  });

  test('sees the moment from the other chair, and what would come of waiting; nothing happens by it', async () => {
    const ann = await come(await beginClass(), 'Ann');
    await walkTo(ann, 7);
    const wait = async () => (await server.get('/api/v1/learn/wait', ann.token)).text;
    expect(await wait()).toMatch(/The answer to US-1 is overdue.*A boy needs blood/);
    // while detail is owed to the other side, its clock stands still
    const was = await walkTo(ann, 8);
    expect(await wait()).not.toContain('The answer to US-1 is overdue');
    const chair = (await server.get('/api/v1/learn/chair', ann.token)).text;
    expect(JSON.parse(chair)).toMatchObject({ seat: 'china/desk', picture: { seat: 'china/desk' } });
    expect(await ann.now()).toEqual(was);
  });

  test('P4 is told nothing of what really happened, nor an answer before it was given, in the whole lesson', async () => {
    for (const name of ['first-case', 'two-meetings']) {
      const begun = await beginClass(name);
      const ann = await come(begun, 'Ann');
      const truths = truthsOf(name);
      expect(truths.length).toBeGreaterThan(2);
      let walk = await ann.now();
      for (;;) {
        const { token } = ann;
        const told = [
          JSON.stringify(walk),
          (await server.get('/api/v1/learn/chair', token)).text,
          (await server.get('/api/v1/learn/wait', token)).text,
        ].join('');
        for (const truth of truths) expect(told).not.toContain(truth);
        expect(JSON.stringify(walk.step.question ?? '')).not.toMatch(/"(right|because|model)"/);
        if (walk.step.question !== null) walk = await ann.answer(walk.step.step, anAnswer(walk));
        if (walk.step.next === null) break;
        walk = await ann.go(walk.step.next);
      }
      expect(walk.step.step).toBe(begun.steps - 1);
    }
  });

  test('is refused what is no answer to what is asked', async () => {
    const ann = await come(await beginClass(), 'Ann');
    const answer = (step: number, given: object) =>
      server.post('/api/v1/learn/answer', { step, answer: given }, ann.token);
    expect((await answer(0, { choice: 'nobody' })).problem?.code).toBe('invalid');
    expect((await answer(0, { time: '2017-10-03T00:30' })).problem?.code).toBe('invalid');
    expect((await answer(0, { choice: 7 })).problem?.code).toBe('invalid');
    expect((await answer(3, { choice: 'disks' })).problem?.code).toBe('refused');
    await walkTo(ann, 6);
    expect((await answer(6, { choice: 'disks' })).problem?.code).toBe('refused');
  });
});
