/** Refusals in plain words: what was asked, why not, which rule, what can be done (design §2, §4). */
import { actOf } from '../contract/act/acts.ts';
import { RULES } from '../contract/rule.ts';
import type { RuleId } from '../contract/rule.ts';
import type { Refusal, RefusalCode } from '../contract/entry.ts';
import { guardWords } from './guardWords.ts';

export function refuse(code: RefusalCode, message: string, rule: RuleId | null = null): Refusal {
  return { code, rule, message };
}

/** How a subject stands, for a refusal: the leaf states that an act would concern, and the acts that they take. */
export interface Stand {
  readonly what: string;
  readonly states: readonly string[];
  readonly takes: readonly string[];
}

/** What can be done when a hard rule refuses. */
const ways: Partial<Record<RuleId, string>> = {
  'PRES-1': 'Answer without that evidence.',
  'CALL-3': 'Authenticate first.',
  'EX-1': 'Wait until the director resumes.',
};

/** A text is cleared under its own act; what may leave before that says so in a field. */
function wayToClear(verb: string): string {
  const fields = actOf(verb)?.with.shape ?? {};
  const early = 'beforeClearance' in fields ? '; or do it with beforeClearance, and owe it (CLR-2)' : '';
  const first = verb === 'clearance.release' ? 'Wait' : 'Circulate the text (clearance.circulate), wait';
  return `${first} until its offices have cleared it, and do it then${early}.`;
}

/** The refusal for an input that a state does not accept: its first failing guard, or the state when it has no transition for it. */
export function blockedBy(guard: string | null, verb: string, stand: Stand): Refusal {
  if (guard === null) return refuse('not-now', notNow(verb, stand));
  if (guard in RULES) {
    const id = guard as RuleId;
    const said = `${verb}: ${RULES[id].text.replace(/\.$/, '')} (${[id, ...sourceOf(id)].join(', ')}).`;
    const way = id === 'CLR-1' ? wayToClear(verb) : ways[id];
    return refuse('rule', way === undefined ? said : `${said} ${way}`, id);
  }
  const code = guard.startsWith('by') ? 'not-your-side' : 'not-now';
  return refuse(code, `${verb} is not accepted: ${guardWords[guard] ?? guard}.`);
}

/** Where the rule stands, unless it is of our own design. */
function sourceOf(id: RuleId): string[] {
  const { source } = RULES[id];
  if (source === 'design') return [];
  return [/^\d\w?(,|$)/.test(source) ? `clause ${source}` : source];
}

function notNow(verb: string, { what, states, takes }: Stand): string {
  const stands = states.length === 0 ? 'has not begun' : `stands at ${states.map(inWords).join(', ')}`;
  const said = `${verb} is not accepted now: ${what} ${stands}.`;
  return takes.length === 0 ? said : `${said} It takes ${takes.join(', ')}.`;
}

/** `life.answered.full` as `answered full`; the main region of a machine goes without its name. */
function inWords(leaf: string): string {
  const words = leaf.replace(/^(life|spine)\./, '').replaceAll('.', ' ');
  return words.replace(/([A-Z])/g, ' $1').toLowerCase();
}
