/** What the server's thread asks of the store's, and what it is told of a failure. */
import type { Change, StoreFaultKind } from '../store.ts';

export type Ask =
  | { readonly do: 'open'; readonly path: string }
  | { readonly do: 'commit'; readonly change: Change }
  | { readonly do: 'probe' }
  | { readonly do: 'exercises' }
  | { readonly do: 'length'; readonly exercise: string }
  | { readonly do: 'lines'; readonly exercise: string; readonly from: number; readonly to: number }
  | { readonly do: 'records'; readonly exercise: string; readonly kind: string }
  | { readonly do: 'remove'; readonly exercise: string }
  | { readonly do: 'backup'; readonly file: string }
  | { readonly do: 'close' };

/** Errors cross a thread without their class: what they are is said in data. */
export type Failure =
  | { readonly is: 'conflict'; readonly exercise: string; readonly expected: number; readonly found: number }
  | { readonly is: 'fault'; readonly kind: StoreFaultKind; readonly message: string }
  | { readonly is: 'bug'; readonly message: string };
