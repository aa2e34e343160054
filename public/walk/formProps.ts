import type { LessonAnswer, LessonQuestion } from '../../src/contract/http/lesson.ts';

/** What each form is given. */
export interface FormProps<Is extends LessonQuestion['is']> {
  readonly question: Extract<LessonQuestion, { is: Is }>;
  /** Of the learner and the step: what is written is kept under it. */
  readonly kept: string;
  readonly at: string;
  readonly busy: boolean;
  /** Something was answered before. */
  readonly again: boolean;
  readonly send: (answer: LessonAnswer) => void;
}
