/** Refusals in plain words: what was asked, why not, which rule, what can be done (design §2, §4). */
import { nearestNames } from '../contract/nearest.ts';
import { actOf } from '../contract/act/acts.ts';
import { RULES } from '../contract/rule.ts';
import type { RuleId } from '../contract/rule.ts';
import type { Refusal, RefusalCode } from '../contract/entry.ts';
import { guardWords } from './guardWords.ts';
import { sideStates } from './sideStates.ts';

export function refuse(code: RefusalCode, message: string, rule: RuleId | null = null): Refusal {
  return { code, rule, message };
}

/** There is none of that name; the names that were probably meant are told, or else those that there are. */
export function refuseUnknown(
  verb: string,
  what: string,
  written: string,
  names: readonly string[],
): Refusal {
  const near = nearestNames(written, names, 3);
  const told = near.length > 0 ? near : names.slice(0, 8);
  const more = told.length < names.length ? ', among others' : '';
  const known = near.length > 0 ? ` Nearest: ${told.join(', ')}.` : ` There are ${told.join(', ')}${more}.`;
  const said = `${verb}: there is no ${what} ${written.slice(0, 48)}.`;
  return refuse('unknown-subject', names.length === 0 ? said : `${said}${known}`);
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
  const said = `${verb} is not accepted now: ${what} ${howItStands(states)}.`;
  return takes.length === 0 ? said : `${said} It takes ${takes.join(', ')}.`;
}

/** `stands at sent`, `has no evidence preserved`: the main region of a machine by its state, a side region by what it means. */
export function howItStands(states: readonly string[]): string {
  if (states.length === 0) return 'has not begun';
  const main = states.filter((leaf) => sideStates[leaf] === undefined).map(inWords);
  const stands = main.length === 0 ? [] : [`stands at ${main.join(', ')}`];
  return [...stands, ...states.flatMap((leaf) => sideStates[leaf] ?? [])].join(', and ');
}

/** `life.answered.full` as `answered full`; the main region of a machine goes without its name. */
function inWords(leaf: string): string {
  const words = leaf.replace(/^(life|spine)\./, '').replaceAll('.', ' ');
  return words.replace(/([A-Z])/g, ' $1').toLowerCase();
}
