import { quoted } from './describeFound.ts';
import type { ValuePath } from './problem.ts';
import { valueAt } from './schemaWalk.ts';

/** What a sentence about a value begins with: `'minutes'`, `Item 2 of 'tasks'`, `The file`. */
export function subject(path: ValuePath): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'string') return quoted(last);
  const list = path.at(-2);
  return `Item ${last + 1}${typeof list === 'string' ? ` of ${quoted(list)}` : ''}`;
}

/** A value in the middle of a sentence: `the file`, `'cast'`, `item 'INJ-01' of 'storyline'`. */
export function thing(path: ValuePath, root: unknown): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'number') return itemWords(path, root);
  const above = path.at(-2);
  if (above === undefined) return quoted(last);
  return `${quoted(last)} of ${typeof above === 'number' ? itemWords(path.slice(0, -1), root) : quoted(above)}`;
}

/** Where a field stands: `at the top level`, `in item 'INJ-01' of 'storyline'`. */
export function within(path: ValuePath, root: unknown): string {
  return path.length === 1 ? 'at the top level' : `in ${thing(path.slice(0, -1), root)}`;
}

function itemWords(path: ValuePath, root: unknown): string {
  const id = valueAt(root, [...path, 'id']);
  const name = typeof id === 'string' && id !== '' ? quoted(id) : String(Number(path.at(-1)) + 1);
  const list = path.at(-2);
  return `item ${name}${typeof list === 'string' ? ` of ${quoted(list)}` : ''}`;
}
