/** What is asked seldom, over HTTP (docs/http.md). A problem is a value with words for people. */
import type { ProblemBody } from '../../src/contract/http/problem.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Pick<ProblemBody, 'code' | 'detail'> & Partial<ProblemBody> };

interface Ask {
  readonly token?: string | null;
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  /** A file as it is, in place of JSON. */
  readonly text?: string;
}

/** `T` is a shape of src/contract/http; the server is held to it by its own tests. */
export async function ask<T>(path: string, { token, method, body, text }: Ask = {}): Promise<Answer<T>> {
  const headers: Record<string, string> = {};
  if (typeof token === 'string') headers['authorization'] = `Bearer ${token}`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (text !== undefined) headers['content-type'] = 'application/yaml';
  const sent = text ?? (body === undefined ? null : JSON.stringify(body));
  try {
    const response = await fetch(path, {
      method: method ?? (sent === null ? 'GET' : 'POST'),
      headers,
      body: sent,
    });
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    const problem = (await response.json().catch(() => null)) as ProblemBody | null;
    return { ok: false, problem: problem ?? { code: 'failed', detail: response.statusText } };
  } catch {
    return { ok: false, problem: { code: 'failed', detail: unreachable } };
  }
}

/** A document as it is: a report, a log. */
export async function askText(path: string, token: string | null): Promise<Answer<string>> {
  try {
    const headers = token === null ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(path, { headers });
    if (response.ok) return { ok: true, value: await response.text() };
    const problem = (await response.json().catch(() => null)) as ProblemBody | null;
    return { ok: false, problem: problem ?? { code: 'failed', detail: response.statusText } };
  } catch {
    return { ok: false, problem: { code: 'failed', detail: unreachable } };
  }
}

const unreachable = 'The server does not answer. Look whether it runs, and try again.';
