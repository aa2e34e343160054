/** Words and values of the scenario to start from. */
import { stringify } from 'yaml';
import type { StarterSide } from './starterPlan.ts';

/** A text as a YAML value on one line. */
export const value = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();

/** Names of states have an article where English wants one. */
export const the = ({ name }: StarterSide): string =>
  /^United |(Federation|Republic|Kingdom|Union)$/.test(name) ? `the ${name}` : name;
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
