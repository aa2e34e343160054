/** What every machine of the mechanism is made of, beyond its statechart. */
import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode } from 'xstate';
import type { RuleId } from '../src/contract/rule.ts';
import type { MachineName, Party, Sees } from '../src/contract/subject.ts';

export type { AnyMachineSnapshot, AnyStateNode };

/** What every input carries: when, by which party (null: the exercise itself), its fields, and the rules' standing. */
export interface Given<Type extends string, With = object, Facts = object> {
  readonly type: Type;
  /** Instant, ms of exercise time. */
  readonly at: number;
  readonly by: Party | null;
  readonly with: With;
  readonly facts: Facts & Standing;
}

/** How rules stand for this input: soft rules that the profile hardens, and rules that the director sets aside (EX-3). */
export interface Standing {
  readonly hardened: readonly RuleId[];
  readonly aside: readonly RuleId[];
}

export interface RuleArgs<Context, Event> {
  readonly context: Context;
  readonly event: Event;
}

export type RuleTest<Context, Event> = (args: RuleArgs<Context, Event>) => boolean;
export type RuleTests<Context, Event> = Partial<Record<RuleId, RuleTest<Context, Event>>>;

export interface MachineRules {
  readonly hard: RuleTests<never, never>;
  readonly soft: RuleTests<never, never>;
}

export interface MachineDefinition {
  readonly name: MachineName;
  readonly logic: AnyStateMachine;
  readonly rules: MachineRules;
}

/** A state's meta: who may see that a subject entered it, named by a field of the context or `all`. */
export interface StateMeta {
  readonly sees: Sees;
}

export const sees = (who: Sees): { meta: StateMeta } => ({ meta: { sees: who } });

type Guard = (args: { context: never; event: never }) => boolean;

/**
 * Guards named by rule ids. A hard rule lets an input through when its test holds or the director set it aside;
 * a soft rule also when the profile does not harden it: the departure is read off the transition taken.
 */
export function ruleGuards<Hard extends object, Soft extends object>(
  hard: Hard,
  soft: Soft,
): { [Id in keyof Hard | keyof Soft]: Guard } {
  const guards: Record<string, Guard> = {};
  for (const [id, test] of Object.entries(hard) as [RuleId, Guard][]) {
    guards[id] = (args) => test(args) || standing(args).aside.includes(id);
  }
  for (const [id, test] of Object.entries(soft) as [RuleId, Guard][]) {
    guards[id] = (args) =>
      test(args) || !standing(args).hardened.includes(id) || standing(args).aside.includes(id);
  }
  return guards as { [Id in keyof Hard | keyof Soft]: Guard };
}

function standing(args: { event: unknown }): Standing {
  return (args.event as Given<string>).facts;
}
