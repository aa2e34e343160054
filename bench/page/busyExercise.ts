/** A scenario whose log comes to 5,000 entries and 50 incidents, as its file would hold it. */
import { manyMatters } from '../manyMatters.ts';

const INCIDENTS = 50;
/** With what the matters come to, ten entries and some each, the log has 5,000 and a few. */
const LETTERS = 4_450;

export function busyExercise(): string {
  const { storyline, ...scenario } = manyMatters(INCIDENTS) as { storyline: readonly object[] };
  const letters = Array.from({ length: LETTERS }, (_, at) => ({
    id: `LET-${at + 1}`,
    at: `T+${at * 4}m`,
    inject: at % 2 === 0 ? 'us/desk' : 'china/desk',
    from: 'company',
    channel: 'mail',
    title: `Letter ${at + 1} of many`,
    body: 'We write again about the designs, and ask what is being done.',
  }));
  // a file of JSON is a file of YAML
  return JSON.stringify({ ...scenario, storyline: [...storyline, ...letters] });
}
