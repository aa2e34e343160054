/** The outcome text of a meeting line by line: who proposed, what was put in brackets, what both agreed to (REV-6). */
import type { Entry } from '../../contract/entry.ts';
import type { Party } from '../../contract/subject.ts';
import { actingParty, actsOf, fieldText } from '../chronicle.ts';
import type { Chronicle, Course } from '../chronicle.ts';

export interface OutcomeLine {
  readonly line: string;
  readonly proposedBy: Party | null;
  /** The words that were proposed last. */
  readonly text: string;
  /** The words that both agreed to; null as long as they did not. */
  readonly agreed: string | null;
  /** Words in brackets that stand beside them, and whose they are. */
  readonly brackets: readonly { readonly by: Party | null; readonly text: string | null }[];
  readonly agreedBy: readonly Party[];
  /** `fallen-out`: the meeting was concluded while it was in brackets or proposed only. */
  readonly status: 'proposed' | 'bracketed' | 'agreed' | 'fallen-out';
}

export function outcomeLinesOf({ parties }: Chronicle, course: Course): OutcomeLine[] {
  const lines = new Map<string, OutcomeLine>();
  for (const entry of actsOf(course, 'line.propose', 'line.bracket', 'line.agree')) {
    const name = fieldText(entry, 'line');
    lines.set(name, after(lines.get(name), entry, parties));
  }
  const concluded = actsOf(course, 'review.conclude').length > 0;
  return [...lines.values()].map((line) =>
    concluded && line.status !== 'agreed' ? { ...line, status: 'fallen-out' } : line,
  );
}

function after(before: OutcomeLine | undefined, entry: Entry, parties: readonly Party[]): OutcomeLine {
  const by = actingParty(entry);
  const own = by === null ? [] : [by];
  const text = fieldText(entry, 'text');
  const line = before ?? begun(fieldText(entry, 'line'), by);
  switch (entry.do) {
    case 'line.propose':
      return { ...line, proposedBy: by, text, agreed: null, brackets: [], agreedBy: own, status: 'proposed' };
    case 'line.bracket':
      // with words of one's own one agrees to those; without, nobody agrees to anything yet
      return {
        ...line,
        brackets: [...line.brackets, { by, text: text || null }],
        agreed: null,
        agreedBy: text === '' ? [] : own,
        status: 'bracketed',
      };
    default: {
      const agreedBy = parties.filter((party) => party === by || line.agreedBy.includes(party));
      if (agreedBy.length < parties.length) return { ...line, agreedBy };
      // who put words of its own in brackets has agreed to those
      const words = line.status === 'bracketed' ? line.brackets.at(-1)?.text : null;
      return { ...line, agreedBy, status: 'agreed', agreed: words ?? line.text };
    }
  }
}

const begun = (line: string, proposedBy: Party | null): OutcomeLine => ({
  line,
  proposedBy,
  text: '',
  agreed: null,
  brackets: [],
  agreedBy: [],
  status: 'proposed',
});
