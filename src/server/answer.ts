/** What a route answers: a value of a shape, a document to keep, or a problem. */
import { problemCodes } from '../contract/http/problem.ts';
import type { ProblemBody, ProblemCode } from '../contract/http/problem.ts';
import type { Refused } from '../contract/live/reply.ts';

export interface Value {
  readonly is: 'value';
  readonly status: number;
  readonly value: unknown;
}

export interface Document {
  readonly is: 'document';
  readonly type: string;
  readonly text: string;
  /** The name that it is kept under; null: it is shown. */
  readonly name: string | null;
}

export interface Problem {
  readonly is: 'problem';
  readonly body: ProblemBody;
}

export type Answer = Value | Document | Problem;

export const value = (given: unknown, status = 200): Value => ({ is: 'value', status, value: given });

type More = Pick<ProblemBody, 'errors' | 'refused' | 'checked'>;

export function problem(code: ProblemCode, detail: string, more: More = {}): Problem {
  return {
    is: 'problem',
    body: { type: `urn:hotline:${code}`, ...problemCodes[code], detail, code, ...more },
  };
}

export function refusal(refused: Refused): Problem {
  return problem(refused.code === 'not-saved' ? 'not-saved' : 'refused', refused.message, { refused });
}
