/**
 * The four questions of an after-action review, as exercise practice has them: for a hot wash to which the scenario brings no questions
 * of its own, and beside those that it brings. What people name on one bears its id.
 */
import type { Text } from './act/act.ts';

export interface StandingQuestion {
  readonly id: string;
  readonly ask: Text;
}

export const standingQuestions: readonly StandingQuestion[] = [
  { id: 'standing-expected', ask: 'What did you expect to happen?' },
  { id: 'standing-happened', ask: 'What did happen?' },
  { id: 'standing-why', ask: 'Why did it happen so?' },
  { id: 'standing-change', ask: 'What is to be kept, and what is to be changed?' },
];
