/** A walkthrough, for one learner: where it stands, going on and back, answering, waiting, the other chair. */
import {
  answerStepSchema,
  chairSchema,
  goStepSchema,
  joinClassSchema,
  learningSchema,
  waitSchema,
  walkSchema,
} from '../../contract/http/lesson.ts';
import type { AnswerStep, Learner } from '../../contract/http/lesson.ts';
import { rightness } from '../../runtime/lesson/judge.ts';
import { problem, value } from '../answer.ts';
import type { Answer } from '../answer.ts';
import { MOST_TRIES, TakenAway } from '../learn/classes.ts';
import type { Class } from '../learn/classes.ts';
import { askedAt, stepAt } from '../learn/lessonOf.ts';
import { ifWaited, nextAfter, otherChair, triesAt, walkOf } from '../learn/walk.ts';
import { route } from '../route.ts';
import type { Asked } from '../route.ts';

const asLearner =
  <Body>(handle: (group: Class, learner: Learner, body: Body) => Promise<Answer>) =>
  async ({ caller, body }: Asked<unknown, Body>): Promise<Answer> => {
    if (caller?.is !== 'learner') throw new Error('Only a learner is let in here.');
    return handle(caller.group, caller.learner, body);
  };

/** As it stands after what was done. */
const walked = async (group: Class, { id }: Learner): Promise<Answer> => {
  const learner = group.learner(id);
  if (!learner) throw new TakenAway();
  return value(await walkOf(group, learner));
};

export const learnRoutes = [
  route({
    id: 'joinClass',
    method: 'post',
    path: '/api/v1/learn/join',
    says: 'Comes into a class by its code, with a name.',
    may: [],
    body: joinClassSchema,
    seldom: 'guess',
    gives: { 201: { says: 'The learner, with a token of their own.', shape: learningSchema } },
    problems: ['not-found', 'too-many', 'not-saved'],
    handle: async ({ body }, { classes }) => {
      const group = classes.byCode(body.code);
      if (!group)
        return problem('not-found', 'No class has this code. Look at it again, or ask the trainer.');
      const joined = await group.join(body.name);
      if (!joined) return problem('too-many', 'This class is full. Ask the trainer for another one.');
      const { id, name } = joined.learner;
      return value(
        { marking: 'EXERCISE', learner: { id, name }, title: group.about.title, token: joined.token },
        201,
      );
    },
  }),
  route({
    id: 'getWalk',
    method: 'get',
    path: '/api/v1/learn',
    says: 'The lesson as the learner stands in it, with the step at which it is. No answer is in it before it was given.',
    may: ['learner'],
    gives: { 200: { says: 'The walkthrough.', shape: walkSchema } },
    problems: ['not-found'],
    handle: asLearner((group, learner) => walked(group, learner)),
  }),
  route({
    id: 'goToStep',
    method: 'post',
    path: '/api/v1/learn/go',
    says: 'Goes to a step: back to any, and on to the next one once what was asked is answered.',
    may: ['learner'],
    body: goStepSchema,
    gives: { 200: { says: 'The walkthrough at that step.', shape: walkSchema } },
    problems: ['not-found', 'refused', 'not-saved'],
    handle: asLearner<{ step: number }>(async (group, learner, { step }) => {
      if (step >= group.about.steps)
        return problem('not-found', `The lesson has ${group.about.steps} steps, counted from 0.`);
      const next = nextAfter(await group.play(), learner.at, triesAt(group, learner.id, learner.at));
      if (step > learner.reached && step !== next)
        return problem('refused', 'That step comes later. Answer what is asked first.');
      await group.go(learner.id, step);
      return walked(group, learner);
    }),
  }),
  route({
    id: 'answerStep',
    method: 'post',
    path: '/api/v1/learn/answer',
    says: 'Answers the question of the step at which the learner is. It can be answered again, otherwise.',
    may: ['learner'],
    body: answerStepSchema,
    gives: { 200: { says: 'The walkthrough, with what is said to the answer.', shape: walkSchema } },
    problems: ['not-found', 'refused', 'not-saved'],
    handle: asLearner<AnswerStep>(async (group, learner, { step, answer }) => {
      if (step !== learner.at)
        return problem('refused', `You are at step ${learner.at}, and the answer is to step ${step}.`);
      const play = await group.play();
      const { ask } = stepAt(play, step);
      if (ask === undefined) return problem('refused', 'Nothing is asked here.');
      const right = rightness(ask, answer, askedAt(play, step));
      if (right === undefined)
        return problem('invalid', 'This is no answer to what is asked here.', {
          errors: [
            { at: 'body.answer', message: 'It is of another kind, or names no option that is there.' },
          ],
        });
      if (triesAt(group, learner.id, step).length >= MOST_TRIES)
        return problem('refused', `A question can be answered ${MOST_TRIES} times. Go on to the next step.`);
      await group.answer(learner.id, step, { answer, right });
      return walked(group, learner);
    }),
  }),
  route({
    id: 'waitHere',
    method: 'get',
    path: '/api/v1/learn/wait',
    says: 'What would come next if everybody only waited. Nothing happens by it.',
    may: ['learner'],
    seldom: 'work',
    gives: { 200: { says: 'What would come.', shape: waitSchema } },
    problems: ['not-found'],
    handle: asLearner(async (group, learner) => value(await ifWaited(group, learner))),
  }),
  route({
    id: 'otherChair',
    method: 'get',
    path: '/api/v1/learn/chair',
    says: 'The same moment as the other capital sees it.',
    may: ['learner'],
    gives: { 200: { says: 'The view of the counterpart.', shape: chairSchema } },
    problems: ['not-found'],
    handle: asLearner(async (group, learner) => value(await otherChair(group, learner))),
  }),
];
