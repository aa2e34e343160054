/** Refusals in plain words: what was asked, why not, which rule, what can be done (design §2, §4). */
import { RULES } from '../contract/rule.ts';
import type { RuleId } from '../contract/rule.ts';
import type { Refusal, RefusalCode } from '../contract/entry.ts';

export function refuse(code: RefusalCode, message: string, rule: RuleId | null = null): Refusal {
  return { code, rule, message };
}

/** What a guard that states no rule means when it fails. */
const guardWords: Readonly<Record<string, string>> = {
  byKnowing: 'Only a side that knows of it can do this.',
  raised: 'It has not been raised with the other side.',
  clockIs: 'That clock does not run.',
  onlyClock: 'That clock does not run.',
};

/** The refusal for an input that a state does not accept: its first failing guard, or the state when it has no transition for it. */
export function blockedBy(guard: string | null, verb: string, states: readonly string[]): Refusal {
  if (guard === null) {
    return refuse(
      'not-now',
      `${verb} is not accepted while the state is ${states.join(', ') || 'not begun'}.`,
    );
  }
  if (guard in RULES) {
    const id = guard as RuleId;
    return refuse('rule', `${verb}: ${RULES[id].text} (${id}, ${RULES[id].source})`, id);
  }
  if (/^by(?!Knowing)[A-Z]/.test(guard)) {
    return refuse('not-your-side', `${verb} is for the other side to do: ${inWords(guard)}.`);
  }
  return refuse(
    'not-now',
    `${verb} is not accepted: ${guardWords[guard] ?? `${inWords(guard)} does not hold`}.`.replace('..', '.'),
  );
}

function inWords(guard: string): string {
  return guard.replace(/([A-Z])/g, ' $1').toLowerCase();
}
