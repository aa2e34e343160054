import { describe, expect, test } from 'vitest';
import { durationText, parseDuration } from '../../src/contract/time.ts';
import { alike } from '../../src/engine/policy/alike.ts';
import { policyNames } from '../../src/contract/policy.ts';
import { dutyKinds, scales } from '../../src/engine/policy/habit.ts';
import type { Delay, DutyKind, Habit, Parameter, Policy } from '../../src/engine/policy/habit.ts';
import { policies } from '../../src/engine/policy/policies.ts';
import { words } from '../../src/engine/policy/words.ts';
import { code, expectGenerated, table } from './markdown.ts';

const kinds = Object.keys(dutyKinds) as DutyKind[];
const percent = (share: number): string => `${Math.round(share * 100)}%`;

const inWords = (duration: string): string => durationText(parseDuration(duration) ?? Number.NaN);

function delayText(delay: Delay): string {
  if (!('of' in delay))
    return delay.least === delay.most
      ? inWords(delay.least)
      : `${inWords(delay.least)} to ${inWords(delay.most)}`;
  return `${percent(delay.least)} to ${percent(delay.most)} of ${scales[delay.of]}`;
}

const weights = (is: Readonly<Record<string, number>>): string =>
  Object.entries(is)
    .filter(([, weight]) => weight > 0)
    .map(([choice, weight]) => `${choice} ${weight}`)
    .join(', ');

const basisOf = (parameter: Parameter<unknown>): string =>
  'source' in parameter ? `**documented**: ${parameter.source}` : parameter.assumption;

const fields = ['does', 'delay', 'choices'] as const;
const names = { does: 'done', delay: 'after', choices: 'ways' } as const;

/** One duty of a policy; what is as in `cooperative` is left out, unless it is that policy itself. */
function row(kind: DutyKind, habit: Habit, usual: Habit | null): string[] | null {
  const shown = fields.filter((field) => habit[field] !== undefined && habit[field] !== usual?.[field]);
  if (shown.length === 0) return null;
  const value = (field: (typeof fields)[number], text: string): string => (shown.includes(field) ? text : '');
  return [
    dutyKinds[kind],
    value('does', percent(habit.does.is)),
    value('delay', delayText(habit.delay.is)),
    value('choices', weights(habit.choices?.is ?? {})),
    shown.map((field) => `${names[field]}: ${basisOf(habit[field]!)}`).join(' '),
  ];
}

function habitsTable(policy: Policy): string {
  const usual = policy.id === 'cooperative' ? null : policies.cooperative.habits;
  const rows = kinds.flatMap((kind) => {
    const made = row(kind, policy.habits[kind], usual?.[kind] ?? null);
    return made === null ? [] : [made];
  });
  const others = [
    ['grounds for declining', '', '', weights(policy.grounds.is), basisOf(policy.grounds)],
    ['elements that its requests carry, each', percent(policy.elements.is), '', '', basisOf(policy.elements)],
  ];
  return table(['what', 'done', 'after', 'ways, by weight', 'basis'], [...rows, ...others]);
}

const plainly = (value: unknown): string => {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, one]) => `${key} ${String(one)}`)
      .join(', ');
  return String(value);
};

describe('the policies', () => {
  test('stand in docs/policies.md as they stand in the code, every parameter with its basis', async () => {
    const tables = Object.fromEntries(
      policyNames
        .filter((name) => name !== 'silent')
        .map((name) => [name, `${says(policies[name])}\n\n${habitsTable(policies[name])}`]),
    );
    await expectGenerated('docs/policies.md', {
      ...tables,
      silent: says(policies.silent),
      alike: table(
        ['what', 'value', 'why'],
        Object.entries(alike).map(([name, { is, assumption }]) => [
          alikeWords[name as keyof typeof alike],
          plainly(is),
          assumption,
        ]),
      ),
      keys: Object.keys(words).map(code).join(' · '),
    });
  });

  test('say of every parameter that it is documented or assumed, and why', () => {
    for (const { id, habits, grounds, elements } of Object.values(policies)) {
      const parameters: readonly (Parameter<unknown> | undefined)[] = [
        grounds,
        elements,
        ...Object.values(habits).flatMap(({ does, delay, choices }) => [does, delay, choices]),
      ];
      for (const parameter of parameters) {
        if (parameter === undefined) continue;
        expect('source' in parameter !== 'assumption' in parameter, id).toBe(true);
        expect(basisOf(parameter).length).toBeGreaterThan(10);
      }
    }
  });

  test('hold likelihoods from 0 to 1, and ranges in order', () => {
    for (const { habits } of Object.values(policies)) {
      for (const { does, delay } of Object.values(habits)) {
        expect(does.is).toBeGreaterThanOrEqual(0);
        expect(does.is).toBeLessThanOrEqual(1);
        if ('of' in delay.is) expect(delay.is.least).toBeLessThanOrEqual(delay.is.most);
      }
    }
  });
});

const says = ({ says: said }: Policy): string => (typeof said === 'string' ? said : said.en);

const alikeWords: Readonly<Record<keyof typeof alike, string>> = {
  asksFor: 'kinds of request that are written',
  mostCalls: 'calls of one side on one matter, at most',
  viceFrom: 'severity from which deputies talk',
  ministerFrom: 'severity from which ministers talk',
  arrangedIn: 'time from the arrangement to the session',
  availableIn: 'time after which somebody is there again',
  planFor: 'time for a plan of work',
  preparesBefore: 'time before a meeting at which preparations begin',
  lateReply: 'time after which a side speaks without having been addressed',
  latePoint: 'time after which points are read back in any case',
  lateEnd: 'time after which who called ends a session in any case; the other side after twice that',
  latePosition: 'time after which a position is stated without waiting for the other side',
  lateDraft: 'time after which the sides turn to the outcome text in any case',
  lateConclusion: 'time after which the meeting is concluded in any case',
};
