/** Words and values of the scenario to start from. */
import { stringify } from 'yaml';
import { nameInProse } from '../contract/nameInProse.ts';
import type { StarterSide } from './starterPlan.ts';

/** A text as a YAML value on one line. */
export const value = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();

export const the = ({ name }: StarterSide): string => nameInProse(name);
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
