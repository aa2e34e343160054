/** Every act, by verb. The verb's first word names what it belongs to; `call.place` is asked, `call.placed` is the fact. */
import type * as z from 'zod';
import type { ActDefinition } from './act.ts';
import { callActs } from './call.ts';
import { conductActs } from './conduct.ts';
import { matterActs } from './matter.ts';
import { requestActs } from './request.ts';
import { reviewActs } from './review.ts';
import { roomActs } from './room.ts';

export const acts = {
  ...matterActs,
  ...requestActs,
  ...callActs,
  ...reviewActs,
  ...conductActs,
  ...roomActs,
};

export type Verb = keyof typeof acts;
export type With<V extends Verb> = z.infer<(typeof acts)[V]['with']>;

export const verbs = Object.keys(acts) as Verb[];

export function actOf(verb: string): ActDefinition | undefined {
  return (acts as Record<string, ActDefinition>)[verb];
}
