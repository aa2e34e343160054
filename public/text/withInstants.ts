/** A sentence with each ISO instant in it as people read it. */
import { dayAndTime } from '../app/times.ts';

export const withInstants = (sentence: string): string =>
  sentence.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (at) => dayAndTime(Date.parse(at)));
