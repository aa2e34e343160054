/** The outcome text of a meeting, line by line (REV-6). */
import { partyOf } from '../../src/contract/subject.ts';
import type { Seen } from '../live/state.ts';
import { actsOn } from './points.ts';
import { said } from './words.ts';

export interface OutcomeLine {
  readonly name: string;
  /** As it was proposed, and as it was bracketed by a side with words of its own. */
  readonly text: string;
  readonly bracketed: { readonly by: string; readonly text: string } | null;
  readonly agreedBy: readonly string[];
  readonly status: 'proposed' | 'bracketed' | 'agreed';
}

const both = 2;

export function linesOf(seen: Seen, ref: string): OutcomeLine[] {
  const lines = new Map<string, OutcomeLine>();
  for (const entry of actsOn(seen, ref, 'line.propose', 'line.bracket', 'line.agree')) {
    const name = said(entry.with?.['line']);
    const text = said(entry.with?.['text']);
    const by = partyOf(entry.by ?? '') ?? '';
    const before = lines.get(name);
    if (entry.do === 'line.propose')
      lines.set(name, { name, text, bracketed: null, agreedBy: [by], status: 'proposed' });
    else if (before !== undefined && entry.do === 'line.bracket')
      lines.set(name, {
        ...before,
        bracketed: { by, text },
        agreedBy: text === '' ? [] : [by],
        status: 'bracketed',
      });
    else if (before !== undefined) {
      const agreedBy = [...new Set([...before.agreedBy, by])];
      lines.set(name, { ...before, agreedBy, status: agreedBy.length === both ? 'agreed' : before.status });
    }
  }
  return [...lines.values()];
}
