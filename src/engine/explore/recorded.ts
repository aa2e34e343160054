/** What is wrong with one step or one refusal of a machine, or null: what left uncleared unrecorded, what was announced below its test. */
import { refusalCodes } from '../../contract/entry.ts';
import { RULES } from '../../contract/rule.ts';
import { outgoingTexts } from '../draft.ts';
import { guardWords } from '../guardWords.ts';
import { blockedBy, howItStands } from '../refusal.ts';
import type { Edge, Refused } from './exploreMachine.ts';

const answerTo = ({ answers }: Pick<Edge, 'answers'>, asked: string): unknown =>
  answers.find(({ question }) => question === asked)?.value;
export const setsAside = (edge: Pick<Edge, 'answers'>): boolean =>
  edge.answers.some(({ question, value }) => question.endsWith('is set aside') && value === true);

export const sendsText = ({ on }: Pick<Edge, 'on'>): boolean =>
  on in outgoingTexts || on === 'clearance.release';
export const announces = ({ on }: Pick<Edge, 'on'>): boolean => on === 'measure.announce';

/** P5: a text leaves when it is cleared, or its release before clearance is recorded, or the director set the rule aside. */
export function leftUnrecorded(edge: Edge): string | null {
  const { on, broken } = edge;
  if (on !== 'clearance.release') {
    const cleared = answerTo(edge, 'cleared');
    if (cleared === undefined) return `${on} leaves without anyone asking whether it is cleared`;
    if (cleared === true) return null;
  } else if (!broken.includes('CLR-2') && !broken.includes('CLR-1')) return null;
  if (answerTo(edge, 'CLR-1 is set aside') === true || broken.includes('CLR-2')) return null;
  return `${on} leaves uncleared, and nothing is recorded`;
}

/** P6: a measure below its test is a departure, or the director set the rule aside. */
export function announcedUnrecorded(edge: Edge): string | null {
  const met = answerTo(edge, 'test met');
  if (met === undefined) return `${edge.on} without anyone asking whether its test is met`;
  return met === true || edge.broken.includes('MEAS-1')
    ? null
    : `${edge.on} below its test, and nothing is recorded`;
}

/** P7: a refusal changes nothing and names the rule, what does not hold, or the state. */
export function refusedBadly({ on, guard, changed }: Refused, states: readonly string[]): string | null {
  if (changed) return `${on} is refused and changes the state`;
  const { code, rule, message } = blockedBy(guard, on, { what: 'it', states, takes: [] });
  if (!(code in refusalCodes)) return `${on} is refused by a code that there is not, ${code}`;
  if (guard === null)
    return message.includes(howItStands(states)) ? null : `the refusal of ${on} does not name the state`;
  if (guard in RULES) return rule === guard ? null : `the refusal of ${on} does not name ${guard}`;
  return guard in guardWords ? null : `the refusal of ${on} has no words for ${guard}`;
}
