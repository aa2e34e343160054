/** What was later than the profile assumes, rule by rule, in words. */
import { durationText } from '../../contract/time.ts';
import type { LateInstance } from '../facts/ruleRecords.ts';
import type { Naming } from '../naming.ts';

export function dueWords(
  rule: string,
  { ref, byMs, never, by: madeUp }: LateInstance,
  naming: Naming,
): string {
  const it = naming.subject(ref);
  const by = byMs === null ? '' : `${durationText(byMs)} `;
  switch (rule) {
    case 'REV-1':
      return never
        ? `A meeting is due, and none is held by the end: later than this profile assumes`
        : `${madeUp === null ? 'A meeting' : naming.subject(madeUp)} is held ${by}later than this profile assumes`;
    case 'CHAN-2':
      return never
        ? `A check of ${it} is due, and none is made by the end: later than this profile assumes`
        : `A check of ${it} is made ${by}later than this profile assumes`;
    case 'PRES-1':
      return `What was preserved lapses: ${it}`;
    default:
      return `${it} ${never ? 'not given, by the end ' : ''}${by}later than this profile assumes`;
  }
}
