/** What stands in a lesson beside its answers: what is asked, behind which clause, and in whose capital. */
import { levels } from '../../contract/act/act.ts';
import type { Text } from '../../contract/act/act.ts';
import type { LessonQuestion, WalkStep } from '../../contract/http/lesson.ts';
import type { LessonStep } from '../../contract/lesson.ts';
import type { Profile } from '../../contract/profile.ts';
import { RULES } from '../../contract/rule.ts';
import type { RuleId } from '../../contract/rule.ts';
import { iso } from '../../contract/time.ts';
import type { Party } from '../../contract/subject.ts';
import { partyOf } from '../../contract/subject.ts';
import { instantAsked } from '../../runtime/lesson/judge.ts';
import type { Ask, Asked } from '../../runtime/lesson/judge.ts';
import type { LessonPlay } from '../../runtime/lesson/play.ts';

export const stepAt = ({ opening }: LessonPlay, step: number): LessonStep => {
  const found = opening.scenario.lesson[step];
  if (!found) throw new Error('A step is looked for before.');
  return found;
};

export function askedAt({ opening, moments }: LessonPlay, step: number): Asked {
  const { seat = '', at = '' } = moments[step] ?? {};
  const { profile, scenario } = opening;
  return { profile, party: partyOf(seat) ?? '', at, startex: scenario.startex };
}

export function kindOf(ask: Ask | undefined): 'choice' | 'compose' | 'call' | 'local-time' | null {
  if (ask === undefined) return null;
  if ('choice' in ask) return 'choice';
  if ('compose' in ask) return 'compose';
  return 'plan' in ask ? 'call' : 'local-time';
}

export function questionAt(play: LessonPlay, step: number): LessonQuestion | null {
  const { ask } = stepAt(play, step);
  const asked = askedAt(play, step);
  const { profile, party } = asked;
  if (ask === undefined) return null;
  if ('choice' in ask)
    return { is: 'choice', ask: ask.choice, options: ask.options.map(({ id, text }) => ({ id, text })) };
  if ('compose' in ask) {
    const elements = (ask.elements ?? []).map((id) => ({ id, words: profile.words[id] ?? id }));
    return { is: 'compose', what: ask.compose, elements };
  }
  if ('plan' in ask)
    return {
      is: 'call',
      to: profile.parties[ask.to]?.name ?? ask.to,
      levels: [...levels],
      from: capitalOf(profile, party),
    };
  return {
    is: 'local-time',
    at: iso(instantAsked(ask, asked)),
    own: capitalOf(profile, party),
    capital: capitalOf(profile, ask.in).capital,
  };
}

export function capitalOf({ parties }: Profile, party: Party): { capital: Text; zone: string } {
  const { name = party, zone = 'UTC' } = parties[party]?.capital ?? {};
  return { capital: name, zone };
}

/** The official words of a clause, where the agreement has them; of a rule, what it says. */
export function clauseAt({ opening }: LessonPlay, id: string | undefined): WalkStep['clause'] {
  if (id === undefined) return null;
  if (id in RULES) {
    const { text, source } = RULES[id as RuleId];
    return { id, is: 'rule', words: text, source };
  }
  const objective = opening.scenario.objectives.find((one) => one.id === id);
  if (objective) return { id, is: 'objective', words: objective.text, source: null };
  const clause = opening.profile.clauses?.[id];
  return { id, is: 'clause', words: clause?.is ?? null, source: clause?.source ?? null };
}
