/** What a text in clearance is called, by the name of its clearance: `US-1`, `the answer to US-1`, `the docket item blades`. */
import { clearedText, plain } from './words.ts';

/** `labels`: those of the requests that were sent, by their references; a request has its label from then. */
export function clearedWords(
  name: string,
  side: string,
  parties: readonly string[],
  labels: ReadonlyMap<string, string>,
): string {
  const text = clearedText(name);
  if (text === null) return plain(name);
  const { kind, about } = text;
  const asker = kind === 'answer' ? parties.find((party) => party !== side) : side;
  const label = labels.get(`request/${asker ?? ''}:${about}`);
  if (kind === 'request' && label !== undefined) return label;
  return kind === 'answer' && label !== undefined
    ? `the answer to ${label}`
    : `the ${plain(kind)} ${plain(about)}`;
}
