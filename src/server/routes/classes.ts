/** Classes, for whoever runs the server: a lesson is begun for learners, looked at, and taken away. */
import {
  beginClassSchema,
  classesSchema,
  classSchema,
  learnerLinkSchema,
} from '../../contract/http/lesson.ts';
import type { ClassesListed, ClassShown } from '../../contract/http/lesson.ts';
import { LOG_FORMAT } from '../../contract/entry.ts';
import { inEnglish } from '../../report/chronicle.ts';
import { problem, value } from '../answer.ts';
import type { Answer } from '../answer.ts';
import type { Class, Classes } from '../learn/classes.ts';
import { kindOf } from '../learn/lessonOf.ts';
import { resultsOf } from '../learn/results.ts';
import { openWanted } from '../openWanted.ts';
import { route } from '../route.ts';
import type { Asked, Desk } from '../route.ts';

type Handle = (group: Class, asked: Asked<unknown, unknown>, desk: Desk) => Promise<Answer>;

const ofClass =
  (handle: Handle) =>
  async (asked: Asked<unknown, unknown>, desk: Desk): Promise<Answer> => {
    const id = asked.params['class'] ?? '';
    const group = desk.classes.find(id);
    return group ? handle(group, asked, desk) : problem('not-found', `There is no class ${id}.`);
  };

const ofLearner = (handle: (group: Class, learner: string, origin: string) => Promise<Answer>) =>
  ofClass(async (group, { params, origin }) => {
    const id = params['learner'] ?? '';
    return group.learner(id)
      ? handle(group, id, origin)
      : problem('not-found', `There is no learner ${id} in this class.`);
  });

export const classRoutes = [
  route({
    id: 'listClasses',
    method: 'get',
    path: '/api/v1/classes',
    says: 'The classes that go through a lesson.',
    may: ['house'],
    gives: { 200: { says: 'The classes.', shape: classesSchema } },
    problems: [],
    handle: (_, { classes }) => value(listed(classes)),
  }),
  route({
    id: 'beginClass',
    method: 'post',
    path: '/api/v1/classes',
    says: 'Begins the lesson of a scenario for a class. One link and one code lead in.',
    may: ['house'],
    body: beginClassSchema,
    most: 5_000_000,
    seldom: 'work',
    gives: { 201: { says: 'The class; nobody is in it yet.', shape: classSchema } },
    problems: ['not-found', 'not-in-order', 'refused', 'too-many', 'not-saved'],
    handle: async ({ body, origin }, { classes, library, maker }) => {
      const opened = await openWanted(library, body);
      if ('is' in opened) return opened;
      const { scenario, profile } = opened;
      if (scenario.lesson.length === 0)
        return problem(
          'refused',
          `${inEnglish(scenario.title)} has no lesson. Choose a scenario that has one.`,
        );
      const group = await classes.begin({
        format: LOG_FORMAT,
        ...maker,
        scenario: { ...scenario, cast: withoutPeople(scenario.cast) },
        profile,
        seed: scenario.seed,
      });
      if (!group) return problem('too-many', 'There are too many classes. Take away those that are over.');
      return value(await shown(group, origin), 201);
    },
  }),
  route({
    id: 'getClass',
    method: 'get',
    path: '/api/v1/classes/{class}',
    says: 'A class: its link and code, its lesson, who is at which step, what they answered, and how long it took.',
    may: ['house'],
    gives: { 200: { says: 'The class.', shape: classSchema } },
    problems: ['not-found'],
    handle: ofClass(async (group, { origin }) => value(await shown(group, origin))),
  }),
  route({
    id: 'getResults',
    method: 'get',
    path: '/api/v1/classes/{class}/results',
    says: 'What the learners of a class answered, as a table to keep.',
    may: ['house'],
    gives: { 200: { says: 'A row for each answer, with commas.', types: ['text/csv'] } },
    problems: ['not-found'],
    handle: ofClass(async (group) => ({
      is: 'document',
      type: 'text/csv; charset=utf-8',
      text: await resultsOf(group),
      name: `EXERCISE-${group.about.scenario}-class.csv`,
    })),
  }),
  route({
    id: 'removeClass',
    method: 'post',
    path: '/api/v1/classes/{class}/remove',
    says: 'Takes a class away for good, with the names and answers of all its learners.',
    may: ['house'],
    gives: { 200: { says: 'The classes that are left.', shape: classesSchema } },
    problems: ['not-found', 'not-saved'],
    handle: ofClass(async ({ about }, _, { classes }) => {
      await classes.remove(about.id);
      return value(listed(classes));
    }),
  }),
  route({
    id: 'renewLearner',
    method: 'post',
    path: '/api/v1/classes/{class}/learners/{learner}/link',
    says: "A learner's own link, to go on at another machine. The one before leads nowhere any more.",
    may: ['house'],
    gives: { 200: { says: 'The link.', shape: learnerLinkSchema } },
    problems: ['not-found', 'not-saved'],
    handle: ofLearner(async (group, id, origin) =>
      value({ link: `${origin}/#/learn/${await group.renew(id)}` }),
    ),
  }),
  route({
    id: 'removeLearner',
    method: 'post',
    path: '/api/v1/classes/{class}/learners/{learner}/remove',
    says: 'Takes a learner away for good, with name and answers.',
    may: ['house'],
    gives: { 200: { says: 'The class without the learner.', shape: classSchema } },
    problems: ['not-found', 'not-saved'],
    handle: ofLearner(async (group, id, origin) => {
      await group.remove(id);
      return value(await shown(group, origin));
    }),
  }),
];

const listed = (classes: Classes): ClassesListed => ({
  marking: 'EXERCISE',
  classes: classes.all().map(({ about: { code: _, ...about }, learners }) => ({
    ...about,
    learners: learners().length,
  })),
});

type Cast = Readonly<Record<string, { 'played-by': string }>>;

/** Nobody plays in a walkthrough: whom a person plays elsewhere, the script plays here. */
const withoutPeople = <T extends Cast>(cast: T): T =>
  Object.fromEntries(
    Object.entries(cast).map(([who, by]) => [
      who,
      by['played-by'] === 'person' ? { 'played-by': 'script' } : by,
    ]),
  ) as T;

async function shown(group: Class, origin: string): Promise<ClassShown> {
  const { opening } = await group.play();
  const { lesson, storyline } = opening.scenario;
  const titles = new Map(storyline.map(({ id, title }) => [id, title]));
  return {
    marking: 'EXERCISE',
    ...group.about,
    link: `${origin}/#/learn/${group.about.code}`,
    lesson: lesson.map(({ 'at-item': item, clause, ask }) => ({
      title: titles.get(item) ?? null,
      clause: clause ?? null,
      asks: kindOf(ask),
      question: ask && 'choice' in ask ? ask.choice : null,
      options:
        ask && 'choice' in ask ? Object.fromEntries(ask.options.map(({ id, text }) => [id, text])) : {},
    })),
    learners: group.learners().map((one) => ({ ...one, steps: [...group.stepsOf(one.id)] })),
  };
}
