/** What an expectation found, in words. */
import { stateWords } from '../../picture/words.ts';

/** With the states as people say them: `request blades-1 reached answer, overdue`. */
export const whyWords = (why: string): string =>
  why.replace(/\b[a-z]\w*(?:\.[a-z]\w*)+\b|\b[a-z]+[A-Z]\w*\b/g, stateWords);
